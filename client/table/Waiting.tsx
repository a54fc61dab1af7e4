import type { ReactNode } from 'react';
import { useMeetingWords } from '../ui/meetingWords.ts';
import { TopicPlan } from './TopicPlan.tsx';
import { useSession, useSteps } from './view.ts';
import { useTableWords } from './words.ts';
import work from './work.module.css';

/** Nothing to do: what happens now, what comes next, and what the table works on. */
export function Waiting({ title, children }: { title?: string; children?: ReactNode }) {
  const words = useTableWords();
  const meeting = useMeetingWords();
  const session = useSession();
  const steps = useSteps();
  const from = (session?.order ?? []).indexOf(session?.current ?? '') + 1;
  const next = steps.find(
    (step) => step.status === 'planned' && (session?.order.indexOf(step.id) ?? 0) >= from,
  );
  return (
    <div className={work['stack']}>
      {title !== undefined && <h1>{title}</h1>}
      {children}
      {next !== undefined && (
        <p className={work['soft']}>{words.nextUp(meeting[next.title] ?? next.title)}</p>
      )}
      <TopicPlan />
    </div>
  );
}
