import type { Affiliation } from '#shared/board/board.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { ProcessCommand } from '#shared/process/commands.schema.ts';
import type {
  ImportPreview,
  Joined,
  PersonCard,
  ReleaseListing,
  SeatLink,
} from '#shared/wire/http.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { SessionState } from '#shared/session/state.ts';
import { newId } from '../auth/secrets.ts';
import { exerciseSession } from '../demo/exercise.ts';
import { startServer, type Browser, type TestServer } from './serving.ts';

const OWNER: Actor = { role: 'owner', person: 'k_test' };

/** An exercise whose workshop is over, on a real server: what a dialogue begins with. */
export interface Dialogue {
  readonly server: TestServer;
  readonly owner: Browser;
  readonly processId: string;
  readonly workshop: string;
  state(session: string): Promise<SessionState>;
  send(session: string, command: SessionCommand, actor?: Actor): Promise<void>;
  office(command: ProcessCommand): Promise<void>;
  /** A dialogue meeting, opened, with the council's elements and so many tables, `t1` first. */
  hall(id: string, activityId: string, tables: number): Promise<string[]>;
  /** Somebody who has joined with the code, and sits at a table. */
  guest(
    session: string,
    teamId: string,
    affiliation?: Affiliation,
  ): Promise<{ browser: Browser; actor: Actor }>;
  /** A member's own browser; numbers from 0. */
  member(n: number): Promise<{ browser: Browser; seat: string }>;
}

export async function startDialogue(): Promise<Dialogue> {
  const server = await startServer();
  const owner = await server.owner();
  const processId = 'e1';
  const workshop = exerciseSession(processId);
  const { engine, store } = server.house;
  await owner.post('/api/processes', { id: processId, from: 'exercise', title: 'Øvelse' });

  const stateOf = async (session: string) => (await engine.sessionState(session))!;
  async function command(stream: string, actor: Actor, what: SessionCommand | ProcessCommand) {
    const reply = await engine.command(stream, actor, { v: 1, id: newId('t'), command: what });
    if (!reply.ok) throw new Error(`${what.type}: ${reply.rejection.code}`);
  }
  const send = (session: string, what: SessionCommand, actor: Actor = OWNER) =>
    command(session, actor, what);

  return {
    server,
    owner,
    processId,
    workshop,
    state: stateOf,
    send,
    office: (what) => command(processId, OWNER, what),

    async hall(id, activityId, tables) {
      const made = { id, activityId, title: `Dialogmøde ${id}` };
      await owner.post(`/api/processes/${processId}/sessions`, made);
      const releases = (await owner.get<ReleaseListing[]>(`/api/sessions/${id}/releases`)).body;
      const release = releases.find(({ sessionId }) => sessionId === workshop)!;
      const path = `/api/sessions/${id}/import/release/${release.id}`;
      const { rows } = (await owner.get<ImportPreview>(path)).body;
      const items = rows.flatMap(({ item }) => (item && item.kind === 'element' ? [item] : []));
      await send(id, { type: 'items.import', items });
      const teams = Array.from({ length: tables }, (_, i) => ({
        id: `t${i + 1}`,
        name: `Bord ${i + 1}`,
        members: [],
      }));
      await send(id, { type: 'teams.set', teams });
      await send(id, { type: 'session.open' });
      return items.map((item) => item.id);
    },

    async guest(session, teamId, affiliation = 'borger') {
      const browser = server.browser();
      const { code } = (await owner.get<{ code: string }>(`/api/sessions/${session}/invite`)).body;
      await browser.post<Joined>('/api/join', { code, affiliation });
      const all = await store.registry.credentials({ scope: session, role: 'attendee' });
      const known = new Set((await stateOf(session)).presence.keys());
      const person = all.find((row) => !known.has(row.person))!.person;
      const actor: Actor = { role: 'attendee', person };
      await send(
        session,
        { type: 'person.checkIn', person, affiliation },
        { role: 'system', person: 'system' },
      );
      await send(session, { type: 'person.place', teamId, walkIn: false }, actor);
      return { browser, actor };
    },

    async member(n) {
      const path = `/api/processes/${processId}`;
      const seat = (await owner.get<PersonCard[]>(`${path}/people`)).body[n]!.id;
      const links = await owner.post<SeatLink[]>(`${path}/links`, { seats: [seat] });
      const browser = server.browser();
      await browser.follow(links.body[0]!.url);
      return { browser, seat };
    },
  };
}
