import type { ResultRow, ResultView } from '#shared/session/views.ts';
import { formatTime, listOf } from '../ui/format.ts';
import type { StepWords } from './stepWords.da.ts';

/** Dots and people, and paper as a stratum of its own. */
export function dotsText(row: ResultRow, words: StepWords): string {
  const dots = words.resultDots(row.dots, row.people);
  return row.paperDots > 0 ? `${dots} ${words.paperDots(row.paperDots)}` : dots;
}

/** What PRODUCT §4 says that every result states, in its order. */
export function statementOf(result: ResultView, words: StepWords, and: string): readonly string[] {
  const dots = result.method === 'dots';
  return [
    ...(result.practice ? [words.practice] : []),
    `${dots ? words.methodDots(result.dotsEach, result.perItem) : words.methodScale} ${words.secrecy[result.secrecy]}`,
    words.openClosed(formatTime(result.openedAt), formatTime(result.closedAt)),
    words.turnoutLine(result.canVote, result.present),
    words.votedLine(result.voted, result.abstained),
    ...(dots ? [words.unusedLine(result.unusedDots)] : []),
    ...(result.late > 0 ? [words.lateLine(result.late)] : []),
    ...(result.paper !== null ? [words.paperLine(result.paper.slips, result.paper.abstained)] : []),
    ...(result.overcount ? [words.overcount] : []),
    ...(result.rows.some((row) => row.tied) ? [words.tiesLine] : []),
    ...result.joined.map((join) => words.joined(join.into, listOf(join.titles, and), join.people)),
    ...result.reruns.map((rerun) => words.rerun(rerun.round, rerun.reason)),
    ...(result.voters === 'attendees' ? [words.sample] : []),
    ...(result.standing === 'indicative' && !result.practice ? [words.indicative] : []),
  ];
}
