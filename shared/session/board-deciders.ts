import { accept } from '../kernel/stream.ts';
import { reject } from '../kernel/rejection.ts';
import { checkText, cleanLine, cleanText } from '../board/text.ts';
import type { Deciders } from '../steps/rules.ts';
import type { ImportedItem } from './events.ts';
import { kindUnderVote } from './frozen.ts';

/** The board outside any one step: import and moderation. */
export const boardDeciders: Deciders<'items.import' | 'item.hide' | 'item.show'> = {
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
      const wrong = checkText(title, 'title') ?? checkText(description, 'description', true);
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

  'item.hide'(state, { itemId, reason }) {
    const item = state.items.get(itemId);
    if (!item || item.status === 'withdrawn') return reject('not_found');
    if (reason === 'others_data') {
      // Personal data of others is not only hidden: the words go, here and in the log.
      if (item.redacted) return accept();
      return accept({ type: 'item.hidden', itemId, reason }, { type: 'item.redacted', itemId });
    }
    if (item.status === 'hidden') return accept();
    return accept({ type: 'item.hidden', itemId, reason });
  },

  'item.show'(state, { itemId }) {
    const item = state.items.get(itemId);
    if (!item || item.status === 'withdrawn') return reject('not_found');
    if (item.status === 'visible') return accept();
    if (item.redacted) return reject('redacted');
    return accept({ type: 'item.shown', itemId });
  },
};
