import type { StepOf } from '#shared/session/views.ts';
import { useDesk } from '../../desk/deskContext.ts';
import { useDialogueDesk } from '../../desk/dialogue.ts';
import { useItems } from '../../desk/live.ts';
import { Queue } from '../../desk/moderation/Queue.tsx';
import { useStepWords } from '../../desk/stepWords.ts';
import { TableProgress } from '../../desk/TableProgress.tsx';
import styles from '../../desk/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { AnswerTypeIn } from './AnswerTypeIn.tsx';
import { PressureTable } from './PressureTable.tsx';

/** A round of a dialogue: how far the tables are, paper to type in, and what has been said. */
export function AnswersDesk({ step }: { step: StepOf<'collect'> }) {
  const w = useDialogueDesk().answers;
  const collect = useStepWords().collect;
  const { may, openMenu } = useDesk();
  const items = useItems();
  const { config } = step;
  const waiting = items.some((item) => item.stepId === step.id && item.status === 'held');
  const comes = config.moderated && step.status === 'open';
  const begun = step.status !== 'planned' && step.status !== 'skipped';
  const planned = config.topics.length > 0;
  const rotates = ROTATES.has(config.form) && !config.practice;
  return (
    <div className={styles['stack']}>
      <div className={styles['spread']}>
        <p>
          <strong className={styles['big']}>{step.notes}</strong> {w.word(step.notes)}
        </p>
        <p className={styles['soft']}>{collect.max(config.max)}</p>
      </div>
      <p className={styles['soft']}>
        {config.practice && `${w.practice} `}
        {config.writers === 'listeners' && `${w.listenersOnly} `}
        {config.writers === 'hosts' && `${w.hostsOnly} `}
        {config.moderated ? w.moderated : w.notModerated}
        {rotates && !planned && ` ${w.everybodyChooses}`}
      </p>
      {rotates && may('step.edit') && step.status === 'planned' && (
        <div>
          <Button small onClick={() => openMenu('rotation')}>
            {planned ? w.changePlan : w.plan}
          </Button>
        </div>
      )}
      {config.writers !== 'listeners' && <TableProgress step={step} />}
      {config.form === 'pressure' && begun && <PressureTable step={step} />}
      {step.status === 'open' && may('item.propose') && <AnswerTypeIn step={step} />}
      {/* Chosen once: it must not change while somebody reads. In an open round notes are still to come. */}
      {begun && <Queue stepId={step.id} status={waiting || comes ? 'held' : 'all'} />}
      {!begun && <p className={styles['soft']}>{collect.notYet}</p>}
    </div>
  );
}

const ROTATES: ReadonlySet<string> = new Set(['unfold', 'pressure', 'rewrite']);
