import { chartOf } from '../../screen/chart.ts';
import { lineFor, type Board, type ScreenProps } from '../../screen/board.ts';
import { DotsChart } from '../../screen/DotsChart.tsx';
import { Frame } from '../../screen/Frame.tsx';
import { Message } from '../../screen/Message.tsx';
import { clampPage } from '../../screen/pages.ts';
import { PracticeMark } from '../../screen/PracticeMark.tsx';
import { Statement } from '../../screen/Statement.tsx';
import { statementText } from '../../screen/statement.ts';
import { useScreenWords } from '../../screen/words.ts';
import type { ResultView, ScaleRow } from '#shared/session/views.ts';
import { Ballots } from './Ballots.tsx';
import { GroupTable, groupPages } from './GroupTable.tsx';
import { ScaleChart } from './ScaleChart.tsx';
import { scalePages, ScaleRows } from './ScaleRows.tsx';

/** A vote: how many have voted while it is open, nothing more; the result when the meeting reveals it. */
export function Screen({ step, board }: ScreenProps<'vote'>) {
  const words = useScreenWords();
  const heading = step.question || step.title;
  const label = (
    <>
      <PracticeMark practice={step.config.practice} />
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

/** The pages of a result: the result itself, then how groups have voted, where that may be shown. */
function Result({ result, board, heading, label }: ResultProps) {
  const words = useScreenWords();
  const room = { question: heading, clock: false };
  const said = statementText(result, words);
  const chart =
    result.method === 'dots' ? chartOf(result, lineFor(board, result.stepId), room, said) : null;
  const scale = chart === null ? scalePages(result.scale, room, said) : [];
  const groups = result.groups === null ? [] : groupPages(result, room);
  const own = chart === null ? scale.length : chart.pages.length;
  const page = clampPage(board.session.page, own + groups.length);
  const shown = groups[page - own];
  return (
    <Frame
      session={board.session}
      question={heading}
      label={label}
      pages={{ page, count: own + groups.length }}
    >
      {shown !== undefined && result.groups !== null ? (
        <GroupTable result={result} groups={result.groups} rows={shown} />
      ) : (
        <>
          {chart === null ? (
            <Scale result={result} rows={scale[page] ?? []} heading={heading} />
          ) : (
            <DotsChart key={`${result.stepId}-${result.round}`} chart={chart} page={page} />
          )}
          <Statement result={result} />
        </>
      )}
    </Frame>
  );
}

interface ScaleProps {
  readonly result: ResultView;
  readonly rows: readonly ScaleRow[];
  readonly heading: string;
}

/** One thing asked about fills the wall; several are compared, bar under bar. */
function Scale({ result, rows, heading }: ScaleProps) {
  const [only] = result.scale;
  if (only !== undefined && result.scale.length === 1 && only.paper === null)
    return (
      <ScaleChart key={only.ref} row={only} titled={only.title !== heading} all={result.scale} />
    );
  return <ScaleRows rows={rows} all={result.scale} />;
}
