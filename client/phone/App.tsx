import { lazy, Suspense } from 'react';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { routeOf, usePath, type Route } from './route.ts';
import { SessionPage } from './SessionPage.tsx';

// The meeting comes with the first load; the ways into it are fetched by those who take them.
const HomePage = lazy(() => import('./HomePage.tsx').then((m) => ({ default: m.HomePage })));
const JoinPage = lazy(() => import('./JoinPage.tsx').then((m) => ({ default: m.JoinPage })));
const LinkPage = lazy(() => import('./LinkPage.tsx').then((m) => ({ default: m.LinkPage })));
const PrivacyPage = lazy(() => import('./PrivacyPage.tsx'));

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'link':
      return <LinkPage />;
    case 'home':
      return <HomePage />;
    case 'privacy':
      return <PrivacyPage />;
    case 'session':
      return <SessionPage key={route.id} id={route.id} />;
    case 'join':
      return <JoinPage key={route.code} code={route.code} table={route.table} />;
  }
}

export function App() {
  return (
    <>
      <Suspense fallback={null}>
        <Page route={routeOf(usePath())} />
      </Suspense>
      <LiveRegion />
    </>
  );
}
