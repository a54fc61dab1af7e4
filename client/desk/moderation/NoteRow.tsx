import { HIDE_REASONS, wordsGone, type HideReason } from '#shared/board/board.ts';
import type { ItemView } from '#shared/session/views.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { AnswerNames } from '../answerNames.ts';
import { useDesk } from '../deskContext.ts';
import { ReasonChoice } from '../HideReasons.tsx';
import { useStepWords } from '../stepWords.ts';
import { NoteWords } from './NoteWords.tsx';
import { useQueueWords } from './words.ts';
import styles from './Queue.module.css';

/** What can still be done to a note that is hidden already. */
const OVERWRITES: readonly HideReason[] = ['others_data'];

export interface RowActs {
  readonly allowed: boolean;
  readonly approve: () => void;
  readonly hide: (reason: HideReason) => void;
  readonly redact: () => void;
  readonly translate: () => void;
  /** Opens the reasons; false closes them. */
  readonly choose: (open: boolean) => void;
}

export function NoteRow({
  note,
  names,
  current,
  ticked,
  choosing,
  asked,
  big,
  acts,
  onTick,
}: {
  note: ItemView;
  names: AnswerNames;
  /** The one the keys are about, and the one stop of the list. */
  current: boolean;
  ticked: boolean;
  /** Its reasons are open. */
  choosing: boolean;
  asked: HideReason | undefined;
  /** On a moderator's own device: for fingers. */
  big: boolean;
  acts: RowActs;
  onTick: () => void;
}) {
  const w = useQueueWords();
  const step = useStepWords().collect;
  const hidden = note.status === 'hidden';
  // Of a long list only the note one is at is walked through: from there Tab leaves the list.
  const tabIndex = current ? 0 : -1;
  return (
    <article
      data-note={note.id}
      className={cx(styles['note'], styles[note.status], current && styles['current'])}
      aria-label={note.title}
      aria-keyshortcuts={acts.allowed ? 'A 1 2 3 4 5' : undefined}
      tabIndex={tabIndex}
    >
      {acts.allowed && (
        <label className={styles['tick']}>
          <input
            type="checkbox"
            tabIndex={tabIndex}
            checked={ticked}
            aria-label={w.tick(note.title)}
            onChange={onTick}
          />
        </label>
      )}
      <div>
        <NoteWords note={note} names={names} />
        <Status note={note} />
        {acts.allowed && <MoreActs note={note} tabIndex={tabIndex} big={big} acts={acts} />}
      </div>
      {acts.allowed && !choosing && <Acts note={note} big={big} current={current} acts={acts} />}
      {acts.allowed && choosing && (
        <ReasonChoice
          label={hidden ? w.overwriteWhy : step.hideWhy(note.title)}
          text={hidden ? w.overwriteWhy : step.hideWhyShort}
          reasons={hidden ? OVERWRITES : HIDE_REASONS}
          asked={asked}
          big={big}
          onChoose={acts.hide}
          onClose={() => acts.choose(false)}
        />
      )}
    </article>
  );
}

function Acts({
  note,
  big,
  current,
  acts,
}: {
  note: ItemView;
  big: boolean;
  current: boolean;
  acts: RowActs;
}) {
  const w = useQueueWords();
  const button = { small: !big, tabIndex: current ? 0 : -1 };
  return (
    <div className={styles['acts']}>
      {note.status === 'held' && (
        <Button {...button} kind={current ? 'primary' : 'secondary'} onClick={acts.approve}>
          <Icon name="check" size="1em" />
          {w.approve}
        </Button>
      )}
      {note.status === 'hidden' && !wordsGone(note) && (
        <Button {...button} onClick={acts.approve}>
          {w.bringBack}
        </Button>
      )}
      {note.status !== 'hidden' && (
        <Button {...button} onClick={() => acts.choose(true)}>
          {w.hide}
        </Button>
      )}
    </div>
  );
}

/** What takes more than a press: other words for it. */
function MoreActs({
  note,
  tabIndex,
  big,
  acts,
}: {
  note: ItemView;
  tabIndex: number;
  big: boolean;
  acts: RowActs;
}) {
  const w = useQueueWords();
  const { may } = useDesk();
  const { answer } = note;
  if (wordsGone(note)) return null;
  const foreign = answer !== null && answer.lang !== 'da';
  const button = { small: !big, kind: 'quiet', tabIndex } as const;
  return (
    <div className={styles['more']}>
      {may('item.redact') && (
        <Button {...button} onClick={acts.redact}>
          {w.redact}
        </Button>
      )}
      {foreign && may('item.translate') && (
        <Button {...button} onClick={acts.translate}>
          {answer.translation === '' ? w.translate : w.editTranslation}
        </Button>
      )}
      {note.status === 'hidden' && (
        <Button {...button} onClick={() => acts.choose(true)}>
          {w.overwrite}
        </Button>
      )}
    </div>
  );
}

function Status({ note }: { note: ItemView }) {
  const w = useQueueWords();
  const common = useCommon();
  if (note.status === 'held') return null;
  const word =
    note.status === 'visible'
      ? note.redacted
        ? w.rewritten
        : w.shown
      : note.hideReason === null
        ? w.status.hidden
        : w.hidden(common.hideReason[note.hideReason]);
  return (
    <p className={styles['status']}>
      <Icon name={note.status === 'visible' ? 'check' : 'cross'} size="1em" />
      <strong>{word}</strong>
      {wordsGone(note) && ` · ${w.gone}`}
    </p>
  );
}
