import type { Affiliation } from '#shared/board/board.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { MeView } from '#shared/session/views.ts';
import type { BallotBody } from '#shared/voting/tally.ts';
import type { SeatLink } from '#shared/wire/http.ts';
import type { Entries, Patch } from '#shared/kernel/view.ts';
import { command, connect, greet } from './client.ts';
import { tokenOf, visit, type Visitor } from './visitor.ts';

/** Somebody without a browser: sees the phone's view and acts by socket. */
export interface Bot {
  readonly name: string;
  readonly person: string;
  me(): MeView;
  entry<T>(key: string): T | undefined;
  entries<T>(prefix: string): readonly T[];
  /** @throws when the server refuses */
  send(what: SessionCommand): Promise<void>;
  /** @throws when the server refuses */
  cast(boxId: string, body: BallotBody): Promise<void>;
  leave(): void;
}

/** A member comes in by the personal link. */
export async function comeIn(base: string, session: string, link: SeatLink): Promise<Bot> {
  const visitor = visit(base);
  await visitor.post('/api/exchange', { token: tokenOf(link.url) });
  return sit(base, session, visitor, link.name);
}

/** An attendee comes in by the meeting's code, and sits down at a table. */
export async function joinIn(
  base: string,
  session: string,
  seat: {
    readonly code: string;
    readonly affiliation: Affiliation;
    readonly teamId: string | null;
    readonly walkIn?: boolean;
  },
): Promise<Bot> {
  const { code, affiliation, teamId, walkIn = false } = seat;
  const visitor = visit(base);
  await visitor.post('/api/join', { code, affiliation });
  const bot = await sit(base, session, visitor, affiliation);
  await bot.send({ type: 'person.place', teamId, walkIn });
  return bot;
}

async function sit(base: string, session: string, visitor: Visitor, name: string): Promise<Bot> {
  const socket = await connect(base, { surface: 'phone', stream: session }, visitor.cookies());
  const views = new Map<string, Entries>();
  const take = ({ audience, reset, set, del }: Patch): void => {
    const entries = { ...(reset === true ? {} : views.get(audience)), ...set };
    for (const key of del) delete entries[key];
    views.set(audience, entries);
  };
  socket.on('patch', take);
  const greeting = await greet(socket, session);
  for (const patch of greeting.patches) take(patch);

  // What concerns only this person lies over what all may see.
  const all = (): Entries =>
    Object.assign(
      {},
      ...[...views]
        .sort(([a], [b]) => Number(a.startsWith('mine')) - Number(b.startsWith('mine')))
        .map(([, entries]) => entries),
    ) as Entries;
  const me = (): MeView => all()['me'] as MeView;
  let rev = 0;
  return {
    name,
    person: me().person,
    me,
    entry: <T>(key: string) => all()[key] as T | undefined,
    entries: <T>(prefix: string) =>
      Object.entries(all()).flatMap(([key, value]) => (key.startsWith(prefix) ? [value as T] : [])),
    send: (what) => command(socket, what),
    async cast(boxId, body) {
      const reply = await socket.timeout(10_000).emitWithAck('ballot', { boxId, rev: ++rev, body });
      if (!reply.ok) throw new Error(`ballot of ${name}: ${reply.rejection.code}`);
    },
    leave: () => void socket.disconnect(),
  };
}
