import { nanoid } from 'nanoid';
import { useState } from 'react';
import type { SmallMeeting } from '#shared/dialogue/card.ts';
import type { MyMeeting, MyMeetings, NewMeeting } from '#shared/wire/dialogue.ts';
import { useDraft } from '../../sync/drafts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { announceNow } from '../../ui/LiveRegion.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { go, STAY_HOME } from '../route.ts';
import { KitPage, NoSuchMeeting } from './KitPage.tsx';
import { meetingOf, processOf, useMyMeetings } from './keptMeetings.ts';
import { PlanForm, useAsking, type Plan } from './PlanForm.tsx';
import { useKitWords } from './words.ts';
import page from '../Page.module.css';

const EMPTY: Plan = { venue: 'association', invitee: null, place: '', date: '', time: '' };

/** Sign up a small meeting, or move and cancel one's own. */
export function MeetingPage({
  processId,
  session,
}: {
  processId: string | null;
  session: string | null;
}) {
  const of = processId ?? (session === null ? null : processOf(session));
  return of === null ? <NoSuchMeeting /> : <Loaded processId={of} session={session} />;
}

function Loaded({ processId, session }: { processId: string; session: string | null }) {
  const words = useKitWords();
  const { mine, refresh, refusal } = useMyMeetings(processId, session);
  if (mine === null)
    return (
      <KitPage title={null} exercise={false}>
        {refusal !== null && <Notice kind="warn" title={rejectionText(refusal)} />}
      </KitPage>
    );
  const meeting = session === null ? null : meetingOf(mine, session);
  if (meeting === undefined) return <NoSuchMeeting />;
  const title = meeting === null ? words.newTitle : words.moveTitle;
  return (
    <KitPage title={title} exercise={mine.exercise}>
      <h1>{title}</h1>
      {meeting === null ? (
        <SignUp mine={mine} refresh={refresh} />
      ) : (
        <Move mine={mine} meeting={meeting} refresh={refresh} />
      )}
    </KitPage>
  );
}

function backHome(said: string): void {
  announceNow(said);
  go(STAY_HOME, true);
}

function SignUp({ mine, refresh }: { mine: MyMeetings; refresh: () => Promise<void> }) {
  const words = useKitWords();
  const asking = useAsking(refresh);
  // The member's, and not the device's: on a shared one, two sign-ups would be one meeting.
  const draft = `meeting.${mine.processId}.${mine.seat}`;
  // The same meeting however often it is sent, also after a reload.
  const [keptId, keepId] = useDraft(`${draft}.id`);

  async function signUp(plan: Plan) {
    const id = keptId === '' ? nanoid() : keptId;
    keepId(id);
    const asked: NewMeeting = { id, ...plan };
    if (!(await asking.ask(`/api/processes/${mine.processId}/meetings`, asked))) return false;
    keepId('');
    backHome(words.signedUp);
    return true;
  }

  return (
    <>
      <p className={page['lead']}>{words.newLead}</p>
      <PlanForm
        mine={mine}
        draft={draft}
        begin={EMPTY}
        asking={asking}
        label={words.signUp}
        onSubmit={signUp}
      />
    </>
  );
}

function Move({
  mine,
  meeting: { session, meeting, card },
  refresh,
}: {
  mine: MyMeetings;
  meeting: MyMeeting;
  refresh: () => Promise<void>;
}) {
  const words = useKitWords();
  const [sure, setSure] = useState(false);
  const asking = useAsking(refresh);

  async function save(change: Partial<SmallMeeting>) {
    const next: SmallMeeting = { ...meeting, ...change };
    const saved = await asking.ask(`/api/sessions/${session}/meeting`, { meeting: next });
    const now = change.cancelled ? words.cancelledNow : words.onAgainNow;
    if (saved) backHome(change.cancelled === undefined ? words.moved : now);
    return saved;
  }

  return (
    <>
      <PlanForm
        mine={mine}
        draft={`meeting.${session}`}
        begin={meeting}
        asking={asking}
        label={words.saveMove}
        onSubmit={save}
      >
        {/* What stands in the fields is not saved with it: that is another act. */}
        {meeting.cancelled ? (
          <Button wide disabled={asking.busy} onClick={() => void save({ cancelled: false })}>
            {words.revive}
          </Button>
        ) : (
          // A meeting that has been reported was held.
          card === null && (
            <Button kind="quiet" wide disabled={asking.busy} onClick={() => setSure(true)}>
              {words.cancelMeeting}
            </Button>
          )
        )}
      </PlanForm>
      <Dialog
        title={words.cancelSure}
        open={sure}
        onClose={() => setSure(false)}
        actions={
          <>
            <Button onClick={() => setSure(false)}>{words.cancelNo}</Button>
            <Button
              kind="danger"
              onClick={() => {
                setSure(false);
                void save({ cancelled: true });
              }}
            >
              {words.cancelYes}
            </Button>
          </>
        }
      >
        <p>{words.cancelText}</p>
      </Dialog>
    </>
  );
}
