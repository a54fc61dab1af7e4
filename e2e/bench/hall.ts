import { readFileSync } from 'node:fs';
import type { Patch } from '#shared/kernel/view.ts';
import type { PersonCard, SeatLink } from '#shared/wire/http.ts';
import type { StepPlan } from '#shared/session/events.ts';
import type { BallotFrame } from '#shared/wire/protocol.ts';
import { exerciseSession } from '../../server/demo/exercise.ts';
import type { RunningServer } from '../house.ts';
import { command, connect, greet, type Live } from '../client.ts';
import { tokenOf, visit, type Visitor } from '../visitor.ts';

const PROCESS = 'bench';
const COUNCIL = 25;
const OPTIONS = 12;
/** Links are made in batches of what the route takes. */
const BATCH = 100;

export interface Joined {
  readonly socket: Live;
  readonly ms: number;
  /** Bytes of each request for the page and what it links to. */
  readonly page: readonly number[];
  readonly helloBytes: number;
}

/** An exercise on the real server, with a desk, a screen and links for as many members as there are phones. */
export interface Hall {
  readonly session: string;
  readonly desk: Live;
  /** From the click on the personal link until the phone has its view; without the page as if it was cached. */
  join(index: number, withPage: boolean): Promise<Joined>;
  /** A vote step that has not run yet; resolves when the desk's command is durable. */
  prepareVote(n: number): Promise<string>;
  start(stepId: string): Promise<void>;
  close(stepId: string): Promise<void>;
}

const votePlan = (id: string): StepPlan => ({
  id,
  preset: 'dots',
  kind: 'vote',
  title: `Prikker ${id}`,
  question: 'Hvilke ord skal bære visionen?',
  minutes: null,
  config: {
    method: 'dots',
    goal: 'select',
    practice: false,
    about: 'free',
    kinds: [],
    free: Array.from({ length: OPTIONS }, (_, i) => ({
      ref: `o${i}`,
      title: `Ord nummer ${i + 1}`,
      description: 'Hvad ordet betyder, med en hel sætning om det.',
    })),
    refs: [],
    dots: 4,
    perItem: 1,
    secrecy: 'sealed',
    voters: 'members',
    maxOptions: 40,
  },
});

/** Page and everything it links to, as a phone with an empty cache loads them. */
export async function loadPage(visitor: Visitor, path: string): Promise<number[]> {
  const page = await visitor.get(path);
  const html = await page.text();
  if (!page.ok) throw new Error(`${path}: ${page.status}. Build the pages first: npm run build`);
  const links = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((m) => m[1]!);
  const bodies = await Promise.all(
    links.map(async (link) => (await (await visitor.get(link)).arrayBuffer()).byteLength),
  );
  return [html.length, ...bodies];
}

/** An exercise played up to a step, and its owner. */
export async function openExercise(
  { base, ownerLink }: RunningServer,
  until: string,
): Promise<{ owner: Visitor; session: string }> {
  if (ownerLink === null) throw new Error('The server printed no owner link');
  const owner = visit(base);
  await owner.post('/api/exchange', { token: tokenOf(ownerLink) });
  await owner.post('/api/processes', { id: PROCESS, from: 'exercise', title: 'Måling', until });
  return { owner, session: exerciseSession(PROCESS, until) };
}

/** The owner's desk of a session and the screen in its hall. */
export async function openDeskAndScreen(
  base: string,
  owner: Visitor,
  session: string,
): Promise<{ desk: Live; screen: Live }> {
  const desk = await connect(base, { surface: 'desk', stream: session }, owner.cookies());
  await greet(desk, session);
  const link = await owner.post<{ url: string }>(`/api/sessions/${session}/links`, {
    role: 'screen',
    name: 'Storskærm',
  });
  const token = link.url.slice(link.url.lastIndexOf('/') + 1);
  const screen = await connect(base, { surface: 'screen', stream: session, token });
  await greet(screen, session);
  return { desk, screen };
}

/** When a device first hears what is looked for, and what it was. */
export const heard = <T>(
  device: Live,
  find: (patch: Patch) => T | undefined,
): Promise<{ at: number; found: T }> =>
  new Promise((resolve) => {
    const look = (patch: Patch): void => {
      const found = find(patch);
      if (found === undefined) return;
      device.off('patch', look);
      resolve({ at: performance.now(), found });
    };
    device.on('patch', look);
  });

export const currentIn = ({ set }: Patch): string | null | undefined =>
  (set['session'] as { current: string | null } | undefined)?.current;

export async function openHall(server: RunningServer, phones: number): Promise<Hall> {
  const { base } = server;
  const { owner, session } = await openExercise(server, 'practice');
  const extra = Math.max(0, phones - COUNCIL);
  for (let done = 0; done < extra; done += BATCH)
    await owner.post(`/api/processes/${PROCESS}/people`, {
      people: Array.from({ length: Math.min(BATCH, extra - done) }, (_, i) => ({
        name: `Plads ${COUNCIL + done + i + 1}`,
        group: '',
      })),
    });
  const people = (await (
    await owner.get(`/api/processes/${PROCESS}/people`)
  ).json()) as PersonCard[];
  const seats = people.slice(0, phones).map((person) => person.id);
  const links: SeatLink[] = [];
  for (let done = 0; done < seats.length; done += BATCH)
    links.push(
      ...(await owner.post<SeatLink[]>(`/api/processes/${PROCESS}/links`, {
        seats: seats.slice(done, done + BATCH),
      })),
    );

  const { desk } = await openDeskAndScreen(base, owner, session);
  let current: string | null = await currentStep(desk, session);

  return {
    session,
    desk,
    async join(index, withPage) {
      const seat = links[index]!;
      const visitor = visit(base);
      const from = performance.now();
      await visitor.post('/api/exchange', { token: tokenOf(seat.url) });
      const page = withPage ? await loadPage(visitor, `/s/${session}`) : [];
      const socket = await connect(base, { surface: 'phone', stream: session }, visitor.cookies());
      const reply = await greet(socket, session);
      const took = performance.now() - from;
      if (index >= COUNCIL) await command(socket, { type: 'person.checkIn', person: seat.seat });
      return { socket, ms: took, page, helloBytes: JSON.stringify(reply).length };
    },
    async prepareVote(n) {
      const id = `bench-${n}`;
      await command(desk, { type: 'step.add', step: votePlan(id), after: null });
      return id;
    },
    async start(stepId) {
      const expect = current;
      current = stepId;
      await command(desk, { type: 'step.start', stepId, expect });
    },
    async close(stepId) {
      await command(desk, { type: 'vote.end', stepId });
      await command(desk, { type: 'vote.close', stepId });
    },
  };
}

async function currentStep(desk: Live, session: string): Promise<string | null> {
  const { patches } = await greet(desk, session);
  const view = patches.find((patch) => patch.audience === 'desk');
  return (view && currentIn(view)) ?? null;
}

/** A different ballot per phone, within the budget. */
export const ballotOf = (boxId: string, phone: number): BallotFrame => ({
  boxId,
  rev: 1,
  body: {
    dots: Object.fromEntries([0, 3, 5, 8].map((step) => [`o${(phone + step) % OPTIONS}`, 1])),
  },
});

/** Resident memory of a process in MB; null where the system does not say it in /proc. */
export function residentMb(pid: number): number | null {
  try {
    const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kb === undefined ? null : Number(kb) / 1024;
  } catch {
    return null;
  }
}
