import { useEffect, useState } from 'react';
import { elementsFor } from '#shared/dialogue/rotation.ts';
import type { ItemView } from '#shared/session/views.ts';
import type { MeetingsCoverage } from '#shared/wire/dialogue.ts';
import { getJson } from '../../sync/http.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useElements } from '../answerNames.ts';
import { Check } from '../Check.tsx';
import { useDesk } from '../deskContext.ts';
import { useDialogueDesk } from '../dialogue.ts';
import { useSteps, useTeams } from '../live.ts';
import { planOf } from '../newStep.ts';
import panel from '../panel.module.css';
import { Changed } from './Changed.tsx';
import { CoverTable } from './CoverTable.tsx';
import { changedRounds, newPlan, planNow, roundsOf, type Draft, type Plan } from './plan.ts';
import { TopicTable } from './TopicTable.tsx';
import styles from './Rotation.module.css';

/** What the other meetings have covered; null while unknown, and the plan then counts this meeting only. */
function useCovered(sessionId: string): {
  readonly covered: MeetingsCoverage | null;
  readonly failed: boolean;
} {
  const [covered, setCovered] = useState<MeetingsCoverage | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let stopped = false;
    void getJson<MeetingsCoverage>(`/api/sessions/${sessionId}/coverage`).then((answer) => {
      if (stopped) return;
      if (answer.ok) setCovered(answer.value);
      setFailed(!answer.ok);
    });
    return () => {
      stopped = true;
    };
  }, [sessionId]);
  return { covered, failed };
}

/** Which table works on which element in which round: planned, seen beforehand, changed by hand, then saved. */
export function RotationPanel() {
  const w = useDialogueDesk().rotation;
  const { sessionId, session, may, openMenu } = useDesk();
  const steps = useSteps();
  const tables = useTeams();
  const all = useElements();
  const { covered, failed } = useCovered(sessionId);
  const rounds = roundsOf(session.order, steps);
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const [draft, setDraft] = useState<Draft>({});
  const plan = planNow(rounds, tables, draft);
  const change = (over: Draft) => setDraft((before) => ({ ...before, ...over }));

  const planned = new Set(Object.values(plan).flatMap((topics) => topics.map(({ ref }) => ref)));
  // Until somebody chooses: what is planned already, else the core elements.
  const chosen =
    picked ??
    new Set(
      all
        .filter(({ id, kind }) => (planned.size > 0 ? planned.has(id) : kind === 'element'))
        .map(({ id }) => id),
    );
  const elements = all.filter(({ id }) => chosen.has(id));

  if (rounds.length === 0) return <p>{w.noRounds}</p>;
  if (all.length === 0)
    return (
      <div className={panel['stack']}>
        <p>{w.noElements}</p>
        <div>
          <Button onClick={() => openMenu('import')}>{w.toImport}</Button>
        </div>
      </div>
    );
  const ready = tables.length > 0 && elements.length > 0;
  return (
    <div className={panel['stack']}>
      <p>{w.intro}</p>
      {failed && (
        <Notice kind="warn">
          <p>{w.noCoverage}</p>
        </Notice>
      )}
      <Changed rounds={rounds} tables={tables} />
      <Elements all={all} chosen={chosen} onChange={setPicked} />
      {tables.length === 0 ? (
        <Notice kind="warn">
          <p>{w.noTables}</p>
        </Notice>
      ) : (
        <Fewer
          elements={elements}
          tables={tables.length}
          meetings={covered?.meetingsLeft ?? 1}
          onChange={(ids) => setPicked(new Set(ids))}
        />
      )}
      {may('step.edit') && (
        <div>
          <Button
            disabled={!ready}
            onClick={() => change(newPlan(rounds, tables, elements, covered))}
          >
            {w.make(elements.length, tables.length)}
          </Button>
        </div>
      )}
      {ready && Object.values(plan).some((topics) => topics.length > 0) && (
        <>
          <CoverTable rounds={rounds} plan={plan} elements={elements} covered={covered} />
          <TopicTable
            rounds={rounds}
            plan={plan}
            elements={all}
            tables={tables}
            onChange={change}
          />
          <Save plan={plan} isDraft={Object.keys(draft).length > 0} onSaved={() => setDraft({})} />
        </>
      )}
    </div>
  );
}

function Elements({
  all,
  chosen,
  onChange,
}: {
  all: readonly ItemView[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const w = useDialogueDesk().rotation;
  const common = useCommon();
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset>
      <legend>
        <strong>{w.which}</strong> <span className={panel['soft']}>{w.chosen(chosen.size)}</span>
      </legend>
      {(['element', 'keyword'] as const).map((kind) => {
        const own = all.filter((item) => item.kind === kind);
        return (
          own.length > 0 && (
            <div key={kind} className={styles['kind']}>
              <p className={panel['soft']}>{common.kinds[kind]}</p>
              <div className={styles['elements']}>
                {own.map((item) => (
                  <Check
                    key={item.id}
                    checked={chosen.has(item.id)}
                    onChange={(on) => toggle(item.id, on)}
                  >
                    {item.title}
                  </Check>
                ))}
              </div>
            </div>
          )
        );
      })}
    </fieldset>
  );
}

/** A small hall cannot give each element its three tables: fewer are proposed, and somebody decides (ROT2). */
function Fewer({
  elements,
  tables,
  meetings,
  onChange,
}: {
  elements: readonly ItemView[];
  tables: number;
  meetings: number;
  onChange: (ids: readonly string[]) => void;
}) {
  const w = useDialogueDesk().rotation;
  const most = elementsFor(tables, meetings);
  if (elements.length <= most) return null;
  return (
    <Notice kind="warn">
      <p>{w.fewer(tables, meetings, most, elements.length)}</p>
      <div>
        <Button small onClick={() => onChange(elements.slice(0, most).map(({ id }) => id))}>
          {w.takeFirst(most)}
        </Button>
      </div>
    </Notice>
  );
}

function Save({ plan, isDraft, onSaved }: { plan: Plan; isDraft: boolean; onSaved: () => void }) {
  const w = useDialogueDesk().rotation;
  const common = useCommon();
  const { session, may, send } = useDesk();
  const steps = useSteps();
  const changed = changedRounds(roundsOf(session.order, steps), plan);
  const save = async () => {
    for (const round of changed) {
      const step = planOf(round);
      if (step.kind !== 'collect') continue;
      const topics = (plan[round.id] ?? []).map((topic) => ({ ...topic }));
      const edited = { ...step, config: { ...step.config, topics } };
      if (!(await send({ type: 'step.edit', step: edited }))) return;
    }
    onSaved();
  };
  if (!may('step.edit')) return null;
  return (
    <div className={panel['row']}>
      <Button kind="primary" disabled={changed.length === 0} onClick={() => void save()}>
        {w.save}
      </Button>
      {isDraft && changed.length > 0 && (
        <Button kind="quiet" onClick={onSaved}>
          {w.discard}
        </Button>
      )}
      <output>{changed.length === 0 ? common.saved : w.unsaved}</output>
    </div>
  );
}
