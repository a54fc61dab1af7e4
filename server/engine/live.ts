import type { Audience, Patch } from '#shared/kernel/view.ts';
import { audiencesOf, shardOf } from './audiences.ts';
import type { Outlet, Visitor } from './port.ts';
import type { Runner } from './runner.ts';
import type { View } from './views.ts';

interface Present {
  readonly visitor: Visitor;
  readonly audiences: readonly Audience[];
}

/** A runner whose types nobody here looks into. */
type AnyRunner = Pick<
  Runner<{ seq: number }, never, unknown>,
  'id' | 'state' | 'view' | 'views' | 'forget'
>;

/** The devices that look at a stream through this node, and what goes out to them. */
export class Live {
  readonly visitors = new Map<string, Present>();
  readonly #runner: AnyRunner;
  readonly #outlets: Iterable<Outlet>;
  /** Revision of each audience that has been sent. */
  readonly #sent = new Map<Audience, number>();

  constructor(runner: AnyRunner, outlets: Iterable<Outlet>) {
    this.#runner = runner;
    this.#outlets = outlets;
  }

  /**
   * Lets a device in and says what it is missing. In one synchronous step, so that no patch falls between
   * this answer and the first one it gets from its audiences.
   */
  enter(
    visitor: Visitor,
    since: Readonly<Partial<Record<Audience, number>>>,
  ): readonly Patch[] | null {
    const audiences = audiencesOf(visitor);
    if (audiences === null) return null;
    this.visitors.set(visitor.connection, { visitor, audiences });
    const patches: Patch[] = [];
    for (const audience of audiences) {
      const view = this.#runner.view(audience);
      if (!this.#sent.has(audience)) this.#sent.set(audience, view.rev);
      const patch = view.since(since[audience], this.#runner.state.seq);
      if (patch !== null) patches.push(patch);
    }
    const shard = shardOf(visitor.actor.person);
    for (const outlet of this.#outlets)
      outlet.admit(this.#runner.id, visitor.connection, audiences, shard);
    return patches;
  }

  leave(connection: string): void {
    const gone = this.visitors.get(connection);
    this.visitors.delete(connection);
    for (const audience of gone?.audiences ?? []) {
      // own views exist only while somebody looks; the shared ones stay warm
      if (!audience.startsWith('mine:') || this.#watched(audience)) continue;
      this.#runner.forget(audience);
      this.#sent.delete(audience);
    }
  }

  snapshot(connection: string): { visitor: Visitor; patches: readonly Patch[] } | null {
    const present = this.visitors.get(connection);
    if (present === undefined) return null;
    const { visitor, audiences } = present;
    return { visitor, patches: audiences.map((audience) => this.#runner.view(audience).whole()) };
  }

  /** Sends what has changed since the last time, one patch per audience. */
  publish(): void {
    for (const view of this.#runner.views()) {
      const from = this.#sent.get(view.audience);
      if (from === undefined || view.rev <= from) continue;
      this.#sent.set(view.audience, view.rev);
      this.#send(view.changes(from));
    }
  }

  /** Sends views as a whole: names have changed, and they are no part of what revisions count. */
  republish(views: Iterable<View>): void {
    for (const view of views) {
      this.#sent.set(view.audience, view.rev);
      this.#send(view.whole());
    }
  }

  /** Persons who are connected as participants. */
  *participants(): Iterable<Visitor> {
    for (const { visitor } of this.visitors.values())
      if (visitor.actor.role === 'member' || visitor.actor.role === 'attendee') yield visitor;
  }

  #watched(audience: Audience): boolean {
    for (const { audiences } of this.visitors.values())
      if (audiences.includes(audience)) return true;
    return false;
  }

  #send(patch: Patch): void {
    for (const outlet of this.#outlets) outlet.patch(this.#runner.id, patch);
  }
}
