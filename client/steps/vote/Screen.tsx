import { chartOf } from '../../screen/chart.ts';
import { lineFor, type Board, type ScreenProps } from '../../screen/board.ts';
import { DotsChart } from '../../screen/DotsChart.tsx';
import { Frame } from '../../screen/Frame.tsx';
import { Message } from '../../screen/Message.tsx';
import { clampPage } from '../../screen/pages.ts';
import { Statement } from '../../screen/Statement.tsx';
import { statementOf } from '../../screen/statement.ts';
import { useScreenWords } from '../../screen/words.ts';
import type { ResultView } from '#shared/session/views.ts';
import { Ballots } from './Ballots.tsx';
import { ScaleChart } from './ScaleChart.tsx';
import styles from './Screen.module.css';

/** A vote: how many have voted while it is open, nothing more; the result when the meeting reveals it. */
export function Screen({ step, board }: ScreenProps<'vote'>) {
  const words = useScreenWords();
  const heading = step.question || step.title;
  const label = (
    <>
      {step.config.practice && <span className={styles.practice}>{words.practice}</span>}
      {step.title}
      {step.round > 1 && ` · ${words.round(step.round)}`}
    </>
  );
  const result = board.results.get(step.id);
  if (step.status === 'revealed' && result !== undefined) {
    return <Result result={result} board={board} heading={heading} label={label} />;
  }
  if (step.status === 'closed' || step.status === 'revealed') {
    return (
      <Frame session={board.session} question={heading} label={label}>
        <Message note={words.closedNext}>{words.closed}</Message>
      </Frame>
    );
  }
  return (
    <Frame session={board.session} question={heading} label={label}>
      <Ballots step={step} turnout={board.turnout} />
    </Frame>
  );
}

interface ResultProps {
  readonly result: ResultView;
  readonly board: Board;
  readonly heading: string;
  readonly label: React.ReactNode;
}

function Result({ result, board, heading, label }: ResultProps) {
  const words = useScreenWords();
  if (result.method === 'scale') {
    const page = clampPage(board.session.page, result.scale.length);
    const row = result.scale[page];
    return (
      <Frame
        session={board.session}
        question={heading}
        label={label}
        pages={{ page, count: result.scale.length }}
      >
        {row !== undefined && (
          <ScaleChart key={row.ref} row={row} titled={row.title !== heading} all={result.scale} />
        )}
        <Statement result={result} />
      </Frame>
    );
  }
  const chart = chartOf(
    result,
    lineFor(board, result.stepId),
    { question: heading, clock: false },
    statementOf(result, words).join(' · '),
  );
  const page = clampPage(board.session.page, chart.pages.length);
  return (
    <Frame
      session={board.session}
      question={heading}
      label={label}
      pages={{ page, count: chart.pages.length }}
    >
      <DotsChart key={`${result.stepId}-${result.round}`} chart={chart} page={page} />
      <Statement result={result} />
    </Frame>
  );
}
