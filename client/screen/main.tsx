import '../ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startSync } from '../sync/start.ts';
import { setConnection } from '../sync/store.ts';
import { languageReady, setLanguage } from '../ui/language.ts';
import { App } from './App.tsx';
import { sessionOfScreen } from './which.ts';

document.documentElement.dataset['surface'] = 'screen';

/** `/desk/<session>/screen` is the desk's miniature, let in by the desk's own cookie. */
const miniatureOf = /^\/desk\/([^/]+)\/screen$/.exec(location.pathname)?.[1];
/** `/screen/<token>`: the link stays in the address, so that a rebooted projector comes back; nobody can act with it. */
const token = decodeURIComponent(location.pathname.split('/')[2] ?? '');
/** A wall has no buttons: its language is chosen in its address. */
const query = new URLSearchParams(location.search);

async function start(): Promise<void> {
  const lang = query.get('lang');
  if (lang === 'da' || lang === 'en') await setLanguage(lang).catch(() => undefined);
  else await languageReady();
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  if (miniatureOf !== undefined) {
    startSync({ surface: 'screen', stream: miniatureOf });
    return;
  }
  const session = await sessionOfScreen(token);
  if (session === undefined) setConnection('ended', { code: 'link_revoked' });
  else startSync({ surface: 'screen', stream: session, token });
}

void start();
