import { nanoid } from 'nanoid';
import { useEffect, useState } from 'react';
import { VENUES, type SmallMeeting, type Venue } from '#shared/dialogue/card.ts';
import { LIMITS } from '#shared/board/text.ts';
import type { MyMeeting, MyMeetings, NewMeeting } from '#shared/wire/dialogue.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import { postJson } from '../../sync/http.ts';
import { useDraft } from '../../sync/drafts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useDialogueWords } from '../../ui/dialogueWords.ts';
import { Field } from '../../ui/Field.tsx';
import { announceNow } from '../../ui/LiveRegion.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { Select } from '../../ui/Select.tsx';
import { Page } from '../Page.tsx';
import { go, STAY_HOME } from '../route.ts';
import { BackToMine } from './BackToMine.tsx';
import { meetingOf, processOf, useMyMeetings } from './myMeetings.ts';
import { useKitWords } from './words.ts';
import page from '../Page.module.css';
import styles from './Kit.module.css';

type Plan = Pick<SmallMeeting, 'venue' | 'invitee' | 'place' | 'date' | 'time'>;

const EMPTY: Plan = { venue: 'association', invitee: null, place: '', date: '', time: '' };

/** Kept with each keystroke, so that a lost network or a call in between costs nothing. */
function usePlanDraft(key: string, begin: Plan): [Plan, (plan: Plan) => void, () => void] {
  const [text, setText] = useDraft(key);
  let plan = begin;
  try {
    if (text !== '') plan = { ...begin, ...(JSON.parse(text) as Partial<Plan>) };
  } catch {
    // From another version: begin again.
  }
  return [plan, (next) => setText(JSON.stringify(next)), () => setText('')];
}

/** Sign up a small meeting, or move and cancel one's own. */
export function MeetingPage({
  processId,
  session,
}: {
  processId: string | null;
  session: string | null;
}) {
  const words = useKitWords();
  const of = processId ?? (session === null ? null : processOf(session));
  return (
    <Page>
      <BackToMine />
      {of === null ? (
        <>
          <h1>{words.noSuch}</h1>
          <p>{words.noSuchText}</p>
        </>
      ) : (
        <Loaded processId={of} session={session} />
      )}
    </Page>
  );
}

function Loaded({ processId, session }: { processId: string; session: string | null }) {
  const words = useKitWords();
  const { mine, refresh, refusal } = useMyMeetings(processId);
  if (mine === null)
    return refusal === null ? null : <Notice kind="warn" title={rejectionText(refusal)} />;
  if (session === null) return <SignUp mine={mine} refresh={refresh} />;
  const meeting = meetingOf(mine, session);
  if (meeting === undefined) return <h1>{words.noSuch}</h1>;
  return <Move mine={mine} meeting={meeting} refresh={refresh} />;
}

interface Asking {
  readonly busy: boolean;
  readonly refusal: Rejection | null;
  /** @returns whether the server did it */
  readonly ask: (path: string, body: unknown) => Promise<boolean>;
}

function useAsking(refresh: () => Promise<void>): Asking {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  return {
    busy,
    refusal,
    async ask(path, body) {
      setBusy(true);
      setRefusal(null);
      const answer = await postJson<object>(path, body);
      if (answer.ok) await refresh();
      else setRefusal(answer.rejection);
      setBusy(false);
      return answer.ok;
    },
  };
}

function Refused({ refusal }: { refusal: Rejection | null }) {
  const words = useKitWords();
  if (refusal === null) return null;
  return (
    <Notice
      kind="error"
      alert
      title={refusal.code === 'offline' ? words.needsNet : rejectionText(refusal)}
    />
  );
}

function SignUp({ mine, refresh }: { mine: MyMeetings; refresh: () => Promise<void> }) {
  const words = useKitWords();
  const [plan, setPlan, clear] = usePlanDraft(`meeting.${mine.processId}`, EMPTY);
  const [wrong, setWrong] = useState<string | null>(null);
  const { busy, refusal, ask } = useAsking(refresh);
  // The same meeting however often it is sent, also after a reload.
  const [keptId, keepId] = useDraft(`meeting.${mine.processId}.id`);
  useEffect(() => {
    document.title = `${words.newTitle} · Rød Tråd`;
  }, [words]);

  async function signUp() {
    setWrong(plan.date === '' ? words.dateMissing : null);
    if (plan.date === '') return;
    const id = keptId === '' ? nanoid() : keptId;
    keepId(id);
    const asked: NewMeeting = { id, ...plan };
    if (!(await ask(`/api/processes/${mine.processId}/meetings`, asked))) return;
    clear();
    keepId('');
    announceNow(words.signedUp);
    go(STAY_HOME, true);
  }

  return (
    <>
      <h1>{words.newTitle}</h1>
      <p className={page['lead']}>{words.newLead}</p>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void signUp();
        }}
      >
        <PlanFields
          plan={plan}
          mine={mine}
          wrong={wrong}
          onChange={(next) => {
            setPlan(next);
            setWrong(null);
          }}
        />
        <Refused refusal={refusal} />
        <Button kind="primary" type="submit" wide disabled={busy}>
          {words.signUp}
        </Button>
      </form>
    </>
  );
}

function Move({
  mine,
  meeting: { session, meeting },
  refresh,
}: {
  mine: MyMeetings;
  meeting: MyMeeting;
  refresh: () => Promise<void>;
}) {
  const words = useKitWords();
  const [plan, setPlan, clear] = usePlanDraft(`meeting.${session}`, meeting);
  const [wrong, setWrong] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const { busy, refusal, ask } = useAsking(refresh);
  useEffect(() => {
    document.title = `${words.moveTitle} · Rød Tråd`;
  }, [words]);

  async function save(change: Partial<SmallMeeting>) {
    const { venue, invitee, place, date, time } = plan;
    const next: SmallMeeting = { ...meeting, venue, invitee, place, date, time, ...change };
    if (!(await ask(`/api/sessions/${session}/meeting`, { meeting: next }))) return;
    clear();
    announceNow(words.moved);
    go(STAY_HOME, true);
  }

  return (
    <>
      <h1>{words.moveTitle}</h1>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setWrong(plan.date === '' ? words.dateMissing : null);
          if (plan.date !== '') void save({});
        }}
      >
        <PlanFields
          plan={plan}
          mine={mine}
          wrong={wrong}
          onChange={(next) => {
            setPlan(next);
            setWrong(null);
          }}
        />
        <Refused refusal={refusal} />
        <Button kind="primary" type="submit" wide disabled={busy}>
          {words.saveMove}
        </Button>
        {meeting.cancelled ? (
          <Button wide disabled={busy} onClick={() => void save({ cancelled: false })}>
            {words.revive}
          </Button>
        ) : (
          <Button kind="quiet" wide disabled={busy} onClick={() => setSure(true)}>
            {words.cancelMeeting}
          </Button>
        )}
      </form>
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

function PlanFields({
  plan,
  mine,
  wrong,
  onChange,
}: {
  plan: Plan;
  mine: MyMeetings;
  wrong: string | null;
  onChange: (plan: Plan) => void;
}) {
  const words = useKitWords();
  const { venue } = useDialogueWords();
  // What nobody covers is offered first; declined groups are not.
  const groups = mine.groups
    .filter((group) => group.status !== 'declined' || group.id === plan.invitee)
    .sort((a, b) => a.covered - b.covered || a.name.localeCompare(b.name, 'da'));
  return (
    <>
      <Select
        label={words.venue}
        value={plan.venue}
        options={VENUES.map((value) => ({ value, label: venue[value] }))}
        onChange={(value) => onChange({ ...plan, venue: value as Venue })}
      />
      <Select
        label={words.group}
        {...(groups.length > 0 && { hint: words.groupHint })}
        value={plan.invitee ?? ''}
        options={[
          { value: '', label: words.groupNone },
          ...groups.map((group) => ({
            value: group.id,
            label: words.groupCovered(group.name, group.covered),
          })),
        ]}
        onChange={(value) => onChange({ ...plan, invitee: value === '' ? null : value })}
      />
      <Field
        label={words.place}
        hint={words.placeHint}
        value={plan.place}
        limit={LIMITS.title}
        onChange={(place) => onChange({ ...plan, place })}
      />
      <div className={styles['pair']}>
        <Field
          label={words.date}
          type="date"
          value={plan.date}
          error={wrong}
          onChange={(date) => onChange({ ...plan, date })}
        />
        <Field
          label={words.time}
          type="time"
          value={plan.time}
          onChange={(time) => onChange({ ...plan, time: time.slice(0, 5) })}
        />
      </div>
    </>
  );
}
