import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startSync } from '../sync/start.ts';
import { languageReady } from '../ui/language.ts';
import '../ui/tokens.css';
import { DeskGuard } from './DeskGuard.tsx';
import { DeskPage } from './DeskPage.tsx';

const sessionId = /^\/desk\/([^/]+)/.exec(location.pathname)?.[1] ?? '';
document.documentElement.dataset['surface'] = 'desk';

await languageReady();
startSync({ surface: 'desk', stream: sessionId });
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <DeskGuard>
      <DeskPage sessionId={sessionId} />
    </DeskGuard>
  </StrictMode>,
);
