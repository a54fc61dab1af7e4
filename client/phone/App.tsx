import { Suspense } from 'react';
import { CaughtPage } from '../ui/Caught.tsx';
import { fetched } from '../ui/fetched.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { AnnouncePage, CardPage, MeetingPage } from './kit/pages.ts';
import { routeOf, usePath, type Route } from './route.ts';
import { SessionPage } from './SessionPage.tsx';

// The meeting comes with the first load; the ways into it are fetched by those who take them.
const HomePage = fetched(() => import('./HomePage.tsx').then((m) => m.HomePage));
const JoinPage = fetched(() => import('./JoinPage.tsx').then((m) => m.JoinPage));
const LinkPage = fetched(() => import('./LinkPage.tsx').then((m) => m.LinkPage));
const PrivacyPage = fetched(() => import('./PrivacyPage.tsx').then((m) => m.default));

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
  const route = routeOf(usePath());
  return (
    <>
      {/* One page that did not come is not all of them. */}
      <CaughtPage key={route.page}>
        <Suspense fallback={null}>
          <Page route={route} />
        </Suspense>
      </CaughtPage>
      <LiveRegion />
    </>
  );
}
