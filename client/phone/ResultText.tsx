import type { ResultRow, ResultView, ScaleRow } from '#shared/session/views.ts';
import type { BallotBody } from '#shared/voting/tally.ts';
import { useEntry } from '../sync/hooks.ts';
import { useCommon } from '../ui/common.ts';
import { Title } from './Entry.tsx';
import { GroupsText } from './GroupsText.tsx';
import { dotsText, statementOf } from './resultWords.ts';
import { useStepWords } from './stepWords.ts';
import styles from './ResultText.module.css';

const width = (n: number, most: number) => ({ width: `${most === 0 ? 0 : (n * 100) / most}%` });

/** A revealed result as text bars, with everything that a result must state. */
export function ResultText({ stepId, own }: { stepId: string; own: BallotBody | null }) {
  const words = useStepWords();
  const common = useCommon();
  const result = useEntry<ResultView>(`result/${stepId}`);
  if (result === undefined) return <p>{words.loading}</p>;
  return (
    <>
      <section className={styles['rows']}>
        <h2>{words.result}</h2>
        {result.method === 'dots' ? (
          <DotRows rows={result.rows} own={own} />
        ) : (
          result.scale.map((row) => <ScaleResult key={row.ref} row={row} />)
        )}
      </section>
      {result.roll !== null && (
        <section className={styles['rows']}>
          <h2>{words.roll}</h2>
          <ul>
            {result.roll.map((each) => (
              <li key={each.name}>
                {each.name}: {bodyText(each.body, result, common.scaleShort, words.abstain)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {result.groups !== null && <GroupsText result={result} groups={result.groups} />}
      <section className={styles['statement']}>
        <h2>{words.statement}</h2>
        <ul>
          {statementOf(result, words, common.and).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function bodyText(
  body: BallotBody,
  result: ResultView,
  scale: readonly string[],
  abstain: string,
): string {
  if ('abstain' in body) return abstain;
  if ('scale' in body)
    return Object.values(body.scale)
      .map((n) => scale[n])
      .join(', ');
  return result.rows
    .filter((row) => (body.dots[row.ref] ?? 0) > 0)
    .map((row) => row.title)
    .join(', ');
}

function DotRows({ rows, own }: { rows: readonly ResultRow[]; own: BallotBody | null }) {
  const words = useStepWords();
  const most = Math.max(0, ...rows.map((row) => row.dots + row.paperDots));
  const mine = own !== null && 'dots' in own ? own.dots : {};
  return (
    <ul role="list" className={styles['rows']}>
      {rows.map((row) => {
        const dots = mine[row.ref] ?? 0;
        return (
          <li key={row.ref} className={styles['row']}>
            <Title text={row.title} />
            <span className={styles['bar']} aria-hidden="true">
              <span className={styles['fill']} style={width(row.dots, most)} />
              <span className={styles['paper']} style={width(row.paperDots, most)} />
            </span>
            <span className={styles['numbers']}>
              {dotsText(row, words)} · {words.share(row.percent)}
              {row.tied && ` · ${words.tied}`}
              {dots > 0 && <span className={styles['mine']}> · {words.yourDots(dots)}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The distribution, never a mean. */
function ScaleResult({ row }: { row: ScaleRow }) {
  const words = useStepWords();
  const common = useCommon();
  const total = row.counts.reduce((sum, n) => sum + n, 0);
  return (
    <div className={styles['row']}>
      <h3>{row.title}</h3>
      {row.agreement !== null && (
        <p className={styles['agreement']}>{common.agreement[row.agreement]}</p>
      )}
      <p className={styles['numbers']}>{words.answers(total)}</p>
      <dl className={styles['scale']}>
        {[1, 2, 3, 4, 5, 0].map((value) => {
          const n = row.counts[value] ?? 0;
          const paper = row.paper?.[value] ?? 0;
          return (
            <div key={value}>
              <dt>
                {value > 0 && `${value} · `}
                {common.scaleSteps[value]}
              </dt>
              <dd className={styles['count']}>
                {n}
                {paper > 0 && ` + ${paper}`}
              </dd>
              <dd className={styles['meter']} aria-hidden="true">
                <span className={styles['bar']}>
                  <span className={styles['fill']} style={width(n, total)} />
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
