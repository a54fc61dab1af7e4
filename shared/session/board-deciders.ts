import { accept, type Decision } from '../kernel/stream.ts';
import { reject } from '../kernel/rejection.ts';
import { checkText, cleanLine, cleanText } from '../board/text.ts';
import type { Deciders } from '../steps/rules.ts';
import { wordsGone, type HideReason } from '../board/board.ts';
import type { ImportedItem, SessionEvent } from './events.ts';
import { kindUnderVote } from './frozen.ts';
import type { SessionState } from './state.ts';

function hide(state: SessionState, itemId: string, reason: HideReason): Decision<SessionEvent> {
  const item = state.items.get(itemId);
  if (!item || item.status === 'withdrawn') return reject('not_found');
  if (reason === 'others_data') {
    // Personal data of others is not only hidden: the words go, here and in the log.
    // A moderator's words that were put in their place can hold some, too.
    if (wordsGone(item) && item.status === 'hidden') return accept();
    return accept(
      { type: 'item.hidden', itemId, reason },
      { type: 'item.redacted', itemId, replacement: null },
    );
  }
  if (item.status === 'hidden') return accept();
  return accept({ type: 'item.hidden', itemId, reason });
}

function show(state: SessionState, itemId: string): Decision<SessionEvent> {
  const item = state.items.get(itemId);
  if (!item || item.status === 'withdrawn') return reject('not_found');
  if (item.status === 'visible') return accept();
  if (wordsGone(item)) return reject('redacted');
  return accept({ type: 'item.shown', itemId });
}

/** Back to waiting: how an approval, or a hiding of what waited, is taken back. */
function hold(state: SessionState, itemId: string): Decision<SessionEvent> {
  const item = state.items.get(itemId);
  if (!item || item.status === 'withdrawn') return reject('not_found');
  if (item.status === 'held') return accept();
  if (wordsGone(item)) return reject('redacted');
  return accept({ type: 'item.held', itemId });
}

function moderate(
  state: SessionState,
  itemId: string,
  act: 'show' | 'hide' | 'hold',
  reason: HideReason | undefined,
): Decision<SessionEvent> {
  if (act === 'hold') return hold(state, itemId);
  return act === 'show' || reason === undefined ? show(state, itemId) : hide(state, itemId, reason);
}

/** The board outside any one step: import and moderation. */
export const boardDeciders: Deciders<
  'items.import' | 'item.hide' | 'item.show' | 'items.moderate' | 'item.redact'
> = {
  'items.import'(state, command) {
    const items: ImportedItem[] = [];
    const seen = new Set<string>();
    for (const row of command.items) {
      // Rows that are already there are a repeat of the same import, not an error.
      if (state.items.has(row.id) || seen.has(row.id)) continue;
      seen.add(row.id);
      if (state.clusters.has(row.id)) return reject('already_exists');
      const title = cleanLine(row.title);
      const description = cleanText(row.description);
      // A citizen's note and a text of a collection card come as long as they were written.
      const limit = row.kind === 'note' ? 'description' : 'title';
      const wrong = checkText(title, limit) ?? checkText(description, 'description', true);
      if (wrong) return { ok: false, rejection: wrong };
      if (kindUnderVote(state, row.kind)) return reject('frozen_by_vote');
      items.push({
        ...row,
        title,
        description,
        theme: cleanLine(row.theme),
        origin: cleanLine(row.origin),
      });
    }
    if (items.length === 0) return accept();
    const source = items.some((item) => item.from) ? 'release' : 'import';
    return accept({ type: 'items.imported', items, source });
  },

  'item.hide': (state, { itemId, reason }) => hide(state, itemId, reason),

  'item.show': (state, { itemId }) => show(state, itemId),

  'items.moderate'(state, { itemIds, act, reason, expect }) {
    if (act === 'hide' && reason === undefined) return reject('reason_missing');
    const events: SessionEvent[] = [];
    for (const itemId of new Set(itemIds)) {
      if (expect !== undefined && state.items.get(itemId)?.status !== expect) continue;
      const one = moderate(state, itemId, act, reason);
      // Of a batch, what somebody else has dealt with meanwhile is passed over.
      if (one.ok) events.push(...one.events);
    }
    return accept(...events);
  },

  'item.redact'(state, command) {
    const { itemId } = command;
    const item = state.items.get(itemId);
    if (!item || item.status === 'withdrawn') return reject('not_found');
    if (wordsGone(item)) return reject('redacted');
    const replacement = cleanText(command.title);
    const wrong = checkText(replacement, item.kind === 'note' ? 'note' : 'title');
    if (wrong) return { ok: false, rejection: wrong };
    return accept(
      { type: 'item.redacted', itemId, replacement },
      ...(item.status === 'visible' ? [] : [{ type: 'item.shown' as const, itemId }]),
    );
  },
};
