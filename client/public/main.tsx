import '../ui/tokens.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { languageReady } from '../ui/language.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { Page } from './Page.tsx';
import { takeReceiptCode } from './receiptCode.ts';
import { routeOf, type Route } from './route.ts';
import { usePublicWords } from './words.ts';

// Each page is fetched by those who open it.
const ReceiptPage = lazy(() =>
  import('./ReceiptPage.tsx').then((m) => ({ default: m.ReceiptPage })),
);
const PackPage = lazy(() => import('./pack/PackPage.tsx').then((m) => ({ default: m.PackPage })));
const AnnouncePage = lazy(() =>
  import('./AnnouncePage.tsx').then((m) => ({ default: m.AnnouncePage })),
);

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
      <Suspense fallback={null}>
        <At route={route} />
      </Suspense>
      <LiveRegion />
    </StrictMode>,
  ),
);
