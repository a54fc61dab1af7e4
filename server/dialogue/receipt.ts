import type { Item } from '#shared/board/board.ts';
import { isTried } from '#shared/dialogue/notes.ts';
import { compareWhen, formatWhen } from '#shared/process/plan.ts';
import { outcomeKey, type ProcessState } from '#shared/process/process.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Receipt, ReceiptNote } from '#shared/wire/dialogue.ts';
import { slipOf } from '../auth/receipts.ts';

/** A note as its author wrote it, before anybody has said what became of it. */
interface OwnNote extends Pick<ReceiptNote, 'text' | 'rewrite' | 'element' | 'status'> {
  readonly item: string;
}

function wrote(item: Item, author: string): boolean {
  const slip = slipOf(author);
  if (slip === null) return item.author === author;
  return item.answer?.slip === slip.slip && item.answer.teamId === slip.teamId;
}

/**
 * What a device or a slip of paper has written in a session, and nothing else about whoever it was: no ballot, no
 * affiliation, no table (RCPT1). Own words are shown when they are hidden from others, unless they are gone for good.
 */
export function notesOf(state: SessionState, author: string): OwnNote[] {
  const notes: OwnNote[] = [];
  for (const item of state.items.values()) {
    const { id, status, title, description, answer } = item;
    if (status === 'withdrawn' || !wrote(item, author) || isTried(state, item)) continue;
    const gone = status === 'hidden' && item.redacted;
    notes.push({
      item: id,
      text: gone ? '' : [title, description].filter((part) => part !== '').join('\n'),
      rewrite: gone ? '' : (answer?.rewrite ?? ''),
      element: state.items.get(answer?.about ?? '')?.title ?? '',
      status,
    });
  }
  return notes;
}

/** What has become of each note, where, and why not (RCPT2). */
export const withOutcomes = (
  { outcomes }: ProcessState,
  session: string,
  notes: readonly OwnNote[],
): ReceiptNote[] =>
  notes.map(({ item, ...note }) => {
    const found = outcomes.get(outcomeKey(session, item));
    return {
      ...note,
      outcome: found?.outcome ?? 'open',
      where: found?.where ?? '',
      reason: found?.reason ?? '',
      decidedAt: found?.at ?? null,
    };
  });

/** The next row of the plan after an activity that has not been held or cancelled. */
export function nextInPlan(
  { activities }: ProcessState,
  activityId: string,
  lang: 'da' | 'en',
): Receipt['next'] {
  const rows = [...activities.values()].toSorted((a, b) => compareWhen(a.plan.when, b.plan.when));
  const here = rows.findIndex(({ id }) => id === activityId);
  const next = rows.slice(here + 1).find(({ plan, cancelled }) => !plan.held && !cancelled);
  return next ? { title: next.plan.title, when: formatWhen(next.plan.when, lang) } : null;
}
