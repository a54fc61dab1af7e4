import { AFFILIATIONS, LENSES, VERDICTS } from '#shared/board/board.ts';
import type { Affiliation, Lens, Verdict } from '#shared/board/board.ts';
import { useTableDraft } from './drafts.ts';

/** A note as the host types it, field by field. */
export interface TypedNote {
  readonly source: 'paper' | 'desk';
  readonly slip: string;
  readonly text: string;
  readonly rewrite: string;
  readonly lens: Lens | null;
  readonly verdict: Verdict | null;
  readonly affiliation: Affiliation | '';
  readonly lang: string;
  /** Undefined = the table's topic; null = about none in particular. */
  readonly about: string | null | undefined;
}

const BLANK: TypedNote = {
  source: 'paper',
  slip: '',
  text: '',
  rewrite: '',
  lens: null,
  verdict: null,
  affiliation: '',
  lang: 'da',
  about: undefined,
};

const isOneOf = <T extends string>(all: readonly T[], value: unknown): value is T =>
  all.some((each) => each === value);

/** What is stored may be from an earlier version of the page. */
export function storedNote(stored: string): TypedNote {
  try {
    const raw = (JSON.parse(stored) ?? {}) as Record<string, unknown>;
    const text = (key: string) => (typeof raw[key] === 'string' ? raw[key] : '');
    const { about } = raw;
    return {
      source: raw['source'] === 'desk' ? 'desk' : 'paper',
      slip: text('slip'),
      text: text('text'),
      rewrite: text('rewrite'),
      lens: isOneOf(LENSES, raw['lens']) ? raw['lens'] : null,
      verdict: isOneOf(VERDICTS, raw['verdict']) ? raw['verdict'] : null,
      affiliation: isOneOf(AFFILIATIONS, raw['affiliation']) ? raw['affiliation'] : '',
      lang: text('lang') || 'da',
      about: typeof about === 'string' || about === null ? about : undefined,
    };
  } catch {
    return BLANK;
  }
}

/** The note being typed in a step, kept on the device with each keystroke. */
export function useTypedNote(stepId: string): {
  note: TypedNote;
  change: (part: Partial<TypedNote>) => void;
  /** After sending: what the next note has in common with this one stays. */
  next: () => void;
} {
  const [stored, store] = useTableDraft(stepId, 'note');
  const note = storedNote(stored);
  const change = (part: Partial<TypedNote>) => store(JSON.stringify({ ...note, ...part }));
  return {
    note,
    change,
    next() {
      const { source, lens, about } = note;
      store(JSON.stringify({ ...BLANK, source, lens, about }));
    },
  };
}
