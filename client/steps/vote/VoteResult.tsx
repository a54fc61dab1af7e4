import { useState } from 'react';
import type { ResultView, StepOf } from '#shared/session/views.ts';
import { AgainDialog } from '../../desk/AgainDialog.tsx';
import { useDesk } from '../../desk/deskContext.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PaperVotes } from './PaperVotes.tsx';
import { DotRows, Roll, ScaleRows } from './ResultRows.tsx';
import { StatementList } from './StatementList.tsx';

/** A closed vote: the desk sees it first, with everything a result must state. */
export function VoteResult({ step, result }: { step: StepOf<'vote'>; result: ResultView }) {
  const w = useStepWords().vote;
  const { may } = useDesk();
  const [again, setAgain] = useState(false);
  return (
    <div className={work['stack']}>
      <Notice kind={step.status === 'revealed' ? 'good' : 'info'} title={w.closed}>
        <p>{step.status === 'revealed' ? w.shown : w.notShown}</p>
      </Notice>
      {result.small && <Notice kind="warn">{w.result.small}</Notice>}
      {result.overcount && <Notice kind="warn">{w.result.overcount}</Notice>}
      {/* The reveal waits for it, so it comes before the long list of numbers. */}
      {step.status === 'closed' && <PaperVotes step={step} />}
      <section className={work['tight']} aria-label={w.result.title}>
        <div className={work['spread']}>
          <h3>{w.result.title}</h3>
          <p className={work['soft']}>
            {result.method === 'dots' ? w.result.rank : w.result.notMean}
          </p>
        </div>
        {result.method === 'dots' ? <DotRows result={result} /> : <ScaleRows result={result} />}
      </section>
      {result.roll !== null && <Roll result={result} />}
      <section className={work['section']}>
        <h3>{w.result.statement}</h3>
        <StatementList result={result} />
      </section>
      {may('step.again') && (
        <div>
          <Button onClick={() => setAgain(true)}>{w.again}</Button>
        </div>
      )}
      {again && <AgainDialog step={step} onClose={() => setAgain(false)} />}
    </div>
  );
}
