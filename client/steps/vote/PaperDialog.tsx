import { useState } from 'react';
import type { StepOf } from '#shared/session/views.ts';
import type { Paper } from '#shared/voting/tally.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { checkPaper, paperFields, typedCount } from './paperCount.ts';
import styles from './VoteDesk.module.css';

interface PaperDialogProps {
  step: StepOf<'vote'>;
  title: string;
  intro: string;
  before: Paper | null;
  /** Another person will count the same pile, so nobody has to sum it up a second time here. */
  counted?: 'once';
  /** True when it is durably kept. */
  onSave: (paper: Paper) => Promise<boolean>;
  onClose: () => void;
}

/** The numbers of a pile: slips, blank ones, and dots or answers per option. */
export function PaperDialog(props: PaperDialogProps) {
  const { step, before, onSave, onClose } = props;
  const w = useStepWords().vote.paper;
  const common = useCommon();
  const [slips, setSlips] = useState(before === null ? '' : String(before.slips));
  const [abstained, setAbstained] = useState(before === null ? '' : String(before.abstained));
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.entries(before?.counts ?? {}).map(([key, n]) => [key, String(n)])),
  );
  const [asked, setAsked] = useState(false);
  const [second, setSecond] = useState(false);
  const [again, setAgain] = useState('');
  const [mismatch, setMismatch] = useState(false);
  const check = checkPaper(step, { slips, abstained, counts }, props.counted === 'once');
  const scale = step.config.method === 'scale';

  const look = async () => {
    setAsked(true);
    if (!check.ok) return;
    if (props.counted !== 'once') setSecond(true);
    else if (await onSave(check.paper)) onClose();
  };
  const save = async () => {
    if (!check.ok) return;
    if (typedCount(again) !== check.sum || again.trim() === '') {
      setMismatch(true);
      return;
    }
    if (await onSave(check.paper)) onClose();
  };

  if (second && check.ok)
    return (
      <Dialog
        open
        title={w.look}
        onClose={onClose}
        actions={
          <>
            <Button onClick={() => setSecond(false)}>{w.back}</Button>
            <Button kind="primary" onClick={() => void save()}>
              {w.save}
            </Button>
          </>
        }
      >
        <p>
          {w.slips}: <strong>{check.paper.slips}</strong> · {w.abstained}:{' '}
          <strong>{check.paper.abstained}</strong>
        </p>
        <Field
          label={scale ? w.confirmScale : w.confirm}
          value={again}
          inputMode="numeric"
          focusFirst
          onChange={(text) => {
            setAgain(text);
            setMismatch(false);
          }}
          onEnter={() => void save()}
          error={mismatch ? w.mismatch(check.sum, typedCount(again) ?? 0) : null}
        />
      </Dialog>
    );

  const problem = check.ok ? null : w.problem[check.why](check.max);
  return (
    <Dialog
      open
      wide
      title={props.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button kind="primary" onClick={() => void look()}>
            {props.counted === 'once' ? w.save : w.look}
          </Button>
        </>
      }
    >
      <p>{props.intro}</p>
      <div className={styles['paperForm']}>
        <Field label={w.slips} inputMode="numeric" value={slips} onChange={setSlips} />
        <Field label={w.abstained} inputMode="numeric" value={abstained} onChange={setAbstained} />
      </div>
      <div className={styles['paperForm']}>
        {paperFields(step).map(({ key, title, step: n }) => (
          <Field
            key={key}
            label={n === null ? title : `${n} · ${common.scaleShort[n] ?? ''}`}
            inputMode="numeric"
            value={counts[key] ?? ''}
            onChange={(text) => setCounts({ ...counts, [key]: text })}
          />
        ))}
      </div>
      {asked && problem !== null && (
        <p role="alert">
          <strong>{problem}</strong>
        </p>
      )}
    </Dialog>
  );
}
