const KEY = 'rt.receipt';

let held = '';

/** For as long as the tab is open, so that a phone that put the page away does not ask again. */
export function keepReceiptCode(code: string): void {
  held = code;
  try {
    if (code === '') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, code);
  } catch {
    // Storage is blocked: the code lasts as long as the page.
  }
}

/** Takes the receipt's code (`/kvittering#<code>`) out of the address bar, at once. */
export function takeReceiptCode(): void {
  if (location.hash === '') return;
  try {
    keepReceiptCode(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // A link that was cut in the middle: the person is asked for the code.
  }
  history.replaceState(null, '', location.pathname);
}

export function heldReceiptCode(): string {
  try {
    return sessionStorage.getItem(KEY) ?? held;
  } catch {
    return held;
  }
}
