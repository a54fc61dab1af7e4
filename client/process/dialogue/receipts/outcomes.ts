import type { AnswerText } from '#shared/dialogue/report.ts';
import {
  MAX_OUTCOMES,
  needsPlace,
  NOTE_OUTCOMES,
  outcomeKey,
  type NoteOutcome,
  type NoteOutcomeKind,
} from '#shared/process/process.ts';

export interface Note extends AnswerText {
  readonly id: string;
  readonly outcome: NoteOutcome | null;
}

export const notesOf = (texts: readonly AnswerText[], outcomes: readonly NoteOutcome[]): Note[] => {
  const known = new Map(outcomes.map((each) => [outcomeKey(each.session, each.item), each]));
  return texts.map((text) => {
    const id = outcomeKey(text.session, text.item);
    return { ...text, id, outcome: known.get(id) ?? null };
  });
};

export const outcomeOf = ({ outcome }: Note): NoteOutcomeKind => outcome?.outcome ?? 'open';

export interface Filter {
  readonly session: string;
  /** Thing of the release; `none` = about none in particular; empty = all. */
  readonly ref: string;
  readonly team: string;
  readonly form: string;
  readonly outcome: string;
  readonly text: string;
}
export const ALL: Filter = { session: '', ref: '', team: '', form: '', outcome: '', text: '' };

export function matching(notes: readonly Note[], filter: Filter): Note[] {
  const wanted = filter.text.trim().toLocaleLowerCase('da');
  return notes.filter(
    (note) =>
      (filter.session === '' || note.session === filter.session) &&
      (filter.ref === '' || (note.ref ?? 'none') === filter.ref) &&
      (filter.team === '' || note.team === filter.team) &&
      (filter.form === '' || note.form === filter.form) &&
      (filter.outcome === '' || outcomeOf(note) === filter.outcome) &&
      (wanted === '' ||
        `${note.text} ${note.rewrite} ${note.translation}`
          .toLocaleLowerCase('da')
          .includes(wanted)),
  );
}

export const countOutcomes = (notes: readonly Note[]): Record<NoteOutcomeKind, number> => {
  const counts = Object.fromEntries(NOTE_OUTCOMES.map((each) => [each, 0])) as Record<
    NoteOutcomeKind,
    number
  >;
  for (const note of notes) counts[outcomeOf(note)]++;
  return counts;
};

export interface Verdict {
  readonly outcome: NoteOutcomeKind;
  readonly where: string;
  readonly reason: string;
}

/** As many commands as it takes. What the outcome does not ask for is not sent along from another try. */
export function batches(notes: readonly Note[], { outcome, where, reason }: Verdict) {
  const rows = notes.map(({ session, item }) => ({
    session,
    item,
    outcome,
    where: needsPlace(outcome) ? where.trim() : '',
    reason: outcome === 'open' ? '' : reason.trim(),
  }));
  return Array.from({ length: Math.ceil(rows.length / MAX_OUTCOMES) }, (_, n) => ({
    type: 'outcomes.set' as const,
    outcomes: rows.slice(n * MAX_OUTCOMES, (n + 1) * MAX_OUTCOMES),
  }));
}
