import type { ResultView } from '#shared/session/views.ts';
import type { ScreenWords } from './words.da.ts';

/** How a result came about, in the order that PRODUCT §4 lists: part of every result, never optional. */
export function statementOf(result: ResultView, words: ScreenWords): readonly string[] {
  const dots = result.method === 'dots';
  return [
    dots ? words.methodDots(result.dotsEach) : words.methodScale,
    ...(dots && result.perItem > 1 ? [words.perItem(result.perItem)] : []),
    words.canVote(result.canVote),
    words.presentN(result.present),
    words.votedN(result.voted),
    words.abstainedN(result.abstained),
    ...(dots ? [words.unusedN(result.unusedDots)] : []),
    ...(result.paper === null ? [] : [words.paperN(result.paper.slips)]),
    ...(result.late === 0 ? [] : [words.lateN(result.late)]),
    ...result.joined.map((join) => words.joined(join.titles.join(' + '), join.people)),
    ...result.reruns.map((rerun) => words.rerun(rerun.round, rerun.reason)),
  ];
}

/** All of it in one text, for its length: what the participants of a dialogue thought is not what everybody thinks. */
export const statementText = (result: ResultView, words: ScreenWords): string =>
  [...statementOf(result, words), ...(result.voters === 'attendees' ? [words.sample] : [])].join(
    ' · ',
  );
