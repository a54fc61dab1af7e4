import type { Entries } from '#shared/kernel/view.ts';
import { openBoxes } from '#shared/session/ballots.ts';
import { isPresent, presentCount, type SessionState } from '#shared/session/state.ts';
import type { PresenceView, TurnoutView } from '#shared/session/views.ts';
import type { BoxStore } from '../store/port.ts';
import { audiencesOf, SHARDS, shardOf } from './audiences.ts';
import type { Clock, Log, Outlet, Visitor } from './port.ts';

/** Desk and screen hear at most so often; a phone every `SHARDS` times as long. */
const TICK_MS = 100;

export interface TickerOptions {
  readonly state: SessionState;
  readonly visitors: ReadonlyMap<string, { readonly visitor: Visitor }>;
  readonly boxes: BoxStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly outlets: Iterable<Outlet>;
}

type Listener = 'desk' | 'moderator' | 'screen' | number;

/** Where a device hears of volatile things: phones and tables in their shard of the room. */
function listenerOf(visitor: Visitor): Listener {
  const [audience] = audiencesOf(visitor) ?? [];
  return audience === 'desk' || audience === 'moderator' || audience === 'screen'
    ? audience
    : shardOf(visitor.actor.person);
}

/**
 * Turnout and presence: volatile entries outside the revision. The board ticks, phones hear rarely and spread
 * out, never all at once, because every vote told to everybody is quadratic. Of an open box only the number of
 * ballots leaves the store (BOX3).
 */
export class Ticker {
  readonly #options: TickerOptions;
  readonly #given = new Map<string, number>();
  readonly #stale = new Set<string>();
  /** What each listener has been told, by key. */
  readonly #told = new Map<Listener, Map<string, string>>();
  #shard = 0;
  #quiet = 0;
  #cancel: (() => void) | null = null;
  #stopped = false;

  constructor(options: TickerOptions) {
    this.#options = options;
  }

  /** A ballot has come into the box. */
  cast(boxId: string): void {
    this.#stale.add(boxId);
    this.wake();
  }

  /** People came or went, or the session moved on. */
  wake(): void {
    this.#quiet = 0;
    if (this.#cancel !== null || this.#stopped) return;
    this.#cancel = this.#options.clock.after(TICK_MS, () => {
      void this.#tick();
    });
  }

  /** A device came: its group is told again, since it may know a value the group has not heard of. */
  joined(visitor: Visitor): void {
    this.#told.delete(listenerOf(visitor));
    this.wake();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
  }

  /** Counts boxes that are not counted yet, e.g. after a restart. */
  async count(): Promise<void> {
    const { state, boxes } = this.#options;
    for (const { boxId } of openBoxes(state)) {
      if (this.#given.has(boxId) && !this.#stale.has(boxId)) continue;
      this.#stale.delete(boxId);
      this.#given.set(boxId, await boxes.given(boxId));
    }
  }

  entriesOf(visitor: Visitor): Entries {
    return this.#entries(listenerOf(visitor) === 'desk');
  }

  #entries(desk: boolean): Entries {
    const { state } = this.#options;
    const entries: Entries = { presence: this.#presence(desk) };
    for (const { boxId, stepId, voters } of openBoxes(state)) {
      const turnout: TurnoutView = {
        given: this.#given.get(boxId) ?? 0,
        present: presentCount(state, voters === 'members' ? 'member' : 'attendee'),
      };
      entries[`turnout/${stepId}`] = turnout;
    }
    return entries;
  }

  #presence(desk: boolean): PresenceView {
    const { state, visitors } = this.#options;
    const here = new Set<string>();
    const seats = new Set<string>();
    let devices = 0;
    for (const { visitor } of visitors.values()) {
      const { role, person } = visitor.actor;
      if (role !== 'member' && role !== 'attendee') continue;
      devices++;
      here.add(person);
      if (role === 'member') seats.add(person);
    }
    const members = presentCount(state, 'member');
    const attendees = presentCount(state, 'attendee');
    let away = 0;
    let walkIns = 0;
    for (const presence of state.presence.values())
      if (presence.walkIn && isPresent(presence)) walkIns++;
    if (desk)
      for (const [person, presence] of state.presence)
        if (isPresent(presence) && !here.has(person)) away++;
    return {
      present: members + attendees,
      members,
      attendees,
      walkIns,
      away,
      connected: desk ? [...seats].toSorted() : [],
      devices,
    };
  }

  async #tick(): Promise<void> {
    try {
      await this.count();
      if (this.#stopped) return;
      const room = this.#entries(false);
      const shard = this.#shard;
      this.#shard = (shard + 1) % SHARDS;
      const told = [
        this.#tell('desk', this.#entries(true)),
        this.#tell('moderator', room),
        this.#tell('screen', room),
        this.#tell(shard, room),
      ];
      // one whole round of the shards without news, and there is nothing left to say
      this.#quiet = told.includes(true) ? 0 : this.#quiet + 1;
    } catch (error) {
      this.#options.log.warn(
        { stream: this.#options.state.id, error: String(error) },
        'no turnout',
      );
    }
    this.#cancel = null;
    const quiet = this.#quiet;
    if (quiet <= SHARDS || this.#stale.size > 0) {
      this.wake();
      this.#quiet = quiet;
    }
  }

  #tell(listener: Listener, entries: Entries): boolean {
    const known = this.#told.get(listener) ?? new Map<string, string>();
    this.#told.set(listener, known);
    const news: Entries = {};
    for (const [key, value] of Object.entries(entries)) {
      const json = JSON.stringify(value);
      if (known.get(key) === json) continue;
      known.set(key, json);
      news[key] = value;
    }
    if (Object.keys(news).length === 0) return false;
    const { state, outlets } = this.#options;
    for (const outlet of outlets) {
      if (typeof listener === 'number') outlet.tick(state.id, 'room', listener, news);
      else outlet.tick(state.id, listener, null, news);
    }
    return true;
  }
}
