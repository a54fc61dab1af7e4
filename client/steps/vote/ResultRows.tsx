import type { ResultView } from '#shared/session/views.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { useCommon } from '../../ui/common.ts';
import styles from './VoteDesk.module.css';

/** Dots, people and share together; paper beside, never added silently. */
export function DotRows({ result }: { result: ResultView }) {
  const w = useStepWords().vote.result;
  const most = Math.max(1, ...result.rows.map((row) => row.dots + row.paperDots));
  const share = (n: number) => `${(n * 100) / most}%`;
  return (
    <ol role="list" className={styles['rows']}>
      {result.rows.map((row) => (
        <li key={row.ref} className={styles['result']}>
          <span className={work['name']}>{row.title}</span>
          <span className={styles['bar']} aria-hidden="true">
            <span style={{ width: share(row.dots) }} />
            {row.paperDots > 0 && (
              <span className={styles['paper']} style={{ width: share(row.paperDots) }} />
            )}
          </span>
          <span className={styles['figures']}>
            {w.row(row.dots, row.people, row.percent)}
            {row.paperDots > 0 && ` ${w.paperDots(row.paperDots)}`}
            {row.tied && (
              <>
                {' '}
                <strong>= {w.tied}</strong>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A distribution, never a mean; abstentions stand apart, outside the shares. */
export function ScaleRows({ result }: { result: ResultView }) {
  const w = useStepWords().vote.result;
  const common = useCommon();
  return (
    <>
      {result.scale.map((row) => {
        const all = row.counts.map((n, i) => n + (row.paper?.[i] ?? 0));
        const most = Math.max(1, ...all.slice(1));
        return (
          <div key={row.ref} className={work['tight']}>
            <p className={work['spread']}>
              <span className={work['name']}>{row.title}</span>
              <strong>
                {row.agreement === null ? w.noAnswers : common.agreement[row.agreement]}
              </strong>
            </p>
            {row.description !== '' && <p className={work['small']}>{row.description}</p>}
            <div className={styles['scale']}>
              {[1, 2, 3, 4, 5].map((n) => (
                <div key={n}>
                  <span>
                    {n} · {common.scaleSteps[n]}
                  </span>
                  <span className={styles['bar']} aria-hidden="true">
                    <span style={{ width: `${((row.counts[n] ?? 0) * 100) / most}%` }} />
                    {(row.paper?.[n] ?? 0) > 0 && (
                      <span
                        className={styles['paper']}
                        style={{ width: `${((row.paper?.[n] ?? 0) * 100) / most}%` }}
                      />
                    )}
                  </span>
                  <span>{w.answers(all[n] ?? 0)}</span>
                </div>
              ))}
              <div className={styles['abstained']}>
                <span>{common.scaleSteps[0]}</span>
                <span />
                <span>{all[0] ?? 0}</span>
              </div>
            </div>
          </div>
        );
      })}
    </>
  );
}

/** A named vote says who answered what, on purpose. */
export function Roll({ result }: { result: ResultView }) {
  const w = useStepWords().vote.result;
  const common = useCommon();
  const titles = new Map([...result.rows, ...result.scale].map((row) => [row.ref, row.title]));
  const answer = (body: NonNullable<ResultView['roll']>[number]['body']): string => {
    if ('abstain' in body) return common.scaleSteps[0] ?? '';
    if ('dots' in body)
      return Object.entries(body.dots)
        .filter(([, n]) => n > 0)
        .map(([ref, n]) => `${titles.get(ref) ?? ref}${n > 1 ? ` (${n})` : ''}`)
        .join(' · ');
    return Object.entries(body.scale)
      .map(([ref, n]) => `${titles.get(ref) ?? ref}: ${n}`)
      .join(' · ');
  };
  return (
    <section className={work['section']}>
      <h3>{w.roll}</h3>
      <dl className={styles['statement']}>
        {result.roll?.map(({ name, body }) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{answer(body)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
