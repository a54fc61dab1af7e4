import type { LineView } from '#shared/session/views.ts';
import { chartOf, pageOfLine } from '../../screen/chart.ts';
import type { ScreenProps } from '../../screen/board.ts';
import { Clock } from '../../screen/Clock.tsx';
import { DotsChart } from '../../screen/DotsChart.tsx';
import { Frame } from '../../screen/Frame.tsx';
import { Message } from '../../screen/Message.tsx';
import { clampPage } from '../../screen/pages.ts';
import type { ScreenWords } from '../../screen/words.da.ts';
import { useScreenWords } from '../../screen/words.ts';
import styles from './Screen.module.css';

/** The line: the result it is drawn in, how a tie at it was handled, and what became of each option. */
export function Screen({ step, board }: ScreenProps<'select'>) {
  const words = useScreenWords();
  const heading = step.question || step.title;
  const result = board.results.get(step.config.source);
  const line = board.lines.find((each) => each.stepId === step.id);
  if (result === undefined) {
    return (
      <Frame session={board.session} question={heading} label={step.title}>
        <Message>{words.lineWaits}</Message>
      </Frame>
    );
  }
  const decision = lineWords(line, words);
  const chart = chartOf(
    result,
    line,
    { question: heading, clock: step.endsAt !== null },
    `${decision} ${words.lineOnPage(1)}`,
  );
  const page = clampPage(board.session.page, chart.pages.length);
  return (
    <Frame
      session={board.session}
      question={heading}
      label={step.title}
      aside={<Clock endsAt={step.endsAt} />}
      pages={{ page, count: chart.pages.length }}
    >
      <DotsChart key={step.id} chart={chart} page={page} />
      <p className={styles.decision}>
        {decision}
        {line?.line && pageOfLine(chart) !== page && ` ${words.lineOnPage(pageOfLine(chart) + 1)}`}
      </p>
    </Frame>
  );
}

function lineWords(view: LineView | undefined, words: ScreenWords): string {
  const line = view?.line ?? null;
  if (line === null) return words.lineWaits;
  const tied = line.tied.length;
  if (tied > 0 && line.tie === null) return words.tieOpen(tied);
  return [
    // The meeting's own words about it come first.
    ...(line.reason !== ''
      ? [line.reason]
      : tied > 0 && line.tie !== null
        ? [words.tie[line.tie](tied)]
        : []),
    `${words.goThrough(line.above.length)}.`,
    words.lineBy(line.byName),
  ].join(' ');
}
