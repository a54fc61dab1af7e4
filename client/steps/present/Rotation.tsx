import type { Topic } from '#shared/steps/configs.ts';
import type { StepView } from '#shared/session/views.ts';
import type { Board, ScreenProps } from '../../screen/board.ts';
import { Clock } from '../../screen/Clock.tsx';
import { Frame } from '../../screen/Frame.tsx';
import { Message } from '../../screen/Message.tsx';
import { bodyHeight, clampPage } from '../../screen/pages.ts';
import { topicPages, topicPlan, Topics } from '../../screen/Topics.tsx';
import { useScreenWords } from '../../screen/words.ts';
import { useCommon } from '../../ui/common.ts';

interface Round {
  readonly title: string;
  readonly topics: readonly Topic[];
}

const roundOf = (step: StepView | undefined): Round | null =>
  step?.kind === 'collect' && step.config.topics.length > 0
    ? { title: step.title, topics: step.config.topics }
    : null;

/** The round that the tables change to: the next one with topics, or the last one when none comes after. */
function nextRound({ session, steps }: Board, stepId: string): Round | null {
  const at = session.order.indexOf(stepId);
  const rounds = (ids: readonly string[]): Round[] =>
    ids.flatMap((id) => roundOf(steps.get(id)) ?? []);
  return (
    rounds(session.order.slice(at + 1))[0] ?? rounds(session.order.slice(0, at)).at(-1) ?? null
  );
}

/** The table stays and the topic moves: which table works on what next. */
export function Rotation({ step, board }: ScreenProps<'present'>) {
  const words = useScreenWords();
  const common = useCommon();
  const heading = step.question || step.title;
  const round = nextRound(board, step.id);
  if (round === null || board.teams.length === 0) {
    return (
      <Frame
        session={board.session}
        label={step.title}
        question={heading}
        aside={<Clock endsAt={step.endsAt} />}
      >
        <Message note={step.config.text || undefined}>{words.topicsLater}</Message>
      </Frame>
    );
  }
  const plan = topicPlan(board, round.topics, undefined, common.and);
  const pages = topicPages(plan, bodyHeight({ question: heading, clock: step.endsAt !== null }));
  const page = clampPage(board.session.page, pages.length);
  return (
    <Frame
      session={board.session}
      label={words.next(round.title)}
      question={heading}
      aside={<Clock endsAt={step.endsAt} />}
      pages={{ page, count: pages.length }}
    >
      <Topics rows={pages[page] ?? []} byTable={plan.byTable} />
    </Frame>
  );
}
