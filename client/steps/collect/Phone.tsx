import { Entry, EntryGroup, EntryList } from '../../phone/Entry.tsx';
import { ItemList } from '../../phone/ItemList.tsx';
import { useItems, useMe, useSession, useThemes, type StepProps } from '../../phone/view.ts';
import { useStepWords } from '../../phone/stepWords.ts';
import { ThemeTag } from '../../ui/Labels.tsx';
import { AnswerPhone } from './answer/AnswerPhone.tsx';
import { Claims } from './Claims.tsx';
import { KeptTexts } from './KeptTexts.tsx';
import { useOwnNotes } from './notes.ts';
import { NoteForm } from './NoteForm.tsx';
import { OwnNotes } from './OwnNotes.tsx';
import { useNoteDraft } from './noteDraft.ts';
import styles from './Phone.module.css';

/** Plain suggestions, or a round of a dialogue: answers about what the council has chosen. */
export function CollectPhone({ step }: StepProps<'collect'>) {
  const { form } = step.config;
  return form === 'note' || form === 'card' ? (
    <Suggestions step={step} />
  ) : (
    <AnswerPhone step={step} />
  );
}

/** Write, see what became of it, read the others'. */
function Suggestions({ step }: StepProps<'collect'>) {
  const words = useStepWords();
  const session = useSession();
  const me = useMe();
  const { notes, used } = useOwnNotes(step.id);
  const draft = useNoteDraft(step.id);
  const { config } = step;
  const open = step.status === 'open';
  const mayWrite =
    me?.role === 'member' || (me?.role === 'attendee' && session?.attendees === 'take_part');
  const left = Math.max(0, config.max - used);
  return (
    <>
      {!open && <p>{words.collectClosed}</p>}
      {!open && <KeptTexts stepId={step.id} intro={words.draftKept} />}
      {open && !mayWrite && <p>{words.watchOnly}</p>}
      {config.claimable && <Claims step={step} />}
      {open && mayWrite && config.max > 0 && left > 0 && (
        <NoteForm step={step} draft={draft} used={used} />
      )}
      {open && mayWrite && config.max > 0 && left === 0 && (
        <div>
          <p>
            <strong>{words.usedAll(config.max)}</strong>
          </p>
          <p>{words.usedAllText}</p>
        </div>
      )}
      {notes.length > 0 && <OwnNotes notes={notes} step={step} />}
      {!config.claimable && <Others step={step} />}
      {!config.claimable && <WholeList step={step} />}
    </>
  );
}

/** What is already there, to read before one writes. */
function WholeList({ step }: StepProps<'collect'>) {
  const words = useStepWords();
  const { kinds } = step.config;
  const n = useItems().filter(
    (item) => kinds.includes(item.kind) && item.status === 'visible' && item.stepId !== step.id,
  ).length;
  if (n === 0) return null;
  return (
    <details className={styles['whole']}>
      <summary>{words.readList(n)}</summary>
      <ItemList kinds={kinds} />
    </details>
  );
}

function Others({ step }: StepProps<'collect'>) {
  const words = useStepWords();
  const themes = useThemes();
  const others = useItems().filter(
    (item) => item.stepId === step.id && item.mine?.author !== true && item.status === 'visible',
  );
  if (step.config.hidden && step.status === 'open')
    return (
      <p className={styles['used']}>
        {words.notesSoFar(step.notes)} {words.othersHidden}
      </p>
    );
  if (others.length === 0)
    return step.status === 'open' && step.notes === 0 ? (
      <p className={styles['used']}>{words.othersNone}</p>
    ) : null;
  return (
    <EntryGroup heading={words.others}>
      <EntryList>
        {others.map((item) => (
          <li key={item.id}>
            <Entry title={item.title} description={item.description}>
              {item.theme !== '' && (
                <span>
                  <ThemeTag theme={item.theme} order={themes.indexOf(item.theme)} />
                </span>
              )}
            </Entry>
          </li>
        ))}
      </EntryList>
    </EntryGroup>
  );
}
