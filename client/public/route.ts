export type Route =
  /** What became of somebody's notes. */
  { readonly page: 'receipt' } | { readonly page: 'unknown' };

/** `/kvittering`. The code is in the fragment, which no server and no log ever sees. */
export function routeOf(path: string): Route {
  const [, first = ''] = path.split('/');
  if (first === 'kvittering') return { page: 'receipt' };
  return { page: 'unknown' };
}
