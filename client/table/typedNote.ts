import { AFFILIATIONS, LENSES, VERDICTS } from '#shared/board/board.ts';
import type { Affiliation, Lens, Verdict } from '#shared/board/board.ts';
import type { StepView } from '#shared/session/views.ts';
import { useDraft } from '../sync/drafts.ts';
import { useSession, useTeamId } from './view.ts';

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
function parse(stored: string): TypedNote {
  if (stored === '') return BLANK;
  try {
    const raw = JSON.parse(stored) as Record<string, unknown>;
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
export function useTypedNote(step: Pick<StepView, 'id' | 'round'>): {
  note: TypedNote;
  change: (part: Partial<TypedNote>) => void;
  /** After sending: what the next note has in common with this one stays. */
  next: () => void;
  clear: () => void;
} {
  const session = useSession();
  const team = useTeamId();
  const [stored, store] = useDraft(`${session?.id ?? ''}.${step.id}.${step.round}.table.${team}`);
  const note = parse(stored);
  const change = (part: Partial<TypedNote>) => store(JSON.stringify({ ...note, ...part }));
  return {
    note,
    change,
    next() {
      const { source, lens, about } = note;
      store(JSON.stringify({ ...BLANK, source, lens, about }));
    },
    clear: () => store(''),
  };
}
