import type { ProcessEvent } from '#shared/process/process.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Edge } from '#shared/kernel/stream.ts';
import type { BallotBody } from '#shared/voting/tally.ts';
import type { CommandReply } from '#shared/wire/protocol.ts';
import { StreamUnreadable } from './failures.ts';
import { fromV1 } from './upcast/v1.ts';

/** Version of the stored events; it rises when the form of any of them changes. */
export const EVENT_VERSION = 2;

interface StoredEvent {
  readonly type: string;
}

/**
 * From each earlier version to the next: what an event of that time is called and looks like now. Pure, and
 * kept for ever, because logs are (golden/*.json holds a log of each version).
 */
const UPCASTERS: Readonly<Record<number, (event: StoredEvent) => readonly StoredEvent[]>> = {
  1: (event) => [fromV1(event)],
};

/** A type that is missing here, or here by mistake, does not compile. */
const KNOWN: Readonly<Record<SessionEvent['type'] | ProcessEvent['type'], true>> = {
  'session.created': true,
  'session.changed': true,
  'session.opened': true,
  'session.ended': true,
  'person.checkedIn': true,
  'person.checkedOut': true,
  'person.placed': true,
  'control.taken': true,
  'screen.set': true,
  'teams.set': true,
  'step.added': true,
  'step.edited': true,
  'step.moved': true,
  'step.skipped': true,
  'step.started': true,
  'step.closed': true,
  'step.undone': true,
  'step.again': true,
  'timer.set': true,
  'items.imported': true,
  'item.proposed': true,
  'item.reworded': true,
  'item.withdrawn': true,
  'item.hidden': true,
  'item.redacted': true,
  'item.shown': true,
  'item.held': true,
  'item.translated': true,
  'items.renewed': true,
  'item.claimed': true,
  'item.questioned': true,
  'clusters.changed': true,
  'objection.made': true,
  'team.finished': true,
  'vote.opened': true,
  'vote.ending': true,
  'vote.closed': true,
  'vote.paper': true,
  'paper.counted': true,
  'vote.revealed': true,
  'slips.counted': true,
  'card.saved': true,
  'card.redacted': true,
  'line.set': true,
  'options.disposed': true,
  'options.joined': true,
  'section.added': true,
  'pen.taken': true,
  'section.written': true,
  'release.made': true,
  'process.created': true,
  'process.changed': true,
  'activity.added': true,
  'activity.revised': true,
  'activity.cancelled': true,
  'session.registered': true,
  'release.registered': true,
  'invitees.put': true,
  'invitee.removed': true,
  'wording.added': true,
  'outcomes.set': true,
};

const isKnown = (type: string): boolean => Object.hasOwn(KNOWN, type);

/** JSON with sorted keys: the same content is the same text, whatever order it was written in. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
        )
      : part,
  );
}

export function encodeEvents(events: readonly unknown[]): string {
  for (const event of events as readonly StoredEvent[])
    if (!isKnown(event.type)) throw new Error(`No event is called "${event.type}"`);
  return JSON.stringify({ v: EVENT_VERSION, events });
}

/** @throws StreamUnreadable when this version does not know what the commit says */
export function decodeEvents(text: string): readonly unknown[] {
  const stored = JSON.parse(text) as { v: number; events: readonly StoredEvent[] };
  if (!(stored.v <= EVENT_VERSION))
    throw new StreamUnreadable(
      `Events of version ${stored.v}; this program reads ${EVENT_VERSION}`,
    );
  const events = upcastEvents(stored.v, stored.events);
  for (const { type } of events)
    if (!isKnown(type)) throw new StreamUnreadable(`Unknown event "${type}"`);
  return events;
}

/**
 * Events of an earlier version as this one has them.
 *
 * @throws StreamUnreadable when there is no way from that version
 */
export function upcastEvents(
  version: number,
  events: readonly StoredEvent[],
): readonly StoredEvent[] {
  let now = events;
  for (let v = version; v < EVENT_VERSION; v++) {
    const upcast = UPCASTERS[v];
    if (upcast === undefined) throw new StreamUnreadable(`No way from event version ${v}`);
    now = now.flatMap((event) => upcast(event));
  }
  return now;
}

/**
 * The stored form of a ballot: sorted, and without options that got no dots, so that ballots of the same
 * content cannot be told apart by how they were typed.
 */
export function encodeBallot(body: BallotBody): string {
  if (!('dots' in body)) return canonical(body);
  return canonical({
    dots: Object.fromEntries(Object.entries(body.dots).filter(([, n]) => n > 0)),
  });
}

export const decodeBallot = (text: string): BallotBody => JSON.parse(text) as BallotBody;

export const encodeActor = (actor: Actor): string =>
  JSON.stringify({ role: actor.role, person: actor.person });
export const decodeActor = (text: string): Actor => JSON.parse(text) as Actor;

export const encodeReply = (reply: CommandReply): string => JSON.stringify(reply);
export const decodeReply = (text: string): CommandReply => JSON.parse(text) as CommandReply;

export const asRelation = (text: string): Edge['relation'] => text as Edge['relation'];
