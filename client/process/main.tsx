import '../ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startSync } from '../sync/start.ts';
import { CaughtPage } from '../ui/Caught.tsx';
import { languageReady } from '../ui/language.ts';
import { DialoguePage } from './dialogue/DialoguePage.tsx';
import { PeoplePage } from './PeoplePage.tsx';
import { PlanPage } from './PlanPage.tsx';
import { routeOf, type Route } from './route.ts';
import { StartPage } from './StartPage.tsx';

document.documentElement.dataset['surface'] = 'process';

const route = routeOf(location.pathname);

function Page({ route: at }: { route: Route }) {
  switch (at.page) {
    case 'start':
      return <StartPage />;
    case 'plan':
      return <PlanPage processId={at.processId} />;
    case 'people':
      return <PeoplePage processId={at.processId} />;
    case 'dialogue':
      return <DialoguePage processId={at.processId} />;
  }
}

async function start(): Promise<void> {
  await languageReady();
  if (route.page !== 'start') startSync({ surface: 'process', stream: route.processId });
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <CaughtPage>
        <Page route={route} />
      </CaughtPage>
    </StrictMode>,
  );
}

void start();
