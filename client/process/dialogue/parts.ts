/** The sub-pages of the dialogue, as they stand in the address. */
export const PARTS = [
  'invitationer',
  'moeder',
  'ordlyd',
  'billede',
  'kvitteringer',
  'materiale',
] as const;
export type Part = (typeof PARTS)[number];

export interface DialogueAddress {
  readonly part: Part;
  /** What is looked at: the thing of an element, the session of a small meeting; null = the list. */
  readonly id: string | null;
  /** Null = not for paper; empty = all. */
  readonly print: string | null;
  readonly query: URLSearchParams;
}

/** `/plan/<process>/dialog/<part>/<id>?print=<group>`. An unknown part leads to the merged view. */
export function readAddress(href: string): DialogueAddress {
  const { pathname, searchParams } = new URL(href, 'http://here');
  const [, , , , part = '', id = ''] = pathname.split('/');
  return {
    part: PARTS.find((each) => each === part) ?? 'billede',
    id: id === '' ? null : decodeURIComponent(id),
    print: searchParams.get('print'),
    query: searchParams,
  };
}

export const dialoguePath = (processId: string, part: Part, id?: string): string =>
  `/plan/${processId}/dialog/${part}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;
