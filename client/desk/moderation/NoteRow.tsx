import { useState } from 'react';
import type { HideReason } from '#shared/board/board.ts';
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

export interface RowActs {
  readonly allowed: boolean;
  readonly approve: () => void;
  readonly hide: (reason: HideReason) => void;
  readonly redact: () => void;
  readonly translate: () => void;
}

export function NoteRow({
  note,
  names,
  current,
  ticked,
  big,
  acts,
  onTick,
  onCurrent,
}: {
  note: ItemView;
  names: AnswerNames;
  /** The one the keys are about. */
  current: boolean;
  ticked: boolean;
  /** On a moderator's own device: for fingers. */
  big: boolean;
  acts: RowActs;
  onTick: () => void;
  onCurrent: () => void;
}) {
  const w = useQueueWords();
  const step = useStepWords().collect;
  const [choosing, setChoosing] = useState(false);
  return (
    // Focus anywhere in the note makes it the one the keys are about.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article
      data-note={note.id}
      className={cx(styles['note'], styles[note.status], current && styles['current'])}
      aria-label={note.title}
      aria-keyshortcuts={acts.allowed ? 'A 1 2 3 4 5' : undefined}
      // The note is what the keys are about; one of them is in the tab order at a time.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={current ? 0 : -1}
      onFocus={onCurrent}
    >
      {acts.allowed && (
        <label className={styles['tick']}>
          <input
            type="checkbox"
            checked={ticked}
            aria-label={w.tick(note.title)}
            onChange={onTick}
          />
        </label>
      )}
      <div>
        <NoteWords note={note} names={names} />
        <Status note={note} />
        {acts.allowed && <MoreActs note={note} big={big} acts={acts} />}
      </div>
      {acts.allowed && !choosing && (
        <Acts
          note={note}
          big={big}
          current={current}
          acts={acts}
          onChoose={() => setChoosing(true)}
        />
      )}
      {choosing && (
        <ReasonChoice
          label={step.hideWhy(note.title)}
          text={step.hideWhyShort}
          keys
          big={big}
          onChoose={acts.hide}
          onClose={() => setChoosing(false)}
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
  onChoose,
}: {
  note: ItemView;
  big: boolean;
  current: boolean;
  acts: RowActs;
  onChoose: () => void;
}) {
  const w = useQueueWords();
  const small = !big;
  return (
    <div className={styles['acts']}>
      {note.status === 'held' && (
        <Button small={small} kind={current ? 'primary' : 'secondary'} onClick={acts.approve}>
          <Icon name="check" size="1em" />
          {w.approve}
        </Button>
      )}
      {note.status === 'hidden' && !note.redacted && (
        <Button small={small} onClick={acts.approve}>
          {w.bringBack}
        </Button>
      )}
      {note.status !== 'hidden' && (
        <Button small={small} onClick={onChoose}>
          {w.hide}
        </Button>
      )}
    </div>
  );
}

/** What takes more than a press: other words for it. */
function MoreActs({ note, big, acts }: { note: ItemView; big: boolean; acts: RowActs }) {
  const w = useQueueWords();
  const { may } = useDesk();
  const { answer } = note;
  if (note.redacted) return null;
  const foreign = answer !== null && answer.lang !== 'da';
  return (
    <div className={styles['more']}>
      {may('item.redact') && (
        <Button small={!big} kind="quiet" onClick={acts.redact}>
          {w.redact}
        </Button>
      )}
      {foreign && may('item.translate') && (
        <Button small={!big} kind="quiet" onClick={acts.translate}>
          {answer.translation === '' ? w.translate : w.editTranslation}
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
      {note.status === 'hidden' && note.redacted && ` · ${w.gone}`}
    </p>
  );
}
