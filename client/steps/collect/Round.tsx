import type { ReactNode } from 'react';
import type { Lens } from '#shared/board/board.ts';
import type { ScreenProps } from '../../screen/board.ts';
import { Clock } from '../../screen/Clock.tsx';
import { Frame } from '../../screen/Frame.tsx';
import { bodyHeight, clampPage, lineCount, paginate } from '../../screen/pages.ts';
import { TableGrid, tablePages, type TableCell } from '../../screen/TableGrid.tsx';
import { topicPages, topicPlan, Topics } from '../../screen/Topics.tsx';
import { useScreenWords } from '../../screen/words.ts';
import { useAnswerWords } from '../../ui/answerWords.ts';
import { useCommon } from '../../ui/common.ts';
import styles from './Round.module.css';

const SUM_HEIGHT = 1.9;

/**
 * A round at the tables. Pages in the order they are needed: the lenses that are asked, which table works on what, how
 * far the tables are. Notes are only counted, by table and in all, never by person.
 */
export function Round({ step, board }: ScreenProps<'collect'>) {
  const words = useScreenWords();
  const common = useCommon();
  const answer = useAnswerWords();
  const heading = step.question || step.title;
  const { form, lenses, topics } = step.config;
  const { teams } = board;
  const progress = board.progress.get(step.id);
  const notesAt = (id: string): number => progress?.teams[id]?.notes ?? 0;
  const room = bodyHeight({
    question: heading,
    clock: step.endsAt !== null,
    reserved: SUM_HEIGHT,
  });

  const pages: ReactNode[] = [];
  if (form === 'pressure')
    for (const shown of lensPages(lenses, answer.lensQuestion, room))
      pages.push(<Lenses key={shown[0]} lenses={shown} />);
  const plan =
    topics.length > 0 && teams.length > 0 ? topicPlan(board, topics, progress, common.and) : null;
  if (plan !== null)
    for (const rows of topicPages(plan, room))
      pages.push(<Topics key={rows[0]?.id} rows={rows} byTable={plan.byTable} />);
  // Listed one by one the tables have their number of notes already.
  if (teams.length > 0 && plan?.byTable !== true) {
    const cells = teams.map(({ id, name }): TableCell => ({
      id,
      name,
      note: words.notesYet(notesAt(id)),
      quiet: notesAt(id) === 0,
    }));
    for (const shown of tablePages(cells, room))
      pages.push(<TableGrid key={shown[0]?.id} cells={shown} />);
  }

  const page = clampPage(board.session.page, pages.length);
  const started = teams.filter(({ id }) => notesAt(id) > 0).length;
  return (
    <Frame
      session={board.session}
      question={heading}
      label={step.title}
      aside={pages.length > 0 && <Clock endsAt={step.endsAt} />}
      pages={{ page, count: Math.max(1, pages.length) }}
    >
      {pages[page] ?? (
        <div className={styles.alone}>
          <Clock endsAt={step.endsAt} big />
        </div>
      )}
      <p className={styles.sum}>
        <b>{words.notesAll(step.notes)}</b>
        {started > 0 && <> · {words.tablesStarted(started, teams.length)}</>}
      </p>
    </Frame>
  );
}

const LENS_CHARS = 34;

const lensPages = (
  lenses: readonly Lens[],
  questions: Readonly<Record<Lens, string>>,
  capacity: number,
) => paginate(lenses, (lens) => lineCount(questions[lens], LENS_CHARS) * 1.65 + 0.9, capacity, 4);

/** The questions of a pressure test, as large as four of them can be. */
function Lenses({ lenses }: { lenses: readonly Lens[] }) {
  const answer = useAnswerWords();
  return (
    <dl className={styles.lenses}>
      {lenses.map((lens) => (
        <div key={lens} className={styles.lens}>
          <dt>{answer.lens[lens]}</dt>
          <dd>{answer.lensQuestion[lens]}</dd>
        </div>
      ))}
    </dl>
  );
}
