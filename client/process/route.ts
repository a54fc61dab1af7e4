export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'plan'; readonly processId: string }
  | { readonly page: 'people'; readonly processId: string }
  | { readonly page: 'dialogue'; readonly processId: string };

/**
 * `/plan`, `/plan/<process>`, `/plan/<process>/people`, `/plan/<process>/dialog/…`. Never a token: credentials are
 * cookies.
 */
export function routeOf(path: string): Route {
  const [, , processId = '', page = ''] = path.split('/');
  if (processId === '') return { page: 'start' };
  if (page === 'people') return { page, processId };
  return { page: page === 'dialog' ? 'dialogue' : 'plan', processId };
}

export const planPath = (processId: string): string => `/plan/${processId}`;
export const peoplePath = (processId: string): string => `/plan/${processId}/people`;
export const deskPath = (sessionId: string): string => `/desk/${sessionId}`;
