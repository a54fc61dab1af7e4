import type { Topic } from '#shared/steps/configs.ts';
import type { ProgressView, TeamView } from '#shared/session/views.ts';
import type { Board } from './board.ts';
import { titlesOf } from './notes.ts';
import { lineCount, paginate } from './pages.ts';
import { tablesText } from './tables.ts';
import { useScreenWords } from './words.ts';
import styles from './Topics.module.css';

/** So many tables are listed one by one; more are listed under their element. */
const FEW_TABLES = 8;

export interface TopicRow {
  readonly id: string;
  /** The tables, in words. */
  readonly tables: string;
  /** The element's words; null = these tables choose for themselves. */
  readonly title: string | null;
  /** Notes so far at these tables; null where nobody counts. */
  readonly notes: number | null;
}

export interface TopicPlan {
  readonly rows: readonly TopicRow[];
  readonly byTable: boolean;
}

/** Which table works on what: table by table in a small hall, element by element in a large one. */
export function topicPlan(
  board: Board,
  topics: readonly Topic[],
  progress: ProgressView | undefined,
  and: string,
): TopicPlan {
  const titles = titlesOf(board.items);
  const refOf = new Map(topics.map(({ teamId, ref }) => [teamId, ref]));
  const notesAt = (id: string): number => progress?.teams[id]?.notes ?? 0;
  const titleOf = (id: string): string | null => titles.get(refOf.get(id) ?? '') ?? null;
  const groups = new Map<string, TeamView[]>();
  for (const team of board.teams) {
    const ref = titleOf(team.id) === null ? '' : refOf.get(team.id)!;
    groups.set(ref, [...(groups.get(ref) ?? []), team]);
  }
  // Hardly shorter when it is told by element: then every table finds its own line.
  const byTable = board.teams.length <= FEW_TABLES || groups.size > board.teams.length / 2;
  if (byTable) {
    const rows = board.teams.map(({ id, name }) => ({
      id,
      tables: name,
      title: titleOf(id),
      notes: progress === undefined ? null : notesAt(id),
    }));
    return { rows, byTable };
  }
  const rows = [...groups].map(([ref, teams]) => ({
    id: ref,
    tables: tablesText(
      teams.map(({ name }) => name),
      and,
    ),
    title: titles.get(ref) ?? null,
    notes: progress === undefined ? null : teams.reduce((sum, { id }) => sum + notesAt(id), 0),
  }));
  // Those without a topic last: everybody else has something to find first.
  return { rows: rows.sort((a, b) => Number(a.id === '') - Number(b.id === '')), byTable };
}

const CHARS = { byTable: 32, byElement: 40 };

const titleLines = (row: TopicRow, chars: number): number =>
  Math.min(2, lineCount(row.title ?? '', chars));

export const topicPages = ({ rows, byTable }: TopicPlan, capacity: number) =>
  paginate(
    rows,
    (row) =>
      byTable
        ? titleLines(row, CHARS.byTable) * 1.44 + 0.56
        : (titleLines(row, CHARS.byElement) + lineCount(row.tables, CHARS.byElement)) * 1.44 + 0.56,
    capacity,
  );

interface TopicsProps {
  readonly rows: readonly TopicRow[];
  readonly byTable: boolean;
}

export function Topics({ rows, byTable }: TopicsProps) {
  const words = useScreenWords();
  return (
    <ul role="list" className={byTable ? styles.byTable : styles.byElement}>
      {rows.map((row) => (
        <li key={row.id} className={styles.row}>
          <span className={styles.tables}>{row.tables}</span>
          <span className={styles.title}>{row.title ?? words.ownTopic}</span>
          {row.notes !== null && <span className={styles.notes}>{words.notesYet(row.notes)}</span>}
        </li>
      ))}
    </ul>
  );
}
