import { useSyncExternalStore } from 'react';

export type Route =
  /** `table`: from the code on a table; empty = the person is asked. */
  | { readonly page: 'join'; readonly code: string; readonly table: string }
  | { readonly page: 'link' }
  | { readonly page: 'home' }
  /** A member's own small meetings: sign up, move, the collection card, texts to announce them with. */
  | { readonly page: 'new-meeting'; readonly processId: string }
  | { readonly page: 'meeting' | 'card' | 'announce'; readonly session: string }
  | { readonly page: 'privacy' }
  | { readonly page: 'session'; readonly id: string };

function kitRouteOf(second: string, third: string): Route {
  const id = decodeURIComponent(third);
  if (second === 'annoncer') return { page: 'announce', session: id };
  if (id === '') return { page: 'home' };
  if (second === 'nyt') return { page: 'new-meeting', processId: id };
  if (second === 'moede') return { page: 'meeting', session: id };
  return second === 'kort' ? { page: 'card', session: id } : { page: 'home' };
}

/** Which page of the phone an address means; what is unknown is the front door. */
export function routeOf(path: string): Route {
  const [, first = '', second = '', third = ''] = path.split('/');
  if (first === 'k') return { page: 'link' };
  if (first === 'mig') return kitRouteOf(second, third);
  if (first === 'privatliv') return { page: 'privacy' };
  if (first === 's' && second !== '') return { page: 'session', id: decodeURIComponent(second) };
  if (first !== 'j') return { page: 'join', code: '', table: '' };
  const code = second.replace(/\D/g, '').slice(0, 6);
  return { page: 'join', code, table: decodeURIComponent(third) };
}

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
};

export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname);

/** A member's home, for who wants to be there although a meeting is open. */
export const STAY_HOME = '/mig?bliv';

const OWN = /^\/(?:$|j\/|k$|mig(?:$|[/?])|privatliv$|s\/)/;

/** Goes there without loading the page anew where it is one of the phone's own. */
export function go(path: string, replace = false): void {
  if (!path.startsWith('/') || !OWN.test(path)) {
    location.assign(path);
    return;
  }
  if (replace) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  window.scrollTo(0, 0);
  for (const listener of listeners) listener();
}
