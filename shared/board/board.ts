import type { PersonId } from '../kernel/actor.ts';

/** Who somebody speaks as: a category, never an organisation's name. Stored in Danish, shown in both languages. */
export const AFFILIATIONS = ['borger', 'forening', 'virksomhed', 'råd', 'skole'] as const;
export type Affiliation = (typeof AFFILIATIONS)[number];

export const LENSES = [
  'understanding', // Forståelse
  'opposite', // Modsætning
  'price', // Pris
  'everyday', // Hverdag
  'who', // Hvem
  'clash', // Sammenstød
  'durability', // Holdbarhed
  'hallmark', // Kendetegn
] as const;
/** A question that loads a sentence until it breaks. */
export type Lens = (typeof LENSES)[number];

export const VERDICTS = ['holds', 'holds_changed', 'fails'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What kind of answer a collect step asks for. `note`: none, plain suggestions. */
export const FORMS = ['note', 'unfold', 'pressure', 'rewrite', 'point', 'heard', 'card'] as const;
export type Form = (typeof FORMS)[number];

/** What a note of a dialogue says about an element, and from where: how it is counted and compared. */
export interface Answer {
  readonly form: Form;
  /** The item (keyword or core element) it is about; null = about none in particular. */
  readonly about: string | null;
  /** Wording version of that item as it was read; 0 without `about`. */
  readonly wording: number;
  readonly lens: Lens | null;
  readonly verdict: Verdict | null;
  /** A better wording, if one was offered; empty = none. */
  readonly rewrite: string;
  readonly teamId: string | null;
  /** Empty when nobody said: a slip of paper without one. */
  readonly affiliation: string;
  /** Written by a listening council member: outside the citizens' n. */
  readonly listener: boolean;
  /** Number printed on the slip of paper. */
  readonly slip: number | null;
  /** Language it is written in, e.g. `da`, `tr`, `ar`. */
  readonly lang: string;
  /** Made by a person; the words as written stand. */
  readonly translation: string;
}

/** What an item is. Keywords and core elements are never in the same vote or cluster. */
export type ItemKind = 'keyword' | 'element' | 'group' | 'meeting' | 'note';

export type HideReason = 'attack' | 'others_data' | 'off_topic' | 'illegal' | 'duplicate';
export const HIDE_REASONS: readonly HideReason[] = [
  'attack',
  'others_data',
  'off_topic',
  'illegal',
  'duplicate',
];

export interface Wording {
  readonly title: string;
  readonly description: string;
}

export interface Item extends Wording {
  readonly id: string;
  readonly kind: ItemKind;
  readonly theme: string;
  /** Where it comes from in words, e.g. "Temaworkshop: Velfærd". */
  readonly origin: string;
  readonly source: 'import' | 'device' | 'desk' | 'paper' | 'release';
  readonly author: PersonId | null;
  /** The step it was proposed in; null when imported. */
  readonly stepId: string | null;
  readonly status: 'visible' | 'held' | 'hidden' | 'withdrawn';
  readonly hideReason: HideReason | null;
  /** Its words held personal data of others and are overwritten for good. */
  readonly redacted: boolean;
  /** A moderator's words stand in their place: it can be shown, held and hidden like any other. */
  readonly replaced: boolean;
  readonly at: number;
  /** Earlier wordings, oldest first; the current one is `title`/`description`. */
  readonly wordings: readonly (Wording & { readonly at: number })[];
  /**
   * The author's words that may be read by others, as a place in `wordings`; its length = those that stand now, null =
   * none yet. What stood before them was written before an approval, and stays with the author.
   */
  readonly approved: number | null;
  /** Members who have taken this meeting or group. */
  readonly claims: readonly PersonId[];
  /** A step that asks for a talk about the item: how many devices have marked it with a question. */
  readonly questions: readonly PersonId[];
  /** The release and thing it was imported from (REL2). */
  readonly from: ImportedFrom | null;
  /** What it says about an element, in a dialogue; null for plain suggestions. */
  readonly answer: Answer | null;
}

/** Its words are overwritten, and no others stand in their place: there is nothing to show. */
export const wordsGone = ({ redacted, replaced }: Pick<Item, 'redacted' | 'replaced'>): boolean =>
  redacted && !replaced;

/** The number of the wording that people read: the imported one. */
export const wordingOf = ({ from }: Pick<Item, 'from'>): number => from?.wording ?? 1;

export interface ImportedFrom {
  readonly release: string;
  readonly ref: string;
  /** Which wording of the thing: 1 as released, rising with every rewording in the process. */
  readonly wording: number;
}

export interface Cluster extends Wording {
  readonly id: string;
  readonly kind: ItemKind;
  readonly itemIds: readonly string[];
  readonly teamId: string | null;
}

/** A merge that was objected to: the item stands alone again, and the objection is on record. */
export interface Objection {
  readonly itemId: string;
  readonly clusterTitle: string;
  readonly text: string;
  readonly by: PersonId;
  readonly at: number;
}

export interface Sentence {
  readonly id: string;
  readonly text: string;
  /** Refs of what it builds on: items, clusters. */
  readonly origins: readonly string[];
}

export interface Section {
  readonly id: string;
  readonly stepId: string;
  readonly title: string;
  readonly wordLimit: number | null;
  readonly sentences: readonly Sentence[];
  /** One pen per section at a time, visible, with takeover. */
  readonly pen: PersonId | null;
  readonly version: number;
}

/** What a vote is about: an unclustered item or a cluster with its own wording. Frozen at opening. */
export interface Option extends Wording {
  /** Item id, cluster id, or a free id for practice votes and the package. */
  readonly ref: string;
  readonly kind: ItemKind | 'free';
  readonly theme: string;
  /** Titles it was merged from; empty for a single item. */
  readonly mergedFrom: readonly string[];
}

export type Disposition = 'keep' | 'keep_changed' | 'drop';

/** What became of an option after the line. */
export interface Outcome {
  readonly ref: string;
  readonly disposition: Disposition;
  readonly reason: string;
  /** The changed wording for `keep_changed`. */
  readonly wording: Wording | null;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly members: readonly PersonId[];
}

/** A team's part of the board in a step run by team. */
export interface Slice {
  readonly teamId: string;
  readonly theme: string;
  readonly kind: ItemKind;
}
