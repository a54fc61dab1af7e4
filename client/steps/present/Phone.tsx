import type { ItemView, StepView } from '#shared/session/views.ts';
import { Entry, EntryGroup, EntryList } from '../../phone/Entry.tsx';
import { useMeetingWords } from '../../ui/meetingWords.ts';
import { KeepReceipt } from '../../phone/ReceiptCard.tsx';
import { OwnNotesFate, Selection } from '../../phone/Selection.tsx';
import { useItems, useMe, useSession, useThemes, type StepProps } from '../../phone/view.ts';
import { useStepWords } from '../../phone/stepWords.ts';
import { nextStep, SeatedAt } from '../../phone/Waiting.tsx';
import { act } from '../../sync/start.ts';
import { useEntries, usePending } from '../../sync/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ThemeTag } from '../../ui/Labels.tsx';
import { GalleryPhone } from './GalleryPhone.tsx';
import { TopicsPhone } from './TopicsPhone.tsx';
import page from '../../phone/Page.module.css';
import styles from './Phone.module.css';

/** Something to read along with: the same as the screen, in the reader's own size. */
export function PresentPhone({ step }: StepProps<'present'>) {
  const words = useStepWords();
  const meeting = useMeetingWords();
  const { source, text, theme, backAt } = step.config;
  const dialogue = useSession()?.members === 'listen';
  return (
    <>
      {text !== '' && <Paragraphs text={meeting[text] ?? text} />}
      {source === 'text' && step.preset !== 'wrapup' && <NothingToDo />}
      {source === 'items' && <Items theme={theme} open={step.status === 'open'} />}
      {source === 'selection' && <Selection />}
      {source === 'pause' && (
        <div className={styles['pause']}>
          <p className={styles['big']}>
            {backAt === '' ? words.pause : words.pauseBack(backAt.replace(':', '.'))}
          </p>
          <p>{words.pauseText}</p>
        </div>
      )}
      {source === 'checkin' && <CheckedIn />}
      {source === 'topics' && <TopicsPhone stepId={step.id} />}
      {source === 'gallery' && <GalleryPhone backAt={backAt} />}
      {step.preset === 'wrapup' && (dialogue ? <KeepReceipt /> : <OwnNotesFate />)}
    </>
  );
}

/** Somebody who only listens must not wonder what is expected, and learns what comes. */
function NothingToDo() {
  const words = useStepWords();
  const meeting = useMeetingWords();
  const session = useSession();
  const steps = useEntries<StepView>('step/');
  const next = session && nextStep(session, steps);
  return (
    <div className={page['soft']}>
      <p>{words.pauseText}</p>
      {next !== undefined && <p>{words.nextUp(meeting[next.title] ?? next.title)}</p>}
    </div>
  );
}

function Paragraphs({ text }: { text: string }) {
  return (
    <div className={styles['text']}>
      {text
        .split(/\n+/)
        .filter(Boolean)
        .map((line, i) => (
          <p key={`${i}.${line}`}>{line}</p>
        ))}
    </div>
  );
}

function CheckedIn() {
  const words = useStepWords();
  const me = useMe();
  if (me?.present !== true) return <p className={page['lead']}>{words.waitSoon}</p>;
  return (
    <>
      <p className={page['lead']}>
        <strong>{words.checkedIn}.</strong> {me.name !== '' && words.checkedInAs(me.name)}
      </p>
      <SeatedAt />
      <p>{words.waitSoon}</p>
    </>
  );
}

function Items({ theme, open }: { theme: string; open: boolean }) {
  const words = useStepWords();
  const common = useCommon();
  const themes = useThemes();
  const items = useItems().filter(
    (item) => item.status === 'visible' && (theme === '' || item.theme === theme),
  );
  if (items.length === 0) return <p>{words.noItems}</p>;
  const kinds = [...new Set(items.map((item) => item.kind))];
  return kinds.map((kind) => (
    <EntryGroup key={kind} heading={common.kinds[kind]}>
      <EntryList>
        {items
          .filter((item) => item.kind === kind)
          .map((item) => (
            <li key={item.id}>
              <Entry title={item.title} description={item.description}>
                {theme === '' && (
                  <span>
                    <ThemeTag theme={item.theme} order={themes.indexOf(item.theme)} />
                  </span>
                )}
              </Entry>
              {open && <Question item={item} />}
            </li>
          ))}
      </EntryList>
    </EntryGroup>
  ));
}

function Question({ item }: { item: ItemView }) {
  const words = useStepWords();
  const pending = usePending();
  const waiting = pending.filter(
    ({ command }) => command.type === 'item.question' && command.itemId === item.id,
  );
  const last = waiting[waiting.length - 1]?.command;
  const on = last?.type === 'item.question' ? last.on : item.mine?.questioned === true;
  return (
    <>
      <Button
        className={cx(styles['ask'], on && styles['asked'])}
        aria-pressed={on}
        icon={<Icon name={on ? 'check' : 'hand'} />}
        onClick={() =>
          void act({ type: 'item.question', itemId: item.id, on: !on }, { keepRefusal: true })
        }
      >
        {on ? words.questionOn : words.question}
        <span className="visually-hidden">: {item.title}</span>
      </Button>
      {item.questions > 0 && (
        <span className={styles['count']}>{words.questions(item.questions)}</span>
      )}
    </>
  );
}
