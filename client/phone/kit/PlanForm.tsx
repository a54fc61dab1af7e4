import { useState, type ReactNode } from 'react';
import { LIMITS } from '#shared/board/text.ts';
import { VENUES, type SmallMeeting, type Venue } from '#shared/dialogue/card.ts';
import type { MyMeetings } from '#shared/wire/dialogue.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import { postJson } from '../../sync/http.ts';
import { useDraft } from '../../sync/drafts.ts';
import { Button } from '../../ui/Button.tsx';
import { useDialogueWords } from '../../ui/dialogueWords.ts';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { Select } from '../../ui/Select.tsx';
import { useKitWords } from './words.ts';
import styles from './Kit.module.css';

/** What a member says of a meeting that is to be held. */
export type Plan = Pick<SmallMeeting, 'venue' | 'invitee' | 'place' | 'date' | 'time'>;

export interface Asking {
  readonly busy: boolean;
  readonly refusal: Rejection | null;
  /** @returns whether the server did it */
  readonly ask: (path: string, body: unknown) => Promise<boolean>;
}

export function useAsking(refresh: () => Promise<void>): Asking {
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

interface Draft {
  /** What the meeting said when the member began to change it: of a meeting changed since, nothing is left. */
  readonly from: Plan;
  readonly plan: Plan;
}

/** Null also for what an older page has kept in another form: that of the meeting is never the same then. */
function readDraft(text: string): Draft | null {
  try {
    return JSON.parse(text) as Draft | null;
  } catch {
    return null;
  }
}

/** Kept with each keystroke, so that a lost network or a call in between costs nothing. */
function usePlanDraft(key: string, from: Plan): [Plan, (plan: Plan) => void, () => void] {
  const [text, setText] = useDraft(key);
  const draft = readDraft(text);
  const stands = draft !== null && JSON.stringify(draft.from) === JSON.stringify(from);
  const write = (plan: Plan) => setText(JSON.stringify({ from, plan } satisfies Draft));
  return [stands ? draft.plan : from, write, () => setText('')];
}

export interface PlanFormProps {
  mine: MyMeetings;
  /** Names the draft. */
  draft: string;
  begin: Plan;
  asking: Asking;
  label: string;
  /** @returns whether the server did it */
  onSubmit: (plan: Plan) => Promise<boolean>;
  /** Other things to do about the meeting. */
  children?: ReactNode;
}

/** Where, when and with whom a small meeting is held. */
export function PlanForm({
  mine,
  draft,
  begin: { venue, invitee, place, date, time },
  asking: { busy, refusal },
  label,
  onSubmit,
  children,
}: PlanFormProps) {
  const words = useKitWords();
  const [plan, setPlan, clear] = usePlanDraft(draft, { venue, invitee, place, date, time });
  const [wrong, setWrong] = useState<string | null>(null);

  async function submit() {
    setWrong(plan.date === '' ? words.dateMissing : null);
    if (plan.date !== '' && (await onSubmit(plan))) clear();
  }

  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
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
      {refusal !== null && (
        <Notice
          kind="error"
          alert
          title={refusal.code === 'offline' ? words.needsNet : rejectionText(refusal)}
        />
      )}
      <Button kind="primary" type="submit" wide disabled={busy}>
        {label}
      </Button>
      {children}
    </form>
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
