import styles from './ShiftPlot.module.css';
import plots from './plots.module.css';
import { shiftOf, type Level, type Shift } from './levels.ts';
import { TableTwin } from './TableTwin.tsx';
import { usePlotWords } from './words.ts';

export interface ShiftRow {
  readonly ref: string;
  readonly title: string;
  /** Null = not asked about on that side. */
  readonly before: Level | null;
  readonly after: Level | null;
}

export interface ShiftSide {
  /** Who, e.g. "Kommunalbestyrelsen, 2. marts". */
  readonly name: string;
  /** How many, in words: "25 stemte", "143 på telefon". Each side has its own n (REP1). */
  readonly n: string;
}

export interface ShiftPlotProps {
  readonly label: string;
  /** What the rows are: keywords or core elements, as the table heads them. */
  readonly head: string;
  readonly before: ShiftSide;
  readonly after: ShiftSide;
  /** In the order they were handed on. */
  readonly rows: readonly ShiftRow[];
}

const LEVELS: readonly (Level | null)[] = ['high', 'middle', 'low', null];
/** In em: a row holds two lines of a title. */
const ROW = 2.8;
const HEAD = 2;

interface Placed {
  readonly level: Level | null;
  readonly rows: readonly ShiftRow[];
}

const side = (rows: readonly ShiftRow[], of: 'before' | 'after'): Placed[] =>
  LEVELS.map((level) => ({ level, rows: rows.filter((row) => row[of] === level) })).filter(
    (each) => each.rows.length > 0,
  );

/** Middle of each row, in em from the top. */
function heights(placed: readonly Placed[]): { at: ReadonlyMap<string, number>; total: number } {
  const at = new Map<string, number>();
  let total = 0;
  for (const { rows } of placed) {
    total += HEAD;
    for (const row of rows) {
      at.set(row.ref, total + ROW / 2);
      total += ROW;
    }
  }
  return { at, total };
}

const SIGNS: Readonly<Record<Shift, string>> = { up: '↗', down: '↘', same: '=', unknown: '–' };

/**
 * Where elements stood with one group of people and with another: levels, not ranks, and lines between them.
 */
export function ShiftPlot({ label, head, before, after, rows }: ShiftPlotProps) {
  const words = usePlotWords();
  const left = side(rows, 'before');
  const right = side(rows, 'after');
  const from = heights(left);
  const to = heights(right);
  const total = Math.max(from.total, to.total);
  const nameOf = (level: Level | null): string =>
    level === null ? words.noLevel : words.level[level];
  const shift = (row: ShiftRow): Shift => shiftOf(row.before, row.after);
  return (
    <figure className={plots['plot']}>
      <figcaption className={plots['caption']}>
        <span className={plots['label']}>{label}</span>
        <span className={plots['n']}>
          {before.name}: {before.n} · {after.name}: {after.n}
        </span>
      </figcaption>
      <div className={styles['slope']} aria-hidden="true">
        <Side placed={left} name={before.name} nameOf={nameOf} />
        <svg
          className={styles['lines']}
          viewBox={`0 0 10 ${total}`}
          preserveAspectRatio="none"
          style={{ height: `${total}em` }}
        >
          {rows.map((row) => (
            <line
              key={row.ref}
              data-shift={shift(row)}
              x1="0"
              x2="10"
              y1={from.at.get(row.ref)}
              y2={to.at.get(row.ref)}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        <Side
          placed={right}
          name={after.name}
          nameOf={nameOf}
          signOf={(row) => SIGNS[shift(row)]}
        />
      </div>
      <ul role="list" className={styles['narrow']} aria-hidden="true">
        {rows.map((row) => (
          <li key={row.ref}>
            <b>{row.title}</b> {nameOf(row.before)} {SIGNS[shift(row)]} {nameOf(row.after)}
          </li>
        ))}
      </ul>
      <p className={plots['n']}>{words.shiftNote}</p>
      <TableTwin
        caption={label}
        head={[head, before.name, after.name, words.shift]}
        rows={rows.map((row) => ({
          id: row.ref,
          cells: [row.title, nameOf(row.before), nameOf(row.after), words.shifted[shift(row)]],
        }))}
        twin="open"
      />
    </figure>
  );
}

interface SideProps {
  readonly placed: readonly Placed[];
  readonly name: string;
  readonly nameOf: (level: Level | null) => string;
  readonly signOf?: (row: ShiftRow) => string;
}

function Side({ placed, name, nameOf, signOf }: SideProps) {
  return (
    <div className={styles['side']}>
      <p className={styles['who']}>{name}</p>
      {placed.map(({ level, rows }) => (
        <div key={level}>
          <p className={styles['level']} style={{ height: `${HEAD}em` }}>
            {nameOf(level)}
          </p>
          {rows.map((row) => (
            <p key={row.ref} className={styles['row']} style={{ height: `${ROW}em` }}>
              <span className={styles['title']} title={row.title}>
                {row.title}
              </span>
              {signOf !== undefined && <span className={styles['sign']}>{signOf(row)}</span>}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}
