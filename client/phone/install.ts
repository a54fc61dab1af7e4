import { useSyncExternalStore } from 'react';

/** Chrome's own question, kept until the member asks for it. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

let prompt: InstallPrompt | null = null;
let ready = false;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

let started = false;

/**
 * From the first visit on, `/mig` opens without a network. Browsers allow that on https and localhost only; on
 * plain http in a hall nothing is tried, and everything else works.
 */
export function keepForOffline(): void {
  if (started || !import.meta.env.PROD || !mayWorkOffline()) return;
  started = true;
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    prompt = event as InstallPrompt;
    tell();
  });
  window.addEventListener('appinstalled', () => {
    prompt = null;
    tell();
  });
  navigator.serviceWorker
    .register('/sw.js', { scope: '/mig', updateViaCache: 'none' })
    .then((registration) => {
      // Fetched during an earlier visit. This page has only just begun: a good moment for the change.
      registration.waiting?.postMessage('start');
      const worker = registration.active ?? registration.waiting ?? registration.installing;
      const look = () => {
        if (worker?.state !== 'activated') return;
        ready = true;
        tell();
      };
      // `navigator.serviceWorker.ready` would wait for ever where the page was opened as `/k`.
      worker?.addEventListener('statechange', look);
      look();
    })
    // Private windows say no; then the page works with a network, as before.
    .catch(() => undefined);
}

export const mayWorkOffline = (): boolean => window.isSecureContext && 'serviceWorker' in navigator;

export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches ||
  (navigator as { standalone?: boolean }).standalone === true;

/** Safari on iPhone and iPad asks nobody: people have to be told where to press. */
export const isIos = (): boolean =>
  /iPad|iPhone|iPod/.test(navigator.userAgent) ||
  (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1);

export const useOfflineReady = (): boolean => useSyncExternalStore(subscribe, () => ready);

/** Asks the browser to install; null while it does not offer that. */
export function useInstall(): (() => void) | null {
  const offered = useSyncExternalStore(subscribe, () => prompt);
  return offered === null ? null : () => void offered.prompt();
}
