import { useState } from 'react';
import { cutAt } from '#shared/voting/rules.ts';
import type { StepOf } from '#shared/session/views.ts';
import { useSelection } from '../../sync/selection.ts';
import { useDesk } from '../../desk/deskContext.ts';
import { useLine, useResult, useSteps } from '../../desk/live.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { formatTime } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { JoinOptions } from './JoinOptions.tsx';
import { LineRows } from './LineRows.tsx';
import styles from './SelectDesk.module.css';
import { TieChoices } from './TieChoices.tsx';

/** Where the line goes: set by the meeting, only suggested by the tool, and never broken by chance. */
export function StepDesk({ step }: { step: StepOf<'select'> }) {
  const w = useStepWords().select;
  const { source } = step.config;
  const result = useResult(source);
  const steps = useSteps();
  const view = useLine(step.id);
  if (source === '') return <Notice>{w.noSource}</Notice>;
  if (result === undefined || view === undefined)
    return <Notice>{w.notClosed(steps.get(source)?.title ?? '')}</Notice>;
  return <LineDesk key={view.line?.at ?? 0} step={step} result={result} view={view} />;
}

function LineDesk({
  step,
  result,
  view,
}: {
  step: StepOf<'select'>;
  result: NonNullable<ReturnType<typeof useResult>>;
  view: NonNullable<ReturnType<typeof useLine>>;
}) {
  const w = useStepWords().select;
  const { may, send } = useDesk();
  const { line } = view;
  const rows = result.rows;
  const dots = rows.map((row) => row.dots + row.paperDots);
  const start = line?.k ?? step.config.k ?? view.suggestion ?? Math.ceil(rows.length / 2);
  const [k, setK] = useState(Math.min(start, rows.length));
  const mayDraw = may('line.set') && step.status === 'open';
  const cut = cutAt(dots, k);
  const isSet = line !== null && line.k === k;
  const drawLine = (at: number | null) =>
    void send({
      type: 'line.set',
      stepId: step.id,
      k: at,
      tie: null,
      tiedIn: [],
      runoffStep: null,
      reason: '',
    });
  return (
    <div className={work['stack']}>
      {mayDraw && (
        <div className={`${work['row']} ${work['end']}`}>
          <Field
            className={styles['number'] ?? ''}
            label={w.howMany}
            inputMode="numeric"
            value={String(k)}
            onChange={(text) => {
              const digits = text.replace(/\D/g, '');
              setK(Math.min(rows.length, Number(digits)));
            }}
          />
          <Button small disabled={k === 0} onClick={() => setK(k - 1)}>
            {w.up}
          </Button>
          <Button small disabled={k >= rows.length} onClick={() => setK(k + 1)}>
            {w.down}
          </Button>
          {!isSet && (
            <Button small kind="primary" onClick={() => drawLine(k)}>
              {line === null ? w.set : w.move}
            </Button>
          )}
          {isSet && (
            <Button small kind="quiet" onClick={() => drawLine(null)}>
              {w.unset}
            </Button>
          )}
        </div>
      )}
      <p className={work['soft']}>
        {isSet
          ? `${w.setBy(line.byName, formatTime(line.at))}.`
          : mayDraw
            ? w.preview
            : `${w.notSet}.`}{' '}
        {view.suggestion === null ? w.noSuggestion : w.suggestion(view.suggestion)} {w.bandHelp}{' '}
        {mayDraw && view.suggestion !== null && view.suggestion !== k && (
          <Button small onClick={() => setK(view.suggestion ?? k)}>
            {w.useSuggestion(view.suggestion)}
          </Button>
        )}
      </p>
      {!isSet && cut.tied > 0 && (
        <Notice kind="warn">
          <p>{w.tieTitle(cut.tied, cut.free)}</p>
        </Notice>
      )}
      {isSet && line.tied.length > 0 && (
        <TieChoices step={step} line={line} result={result} free={cut.free} />
      )}
      <LineRows
        step={step}
        rows={rows}
        view={view}
        k={k}
        isSet={isSet}
        onLine={mayDraw ? setK : null}
      />
      {mayDraw && may('options.join') && <JoinOptions step={step} result={result} />}
      {result.joined.length > 0 && (
        <section className={work['section']}>
          <h3>{w.joinedHead}</h3>
          <ul>
            {result.joined.map((join) => (
              <li key={join.into}>
                {w.joined([join.into, ...join.titles].join(' + '), join.people)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ChosenSummary />
    </div>
  );
}

function ChosenSummary() {
  const w = useStepWords().select;
  const { chosen } = useSelection();
  return (
    <section className={work['section']} aria-label={w.chosen}>
      <h3>
        {w.chosen}
        {chosen.length > 0 && `: ${w.chosenCount(chosen.length)}`}
      </h3>
      {chosen.length === 0 ? (
        <p className={work['soft']}>{w.chosenNone}</p>
      ) : (
        <ul role="list" className={work['row']}>
          {chosen.map((thing) => (
            <li key={thing.ref} className={work['chip']}>
              {thing.title}
              {thing.changed && ` (${w.changed})`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
