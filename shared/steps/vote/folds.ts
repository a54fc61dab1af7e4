import { changeStep, changeVote, type Folds } from '../../session/fold.ts';
import { withCount } from '../../voting/paper.ts';

export const voteFolds: Folds<
  'vote.opened' | 'vote.ending' | 'vote.closed' | 'vote.paper' | 'paper.counted' | 'vote.revealed'
> = {
  'vote.opened'(fold, { stepId, boxId, options, dots, perItem }) {
    changeStep(fold, stepId, {
      vote: {
        boxId,
        options,
        dots,
        perItem,
        openedAt: fold.at,
        endingAt: null,
        graceUntil: null,
        closedAt: null,
        revealedAt: null,
        tally: null,
        paper: null,
        counts: new Map(),
      },
    });
  },
  'vote.ending'(fold, { stepId, graceUntil }) {
    const endingAt = fold.state.steps.get(stepId)?.vote?.endingAt ?? fold.at;
    changeVote(fold, stepId, { endingAt, graceUntil });
    changeStep(fold, stepId, { status: 'ending', endsAt: graceUntil });
  },
  'vote.closed'(fold, { stepId, tally }) {
    changeVote(fold, stepId, { closedAt: fold.at, tally });
    changeStep(fold, stepId, { status: 'closed', closedAt: fold.at, endsAt: null });
  },
  'vote.paper'(fold, { stepId, paper }) {
    changeVote(fold, stepId, { paper });
  },
  'paper.counted'(fold, { stepId, teamId, by, paper }) {
    const counts = fold.state.steps.get(stepId)?.vote?.counts ?? new Map();
    changeVote(fold, stepId, { counts: withCount(counts, teamId, by, paper) });
  },
  'vote.revealed'(fold, { stepId }) {
    changeVote(fold, stepId, { revealedAt: fold.at });
    changeStep(fold, stepId, { status: 'revealed' });
    fold.state.screen = { ...fold.state.screen, page: 0 };
  },
};
