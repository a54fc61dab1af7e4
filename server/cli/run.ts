import { ConfigProblem, readConfig } from '../config.ts';
import { askServer, type ControlReply, type ControlRequest } from '../control.ts';
import { answerControl } from '../errands.ts';
import { openHouse } from '../house.ts';
import { DatabaseInUse, DatabaseTooNew } from '../store/failures.ts';

/** Asks the running server; without one, opens the database itself and does the same. */
async function answer(request: ControlRequest): Promise<ControlReply> {
  const config = readConfig(process.env);
  const served = await askServer(config.dataDir, request);
  if (served !== undefined) return served;
  const house = await openHouse({ ...config, logLevel: 'warn' });
  // The engine's timers never keep a process alive; here nothing else would, and it would end half way.
  const alive = setInterval(() => undefined, 1_000);
  try {
    return await answerControl(house, config, request);
  } finally {
    clearInterval(alive);
    await house.close();
  }
}

/** Runs an errand from the command line and prints the outcome. */
export async function run(request: ControlRequest): Promise<void> {
  try {
    const reply = await answer(request);
    if (reply.ok) process.stdout.write(`\n${reply.lines.join('\n')}\n\n`);
    else fail(reply.message);
  } catch (error) {
    const known =
      error instanceof ConfigProblem ||
      error instanceof DatabaseInUse ||
      error instanceof DatabaseTooNew;
    if (!known) throw error;
    fail(error.message);
  }
}

function fail(message: string): void {
  process.stderr.write(`\n${message}\n\n`);
  process.exitCode = 1;
}
