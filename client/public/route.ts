export type Route =
  /** What became of somebody's notes. */
  | { readonly page: 'receipt' }
  /** The conversation pack of a process. */
  | { readonly page: 'pack'; readonly processId: string }
  /** Texts for announcing the small meetings. */
  | { readonly page: 'announce' }
  | { readonly page: 'unknown' };

/** `/kvittering`, `/samtale/<process>`, `/annoncer`. A receipt's code is in the fragment, which no server and no log ever sees. */
export function routeOf(path: string): Route {
  const [, first = '', second = ''] = path.split('/');
  if (first === 'kvittering') return { page: 'receipt' };
  if (first === 'annoncer') return { page: 'announce' };
  if (first === 'samtale' && second !== '')
    return { page: 'pack', processId: decodeURIComponent(second) };
  return { page: 'unknown' };
}
