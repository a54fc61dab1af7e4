import { isDeepStrictEqual } from 'node:util';
import { hostedTeam } from '#shared/kernel/actor.ts';
import type { Item } from '#shared/board/board.ts';
import type { Names } from '#shared/kernel/stream.ts';
import type { Audience, Entries } from '#shared/kernel/view.ts';
import { openBoxes } from '#shared/session/ballots.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { isGiven, tallyBallots, type BallotBody } from '#shared/voting/tally.ts';
import type { CommandReply } from '#shared/wire/protocol.ts';
import { sessionDomain } from '../engine/domains.ts';
import type { AnyCommand } from '../engine/port.ts';
import type { Store } from '../store/port.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { CANARY, randomCommand } from './acts.ts';
import { Device, listeningLog, localBell, ManualClock, Node, settle } from './nodes.ts';
import {
  ATTENDEE,
  councilNames,
  FACILITATOR,
  HOST,
  KEYWORDS,
  member,
  MODERATOR,
  MORE_STEPS,
  OWNER,
  SCREEN,
  SECRETARY,
  SETTINGS,
} from './people.ts';
import { Random } from './random.ts';

interface Sent {
  readonly device: Device;
  readonly id: string;
  readonly command: AnyCommand;
  readonly reply: CommandReply;
}

const fail = (what: string): never => {
  throw new Error(what);
};

/** Whether nobody but its author's side may read a note: it waits, was hidden or withdrawn, or its step hides notes. */
function isUnread(state: SessionState, { status, stepId, wordings, at }: Item): boolean {
  if (status !== 'visible') return true;
  const step = stepId === null ? undefined : state.steps.get(stepId);
  if (step?.plan.kind !== 'collect' || !step.plan.config.hidden) return false;
  // what a finished round has shown stays shown in the next
  const written = wordings.at(-1)?.at ?? at;
  return step.status !== 'closed' && written >= (step.past.at(-1)?.endedAt ?? 0);
}

/**
 * Two nodes on one store, a hall of devices, and whatever they may think of: commands, ballots, retries on the
 * other node, lost lines, time. Throws at the first broken rule, named by its id.
 */
export class Fuzz {
  readonly #random: Random;
  readonly #clock = new ManualClock(1_456_930_000_000);
  readonly #log = listeningLog();
  readonly #names: Names = councilNames(6);
  readonly #sent: Sent[] = [];
  /** The last accepted ballot of each voter, by box. */
  readonly #accepted = new Map<string, Map<string, { rev: number; body: BallotBody }>>();
  /** The session as the log has it so far, and which words of notes everybody may have read by then, or not. */
  readonly #told = sessionDomain.empty('s');
  readonly #revealed = new Set<string>();
  readonly #secret = new Map<string, Pick<Item, 'author' | 'answer'>>();
  readonly #devices: readonly Device[];
  readonly #phones: readonly Device[];
  #nodes: Node[] = [];
  #store!: Store;
  #ids = 0;
  #voting = false;

  constructor(seed: number) {
    this.#random = new Random(seed);
    const people = [
      [FACILITATOR, 'desk'],
      [{ ...FACILITATOR, person: 'k_co' }, 'desk'],
      [SECRETARY, 'desk'],
      [SCREEN, 'screen'],
      [member(1), 'phone'],
      [member(1), 'phone'],
      [member(2), 'phone'],
      [member(3), 'phone'],
      [member(4), 'phone'],
      [ATTENDEE, 'phone'],
      [{ ...ATTENDEE, person: 'a_2' }, 'phone'],
      [HOST, 'table'],
      [MODERATOR, 'desk'],
    ] as const;
    this.#devices = people.map(([actor, surface]) => new Device(actor, surface, 's'));
    this.#phones = this.#devices.filter(({ surface }) => surface === 'phone');
  }

  /** Plays so many acts; returns how often each event happened, to show that the run got anywhere. */
  async run(steps: number): Promise<Record<string, number>> {
    this.#store = await openSqliteStore(':memory:');
    const bell = localBell();
    this.#nodes = [0, 1].map(
      // one node hears nothing: it has only the poll
      (n) =>
        new Node(
          this.#store,
          this.#clock,
          this.#log,
          () => this.#names,
          n === 0 ? bell : undefined,
        ),
    );
    const [node] = this.#nodes;
    await node!.engine.createSession('s', 'p', SETTINGS, MORE_STEPS, OWNER);
    const lead = this.#devices[0]!;
    for (const device of this.#devices) await device.connect(this.#random.pick(this.#nodes));
    // All come from an earlier meeting, so that newer wordings of them may come too.
    const items = KEYWORDS.map((item) => ({
      ...item,
      from: { release: 'r0', ref: item.id, wording: 1 },
    }));
    await lead.send('import', { type: 'items.import', items });
    const tables = ['t1', 't2'].map((id) => ({ id, name: id, members: [] }));
    await lead.send('tables', { type: 'teams.set', teams: tables });
    await lead.send('open', { type: 'session.open' });
    await lead.send('hall', { type: 'session.change', settings: { attendees: 'take_part' } });
    for (let i = 0; i < steps; i++) {
      await this.#act();
      await this.#checkSecrets();
      if (i % 20 === 19) await this.#checkWhole();
    }
    await this.#retryEverything();
    await this.#checkWhole();
    await this.#checkBallots();
    const happened: Record<string, number> = {};
    for (const { events } of await this.#store.log.read('s', 0))
      for (const { type } of events as readonly SessionEvent[])
        happened[type] = (happened[type] ?? 0) + 1;
    happened['answer'] = [...(await this.#state()).items.values()].filter(
      (item) => item.answer !== null,
    ).length;
    happened['ballot'] = [...this.#accepted.values()].reduce((n, box) => n + box.size, 0);
    for (const each of this.#nodes) await each.engine.close();
    await this.#store.close();
    this.#log.nothingWrong();
    return happened;
  }

  async #state(): Promise<SessionState> {
    return (await this.#nodes[0]!.engine.sessionState('s')) ?? fail('no session');
  }

  async #act(): Promise<void> {
    const random = this.#random;
    const device = random.pick(this.#devices);
    const what = random.next();
    this.#voting = openBoxes(await this.#state()).length > 0;
    if (device.node === null) {
      await device.connect(random.pick(this.#nodes));
    } else if (what < 0.08) {
      device.disconnect();
    } else if (what < 0.14) {
      await device.connect(random.pick(this.#nodes));
    } else if (what < 0.24) {
      await this.#clock.move(random.pick([5, 90, 1_100, 12_000, 40_000]));
    } else if (what < 0.3) {
      await this.#again();
    } else if (what < 0.6 && this.#voting) {
      await this.#vote(random.chance(0.8) ? random.pick(this.#phones) : device);
    } else {
      const state = await this.#state();
      // who holds the control gets things going; the others try as well
      const leader = this.#devices.find(({ actor }) => actor.person === state.control);
      const paces = random.chance(0.4) ? (leader ?? this.#devices[0]!) : device;
      if (paces.node === null) await paces.connect(random.pick(this.#nodes));
      const commands = Array.from({ length: 1 + random.below(3) }, () =>
        randomCommand(random, state, paces.actor),
      );
      await Promise.all(commands.map((command) => this.#send(paces, `f${this.#ids++}`, command)));
    }
    await settle();
  }

  async #send(device: Device, id: string, command: AnyCommand): Promise<void> {
    const reply = await device.send(id, command);
    this.#sent.push({ device, id, command, reply });
  }

  /** The same command once more, on whatever node. */
  async #again(): Promise<void> {
    if (this.#sent.length === 0) return;
    await this.#repeat(this.#random.pick(this.#sent));
  }

  async #repeat({ device, id, command, reply }: Sent): Promise<void> {
    const { engine } = this.#random.pick(this.#nodes);
    const second = await engine.command('s', device.actor, { v: 1, id, command });
    if (!isDeepStrictEqual(second, reply)) fail(`[LOG3] ${id} was answered in two ways`);
  }

  async #retryEverything(): Promise<void> {
    const { seq } = await this.#state();
    for (const sent of this.#sent) await this.#repeat(sent);
    if ((await this.#state()).seq !== seq) fail('[LOG3] a repeat had an effect');
  }

  async #vote(device: Device): Promise<void> {
    const random = this.#random;
    if (device.node === null) await device.connect(random.pick(this.#nodes));
    const state = await this.#state();
    const boxes = openBoxes(state);
    const boxId = boxes.length === 0 || random.chance(0.05) ? 'nowhere' : random.pick(boxes).boxId;
    const vote = [...state.steps.values()].find((step) => step.vote?.boxId === boxId)?.vote;
    const options = vote?.options.map(({ ref }) => ref) ?? ['none'];
    const refs = random.some(random.chance(0.1) ? ['none'] : options, 3);
    const scale = vote !== undefined && vote !== null && vote.dots === 0;
    const body: BallotBody = random.chance(0.15)
      ? { abstain: true }
      : scale
        ? { scale: Object.fromEntries(refs.map((ref) => [ref, random.below(6)])) }
        : {
            dots: Object.fromEntries(
              refs.map((ref) => [ref, random.below(10) > 8 ? 2 : random.below(2)]),
            ),
          };
    const rev = 1 + random.below(6);
    const casting = device.vote({ boxId, rev, body });
    await this.#clock.move(random.pick([1, 9, 30]));
    // others may close the vote while the ballot is on its way
    if (random.chance(0.1)) {
      const [desk] = this.#devices;
      if (desk !== undefined && desk.node !== null)
        await this.#send(desk, `f${this.#ids++}`, { type: 'vote.end', stepId: 'dots' });
    }
    await this.#clock.move(10);
    const reply = await casting;
    if (!reply.ok) return;
    const box = this.#accepted.get(boxId) ?? new Map();
    this.#accepted.set(boxId, box);
    const before = box.get(device.actor.person);
    if (before !== undefined && before.rev > rev) fail('[BOX5] a lower revision was accepted');
    box.set(device.actor.person, { rev, body });
  }

  /** What everybody may read after each commit, one by one: in between, a device may have been told. */
  async #readLog(): Promise<void> {
    const state = this.#told;
    for (const commit of await this.#store.log.read('s', state.seq)) {
      sessionDomain.apply(state, commit as never);
      for (const item of state.items.values()) {
        const now = [item.title, item.answer?.rewrite ?? ''];
        const words = [...now, ...item.wordings.map(({ title }) => title)];
        for (const text of words.filter((each) => each.startsWith(CANARY)))
          if (!this.#revealed.has(text)) this.#secret.set(text, item);
        if (isUnread(state, item)) continue;
        // An answer has one text, and its earlier wordings stay with its author.
        for (const text of item.answer === null ? words : now) {
          this.#revealed.add(text);
          this.#secret.delete(text);
        }
      }
    }
  }

  /** What others may not read yet, or never could, has reached nobody else; no author has a name there. */
  async #checkSecrets(): Promise<void> {
    await this.#readLog();
    for (const device of this.#devices) {
      if (device.surface === 'desk') continue;
      const heard = device.heard.join('\n');
      const table = hostedTeam(device.actor);
      for (const [text, { author, answer }] of this.#secret) {
        const own = author === device.actor.person || (table !== null && answer?.teamId === table);
        if (!own && heard.includes(text))
          fail(`[VIEW4] [DIA4] ${device.actor.person} has seen ${text} of ${author}`);
      }
      for (const audience of ['room', 'screen'] as const)
        for (const [key, value] of Object.entries(device.entries(audience)))
          if (!key.startsWith('team/') && /"([sak]_|host:)/.test(JSON.stringify(value)))
            fail(`[VIEW5] a person stands in ${audience} ${key}`);
    }
  }

  /** Log, folds and views agree, on every node and every device. */
  async #checkWhole(): Promise<void> {
    await this.#clock.move(1_500);
    const commits = await this.#store.log.read('s', 0);
    commits.forEach(({ seq }, i) => seq === i + 1 || fail('[LOG1] a gap'));
    if (new Set(commits.map(({ commandId }) => commandId)).size !== commits.length)
      fail('[LOG3] two commits of one command');
    const fresh = sessionDomain.empty('s');
    for (const commit of commits) sessionDomain.apply(fresh, commit as never);
    for (const node of this.#nodes) {
      const state = await node.engine.sessionState('s');
      if (!isDeepStrictEqual(state, fresh)) fail('[LOG5] a node does not fold what the log says');
    }
    for (const device of this.#devices) {
      if (device.node === null) continue;
      if (device.gaps > 0) fail(`[VIEW2] ${device.actor.person} got a patch that did not fit`);
      for (const [audience, view] of device.views)
        this.#checkView(fresh, audience, view.entries, device);
    }
  }

  #checkView(state: SessionState, audience: Audience, entries: Entries, device: Device): void {
    const whole: Entries = {};
    for (const key of sessionDomain.keys(state, this.#names, audience)) {
      const value = sessionDomain.project(state, this.#names, audience, key);
      if (value !== undefined) whole[key] = JSON.parse(JSON.stringify(value));
    }
    for (const key of new Set([...Object.keys(whole), ...Object.keys(entries)])) {
      const seen =
        entries[key] === undefined ? undefined : JSON.parse(JSON.stringify(entries[key]));
      if (!isDeepStrictEqual(seen, whole[key]))
        fail(
          `[VIEW2] ${device.actor.person} ${audience} ${key}:\n${JSON.stringify(seen)}\n${JSON.stringify(whole[key])}`,
        );
    }
  }

  /** Every accepted ballot is counted, and nothing else (BOX2). */
  async #checkBallots(): Promise<void> {
    const state = await this.#state();
    for (const commit of await this.#store.log.read('s', 0)) {
      for (const event of commit.events as readonly SessionEvent[]) {
        if (event.type !== 'vote.closed') continue;
        const ballots = [...(this.#accepted.get(event.boxId)?.values() ?? [])].map((b) => b.body);
        const { tally } = event;
        const refs = Object.keys(tally.method === 'dots' ? tally.rows : tally.scale);
        const vote = { method: tally.method, refs, dots: 0 };
        const expected = tallyBallots(ballots, vote, { canVote: 0, present: 0, late: 0 }, null);
        const { voted, abstained, rows, scale } = tally;
        if (
          !isDeepStrictEqual(
            { voted, abstained, rows, scale },
            {
              voted: expected.voted,
              abstained: expected.abstained,
              rows: expected.rows,
              scale: expected.scale,
            },
          )
        )
          fail(
            `[BOX2] ${event.boxId}: counted ${voted}+${abstained}, accepted ${ballots.filter(isGiven).length}`,
          );
      }
    }
    for (const { boxId } of openBoxes(state)) {
      const accepted = [...(this.#accepted.get(boxId)?.values() ?? [])];
      const given = accepted.filter(({ body }) => isGiven(body)).length;
      if ((await this.#store.boxes.given(boxId)) !== given)
        fail(`[BOX2] ${boxId} has lost ballots`);
    }
  }
}
