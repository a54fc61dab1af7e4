import { wordsGone, type HideReason } from '#shared/board/board.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { ItemView } from '#shared/session/views.ts';
import type { PendingCommand } from '../../sync/store.ts';

export const QUEUE_STATUSES = ['held', 'visible', 'hidden', 'all'] as const;
export type QueueStatus = (typeof QUEUE_STATUSES)[number];

/** Stands for "none of them" in a filter; `''` means all. */
export const NONE = '-';

export interface QueueFilter {
  readonly status: QueueStatus;
  readonly about: string;
  readonly team: string;
  readonly step: string;
  readonly affiliation: string;
  readonly lens: string;
  readonly verdict: string;
  readonly search: string;
}

export const NO_FILTER: QueueFilter = {
  status: 'held',
  about: '',
  team: '',
  step: '',
  affiliation: '',
  lens: '',
  verdict: '',
  search: '',
};

/** Whether anything but the status narrows the list; a step that the list is about narrows nothing. */
export const isNarrowed = (filter: QueueFilter, fixedStep: boolean): boolean =>
  filter.about !== '' ||
  filter.team !== '' ||
  filter.affiliation !== '' ||
  filter.lens !== '' ||
  filter.verdict !== '' ||
  filter.search !== '' ||
  (!fixedStep && filter.step !== '');

const fits = (wanted: string, is: string | null | undefined): boolean =>
  wanted === '' || (wanted === NONE ? !is : is === wanted);

/** Notes somebody has written in this session, by every filter but the status. */
export function notesOf(items: readonly ItemView[], filter: QueueFilter): ItemView[] {
  const words = filter.search.trim().toLocaleLowerCase('da');
  return items.filter(
    ({ stepId, answer, title, description }) =>
      stepId !== null &&
      fits(filter.step, stepId) &&
      fits(filter.about, answer?.about) &&
      fits(filter.team, answer?.teamId) &&
      fits(filter.affiliation, answer?.affiliation) &&
      fits(filter.lens, answer?.lens) &&
      fits(filter.verdict, answer?.verdict) &&
      (words === '' ||
        `${title} ${description} ${answer?.rewrite ?? ''}`.toLocaleLowerCase('da').includes(words)),
  );
}

export function countsOf(notes: readonly ItemView[]): Record<QueueStatus, number> {
  const counts = { held: 0, visible: 0, hidden: 0, all: 0 };
  for (const { status } of notes) {
    if (status === 'withdrawn') continue;
    counts[status]++;
    counts.all++;
  }
  return counts;
}

/**
 * What waits comes oldest first: it has waited longest. The others come newest first, all of them by their time alone:
 * what is decided about a note must not move it.
 */
export function inOrder(notes: readonly ItemView[], status: QueueStatus): ItemView[] {
  const shown = status === 'all' ? [...notes] : notes.filter((note) => note.status === status);
  return shown.sort((a, b) => (status === 'held' ? a.at - b.at : b.at - a.at));
}

/** What is dealt with here, but not answered by the server yet: it leaves the list at once. */
export function withPending(
  items: readonly ItemView[],
  pending: readonly PendingCommand[],
): readonly ItemView[] {
  const changes = new Map<string, Pick<ItemView, 'status' | 'hideReason'>>();
  for (const { command } of pending) {
    if (command.type === 'item.hide')
      changes.set(command.itemId, { status: 'hidden', hideReason: command.reason });
    if (command.type === 'item.show' || command.type === 'item.redact')
      changes.set(command.itemId, { status: 'visible', hideReason: null });
    if (command.type !== 'items.moderate') continue;
    for (const itemId of command.itemIds)
      changes.set(itemId, {
        status: after[command.act],
        hideReason: command.act === 'hide' ? (command.reason ?? null) : null,
      });
  }
  if (changes.size === 0) return items;
  return items.map((item) => {
    const change = changes.get(item.id);
    return change === undefined || change.status === item.status ? item : { ...item, ...change };
  });
}

/** Most that one command takes. */
const BATCH = 200;

type Moderate = Extract<SessionCommand, { type: 'items.moderate' }>;

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

const after = { show: 'visible', hide: 'hidden', hold: 'held' } as const;

/**
 * One act on many notes, in as many commands as it takes. Each says how the notes stood: what another moderator has dealt
 * with in the same moment is passed over (MOD1).
 */
export function moderate(
  notes: readonly Pick<ItemView, 'id' | 'status'>[],
  act: Moderate['act'],
  reason?: HideReason,
): Moderate[] {
  const commands: Moderate[] = [];
  for (const same of grouped(notes, ({ status }) => status)) {
    const expect = same[0]?.status;
    if (expect === undefined || expect === 'withdrawn') continue;
    for (let i = 0; i < same.length; i += BATCH)
      commands.push({
        type: 'items.moderate',
        itemIds: same.slice(i, i + BATCH).map(({ id }) => id),
        act,
        expect,
        ...(reason === undefined ? {} : { reason }),
      });
  }
  return commands;
}

/** What takes an act back: each note as it was. Overwritten words are gone, so those are left out. */
export function takingBack(before: readonly ItemView[], act: 'show' | 'hide'): Moderate[] {
  const status = after[act];
  const back = grouped(
    before.filter((note) => !wordsGone(note)),
    (note) => (note.status === 'hidden' ? `hidden/${note.hideReason}` : note.status),
  );
  return back.flatMap((notes) => {
    const [first] = notes;
    const now = notes.map(({ id }) => ({ id, status }));
    if (first?.status === 'visible') return moderate(now, 'show');
    if (first?.status === 'hidden')
      return first.hideReason === null ? [] : moderate(now, 'hide', first.hideReason);
    return moderate(now, 'hold');
  });
}
