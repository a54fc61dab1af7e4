import { create } from 'zustand';
import type { Rejection } from '#shared/kernel/rejection.ts';
import { applyPatch, type Audience, type Entries, type Patch } from '#shared/kernel/view.ts';
import type { ProcessCommand } from '#shared/process/commands.schema.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { BallotBody } from '#shared/voting/tally.ts';
import { isPersistent } from './storage.ts';

export type Command = SessionCommand | ProcessCommand;

export interface Connection {
  readonly status: 'connecting' | 'online' | 'offline' | 'ended';
  /** Why it ended, or why it is not there. */
  readonly reason: Rejection | null;
}

/** A command on its way. `done` ones are answered and only wait for the view to show them. */
export interface PendingCommand {
  readonly id: string;
  readonly command: Command;
  readonly at: number;
  readonly done: boolean;
}

export interface RefusedCommand {
  readonly id: string;
  readonly command: Command;
  readonly rejection: Rejection;
}

/** The person's own ballot as this device knows it. */
export interface OwnVote {
  /** What the person has set; null = nothing yet. */
  readonly body: BallotBody | null;
  /** What the server has confirmed: after closing, the only thing that counts. */
  readonly saved: BallotBody | null;
  readonly status: 'none' | 'saving' | 'saved' | 'refused';
  readonly rejection: Rejection | null;
}

interface View {
  readonly rev: number;
  readonly entries: Entries;
}

export interface SyncState {
  readonly views: Readonly<Partial<Record<Audience, View>>>;
  readonly volatile: Entries;
  /** All views of this client as one; own entries win over shared ones. */
  readonly entries: Entries;
  readonly connection: Connection;
  readonly pending: readonly PendingCommand[];
  /** Refused after the page that sent them was gone, or asked to be kept: shown until dismissed (OUT2). */
  readonly refused: readonly RefusedCommand[];
  readonly votes: Readonly<Record<string, OwnVote>>;
  readonly persistent: boolean;
}

export const emptySync = (): SyncState => ({
  views: {},
  volatile: {},
  entries: {},
  connection: { status: 'connecting', reason: null },
  pending: [],
  refused: [],
  votes: {},
  persistent: isPersistent(),
});

export const useSync = create<SyncState>(emptySync);

const rank = (audience: string): number =>
  ['screen', 'room', 'desk'].indexOf(audience) +
  (audience.startsWith('mine:') ? 9 : audience.startsWith('team:') ? 8 : 0);

function merged(views: SyncState['views'], volatile: Entries): Entries {
  const ordered = Object.entries(views).sort(([a], [b]) => rank(a) - rank(b));
  const entries: Entries = {};
  for (const [, view] of ordered) Object.assign(entries, view?.entries);
  return Object.assign(entries, volatile);
}

/** A reset brings all entries anew; those that say the same keep their identity, so nothing renders again. */
function keepSame(before: Entries, after: Entries): Entries {
  const kept: Entries = {};
  for (const [key, value] of Object.entries(after)) {
    const old = before[key];
    kept[key] = old !== undefined && JSON.stringify(old) === JSON.stringify(value) ? old : value;
  }
  return kept;
}

/** Applies a patch; false when it does not fit and the whole must be asked for. */
export function takePatch(patch: Patch): boolean {
  const { views, volatile } = useSync.getState();
  const view = views[patch.audience] ?? { rev: 0, entries: {} };
  const next = applyPatch(view, patch);
  if (next === undefined) return false;
  if (next.entries === view.entries && next.rev === view.rev) return true;
  const entries = patch.reset === true ? keepSame(view.entries, next.entries) : next.entries;
  const all = { ...views, [patch.audience]: { rev: next.rev, entries } };
  useSync.setState({ views: all, entries: merged(all, volatile) });
  return true;
}

/** Volatile entries: added to by a tick, replaced by a hello. */
export function takeVolatile(entries: Entries, replace = false): void {
  const { views, volatile } = useSync.getState();
  const next = replace ? entries : { ...volatile, ...entries };
  useSync.setState({ volatile: next, entries: merged(views, next) });
}

export function forgetViews(): void {
  useSync.setState({ views: {} });
}

export function setConnection(status: Connection['status'], reason: Rejection | null = null): void {
  const now = useSync.getState().connection;
  if (now.status !== status || now.reason !== reason)
    useSync.setState({ connection: { status, reason } });
}
