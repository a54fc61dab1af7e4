import { renderUnicodeCompact } from 'uqr';
import { newCode } from './auth/secrets.ts';
import { ConfigProblem, readConfig, type Config } from './config.ts';
import { ownerLink } from './errands.ts';
import { openHouse, type House } from './house.ts';
import { ownAddresses } from './routes/addresses.ts';
import { openSessionOf } from './routes/sessionList.ts';
import { serve } from './serve.ts';
import { DatabaseInUse, DatabaseTooNew } from './store/failures.ts';

/** After this a stuck drain is over: whoever stops the server must get it stopped. */
const GIVE_UP_MS = 4_500;

/** A problem the person at the terminal can solve: words, no stack. */
function inWords(error: unknown, config: Config | undefined): string | undefined {
  if (error instanceof ConfigProblem) return error.message;
  if (error instanceof DatabaseInUse || error instanceof DatabaseTooNew) return error.message;
  const { code } = error as { code?: unknown };
  const port = config?.port ?? 0;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is busy: something else on this machine uses it. Choose another:\n  PORT=${port + 1} npm start`;
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${config?.host}. Choose another HOST, or leave it out.`;
    case 'EACCES':
      return `No permission to use port ${port} or the folder ${config?.dataDir}. Choose another PORT or DATA_DIR.`;
    default:
      return undefined;
  }
}

/** Where phones go: into the meeting that is open, otherwise to the front page. */
async function joinAddress(house: House, base: string): Promise<string> {
  for (const head of await house.store.log.heads()) {
    if (head.kind !== 'process') continue;
    const open = await openSessionOf(house, head.id);
    if (open === null) continue;
    return `${base}/j/${await house.store.registry.joinCode(open.id, newCode)}`;
  }
  return `${base}/`;
}

async function announce(config: Config, house: House): Promise<void> {
  const { local, others } = ownAddresses(config, house.place.port);
  const join = await joinAddress(house, others ?? local);
  const lines = [
    '',
    'Rød Tråd is running',
    '',
    `  On this machine   ${local}`,
    `  On the network    ${others ?? '(listens to this machine only)'}`,
    '',
    `Join: ${join}`,
    renderUnicodeCompact(join, { border: 2 }),
  ];
  if (await house.grants.claimed()) lines.push('', 'A new owner link: npm run owner-link');
  else
    lines.push(
      '',
      'Owner link (works once; printed at each start until somebody uses it):',
      `  ${await ownerLink(house, config)}`,
    );
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

async function main(): Promise<void> {
  let config: Config | undefined;
  let house: House | undefined;
  try {
    config = readConfig(process.env);
    house = await openHouse(config);
    const running = house;
    const serving = await serve(config, running);
    let stopping = false;
    const stop = (signal: NodeJS.Signals): void => {
      if (stopping) return;
      stopping = true;
      running.log.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), GIVE_UP_MS).unref();
      void serving
        .close()
        .then(() => running.close())
        .then(
          () => process.exit(0),
          (error: unknown) => {
            running.log.error({ error: String(error) }, 'could not stop cleanly');
            process.exit(1);
          },
        );
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    await announce(config, running);
    running.log.info({ port: serving.port }, 'serving');
  } catch (error) {
    await house?.close();
    const words = inWords(error, config);
    if (words === undefined) throw error;
    process.stderr.write(`\n${words}\n\n`);
    process.exit(1);
  }
}

await main();
