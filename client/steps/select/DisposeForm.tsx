import { useState } from 'react';
import type { Disposition, Outcome } from '#shared/board/board.ts';
import { LIMITS } from '#shared/board/text.ts';
import type { ResultRow, StepOf } from '#shared/session/views.ts';
import { Choice } from '../../desk/Check.tsx';
import { useDesk } from '../../desk/deskContext.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Field } from '../../ui/Field.tsx';
import styles from './SelectDesk.module.css';

const DISPOSITIONS: readonly Disposition[] = ['keep', 'keep_changed', 'drop'];

/** What becomes of one option: with a reason where it differs from the dots. */
export function DisposeForm({
  step,
  row,
  above,
  outcome,
  onClose,
}: {
  step: StepOf<'select'>;
  row: ResultRow;
  above: boolean;
  outcome: Outcome | null;
  onClose: () => void;
}) {
  const w = useStepWords().select;
  const common = useCommon();
  const { send } = useDesk();
  const [disposition, setDisposition] = useState<Disposition>(
    outcome?.disposition ?? (above ? 'keep' : 'drop'),
  );
  const [reason, setReason] = useState(outcome?.reason ?? '');
  const [title, setTitle] = useState(outcome?.wording?.title ?? row.title);
  const [description, setDescription] = useState(outcome?.wording?.description ?? row.description);
  const [asked, setAsked] = useState(false);
  const differs = disposition === 'keep_changed' || (disposition === 'drop') === above;
  const missing = differs && reason.trim() === '';
  const save = async () => {
    setAsked(true);
    if (missing) return;
    const done = await send({
      type: 'option.dispose',
      stepId: step.id,
      ref: row.ref,
      disposition,
      reason,
      wording: disposition === 'keep_changed' ? { title, description } : null,
    });
    if (done) onClose();
  };
  return (
    <div className={styles['form']}>
      <Choice
        label={w.dispose(row.title)}
        name={`dispose-${row.ref}`}
        inline
        value={disposition}
        onChange={setDisposition}
        options={DISPOSITIONS.map((value) => ({ value, label: common.disposition[value] }))}
      />
      {disposition === 'keep_changed' && (
        <>
          <Field label={w.newTitle} value={title} limit={LIMITS.title} onChange={setTitle} />
          <Field
            label={w.newDescription}
            value={description}
            rows={2}
            limit={LIMITS.description}
            onChange={setDescription}
          />
        </>
      )}
      <Field
        label={w.reason}
        {...(differs ? { hint: w.reasonNeeded } : {})}
        value={reason}
        limit={LIMITS.reason}
        onChange={setReason}
        error={asked && missing ? common.rejection.reason_missing({}) : null}
      />
      <div className={work['row']}>
        <Button small onClick={onClose}>
          {common.cancel}
        </Button>
        <Button small kind="primary" onClick={() => void save()}>
          {common.save}
        </Button>
      </div>
    </div>
  );
}
