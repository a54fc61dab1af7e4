import { lazy, Suspense } from 'react';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { HomePage } from './HomePage.tsx';
import { JoinPage } from './JoinPage.tsx';
import { LinkPage } from './LinkPage.tsx';
import { routeOf, usePath, type Route } from './route.ts';
import { SessionPage } from './SessionPage.tsx';

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
      return <JoinPage key={route.code} code={route.code} />;
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
