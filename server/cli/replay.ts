import { readFileSync } from 'node:fs';
import { NO_NAMES } from '#shared/kernel/stream.ts';
import type { Audience } from '#shared/kernel/view.ts';
import { applySession } from '#shared/session/apply.ts';
import { projectSession, sessionKeys } from '#shared/session/project.ts';
import { emptySession } from '#shared/session/state.ts';
import { readArchive } from '../exports/archive.ts';

/**
 * Plays a session's log again, from a JSON export of the meeting:
 *
 *   npm run replay -- meeting.json                     one line per commit
 *   npm run replay -- meeting.json --to 42 --as screen what the screen showed after commit 42
 */
function main(args: readonly string[]): number {
  const file = args.find((arg) => !arg.startsWith('--') && arg.endsWith('.json'));
  const value = (name: string): string | undefined => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? undefined : args[at + 1];
  };
  if (file === undefined) {
    process.stderr.write(
      'Which export? npm run replay -- meeting.json [--to SEQ] [--as desk|moderator|screen|room]\n',
    );
    return 1;
  }
  const archive = readArchive(JSON.parse(readFileSync(file, 'utf8')));
  if (!archive.ok) {
    process.stderr.write(`${file} is not a complete meeting export of this version\n`);
    return 1;
  }
  const audience = value('as') as Audience | undefined;
  const to = Number(value('to') ?? archive.commits.length);
  const state = emptySession(archive.sessionId);
  for (const commit of archive.commits) {
    if (commit.seq > to) break;
    const touched = applySession(state, commit);
    if (audience !== undefined) continue;
    const types = commit.events.map((event) => event.type).join(', ');
    const keys = [...touched].slice(0, 6).join(' ');
    const time = new Date(commit.at).toISOString().slice(11, 19);
    process.stdout.write(`${commit.seq}\t${time}\t${commit.actor.role}\t${types}\t→ ${keys}\n`);
  }
  if (audience !== undefined) {
    const view: Record<string, unknown> = {};
    for (const key of sessionKeys(state, NO_NAMES, audience)) {
      const entry = projectSession(state, NO_NAMES, audience, key);
      if (entry !== undefined) view[key] = entry;
    }
    process.stdout.write(`${JSON.stringify(view, null, 2)}\n`);
  }
  return 0;
}

process.exitCode = main(process.argv.slice(2));
