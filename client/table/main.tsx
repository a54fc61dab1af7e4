import '../ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startSync } from '../sync/start.ts';
import { CaughtPage } from '../ui/Caught.tsx';
import { languageReady } from '../ui/language.ts';
import { TablePage } from './TablePage.tsx';

const sessionId = decodeURIComponent(/^\/bord\/([^/]+)/.exec(location.pathname)?.[1] ?? '');

const root = document.getElementById('root');
if (root !== null) {
  startSync({ surface: 'table', stream: sessionId });
  void languageReady().then(() =>
    createRoot(root).render(
      <StrictMode>
        <CaughtPage>
          <TablePage />
        </CaughtPage>
      </StrictMode>,
    ),
  );
}
