import { useStepWords } from '../../phone/stepWords.ts';
import { useConnection } from '../../sync/hooks.ts';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useAnswerStep } from './answer/words.ts';
import type { OwnNote } from './notes.ts';
import styles from './Phone.module.css';

/** Where a note is: on its way, kept here, waiting to be read, shown, or not shown and why. */
export function NoteState({ note, moderated }: { note: OwnNote; moderated: boolean }) {
  const words = useStepWords();
  const answers = useAnswerStep();
  const common = useCommon();
  const online = useConnection().status === 'online';
  if (note.item === null)
    return <p className={styles['state']}>{online ? words.sendingNote : words.keptHere}</p>;
  const { status, hideReason, redacted } = note.item;
  if (status === 'hidden')
    return (
      <p className={styles['state']}>
        {hideReason === null
          ? common.itemStatus.hidden
          : words.hiddenNote(common.hideReason[hideReason])}
      </p>
    );
  if (status === 'held') return <p className={styles['state']}>{words.heldNote}</p>;
  return (
    <>
      <p className={cx(styles['state'], styles['sent'])}>
        <Icon name="check" />
        {moderated ? answers.shown : common.itemStatus[status]}
      </p>
      {redacted && <p className={styles['state']}>{answers.redacted}</p>}
    </>
  );
}
