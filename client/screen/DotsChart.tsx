import { useEffect, useState, type CSSProperties } from 'react';
import { useCommon } from '../ui/common.ts';
import { cx } from '../ui/cx.ts';
import { allDots } from './bands.ts';
import { shownTitle, type Chart, type ChartRow } from './chart.ts';
import styles from './DotsChart.module.css';
import { useScreenWords } from './words.ts';

/** Bars grow together once, when the result is revealed; a turned page does not perform again. */
const REVEAL_MS = 1200;

interface DotsChartProps {
  readonly chart: Chart;
  readonly page: number;
}

export function DotsChart({ chart, page }: DotsChartProps) {
  const words = useScreenWords();
  const [fresh, setFresh] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setFresh(false), REVEAL_MS);
    return () => clearTimeout(timer);
  }, []);
  const rows = chart.pages[page] ?? [];
  const hasBands = chart.rows.some((row) => row.band !== null);
  return (
    <>
      <div
        className={cx(
          styles.chart,
          chart.beside ? styles.beside : styles.over,
          hasBands && styles.banded,
          fresh && styles.fresh,
        )}
        aria-hidden="true"
      >
        <div className={styles.heads}>
          <span className={styles.value}>{words.head.dots}</span>
          {chart.showPeople && <span className={styles.value}>{words.head.people}</span>}
          <span className={styles.value}>{words.head.percent}</span>
          {chart.showPaper && <span className={styles.value}>{words.head.paper}</span>}
        </div>
        {rows.map((row, n) => (
          <BarRow
            key={row.ref}
            row={row}
            chart={chart}
            startsBand={row.band !== null && row.band !== rows[n - 1]?.band}
            lineAbove={drawsLineAbove(chart, row)}
          />
        ))}
        {endsWithLine(chart, rows) && <CutLine />}
      </div>
      <ChartTable chart={chart} />
    </>
  );
}

const drawsLineAbove = (chart: Chart, row: ChartRow): boolean => {
  const at = chart.rows.indexOf(row);
  return row.band !== null && !row.above && (at === 0 || chart.rows[at - 1]?.above === true);
};

/** Everything went through: the line stands under the last row. */
const endsWithLine = (chart: Chart, rows: readonly ChartRow[]): boolean => {
  const last = rows[rows.length - 1];
  return last !== undefined && last.above && chart.rows[chart.rows.length - 1] === last;
};

function CutLine() {
  const words = useScreenWords();
  return (
    <div className={styles.cut}>
      <span className={styles.cutRule} />
      <span className={styles.cutName}>{words.line}</span>
      <span className={styles.cutRule} />
    </div>
  );
}

interface BarRowProps {
  readonly row: ChartRow;
  readonly chart: Chart;
  readonly startsBand: boolean;
  readonly lineAbove: boolean;
}

function BarRow({ row, chart, startsBand, lineAbove }: BarRowProps) {
  const words = useScreenWords();
  const common = useCommon();
  const size = { '--share': allDots(row) / chart.most } as CSSProperties;
  const { outcome } = row;
  return (
    <>
      {lineAbove && <CutLine />}
      <div className={styles.row} data-band={row.band ?? undefined}>
        {row.band !== null && (
          <span className={styles.band}>{startsBand && words.band[row.band]}</span>
        )}
        <span className={styles.title}>
          <span className={styles.words} dir="auto">
            {shownTitle(row)}
          </span>
          {outcome !== null && outcome.disposition !== 'keep' && (
            <span className={styles.outcome}>
              {common.disposition[outcome.disposition]}
              {outcome.reason !== '' && `: ${outcome.reason}`}
            </span>
          )}
        </span>
        <span className={styles.track}>
          <span className={styles.bars} style={size}>
            {row.dots > 0 && <span className={styles.bar} style={{ flexGrow: row.dots }} />}
            {row.paperDots > 0 && (
              <span className={styles.paper} style={{ flexGrow: row.paperDots }} />
            )}
          </span>
        </span>
        <span className={cx(styles.value, styles.dots)}>
          {row.dots}
          <span className={styles.tie}>{row.tied ? '=' : ''}</span>
        </span>
        {chart.showPeople && <span className={styles.value}>{row.people}</span>}
        <span className={cx(styles.value, styles.percent)}>{row.percent} %</span>
        {chart.showPaper && <span className={styles.value}>{row.paperDots}</span>}
      </div>
    </>
  );
}

/** The chart's twin in text, whole, whatever page the wall shows. */
function ChartTable({ chart }: { chart: Chart }) {
  const words = useScreenWords();
  const { head } = words;
  const hasBands = chart.rows.some((row) => row.band !== null);
  return (
    <table className="visually-hidden">
      <thead>
        <tr>
          <th scope="col">{head.option}</th>
          <th scope="col">{head.dots}</th>
          <th scope="col">{head.people}</th>
          <th scope="col">{head.percentLong}</th>
          {chart.showPaper && <th scope="col">{head.paper}</th>}
          <th scope="col">{head.tied}</th>
          {hasBands && <th scope="col">{head.place}</th>}
        </tr>
      </thead>
      <tbody>
        {chart.rows.map((row) => (
          <tr key={row.ref}>
            <th scope="row">{shownTitle(row)}</th>
            <td>{row.dots}</td>
            <td>{row.people}</td>
            <td>{row.percent} %</td>
            {chart.showPaper && <td>{row.paperDots}</td>}
            <td>{row.tied ? words.yes : ''}</td>
            {hasBands && <td>{row.band !== null && words.bandOf[row.band]}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
