import { useState } from 'react';
import type { Paper } from '#shared/voting/tally.ts';
import { useDesk } from '../../desk/deskContext.ts';
import { useResult } from '../../desk/live.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import type { StepOf } from '#shared/session/views.ts';
import { checkPaper, paperFields, typedCount } from './paperCount.ts';
import styles from './VoteDesk.module.css';

/** Slips counted by hand: their own stratum, typed once and then summed again by a second look. */
export function PaperVotes({ step }: { step: StepOf<'vote'> }) {
  const w = useStepWords().vote.paper;
  const { may, send } = useDesk();
  const [open, setOpen] = useState(false);
  const paper = useResult(step.id)?.paper ?? null;
  const has = step.vote?.paper === true;
  if (!may('vote.paper') || step.config.practice) return null;
  return (
    <section className={work['section']} aria-label={w.title}>
      <h3>{w.title}</h3>
      <p className={work['soft']}>
        {has && paper !== null ? `${w.saved(paper.slips)}. ` : ''}
        {w.beforeReveal}
      </p>
      <div className={work['row']}>
        <Button onClick={() => setOpen(true)}>{has ? w.edit : w.add}</Button>
        {has && (
          <Button
            kind="quiet"
            onClick={() => void send({ type: 'vote.paper', stepId: step.id, paper: null })}
          >
            {w.remove}
          </Button>
        )}
      </div>
      {open && <PaperDialog step={step} before={paper} onClose={() => setOpen(false)} />}
    </section>
  );
}

function PaperDialog({
  step,
  before,
  onClose,
}: {
  step: StepOf<'vote'>;
  before: Paper | null;
  onClose: () => void;
}) {
  const w = useStepWords().vote.paper;
  const common = useCommon();
  const { send } = useDesk();
  const [slips, setSlips] = useState(before === null ? '' : String(before.slips));
  const [abstained, setAbstained] = useState(before === null ? '' : String(before.abstained));
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.entries(before?.counts ?? {}).map(([key, n]) => [key, String(n)])),
  );
  const [asked, setAsked] = useState(false);
  const [second, setSecond] = useState(false);
  const [again, setAgain] = useState('');
  const [mismatch, setMismatch] = useState(false);
  const check = checkPaper(step, { slips, abstained, counts });
  const scale = step.config.method === 'scale';

  const look = () => {
    setAsked(true);
    if (check.ok) setSecond(true);
  };
  const save = async () => {
    if (!check.ok) return;
    if (typedCount(again) !== check.sum || again.trim() === '') {
      setMismatch(true);
      return;
    }
    if (await send({ type: 'vote.paper', stepId: step.id, paper: check.paper })) onClose();
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
      title={w.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button kind="primary" onClick={look}>
            {w.look}
          </Button>
        </>
      }
    >
      <p>{w.intro}</p>
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
