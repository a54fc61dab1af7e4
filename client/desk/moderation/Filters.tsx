import { useState } from 'react';
import { AFFILIATIONS, VERDICTS } from '#shared/board/board.ts';
import { useAnswerWords } from '../../ui/answerWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { useElements } from '../answerNames.ts';
import { Choice } from '../Check.tsx';
import { useSteps, useTeams } from '../live.ts';
import { useDialogueDesk } from '../dialogue.ts';
import { useDesk } from '../deskContext.ts';
import {
  isNarrowed,
  NO_FILTER,
  NONE,
  QUEUE_STATUSES,
  type QueueFilter,
  type QueueStatus,
} from './queue.ts';
import { useQueueWords } from './words.ts';
import styles from './Queue.module.css';
import { named, titled, worded } from '../../ui/options.ts';

/** Which notes are listed: by status with its count, element, table, round, affiliation and words. */
export function Filters({
  filter,
  counts,
  fixedStep,
  onChange,
}: {
  filter: QueueFilter;
  counts: Readonly<Record<QueueStatus, number>>;
  /** The list is about one step: that is not to be chosen. */
  fixedStep: boolean;
  onChange: (filter: QueueFilter) => void;
}) {
  const w = useQueueWords();
  const d = useDialogueDesk().answers;
  const a = useAnswerWords();
  const { session } = useDesk();
  const elements = useElements();
  const teams = useTeams();
  const steps = useSteps();
  const [open, setOpen] = useState(false);
  const set = (over: Partial<QueueFilter>) => onChange({ ...filter, ...over });
  const rounds = session.order.flatMap((id) => {
    const step = steps.get(id);
    return step?.kind === 'collect' ? [{ value: id, label: step.title }] : [];
  });
  const asked = steps.get(filter.step);
  const lenses = asked?.kind === 'collect' ? asked.config.lenses : [];
  const filtered = isNarrowed(filter, fixedStep);
  return (
    <div className={styles['filters']}>
      <Choice
        label={w.only}
        name={`queue-status-${fixedStep ? filter.step : ''}`}
        value={filter.status}
        inline
        onChange={(status) => set({ status })}
        options={QUEUE_STATUSES.map((status) => ({
          value: status,
          label: `${w.status[status]} (${counts[status]})`,
        }))}
      />
      <div className={styles['opener']}>
        <Button small kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {w.moreFilters}
        </Button>
      </div>
      <div className={styles['selects']} data-open={open || filtered}>
        {elements.length > 0 && (
          <Select
            small
            label={w.element}
            value={filter.about}
            onChange={(about) => set({ about })}
            options={[
              { value: '', label: w.anyElement },
              ...titled(elements),
              { value: NONE, label: w.noElement },
            ]}
          />
        )}
        {teams.length > 0 && (
          <Select
            small
            label={w.table}
            value={filter.team}
            onChange={(team) => set({ team })}
            options={[
              { value: '', label: w.anyTable },
              ...named(teams),
              { value: NONE, label: w.noTable },
            ]}
          />
        )}
        {!fixedStep && rounds.length > 1 && (
          <Select
            small
            label={w.step}
            value={filter.step}
            // What only some rounds ask about must not narrow the list unseen.
            onChange={(step) => set({ step, lens: '', verdict: '' })}
            options={[{ value: '', label: w.anyStep }, ...rounds]}
          />
        )}
        <Select
          small
          label={w.affiliation}
          value={filter.affiliation}
          onChange={(affiliation) => set({ affiliation })}
          options={[
            { value: '', label: w.anyAffiliation },
            ...worded(AFFILIATIONS, a.affiliation),
            { value: NONE, label: w.noAffiliation },
          ]}
        />
        {lenses.length > 0 && (
          <>
            <Select
              small
              label={d.lens}
              value={filter.lens}
              onChange={(lens) => set({ lens })}
              options={[{ value: '', label: d.anyLens }, ...worded(lenses, a.lens)]}
            />
            <Select
              small
              label={d.verdict}
              value={filter.verdict}
              onChange={(verdict) => set({ verdict })}
              options={[{ value: '', label: d.anyVerdict }, ...worded(VERDICTS, a.verdict)]}
            />
          </>
        )}
        <Field
          className={styles['search']}
          label={w.search}
          type="search"
          value={filter.search}
          onChange={(search) => set({ search })}
        />
        {filtered && (
          <Button
            small
            kind="quiet"
            onClick={() =>
              onChange({
                ...NO_FILTER,
                status: filter.status,
                step: fixedStep ? filter.step : '',
              })
            }
          >
            {w.clearFilters}
          </Button>
        )}
      </div>
    </div>
  );
}
