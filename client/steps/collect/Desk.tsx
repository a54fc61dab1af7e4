import { useState } from 'react';
import type { ItemView, StepView } from '#shared/session/views.ts';
import { Choice } from '../../desk/Check.tsx';
import { useDesk } from '../../desk/deskContext.ts';
import { useItems } from '../../desk/live.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import styles from '../../desk/work.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { AnswersDesk } from './AnswersDesk.tsx';
import { NoteList } from './NoteList.tsx';
import { TypeIn } from './TypeIn.tsx';

type CollectStep = Extract<StepView, { kind: 'collect' }>;
type Filter = 'all' | 'visible' | 'held' | 'hidden';
const FILTERS: readonly Filter[] = ['all', 'visible', 'held', 'hidden'];

export function StepDesk({ step }: { step: CollectStep }) {
  const { form } = step.config;
  return form === 'note' || form === 'card' ? (
    <Suggestions step={step} />
  ) : (
    <AnswersDesk step={step} />
  );
}

/** Notes as they come in: one action hides, one approves, and a paper note is typed in beside them. */
function Suggestions({ step }: { step: CollectStep }) {
  const w = useStepWords().collect;
  const { may } = useDesk();
  const [filter, setFilter] = useState<Filter>('all');
  const items = useItems();
  // Groups and meetings may have been imported before the step; notes belong to the step they were written in.
  const listed = items.filter(
    (item) =>
      item.stepId === step.id || (step.config.claimable && step.config.kinds.includes(item.kind)),
  );
  const held = listed.filter((item) => item.status === 'held').length;
  const shown = listed
    .filter((item) => filter === 'all' || item.status === filter)
    .sort(waitingFirst);
  const open = step.status === 'open';
  return (
    <div className={styles['stack']}>
      <div className={styles['spread']}>
        <p>
          <strong className={styles['big']}>{listed.length}</strong> {w.incomingWord(listed.length)}
        </p>
        {step.status !== 'planned' && (
          <p className={styles['soft']}>{step.config.hidden && open ? w.unseen : w.seen}</p>
        )}
        <p className={styles['soft']}>{w.max(step.config.max)}</p>
      </div>
      {held > 0 && (
        <Notice kind="info">
          <p>{w.heldCount(held)}</p>
        </Notice>
      )}
      {open && may('item.propose') && <TypeIn step={step} />}
      {listed.length > 0 && (
        <Choice
          label={w.filter}
          name="filter"
          value={filter}
          inline
          onChange={setFilter}
          options={FILTERS.map((value) => ({ value, label: w.filters[value] }))}
        />
      )}
      {listed.length === 0 ? (
        <p className={styles['soft']}>{step.status === 'planned' ? w.notYet : w.none}</p>
      ) : (
        <NoteList items={shown} claimable={step.config.claimable} />
      )}
    </div>
  );
}

/** What waits for a decision first, then the newest. */
const waitingFirst = (a: ItemView, b: ItemView): number =>
  Number(b.status === 'held') - Number(a.status === 'held') || b.at - a.at;
