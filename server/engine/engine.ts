import { isParticipant } from '#shared/kernel/actor.ts';
import { reject } from '#shared/kernel/rejection.ts';
import type { StreamId } from '#shared/kernel/stream.ts';
import type { Entries } from '#shared/kernel/view.ts';
import type { ProcessCommand } from '#shared/process/commands.schema.ts';
import type { ProcessEvent, ProcessState } from '#shared/process/process.ts';
import { checkBallot, openBoxes } from '#shared/session/ballots.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import { createSession } from '#shared/session/decide.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { OwnBallot } from '#shared/wire/protocol.ts';
import type { Store } from '../store/port.ts';
import { systemId } from './alarm.ts';
import { createBallots } from './ballots.ts';
import { processDomain } from './domains.ts';
import type { Bell, Clock, Engine, Log, NamesSource, Outlet, Visitor } from './port.ts';
import { SessionStage } from './sessionStage.ts';
import { Stage } from './stage.ts';

const POLL_MS = 1_000;

export interface EngineOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly names: NamesSource;
  /** Shared by the engines of one process; without it only the poll tells them of each other. */
  readonly bell?: Bell;
}

type ProcessStage = Stage<ProcessState, ProcessCommand, ProcessEvent>;

/** The authority over all streams of a store, on this node. */
export function createEngine(options: EngineOptions): Engine {
  const { store, clock, log, names, bell } = options;
  const outlets = new Set<Outlet>();
  const ballots = createBallots(store, clock);
  const stages = new Map<StreamId, Promise<SessionStage | ProcessStage | undefined>>();
  const loaded = new Map<StreamId, SessionStage | ProcessStage>();
  let closed = false;
  let ringing = false;
  let cancelPoll = (): void => undefined;

  const failed = (message: string) => (error: unknown) =>
    log.error({ error: String(error) }, message);

  const stageOptions = {
    store,
    clock,
    log,
    names,
    outlets,
    settleBallots: () => ballots.settle(),
    ring(stream: StreamId) {
      ringing = true;
      bell?.ring(stream);
      ringing = false;
    },
  };

  async function open(id: StreamId): Promise<SessionStage | ProcessStage | undefined> {
    const head = await store.log.head(id);
    if (head === undefined) return undefined;
    const stage =
      head.kind === 'session'
        ? new SessionStage(head, {
            ...stageOptions,
            handOver: (state) => void handOver(state).catch(failed('a hand-over failed')),
          })
        : new Stage(head, processDomain, stageOptions);
    await stage.load();
    loaded.set(id, stage);
    return stage;
  }

  /** Just created: a look that was under way before may still say that it is not there. */
  const createdStage = async (id: StreamId) => (await stageOf(id)) ?? (await stageOf(id));

  /** Loaded once; what could not be loaded, or is not there yet, is tried again. */
  function stageOf(id: StreamId): Promise<SessionStage | ProcessStage | undefined> {
    const known = stages.get(id);
    if (known !== undefined) return known;
    const loading = open(id);
    stages.set(id, loading);
    loading.then(
      (stage) => stage === undefined && stages.delete(id),
      () => stages.delete(id),
    );
    return loading;
  }

  async function sessionOf(id: StreamId): Promise<SessionStage | undefined> {
    const stage = await stageOf(id);
    return stage instanceof SessionStage ? stage : undefined;
  }

  async function processOf(id: StreamId): Promise<ProcessStage | undefined> {
    const stage = await stageOf(id);
    return stage instanceof SessionStage ? undefined : stage;
  }

  /** Deterministic ids make this harmless to repeat, which a restart does for what a crash left undone. */
  async function handOver(state: SessionState): Promise<void> {
    if (closed || state.settings === null) return;
    const { id, settings, releases } = state;
    const { processId, activityId, title } = settings;
    const process = await processOf(processId);
    if (process === undefined) return;
    const { sessions, releases: known } = process.runner.state;
    if (!sessions.has(id))
      await process.system(systemId(`session:${id}`), {
        type: 'session.register',
        sessionId: id,
        activityId,
        title,
      });
    for (const { id: releaseId, version, content } of releases) {
      if (known.has(releaseId)) continue;
      await process.system(systemId(`release:${releaseId}`), {
        type: 'release.register',
        releaseId,
        sessionId: id,
        version,
        title: content.title,
        chosen: content.things.filter((thing) => thing.outcome !== 'not_chosen').length,
      });
    }
  }

  async function poll(): Promise<void> {
    for (const head of await store.log.heads()) {
      const stage = loaded.get(head.id);
      if (stage !== undefined && stage.runner.state.seq < head.seq) await stage.runner.catchUp();
    }
  }

  function pollLater(): void {
    cancelPoll = clock.after(POLL_MS, () => {
      void poll()
        .catch(failed('could not look for news'))
        .finally(() => closed || pollLater());
    });
  }

  /** Finishes what a crash left: traces of closed boxes, votes whose time is over, hand-overs. */
  async function wakeUp(): Promise<void> {
    await store.boxes.scrub('rewritten');
    for (const { id, kind } of await store.log.heads()) {
      if (closed) return;
      if (kind === 'session') await stageOf(id).catch(failed(`could not open ${id}`));
    }
  }

  /**
   * What a device may see of the ballot that stands for its seat. Staff can make a seat a new link at any time,
   * for a substitute or for themselves: one made after the vote opened gets the revision, to vote on from, and
   * not what the former holder has voted.
   */
  function readable(stage: SessionStage, own: OwnBallot, visitor: Visitor | undefined): OwnBallot {
    const box = openBoxes(stage.runner.state).find(({ boxId }) => boxId === own.boxId);
    const shared = visitor?.actor.role === 'member' && visitor.since !== undefined;
    return box && shared && visitor.since >= box.openedAt ? { ...own, body: box.blank } : own;
  }

  async function ownBallots(stage: SessionStage, visitor: Visitor): Promise<OwnBallot[]> {
    if (!isParticipant(visitor.actor)) return [];
    const found: OwnBallot[] = [];
    for (const { boxId } of openBoxes(stage.runner.state)) {
      const own = await store.boxes.own(boxId, visitor.actor.person);
      if (own !== undefined) found.push(readable(stage, own, visitor));
    }
    return found;
  }

  const volatileOf = (stage: SessionStage | ProcessStage, visitor: Visitor): Entries =>
    stage instanceof SessionStage ? stage.ticker.entriesOf(visitor) : {};

  const stopListening = bell?.listen((stream) => {
    if (ringing || closed) return;
    void loaded.get(stream)?.runner.catchUp();
  });
  const awake = wakeUp().catch(failed('could not finish what was left'));
  pollLater();

  return {
    listen(outlet) {
      outlets.add(outlet);
      return () => void outlets.delete(outlet);
    },

    async createProcess(id, info, activities, actor) {
      if (closed) return reject('busy');
      await store.log.createStream(id, 'process', id);
      const stage = await createdStage(id);
      if (stage === undefined || stage instanceof SessionStage) return reject('already_exists');
      return stage.runner.submit(systemId('create'), actor, {
        type: 'process.create',
        info: { ...info },
        activities: [...activities],
      });
    },

    async createSession(id, processId, settings, steps, actor) {
      if (closed) return reject('busy');
      await store.log.createStream(id, 'session', processId);
      const stage = await createdStage(id);
      if (!(stage instanceof SessionStage) || stage.processId !== processId)
        return reject('already_exists');
      const reply = await stage.runner.begin(
        systemId('create'),
        actor,
        createSession(settings, steps),
      );
      if (!reply.ok) return reply;
      await stage.runner.catchUp();
      await handOver(stage.runner.state);
      return reply;
    },

    async command(stream, actor, frame) {
      if (closed) return reject('busy');
      const stage = await stageOf(stream);
      if (stage === undefined) return reject('not_found');
      return stage instanceof SessionStage
        ? stage.runner.submit(frame.id, actor, frame.command as SessionCommand)
        : stage.runner.submit(frame.id, actor, frame.command as ProcessCommand);
    },

    async ballot(stream, actor, { boxId, rev, body }, connection = '') {
      if (closed) return reject('busy');
      if (!isParticipant(actor)) return reject('not_allowed');
      const stage = await sessionOf(stream);
      if (stage === undefined) return reject('not_found');
      const { runner, ticker } = stage;
      let refusal = checkBallot(runner.state, actor, { boxId, body });
      if (refusal !== null) {
        // another node may have opened the vote, or checked the person in, a moment ago
        const before = runner.state.seq;
        await runner.catchUp();
        if (runner.state.seq > before) refusal = checkBallot(runner.state, actor, { boxId, body });
      }
      if (refusal !== null) return { ok: false, rejection: refusal };
      try {
        // Whom the ballot counts for: only attendees have an affiliation, and only sealed votes of theirs are broken down.
        const stratum =
          actor.role === 'attendee'
            ? (runner.state.presence.get(actor.person)?.affiliation ?? '')
            : '';
        const result = await ballots.cast({ boxId, voter: actor.person, rev, body, stratum });
        if (result.ok) {
          ticker.cast(boxId);
          const own = { boxId, rev, body };
          for (const outlet of outlets) outlet.ballot(stream, actor.person, own, connection);
          return { ok: true, rev: result.rev };
        }
        if (result.why === 'closed') return reject('vote_closed');
        const visitor = stage.live.visitors.get(connection)?.visitor;
        return { ...reject('ballot_stale'), current: readable(stage, result.current, visitor) };
      } catch (error) {
        failed('ballots could not be stored')(error);
        return reject('busy');
      }
    },

    async hello(stream, visitor, since) {
      if (closed) return reject('busy');
      const stage = await stageOf(stream);
      if (stage === undefined) return reject('not_found');
      const { runner, live } = stage;
      if (runner.retired) return reject('busy');
      if (Object.values(since).some((rev) => (rev ?? 0) > runner.state.seq)) await runner.catchUp();
      if (stage instanceof SessionStage) {
        await stage.checkIn(visitor);
        await stage.ticker.count();
      }
      const own = stage instanceof SessionStage ? await ownBallots(stage, visitor) : [];
      const patches = live.enter(visitor, since);
      if (patches === null) return reject('not_allowed');
      const volatile = volatileOf(stage, visitor);
      if (stage instanceof SessionStage) stage.ticker.joined(visitor);
      return { ok: true, now: clock.now(), patches, volatile, ballots: own };
    },

    snapshot(stream, connection) {
      const stage = loaded.get(stream);
      const found = stage?.live.snapshot(connection);
      if (stage === undefined || !found) return null;
      return { patches: found.patches, volatile: volatileOf(stage, found.visitor) };
    },

    leave(stream, connection) {
      const stage = loaded.get(stream);
      stage?.live.leave(connection);
      if (stage instanceof SessionStage) stage.ticker.wake();
    },

    async sessionState(id) {
      const stage = await sessionOf(id);
      await stage?.runner.catchUp();
      // half a meeting is worse than none: an export would look complete
      return stage?.runner.retired === true ? undefined : stage?.copy();
    },

    async inspect(id, read) {
      const stage = await sessionOf(id);
      await stage?.runner.catchUp();
      return stage === undefined || stage.runner.retired ? undefined : read(stage.runner.state);
    },

    async processState(id) {
      const stage = await processOf(id);
      await stage?.runner.catchUp();
      // half a meeting is worse than none: an export would look complete
      return stage?.runner.retired === true ? undefined : stage?.copy();
    },

    async namesChanged(processId) {
      for (const stage of loaded.values()) if (stage.processId === processId) await stage.rename();
    },

    async close() {
      closed = true;
      cancelPoll();
      stopListening?.();
      await awake;
      await ballots.settle();
      for (const loading of stages.values()) await (await loading.catch(() => undefined))?.close();
    },
  };
}
