import { Clock } from '../../screen/Clock.tsx';
import type { ScreenProps } from '../../screen/board.ts';
import { Frame } from '../../screen/Frame.tsx';
import { Message } from '../../screen/Message.tsx';
import { bodyHeight, clampPage } from '../../screen/pages.ts';
import { rowPages, Rows, type Row } from '../../screen/Rows.tsx';
import { useScreenWords } from '../../screen/words.ts';
import type { ItemView } from '#shared/session/views.ts';
import { useCommon } from '../../ui/common.ts';
import { listOf } from '../../ui/format.ts';
import { NoteStream } from './NoteStream.tsx';
import { Round } from './Round.tsx';
import styles from './Screen.module.css';

/** Room at the foot of the list for the number of notes. */
const COUNT_HEIGHT = 1.8;

/** What a dialogue asks has a page of its own; everything else is a list of suggestions. */
export function Screen({ step, board }: ScreenProps<'collect'>) {
  switch (step.config.form) {
    case 'unfold':
    case 'pressure':
    case 'rewrite':
      return step.config.practice ? (
        <NoteStream step={step} board={board} />
      ) : (
        <Round step={step} board={board} />
      );
    case 'point':
    case 'heard':
      return <NoteStream step={step} board={board} />;
    case 'note':
    case 'card':
      return <Suggestions step={step} board={board} />;
  }
}

/** Silent work: the question, the time and how many notes there are; the notes only where all may see them. */
function Suggestions({ step, board }: ScreenProps<'collect'>) {
  const words = useScreenWords();
  const common = useCommon();
  const { config } = step;
  const heading = step.question || step.title;
  const shown = board.items.filter((item) =>
    belongs(item, step.id, config.kinds, config.claimable),
  );
  const unseen = config.hidden && step.status === 'open';

  if (unseen || (shown.length === 0 && step.status === 'open')) {
    return (
      <Frame session={board.session} question={heading} label={step.title}>
        <div className={styles.silent}>
          <Clock endsAt={step.endsAt} big />
          {step.notes > 0 ? (
            <p className={styles.notes}>
              <b>{step.notes}</b> {words.notesSoFar(step.notes)}
            </p>
          ) : (
            <p className={styles.notes}>{words.noNotes}</p>
          )}
          {unseen && <p className={styles.hint}>{words.notesHidden}</p>}
        </div>
      </Frame>
    );
  }

  const rows = shown.map((item): Row => {
    const claims = listOf(item.claims, common.and);
    return {
      id: item.id,
      title: item.title,
      ...(config.claimable
        ? { note: claims === '' ? words.unclaimed : claims, mark: claims !== '' }
        : {}),
    };
  });
  const pages = rowPages(
    rows,
    bodyHeight({ question: heading, clock: step.endsAt !== null, reserved: COUNT_HEIGHT }),
  );
  const page = clampPage(board.session.page, pages.length);
  return (
    <Frame
      session={board.session}
      question={heading}
      label={step.title}
      aside={<Clock endsAt={step.endsAt} />}
      pages={{ page, count: pages.length }}
    >
      {rows.length === 0 ? <Message>{words.noNotes}</Message> : <Rows rows={pages[page] ?? []} />}
      {rows.length > 0 && !config.claimable && (
        <p className={styles.count}>
          {rows.length} {words.notesIn(rows.length)}
        </p>
      )}
    </Frame>
  );
}

/**
 * New notes belong to the step they were written in. A list that the step only asks people to take
 * from (meetings) was there before it.
 */
const belongs = (
  item: ItemView,
  stepId: string,
  kinds: readonly string[],
  claimable: boolean,
): boolean => kinds.includes(item.kind) && (claimable || item.stepId === stepId);
