import type { FC } from 'react';
import type { StepView } from '#shared/session/views.ts';
import type { StepKind } from '#shared/steps/configs.ts';
import { Button } from '../ui/Button.tsx';
import { StepDesk as Cluster } from '../steps/cluster/Desk.tsx';
import { StepDesk as Collect } from '../steps/collect/Desk.tsx';
import { StepDesk as Draft } from '../steps/draft/Desk.tsx';
import { StepDesk as Present } from '../steps/present/Desk.tsx';
import { StepDesk as SelectLine } from '../steps/select/Desk.tsx';
import { StepDesk as Vote } from '../steps/vote/Desk.tsx';
import { useDesk } from './deskContext.ts';
import { useStepWords } from './stepWords.ts';
import { useDeskWords } from './words.ts';
import styles from './WorkArea.module.css';

/** What each kind of step needs from its desk. */
const DESKS: { readonly [K in StepKind]: FC<{ step: Extract<StepView, { kind: K }> }> } = {
  present: Present,
  collect: Collect,
  cluster: Cluster,
  vote: Vote,
  select: SelectLine,
  draft: Draft,
};

export function WorkArea({ step, isCurrent }: { step: StepView; isCurrent: boolean }) {
  const w = useDeskWords();
  const sw = useStepWords();
  const { session, lookAt } = useDesk();
  // The table is typed per kind; a lookup by a union key needs the one cast.
  const Desk = DESKS[step.kind] as FC<{ step: StepView }>;
  return (
    <>
      {!isCurrent && session.current !== null && (
        <div className={styles['elsewhere']}>
          <p>{w.runSheet.lookingAt(step.title)}</p>
          <Button small onClick={() => lookAt(null)}>
            {w.runSheet.backToNow}
          </Button>
        </div>
      )}
      <header className={styles['head']}>
        <p className={styles['kicker']}>
          {step.title}
          {step.round > 1 && ` · ${w.runSheet.round(step.round)}`}
        </p>
        {step.question !== '' && <h2>{step.question}</h2>}
        {step.status === 'planned' && <p className={styles['soft']}>{sw.notStarted}</p>}
        {step.againReason !== '' && (
          <p className={styles['soft']}>{w.again.because(step.againReason)}</p>
        )}
      </header>
      <Desk key={`${step.id}:${step.round}`} step={step} />
    </>
  );
}
