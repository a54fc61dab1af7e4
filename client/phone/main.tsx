import '../ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { storedKeys } from '../sync/storage.ts';
import { languageReady } from '../ui/language.ts';
import { App } from './App.tsx';
import { takeToken } from './token.ts';

// Before anything else: a personal token must not stay in the address bar, the history or a screenshot.
takeToken();

const root = document.getElementById('root');
if (root !== null) {
  void languageReady().then(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
}

// A collection card that waits on this phone goes out from whichever page has a network.
if (storedKeys('rt.card.').length > 0)
  void import('./kit/sendCards.ts').then((m) => m.keepSending());
