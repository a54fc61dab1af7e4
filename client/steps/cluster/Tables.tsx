import type { ScreenProps } from '../../screen/board.ts';
import { Clock } from '../../screen/Clock.tsx';
import { Frame } from '../../screen/Frame.tsx';
import { bodyHeight, clampPage } from '../../screen/pages.ts';
import { countedNotes } from '../../screen/notes.ts';
import { TableGrid, tablePages, type TableCell } from '../../screen/TableGrid.tsx';
import { useScreenWords } from '../../screen/words.ts';
import styles from './Screen.module.css';

const SUM_HEIGHT = 1.8;

/** Each table bundles its own notes: how far they are, calmly, and without a race. */
export function Tables({ step, board }: ScreenProps<'cluster'>) {
  const words = useScreenWords();
  const heading = step.question || step.title;
  const notes = countedNotes(board);
  const bundles = new Set(notes.flatMap((item) => item.clusterId ?? []));
  const alone = notes.filter((item) => item.clusterId === null).length;
  const cells = board.teams.map(({ id, name }): TableCell => {
    const own = notes.filter((item) => item.answer.teamId === id);
    const inside = new Set(own.flatMap((item) => item.clusterId ?? [])).size;
    return {
      id,
      name,
      note: inside === 0 ? words.noBundlesYet : words.bundlesN(inside),
      quiet: inside === 0,
      done: step.finishedTeams.includes(id),
    };
  });
  const pages = tablePages(
    cells,
    bodyHeight({ question: heading, clock: step.endsAt !== null, reserved: SUM_HEIGHT }),
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
      <TableGrid cells={pages[page] ?? []} />
      <p className={styles.sum}>
        {words.bundlesN(bundles.size)} · {words.singleN(alone)}
      </p>
    </Frame>
  );
}
