import type { StepView } from '#shared/session/views.ts';
import type { Option } from '#shared/board/board.ts';
import type { BallotBody } from '#shared/voting/tally.ts';
import type { OwnVote } from '../../sync/store.ts';

export type OpenVote = NonNullable<StepView['vote']>;

export interface BallotProps {
  readonly vote: OpenVote;
  readonly own: OwnVote;
}

export interface ScaleBallotProps extends BallotProps {
  /** The step's question: a target of the same words is not said twice. */
  readonly question: string;
}

export interface DotsBallotProps extends BallotProps {
  /** In the person's own order. */
  readonly options: readonly Option[];
  readonly goal: 'select' | 'prioritise';
}

type Values = Readonly<Record<string, number>>;

const NOTHING: Values = {};

export const dotsIn = (body: BallotBody | null): Values =>
  body !== null && 'dots' in body ? body.dots : NOTHING;

export const answersIn = (body: BallotBody | null): Values =>
  body !== null && 'scale' in body ? body.scale : NOTHING;

export const abstains = (body: BallotBody | null): boolean => body !== null && 'abstain' in body;

export const spentIn = (dots: Values): number => Object.values(dots).reduce((sum, n) => sum + n, 0);

/** Sets the dots on one option; null = the budget or the cap says no. */
export function withDots(
  dots: Values,
  ref: string,
  n: number,
  vote: { dots: number; perItem: number },
): Values | null {
  if (n < 0 || n > vote.perItem) return null;
  const { [ref]: _, ...rest } = dots;
  const next = n === 0 ? rest : { ...rest, [ref]: n };
  return spentIn(next) > vote.dots ? null : next;
}
