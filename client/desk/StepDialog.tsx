import { useState } from 'react';
import type { StepPlan } from '#shared/session/events.ts';
import type { StepView } from '#shared/session/views.ts';
import type { Preset } from '#shared/steps/configs.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ConfigFields } from './ConfigFields.tsx';
import { newId, useDesk } from './deskContext.ts';
import { usePresence } from './live.ts';
import { ADDABLE, isModerated, newStep, planOf } from './newStep.ts';
import { Select } from '../ui/Select.tsx';
import { useDeskWords } from './words.ts';
import styles from './StepDialog.module.css';

/** Adds a step (first what, then how) or changes one. */
export function StepDialog({
  step,
  steps,
  onClose,
}: {
  step: StepView | null;
  steps: ReadonlyMap<string, StepView>;
  onClose: () => void;
}) {
  const w = useDeskWords();
  const { session } = useDesk();
  const moderated = isModerated(session, usePresence());
  const [plan, setPlan] = useState<StepPlan | null>(() => (step === null ? null : planOf(step)));
  if (plan === null)
    return (
      <Dialog open wide title={w.stepForm.which} onClose={onClose}>
        <ul role="list" className={styles['presets']}>
          {ADDABLE.map((preset) => (
            <li key={preset}>
              <button
                type="button"
                className={styles['preset']}
                onClick={() => setPlan(newStep(preset, newId('st'), w.preset[preset], moderated))}
              >
                <strong>{w.preset[preset]}</strong>
                <span>{w.presetHelp[preset]}</span>
              </button>
            </li>
          ))}
        </ul>
      </Dialog>
    );
  return (
    <StepForm
      plan={plan}
      step={step}
      steps={steps}
      onChange={setPlan}
      onBack={step === null ? () => setPlan(null) : null}
      onClose={onClose}
    />
  );
}

function StepForm({
  plan,
  step,
  steps,
  onChange,
  onBack,
  onClose,
}: {
  plan: StepPlan;
  step: StepView | null;
  steps: ReadonlyMap<string, StepView>;
  onChange: (plan: StepPlan) => void;
  onBack: (() => void) | null;
  onClose: () => void;
}) {
  const w = useDeskWords();
  const common = useCommon();
  const { session, send } = useDesk();
  const [minutes, setMinutes] = useState(plan.minutes === null ? '' : String(plan.minutes));
  const [asked, setAsked] = useState(false);
  const [after, setAfter] = useState(session.current ?? session.order.at(-1) ?? '');
  const planned = step === null || step.status === 'planned' || step.status === 'skipped';
  const minutesOk =
    minutes.trim() === '' || (/^\d{1,3}$/.test(minutes.trim()) && +minutes >= 1 && +minutes <= 600);

  const save = async () => {
    setAsked(true);
    if (plan.title.trim() === '' || !minutesOk) return;
    const whole = { ...plan, minutes: minutes.trim() === '' ? null : Number(minutes) } as StepPlan;
    const command = step === null ? addCommand(whole, after) : editCommand(whole);
    if (await send(command)) onClose();
  };

  return (
    <Dialog
      open
      wide
      title={
        step === null ? `${w.stepForm.add}: ${w.preset[plan.preset as Preset]}` : w.stepForm.edit
      }
      onClose={onClose}
      actions={
        <>
          {onBack !== null && <Button onClick={onBack}>{w.stepForm.back}</Button>}
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button kind="primary" onClick={() => void save()}>
            {step === null ? w.stepForm.add : common.save}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Field
          label={w.stepForm.title}
          value={plan.title}
          limit={120}
          onChange={(title) => onChange({ ...plan, title })}
          error={asked && plan.title.trim() === '' ? w.stepForm.titleMissing : null}
        />
        <Field
          label={w.stepForm.question}
          hint={w.stepForm.questionHelp}
          value={plan.question}
          rows={2}
          limit={500}
          onChange={(question) => onChange({ ...plan, question })}
        />
        <div className={styles['pair']}>
          <Field
            label={w.stepForm.minutes}
            hint={w.stepForm.minutesHelp}
            value={minutes}
            inputMode="numeric"
            onChange={setMinutes}
            error={minutesOk ? null : w.stepForm.minutesWrong}
          />
          {step === null && (
            <Select
              label={w.stepForm.after}
              value={after}
              onChange={setAfter}
              options={session.order.map((id) => ({
                value: id,
                label: w.stepForm.afterStep(steps.get(id)?.title ?? ''),
              }))}
            />
          )}
        </div>
        {planned ? (
          <ConfigFields plan={plan} steps={steps} onChange={onChange} />
        ) : (
          <Notice>{w.stepForm.locked}</Notice>
        )}
      </div>
    </Dialog>
  );
}

const addCommand = (step: StepPlan, after: string) =>
  ({ type: 'step.add', step, after: after === '' ? null : after }) as const;
const editCommand = (step: StepPlan) => ({ type: 'step.edit', step }) as const;
