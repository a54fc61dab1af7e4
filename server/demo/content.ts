import raw from './content.json' with { type: 'json' };
import type { ItemKind } from '#shared/board/board.ts';

/** The fictional council and the four lists of the exercise. */
export interface Content {
  readonly seats: readonly { readonly id: string; readonly name: string; readonly group: string }[];
  readonly items: readonly {
    readonly id: string;
    readonly kind: ItemKind;
    readonly theme: string;
    readonly title: string;
    readonly description: string;
    readonly author: string;
  }[];
  readonly clusters: readonly { readonly name: string; readonly items: readonly string[] }[];
  readonly objection: { readonly item: string; readonly by: string; readonly text: string };
  /** What the meeting of 2 March chose, as items of the lists. */
  readonly chosen: { readonly keyword: readonly string[]; readonly element: readonly string[] };
  readonly invitees: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly reach: string;
    readonly risk: string;
  }[];
  readonly meetings: readonly {
    readonly id: string;
    readonly member: string;
    readonly kind: string;
    readonly date: string;
  }[];
}

export const CONTENT = raw as Content;

/** What a cluster of the content is called in the meeting of 2 March, and in its release. */
export const clusterId = (index: number): string => `klynge-${String(index + 1).padStart(2, '0')}`;

/** New ones from the silent reading. */
export const PROPOSALS = [
  {
    id: 'ny01',
    by: 'c20',
    kind: 'keyword',
    theme: 'Fællesskab',
    title: 'Godt naboskab',
    description: 'Man hilser på hinanden og holder øje med hinandens huse.',
  },
  {
    id: 'ny02',
    by: 'c09',
    kind: 'element',
    theme: 'By og Mennesker',
    title: 'Man kan cykle sikkert overalt',
    description: 'Et barn på ti år skal kunne cykle alene til skole og fritid.',
  },
  {
    id: 'ny03',
    by: 'c14',
    kind: 'element',
    theme: 'Velfærd',
    title: 'Pårørende får hjælp i tide',
    description: 'Den, der passer på en anden, skal også selv passes på.',
  },
] as const;

/** The frame as the meeting wrote it, each sentence with what it builds on. */
export const FRAME = [
  {
    id: 'ramme-1',
    text: 'I 2029 bor vi tæt på det grønne og tæt på hinanden, og der er plads til flere.',
    origins: ['bm01', 'bm11', 'bm13'],
  },
  {
    id: 'ramme-2',
    text: 'Ingen skal stå alene, og alle skal have noget at skulle have sagt.',
    origins: ['fs01', 'fs13', 'fs17'],
  },
  {
    id: 'ramme-3',
    text: 'Vi hjælper tidligt, så alle får lige muligheder og bestemmer mest muligt selv.',
    origins: ['vf01', 'vf07', 'vf17'],
  },
] as const;
