import { useState } from 'react';
import type { PaperCountView, PaperView, StepOf, TeamView } from '#shared/session/views.ts';
import { useDesk } from '../../desk/deskContext.ts';
import { useDialogueDesk } from '../../desk/dialogue.ts';
import { useTeams } from '../../desk/live.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { useEntry } from '../../sync/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { paperFields } from './paperCount.ts';
import { PaperDialog } from './PaperDialog.tsx';
import { differencesOf, paperState, seenCounts } from './paperState.ts';
import styles from './PaperTables.module.css';

/**
 * Paper table by table: two people count, each without seeing the other's numbers, and what they agree on stands
 * (VOTE8).
 */
export function PaperTables({ step }: { step: StepOf<'vote'> }) {
  const w = useDialogueDesk().paper;
  const { may, send } = useDesk();
  const teams = useTeams();
  const paper = useEntry<PaperView>(`paper/${step.id}`);
  const [counting, setCounting] = useState<TeamView | null>(null);
  const editable = may('paper.count') && step.status !== 'revealed';
  return (
    <section className={work['section']} aria-label={w.title}>
      <h3>{w.title}</h3>
      <p className={work['soft']}>{w.help}</p>
      <ul role="list" className={styles['tables']}>
        {teams.map((team) => (
          <Table
            key={team.id}
            step={step}
            team={team}
            paper={paper?.teams[team.id]}
            onCount={editable ? () => setCounting(team) : null}
          />
        ))}
      </ul>
      {counting !== null && (
        <PaperDialog
          step={step}
          title={w.countOf(counting.name)}
          intro={w.intro}
          before={null}
          counted="once"
          onSave={(counted) =>
            send({ type: 'paper.count', stepId: step.id, teamId: counting.id, paper: counted })
          }
          onClose={() => setCounting(null)}
        />
      )}
    </section>
  );
}

function Table({
  step,
  team,
  paper,
  onCount,
}: {
  step: StepOf<'vote'>;
  team: TeamView;
  paper: PaperCountView | undefined;
  onCount: (() => void) | null;
}) {
  const w = useDialogueDesk().paper;
  const state = paperState(paper);
  const names = paper?.counts.map(({ name }) => name) ?? [];
  return (
    <li className={styles['table']}>
      <strong>{team.name}</strong>
      <div>
        <p className={cx(styles['state'], styles[state])}>
          {state === 'agreed' && <Icon name="check" size="1em" />}
          {(state === 'differ' || state === 'once') && <Icon name="warn" size="1em" />}
          {state === 'none' && w.none}
          {state === 'once' && w.once(names[0] ?? '')}
          {state === 'differ' && w.differ(names)}
          {state === 'agreed' && w.agreed(paper?.agreed?.slips ?? 0)}
        </p>
        {state === 'differ' && paper !== undefined && <Differences step={step} paper={paper} />}
      </div>
      {onCount !== null && (
        <Button small onClick={onCount}>
          {state === 'none' ? w.count : w.countAgain}
          <span className="visually-hidden">: {team.name}</span>
        </Button>
      )}
    </li>
  );
}

/** Where to look in the pile again. */
function Differences({ step, paper }: { step: StepOf<'vote'>; paper: PaperCountView }) {
  const w = useStepWords().vote.paper;
  const common = useCommon();
  const fields = new Map(paperFields(step).map((field) => [field.key, field]));
  const nameOf = (key: string): string => {
    if (key === 'slips') return w.slips;
    if (key === 'abstained') return w.abstained;
    const field = fields.get(key);
    if (field === undefined) return key;
    return field.step === null
      ? field.title
      : `${field.title}: ${common.scaleShort[field.step] ?? ''}`;
  };
  return (
    <ul role="list" className={styles['differences']}>
      {differencesOf(seenCounts(paper)).map(({ key, counts }) => (
        <li key={key}>
          {nameOf(key)}: {counts.map(({ name, n }) => `${n} (${name})`).join(' · ')}
        </li>
      ))}
    </ul>
  );
}
