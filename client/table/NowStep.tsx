import type { StepView } from '#shared/session/views.ts';
import { ClusterTable } from '../steps/cluster/Table.tsx';
import { CollectTable } from '../steps/collect/Table.tsx';
import { PresentTable } from '../steps/present/Table.tsx';
import { VoteTable } from '../steps/vote/Table.tsx';
import { RunningStep } from '../ui/RunningStep.tsx';
import { useTopic } from './view.ts';
import { Waiting } from './Waiting.tsx';
import { useTableWords } from './words.ts';
import work from './work.module.css';
import styles from './NowStep.module.css';

/** The step that runs, with the sentence that the table works on. */
export function NowStep({ current, onNotes }: { current: StepView; onNotes: () => void }) {
  return (
    <RunningStep current={current}>
      {(step) => (
        <>
          <TopicBox step={step} />
          <Body key={`${step.id}.${step.round}`} step={step} onNotes={onNotes} />
        </>
      )}
    </RunningStep>
  );
}

/** The sentence on the table: large enough to be read aloud from. */
function TopicBox({ step }: { step: StepView }) {
  const words = useTableWords();
  const topic = useTopic(step);
  if (topic === undefined) return null;
  return (
    <div className={styles['topic']}>
      <p className={work['soft']}>{words.workOn}</p>
      <p className={styles['element']}>
        <bdi>{topic.title}</bdi>
      </p>
      {topic.description !== '' && <p>{topic.description}</p>}
    </div>
  );
}

function Body({ step, onNotes }: { step: StepView; onNotes: () => void }) {
  switch (step.kind) {
    case 'collect':
      return <CollectTable step={step} />;
    case 'cluster':
      return <ClusterTable step={step} />;
    case 'vote':
      return <VoteTable step={step} />;
    case 'present':
      return <PresentTable step={step} onNotes={onNotes} />;
    case 'select':
    case 'draft':
      return <Follow />;
  }
}

function Follow() {
  const words = useTableWords();
  return (
    <Waiting>
      <p className={work['lead']}>{words.followScreen}</p>
      <p>{words.waitText}</p>
    </Waiting>
  );
}
