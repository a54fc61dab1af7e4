import '../ui/tokens.css';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { CaughtPage } from '../ui/Caught.tsx';
import { fetched } from '../ui/fetched.ts';
import { languageReady } from '../ui/language.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { Page } from './Page.tsx';
import { takeReceiptCode } from './receiptCode.ts';
import { routeOf, type Route } from './route.ts';
import { usePublicWords } from './words.ts';

// Each page is fetched by those who open it.
const ReceiptPage = fetched(() => import('./ReceiptPage.tsx').then((m) => m.ReceiptPage));
const PackPage = fetched(() => import('./pack/PackPage.tsx').then((m) => m.PackPage));
const AnnouncePage = fetched(() => import('./AnnouncePage.tsx').then((m) => m.AnnouncePage));

function Unknown() {
  const words = usePublicWords();
  return (
    <Page>
      <h1>{words.unknownTitle}</h1>
      <p>{words.unknownText}</p>
    </Page>
  );
}

function At({ route }: { route: Route }) {
  switch (route.page) {
    case 'receipt':
      return <ReceiptPage />;
    case 'pack':
      return <PackPage processId={route.processId} />;
    case 'announce':
      return <AnnouncePage />;
    case 'unknown':
      return <Unknown />;
  }
}

const route = routeOf(location.pathname);
// Before anything else: the code must not stay in the address bar, the history or a screenshot.
if (route.page === 'receipt') takeReceiptCode();

void languageReady().then(() =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <CaughtPage>
        <Suspense fallback={null}>
          <At route={route} />
        </Suspense>
      </CaughtPage>
      <LiveRegion />
    </StrictMode>,
  ),
);
