import type { LineView, ResultView } from '#shared/session/views.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import { useEntries } from '../../sync/hooks.ts';
import { useCommon } from '../../ui/common.ts';
import { formatTime } from '../../ui/format.ts';
import styles from './VoteDesk.module.css';

/** Every line that a result must state (PRODUCT §4), so that nobody has to ask later. */
export function StatementList({ result }: { result: ResultView }) {
  const w = useStepWords().vote.result;
  const common = useCommon();
  const sealed = result.secrecy === 'sealed';
  const line = useEntries<LineView>('line/').find((view) => view.source === result.stepId)?.line;
  const merged = result.rows
    .filter((row) => row.mergedFrom.length > 0)
    .map((row) => `${row.title} (${row.mergedFrom.length})`);
  const tied = result.rows.filter((row) => row.tied).map((row) => row.title);
  const lines: readonly (readonly [string, string])[] = [
    [w.question, result.question],
    [
      w.method,
      result.method === 'dots'
        ? w.methodDots(result.dotsEach, result.perItem, sealed)
        : w.methodScale(sealed),
    ],
    [w.opened, w.openedClosed(formatTime(result.openedAt), formatTime(result.closedAt))],
    [w.turnout, w.turnoutText(result.canVote, result.present, result.voted, result.abstained)],
    ...(result.method === 'dots' ? [[w.unused, String(result.unusedDots)] as const] : []),
    [w.late, String(result.late)],
    [
      w.paper,
      result.paper === null ? w.noPaper : w.paperText(result.paper.slips, result.paper.abstained),
    ],
    ...(result.method === 'dots'
      ? [[w.ties, tied.length === 0 ? w.noTies : tied.join(' · ')] as const]
      : []),
    [
      w.reruns,
      result.reruns.length === 0
        ? w.none
        : result.reruns.map((rerun) => w.rerun(rerun.round, rerun.reason)).join(' · '),
    ],
    ...result.joined.map(
      (join) =>
        [w.joined, w.joinedText([join.into, ...join.titles].join(' + '), join.people)] as const,
    ),
    ...(merged.length === 0 ? [] : [[w.merged, merged.join(' · ')] as const]),
    ...(line ? [[w.line, w.lineText(line.k, line.byName, formatTime(line.at))] as const] : []),
    [w.standing, common.standing[result.standing]],
    ...(result.voters === 'attendees' ? [[w.note, w.sample] as const] : []),
  ];
  return (
    <dl className={styles['statement']}>
      {lines.map(([term, text]) => (
        <div key={`${term}${text}`} style={{ display: 'contents' }}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
