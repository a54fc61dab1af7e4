import { Announcements } from '../ui/Announcements.tsx';
import { Page } from './Page.tsx';

/** The texts of the plan's channels, for the office and for whoever helps a member. */
export function AnnouncePage() {
  return (
    <Page>
      <Announcements />
    </Page>
  );
}
