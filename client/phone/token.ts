let token = '';

/** Takes the token of a personal link (`/k#<token>`) out of the address bar, at once. */
export function takeToken(): void {
  if (location.pathname !== '/k') return;
  token = decodeURIComponent(location.hash.replace(/^#/, ''));
  history.replaceState(null, '', '/k');
}

export const heldToken = (): string => token;
