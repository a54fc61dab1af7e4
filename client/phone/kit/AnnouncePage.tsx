import { Announcements } from '../../ui/Announcements.tsx';
import { Page } from '../Page.tsx';
import { BackToMine } from './BackToMine.tsx';
import { meetingOf, processOf, useMyMeetings } from './myMeetings.ts';

/** Texts for a member who wants people to come; those of one meeting are filled in already. */
export function AnnouncePage({ session }: { session: string }) {
  const processId = processOf(session);
  return (
    <Page>
      <BackToMine />
      {processId === null ? (
        <Announcements />
      ) : (
        <OfMeeting processId={processId} session={session} />
      )}
    </Page>
  );
}

function OfMeeting({ processId, session }: { processId: string; session: string }) {
  const { mine } = useMyMeetings(processId);
  const meeting = meetingOf(mine, session)?.meeting;
  return <Announcements {...meeting} of={session} />;
}
