import { lazy, Suspense, type ComponentType } from 'react';
import { languageReady } from '../ui/language.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { routeOf, usePath, type Route } from './route.ts';
import { SessionPage } from './SessionPage.tsx';

/** A page with its words: whoever reads English sees no flash of Danish. */
const page = <P,>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => {
    const component = await load();
    await languageReady();
    return { default: component };
  });

// The meeting comes with the first load; the ways into it are fetched by those who take them.
const HomePage = page(() => import('./HomePage.tsx').then((m) => m.HomePage));
const JoinPage = page(() => import('./JoinPage.tsx').then((m) => m.JoinPage));
const LinkPage = page(() => import('./LinkPage.tsx').then((m) => m.LinkPage));
const MeetingPage = page(() => import('./kit/MeetingPage.tsx').then((m) => m.MeetingPage));
const CardPage = page(() => import('./kit/CardPage.tsx').then((m) => m.CardPage));
const AnnouncePage = page(() => import('./kit/AnnouncePage.tsx').then((m) => m.AnnouncePage));
const PrivacyPage = page(() => import('./PrivacyPage.tsx').then((m) => m.default));

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
