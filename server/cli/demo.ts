import { parseArgs } from 'node:util';
import { EXERCISE_POINTS } from '#shared/process/exercise.ts';
import { run } from './run.ts';

const points = EXERCISE_POINTS.map(({ point }) => point);

function untilOf(): string | undefined {
  try {
    const { values } = parseArgs({ options: { until: { type: 'string', default: 'end' } } });
    return points.includes(values.until) ? values.until : undefined;
  } catch {
    return undefined;
  }
}

const until = untilOf();
if (until === undefined) {
  process.stderr.write(
    `\nnpm run demo -- --until <point>\n\nPoints (the exercise stops before it):\n  ${points.join(' ')}\n\n`,
  );
  process.exitCode = 1;
} else {
  await run({ act: 'demo', until });
}
