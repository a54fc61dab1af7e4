import { useState } from 'react';
import { LIMITS } from '#shared/board/text.ts';
import type { TieChoice } from '#shared/session/events.ts';
import { cutAt } from '#shared/voting/rules.ts';
import type { LineView, ResultView, StepOf } from '#shared/session/views.ts';
import { Check, Choice } from '../../desk/Check.tsx';
import { newId, useDesk } from '../../desk/deskContext.ts';
import { useResult, useSteps } from '../../desk/live.ts';
import { newStep } from '../../desk/newStep.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';

type Line = NonNullable<LineView['line']>;
const CHOICES: readonly TieChoice[] = ['all', 'none', 'runoff', 'talk'];

/** A tie at the line is settled by the meeting: never by time, order or alphabet. */
export function TieChoices({
  step,
  line,
  result,
  free,
}: {
  step: StepOf<'select'>;
  line: Line;
  result: ResultView;
  free: number;
}) {
  const w = useStepWords().select;
  const common = useCommon();
  const { may } = useDesk();
  const steps = useSteps();
  const [changing, setChanging] = useState(false);
  const mayChange = may('line.set') && step.status === 'open';
  const runoff =
    line.tie === 'runoff' && line.tiedIn.length === 0
      ? steps.get(line.runoffStep ?? '')
      : undefined;
  // Its answer counts once the room has seen it.
  const isOver = runoff?.status === 'revealed';
  if (line.tie !== null && !changing && !isOver)
    return (
      <Notice
        kind={runoff === undefined ? 'good' : 'info'}
        title={w.tieDone(common.tieChoice[line.tie])}
      >
        {line.reason !== '' && <p>{line.reason}</p>}
        {runoff !== undefined && <p>{w.runoffMade(runoff.title)}</p>}
        {mayChange && (
          <div>
            <Button small onClick={() => setChanging(true)}>
              {w.tieChange}
            </Button>
          </div>
        )}
      </Notice>
    );
  return (
    <Notice kind="warn" title={w.tieTitle(line.tied.length, free)}>
      {isOver && runoff !== undefined && (
        <RunoffOver step={step} line={line} runoffStep={runoff.id} free={free} mayUse={mayChange} />
      )}
      {mayChange ? <TieForm step={step} line={line} result={result} /> : <p>{w.tieOpen}</p>}
    </Notice>
  );
}

function TieForm({
  step,
  line,
  result,
}: {
  step: StepOf<'select'>;
  line: Line;
  result: ResultView;
}) {
  const w = useStepWords();
  const common = useCommon();
  const { send } = useDesk();
  const [choice, setChoice] = useState<TieChoice | null>(line.tie);
  const [reason, setReason] = useState(line.reason);
  const [tiedIn, setTiedIn] = useState<readonly string[]>(line.tiedIn);
  const [asked, setAsked] = useState(false);
  const needsReason = choice === 'talk' && reason.trim() === '';
  const save = async () => {
    setAsked(true);
    if (choice === null || needsReason) return;
    const runoffStep =
      choice === 'runoff' && line.runoffStep === null ? await addRunoff() : line.runoffStep;
    if (choice === 'runoff' && runoffStep === null) return;
    await send({
      type: 'line.set',
      stepId: step.id,
      k: line.k,
      tie: choice,
      tiedIn: choice === 'talk' ? [...tiedIn] : [],
      runoffStep: choice === 'runoff' ? runoffStep : null,
      reason,
    });
  };
  /** One dot each, only among the tied, right after this step. */
  const addRunoff = async (): Promise<string | null> => {
    const id = newId('st');
    const base = newStep('runoff', id, w.select.runoffTitle);
    if (base.kind !== 'vote') return null;
    const plan = {
      ...base,
      question: w.select.runoffQuestion,
      config: {
        ...base.config,
        refs: [...line.tied],
        secrecy: result.secrecy,
        voters: result.voters,
      },
    };
    return (await send({ type: 'step.add', step: plan, after: step.id })) ? id : null;
  };
  return (
    <div className={work['tight']}>
      <Choice
        label={w.select.tieHow}
        name={`tie-${step.id}`}
        value={choice}
        onChange={setChoice}
        options={CHOICES.map((value) => ({
          value,
          label: (
            <>
              <strong>{common.tieChoice[value]}.</strong> {w.tieHelp[value]}
            </>
          ),
        }))}
      />
      {choice === 'talk' && (
        <fieldset>
          <legend>
            <strong>{w.select.tieIn}</strong>
          </legend>
          {line.tied.map((ref) => (
            <Check
              key={ref}
              checked={tiedIn.includes(ref)}
              onChange={(on) =>
                setTiedIn(on ? [...tiedIn, ref] : tiedIn.filter((each) => each !== ref))
              }
            >
              {result.rows.find((row) => row.ref === ref)?.title ?? ref}
            </Check>
          ))}
        </fieldset>
      )}
      <Field
        label={w.select.tieReason}
        value={reason}
        limit={LIMITS.reason}
        onChange={setReason}
        error={asked && needsReason ? w.select.tieReasonMissing : null}
      />
      <div>
        <Button kind="primary" disabled={choice === null} onClick={() => void save()}>
          {w.select.tieSave}
        </Button>
      </div>
    </div>
  );
}

/** The run-off is closed: its result is taken on purpose; a new tie goes back to the meeting. */
function RunoffOver({
  step,
  line,
  runoffStep,
  free,
  mayUse,
}: {
  step: StepOf<'select'>;
  line: Line;
  runoffStep: string;
  free: number;
  mayUse: boolean;
}) {
  const w = useStepWords().select;
  const { send } = useDesk();
  const rows = useResult(runoffStep)?.rows ?? [];
  const dots = rows.map((each) => each.dots + each.paperDots);
  if (rows.length === 0 || cutAt(dots, free).tied > 0) return <p>{w.runoffTied}</p>;
  const use = () =>
    void send({
      type: 'line.set',
      stepId: step.id,
      k: line.k,
      tie: 'runoff',
      tiedIn: [],
      runoffStep,
      reason: line.reason,
    });
  return (
    <>
      <p>{w.runoffOver}</p>
      {mayUse && (
        <div>
          <Button kind="primary" onClick={use}>
            {w.runoffUse}
          </Button>
        </div>
      )}
    </>
  );
}
