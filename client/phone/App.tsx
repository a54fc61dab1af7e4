import { lazy, Suspense } from 'react';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { routeOf, usePath, type Route } from './route.ts';
import { SessionPage } from './SessionPage.tsx';

// The meeting comes with the first load; the ways into it are fetched by those who take them.
const HomePage = lazy(() => import('./HomePage.tsx').then((m) => ({ default: m.HomePage })));
const JoinPage = lazy(() => import('./JoinPage.tsx').then((m) => ({ default: m.JoinPage })));
const LinkPage = lazy(() => import('./LinkPage.tsx').then((m) => ({ default: m.LinkPage })));
const MeetingPage = lazy(() =>
  import('./kit/MeetingPage.tsx').then((m) => ({ default: m.MeetingPage })),
);
const CardPage = lazy(() => import('./kit/CardPage.tsx').then((m) => ({ default: m.CardPage })));
const AnnouncePage = lazy(() =>
  import('./kit/AnnouncePage.tsx').then((m) => ({ default: m.AnnouncePage })),
);
const PrivacyPage = lazy(() => import('./PrivacyPage.tsx'));

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'link':
      return <LinkPage />;
    case 'home':
      return <HomePage />;
    case 'new-meeting':
      return <MeetingPage key={route.processId} processId={route.processId} session={null} />;
    case 'meeting':
      return <MeetingPage key={route.session} processId={null} session={route.session} />;
    case 'card':
      return <CardPage key={route.session} session={route.session} />;
    case 'announce':
      return <AnnouncePage key={route.session} session={route.session} />;
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
