import { nanoid } from 'nanoid';
import { useRef, useState } from 'react';
import type { ActivityPlan, ActivityView, Standing } from '#shared/process/process.ts';
import type { RunSheetPreset } from '#shared/process/process.ts';
import { Select } from '../ui/Select.tsx';
import { act } from '../sync/start.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import form from './form.module.css';
import styles from './ActivityDialog.module.css';
import { WhenFields } from './WhenFields.tsx';
import { useProcessWords } from './words.ts';
import { isWhen } from './when.ts';

const EMPTY: ActivityPlan = {
  title: '',
  when: { kind: 'day', date: '' },
  circle: '',
  purpose: '',
  standing: 'indicative',
  handsOn: '',
  preset: 'empty',
  held: false,
};

const STANDINGS: readonly Standing[] = ['indicative', 'statement', 'decision'];
const PRESETS: readonly RunSheetPreset[] = ['workshop-march', 'dialogue', 'small-meeting', 'empty'];

interface ActivityDialogProps {
  /** Null: a new one. */
  readonly activity: ActivityView | null;
  readonly onClose: () => void;
}

/** Adding, editing and moving are one form. Whatever it changes, it asks why. */
export function ActivityDialog({ activity, onClose }: ActivityDialogProps) {
  const words = useProcessWords();
  const w = words.form;
  const common = useCommon();
  const [plan, setPlan] = useState<ActivityPlan>(activity?.plan ?? EMPTY);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const newId = useRef(`a_${nanoid(10)}`);
  const set = (change: Partial<ActivityPlan>) => setPlan((now) => ({ ...now, ...change }));

  const problems = {
    title: plan.title.trim() === '' ? w.titleMissing : null,
    when: isWhen(plan.when) ? null : w.whenMissing,
    reason: reason.trim() === '' ? w.reasonMissing : null,
  };
  const shown = tried ? problems : { title: null, when: null, reason: null };

  async function save() {
    setTried(true);
    if (busy || problems.title !== null || problems.when !== null || problems.reason !== null)
      return;
    setBusy(true);
    const reply = await act({
      type: activity === null ? 'activity.add' : 'activity.revise',
      activityId: activity?.id ?? newId.current,
      plan: { ...plan, title: plan.title.trim() },
      reason: reason.trim(),
    });
    setBusy(false);
    if (reply.ok) onClose();
    else setRefused(rejectionText(reply.rejection));
  }

  return (
    <Dialog
      open
      wide
      title={activity === null ? w.add : w.revise}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{w.close}</Button>
          <Button kind="primary" disabled={busy} onClick={() => void save()}>
            {busy ? w.saving : activity === null ? w.saveNew : w.save}
          </Button>
        </>
      }
    >
      <div className={form.form}>
        <div className={form.half}>
          <Field
            label={words.field.title}
            value={plan.title}
            onChange={(title) => set({ title })}
            error={shown.title}
            limit={200}
            required
          />
          <WhenFields when={plan.when} onChange={(when) => set({ when })} error={shown.when} />
          <Select
            label={words.field.standing}
            value={plan.standing}
            onChange={(standing) => set({ standing: standing as Standing })}
            options={STANDINGS.map((value) => ({ value, label: common.standing[value] }))}
          />
          <Select
            label={words.field.preset}
            value={plan.preset}
            onChange={(preset) => set({ preset: preset as RunSheetPreset })}
            options={PRESETS.map((value) => ({ value, label: words.preset[value] }))}
          />
        </div>
        <div className={form.half}>
          <Field
            label={words.field.circle}
            value={plan.circle}
            onChange={(circle) => set({ circle })}
            limit={300}
            rows={2}
          />
          <Field
            label={words.field.purpose}
            value={plan.purpose}
            onChange={(purpose) => set({ purpose })}
            limit={1000}
            rows={4}
          />
          <Field
            label={words.field.handsOn}
            value={plan.handsOn}
            onChange={(handsOn) => set({ handsOn })}
            limit={500}
            rows={2}
          />
          <label className={styles.held}>
            <input
              type="checkbox"
              checked={plan.held}
              onChange={(event) => set({ held: event.target.checked })}
            />
            {w.heldLabel}
          </label>
        </div>
      </div>
      <Field
        label={w.reason}
        hint={w.reasonHint}
        value={reason}
        onChange={setReason}
        error={shown.reason}
        limit={1000}
        rows={2}
        required
      />
      {refused !== null && (
        <Notice kind="error" alert>
          {refused}
        </Notice>
      )}
    </Dialog>
  );
}
