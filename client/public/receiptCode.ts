let code = '';

/** Takes the receipt's code (`/kvittering#<code>`) out of the address bar, at once. */
export function takeReceiptCode(): void {
  if (location.hash === '') return;
  try {
    code = decodeURIComponent(location.hash.slice(1));
  } catch {
    // A link that was cut in the middle: the person is asked for the code.
  }
  history.replaceState(null, '', location.pathname);
}

export const heldReceiptCode = (): string => code;
