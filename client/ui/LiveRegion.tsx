import { useSyncExternalStore } from 'react';

/** A screen reader that is interrupted every second is of no use: one polite announcement per ten seconds. */
const QUIET_MS = 10_000;

let pending: string | null = null;
let polite = '';
let assertive = '';
let lastAt = -QUIET_MS;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

function flush() {
  timer = undefined;
  if (pending === null) return;
  polite = pending;
  pending = null;
  lastAt = Date.now();
  tell();
}

/** Announces `text` politely; the newest wins when several come within ten seconds. */
export function announce(text: string): void {
  pending = text;
  timer ??= setTimeout(flush, Math.max(50, lastAt + QUIET_MS - Date.now()));
}

/** Errors and answers to the person's own act do not wait. */
export function announceNow(text: string): void {
  // A no-break space makes a repeated message a new one.
  assertive = assertive === text ? `${text}\u00a0` : text;
  tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Put one at the root of each page. */
export function LiveRegion() {
  const calm = useSyncExternalStore(subscribe, () => polite);
  const urgent = useSyncExternalStore(subscribe, () => assertive);
  return (
    <>
      <div className="visually-hidden" aria-live="polite">
        {calm}
      </div>
      <div className="visually-hidden" aria-live="assertive">
        {urgent}
      </div>
    </>
  );
}
