import { useState } from 'react';
import type { PaperView, StepOf } from '#shared/session/views.ts';
import { useDesk } from '../../desk/deskContext.ts';
import { useResult, useTeams } from '../../desk/live.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { useEntry } from '../../sync/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { PaperDialog } from './PaperDialog.tsx';
import { PaperTables } from './PaperTables.tsx';

/** Slips counted by hand: their own stratum, typed once and then summed again by a second look. */
export function PaperVotes({ step }: { step: StepOf<'vote'> }) {
  const w = useStepWords().vote.paper;
  const { may, send } = useDesk();
  const [open, setOpen] = useState(false);
  const paper = useResult(step.id)?.paper ?? null;
  const has = step.vote?.paper === true;
  const tables = useTeams().length > 0 && step.config.voters === 'attendees';
  const byTable = useEntry<PaperView>(`paper/${step.id}`) !== undefined;
  if (step.config.practice) return null;
  // One number that was typed before there were tables stays until it is taken out: it would count twice.
  if (tables && (byTable || !has)) return <PaperTables step={step} />;
  if (!may('vote.paper')) return null;
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
      {open && (
        <PaperDialog
          step={step}
          title={w.title}
          intro={w.intro}
          before={paper}
          onSave={(counted) => send({ type: 'vote.paper', stepId: step.id, paper: counted })}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
