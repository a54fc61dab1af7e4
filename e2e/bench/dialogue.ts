import { AFFILIATIONS } from '#shared/board/board.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { StepView } from '#shared/session/views.ts';
import type { GalleryPage } from '#shared/wire/dialogue.ts';
import type { Invite } from '#shared/wire/http.ts';
import { command, connect, greet, type Live } from '../client.ts';
import type { RunningServer } from '../house.ts';
import { visit, type Visitor } from '../visitor.ts';
import { openBareHall } from './bareHall.ts';
import { currentIn, heard, loadPage, openDeskAndScreen, openExercise, residentMb } from './hall.ts';
import { compared, mb, median, quantile, table } from './numbers.ts';

const TABLES = 10;
/** A hall comes in within a minute, and writes five notes a person while a round lasts. */
const JOIN_MS = 60_000;
const NOTES_EACH = 5;
const WRITE_MS = 60_000;
const BATCH = 50;
/** The bare server tells the same phones as often as ours changes the step. */
const BARE_ROUNDS = 7;

const sleep = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

interface Phone {
  readonly visitor: Visitor;
  readonly socket: Live;
  readonly ms: number;
}

interface Meeting {
  readonly session: string;
  readonly code: string;
  readonly desk: Live;
  readonly screen: Live;
}

/** The exercise up to the first dialogue meeting: elements carried over, ten tables, the rotation planned. */
async function openMeeting(server: RunningServer): Promise<Meeting> {
  const { owner, session } = await openExercise(server, 'a3:checkin');
  const both = await openDeskAndScreen(server.base, owner, session);
  const invite = (await (await owner.get(`/api/sessions/${session}/invite`)).json()) as Invite;
  return { session, code: invite.code, ...both };
}

/** From the first request until the phone has its view and its table. */
async function comeIn(
  base: string,
  { session, code }: Meeting,
  index: number,
): Promise<Phone & { page: readonly number[]; hello: number }> {
  const visitor = visit(base);
  const from = performance.now();
  const page = await loadPage(visitor, `/j/${code}`);
  const affiliation = AFFILIATIONS[index % 7 === 0 ? 2 : index % 5 === 0 ? 1 : 0];
  await visitor.post('/api/join', { code, affiliation });
  const socket = await connect(base, { surface: 'phone', stream: session }, visitor.cookies());
  const reply = await greet(socket, session);
  const teamId = `bord-${(index % TABLES) + 1}`;
  await command(socket, { type: 'person.place', teamId, walkIn: index % 11 === 0 });
  const took = performance.now() - from;
  return { visitor, socket, ms: took, page, hello: JSON.stringify(reply).length };
}

/** When a phone has the step as its current one. */
const sees = (phone: Live, stepId: string) =>
  heard(phone, (patch) => (currentIn(patch) === stepId ? stepId : undefined));

/** When a device has an entry under this key. */
const hears = (device: Live, key: string) => heard(device, ({ set }) => set[key]);

async function latencies(
  wait: readonly Promise<{ at: number }>[],
  from: number,
): Promise<number[]> {
  return (await Promise.all(wait)).map(({ at }) => at - from);
}

/** One dialogue meeting with a hall full of phones, through all its steps. */
export async function measureDialogue(
  server: RunningServer,
  count: number,
  cleanUp: (close: () => void) => void,
): Promise<string> {
  const { base } = server;
  const idle = residentMb(server.pid);
  const meeting = await openMeeting(server);
  const { session, desk, screen } = meeting;
  let current: string | null = null;
  const changes: number[] = [];

  const joined = await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      await sleep((i * JOIN_MS) / count);
      return comeIn(base, meeting, i);
    }),
  );
  const phones = joined.map((each) => each.socket);

  async function start(stepId: string, measured = true): Promise<void> {
    const seen = phones.map((phone) => sees(phone, stepId));
    const from = performance.now();
    await command(desk, { type: 'step.start', stepId, expect: current });
    current = stepId;
    const all = await latencies(seen, from);
    if (measured) changes.push(...all);
  }

  await start('checkin', false);
  await start('welcome');
  await start('unfold');

  // Five notes a person, spread over the round; the moderators work the queue off meanwhile.
  const acks: number[] = [];
  const ids: string[] = [];
  const write = phones.flatMap((phone, i) =>
    Array.from({ length: NOTES_EACH }, async (_, n) => {
      await sleep(((n + ((i * 7919) % count) / count) * WRITE_MS) / NOTES_EACH);
      const itemId = `n-${i}-${n}`;
      const note: SessionCommand = {
        type: 'item.propose',
        itemId,
        stepId: 'unfold',
        kind: 'note',
        title: `Bord og bænke langs stierne, så man kan hvile sig på vejen hjem. Seddel ${i}.${n}`,
        description: '',
        theme: '',
        answer: { about: null, lens: null, verdict: null, rewrite: '', lang: 'da' },
      };
      const from = performance.now();
      await command(phone, note);
      acks.push(performance.now() - from);
      ids.push(itemId);
    }),
  );
  const shown: number[] = [];
  async function moderate(): Promise<void> {
    let done = 0;
    while (done < count * NOTES_EACH) {
      const itemIds = ids.slice(done, done + BATCH);
      if (itemIds.length < BATCH && ids.length < count * NOTES_EACH) {
        await sleep(200);
        continue;
      }
      const seen = hears(screen, `item/${itemIds.at(-1)!}`);
      const from = performance.now();
      await command(desk, { type: 'items.moderate', itemIds, act: 'show' });
      shown.push((await seen).at - from);
      done += itemIds.length;
    }
  }
  // Together: a note that is refused ends the run with its words, and not as a rejection that nobody handles.
  await Promise.all([...write, moderate()]);
  const hideFrom = performance.now();
  const gone = heard(screen, ({ del }) => del.find((key) => key === `item/${ids[0]!}`));
  await command(desk, { type: 'item.hide', itemId: ids[0]!, reason: 'off_topic' });
  const hidden = (await gone).at - hideFrom;

  // Twelve bundles go into the gallery.
  const refs = Array.from({ length: 12 }, (_, n) => `b-${n}`);
  for (const [n, clusterId] of refs.entries())
    await command(desk, {
      type: 'cluster.group',
      stepId: 'tables',
      clusterId,
      refs: ids.slice(10 + n * 10, 20 + n * 10),
      title: `Bunke nummer ${n + 1}`,
    });
  const view = await greet(desk, session);
  const deskView = view.patches.find((patch) => patch.audience === 'desk')!.set;
  const plan = deskView['step/gallery-dots'] as Extract<StepView, { kind: 'vote' }>;
  const { id, preset, title, question, minutes, kind, config } = plan;
  const step = { id, preset, title, question, minutes, kind, config: { ...config, refs } };
  await command(desk, { type: 'step.edit', step });

  for (const stepId of ['switch', 'pressure', 'food']) await start(stepId);
  const gallery: number[] = await Promise.all(
    joined.map(async ({ visitor }) => {
      const from = performance.now();
      const page = (await (
        await visitor.get(`/api/sessions/${session}/gallery`)
      ).json()) as GalleryPage;
      if (page.notes.length === 0) throw new Error('The gallery is empty');
      return performance.now() - from;
    }),
  );
  for (const stepId of ['rewrite', 'points', 'gallery-dots']) await start(stepId);

  const greeted = await greet(phones[0]!, session);
  const room = greeted.patches.find((patch) => patch.audience === 'room')!.set;
  const boxId = (room['step/gallery-dots'] as StepView).vote!.boxId;
  const helloBytes = JSON.stringify(greeted).length;
  const ballotOf = (i: number) => ({
    boxId,
    rev: 1,
    body: { dots: Object.fromEntries([0, 3, 5, 8].map((s) => [refs[(i + s) % 12]!, 1])) },
  });
  const ballots = await Promise.all(
    phones.map(async (phone, i) => {
      const from = performance.now();
      const reply = await phone.emitWithAck('ballot', ballotOf(i));
      if (!reply.ok) throw new Error(`ballot: ${reply.rejection.code}`);
      return performance.now() - from;
    }),
  );
  await command(desk, { type: 'vote.end', stepId: 'gallery-dots' });
  await command(desk, { type: 'vote.close', stepId: 'gallery-dots' });
  const results = phones.map((phone) => hears(phone, 'result/gallery-dots'));
  const revealFrom = performance.now();
  await command(desk, { type: 'vote.reveal', stepId: 'gallery-dots' });
  const reveal = await latencies(results, revealFrom);
  await start('heard');
  const full = residentMb(server.pid);

  const patch = JSON.stringify(room['step/gallery-dots']).length;
  const bare = await openBareHall({ page: joined[0]!.page, hello: joined[0]!.hello, patch });
  cleanUp(() => bare.stop());
  const bareJoin: number[] = [];
  for (let i = 0; i < count; i++) bareJoin.push(await bare.join(i < 20));
  await bare.broadcast(-1);
  const bareSteps: number[] = [];
  const bareAcks: number[] = [];
  for (let round = 0; round < BARE_ROUNDS; round++) {
    bareSteps.push(await bare.broadcast(round));
    bareAcks.push(...(await bare.ballots(ballotOf(round))));
  }
  for (const phone of [...phones, desk, screen]) phone.disconnect();

  const times = joined.map((each) => each.ms);
  return table([
    [
      `${count} phones in 60 s, ${TABLES} tables, ${ids.length} notes, 1 desk, 1 screen`,
      'Rød Tråd',
      'bare socket.io',
      'ratio',
    ],
    compared(
      'join: page, code, first view, table; median',
      median(times),
      median(bareJoin.slice(0, 20)),
    ),
    compared('join, p99', quantile(times, 0.99)),
    compared('step change seen on a phone, median', median(changes), median(bareSteps)),
    compared('step change seen on a phone, p99', quantile(changes, 0.99), Math.max(...bareSteps)),
    compared('note acknowledged (durable), median', median(acks)),
    compared('note acknowledged, p99', quantile(acks, 0.99)),
    compared(`${BATCH} notes approved until on the screen, median`, median(shown)),
    compared('a note hidden until gone from the screen', hidden),
    compared('gallery page, all at once, median', median(gallery)),
    compared('gallery page, all at once, p99', quantile(gallery, 0.99)),
    compared('ballot acknowledged, all at once, median', median(ballots), median(bareAcks)),
    compared(
      'ballot acknowledged, all at once, p95',
      quantile(ballots, 0.95),
      quantile(bareAcks, 0.95),
    ),
    compared('result seen on a phone after the reveal, p99', quantile(reveal, 0.99)),
    ['whole view of a phone with all notes in', `${(helloBytes / 1024).toFixed(0)} kB`, '', ''],
    ['server memory with the hall on it', mb(full), mb(residentMb(bare.pid)), ''],
    ['server memory when started', mb(idle), '', ''],
  ]);
}
