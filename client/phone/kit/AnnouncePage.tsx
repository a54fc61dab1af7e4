import { Announcements } from '../../ui/Announcements.tsx';
import { KitPage } from './KitPage.tsx';
import { keptProcesses, meetingOf, processOf, useExercise, useMyMeetings } from './keptMeetings.ts';
import { useKitWords } from './words.ts';

/** Texts for a member who wants people to come; those of one meeting are filled in already. */
export function AnnouncePage({ session }: { session: string }) {
  const words = useKitWords();
  const processId = processOf(session);
  const exercise = useExercise(processId === null ? keptProcesses() : [processId]);
  return (
    <KitPage title={words.announce} exercise={exercise}>
      {processId === null ? (
        <Announcements />
      ) : (
        <OfMeeting processId={processId} session={session} />
      )}
    </KitPage>
  );
}

function OfMeeting({ processId, session }: { processId: string; session: string }) {
  const { mine } = useMyMeetings(processId, session);
  const meeting = meetingOf(mine, session)?.meeting;
  return <Announcements {...meeting} of={session} />;
}
