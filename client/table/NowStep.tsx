import { useEffect, useRef, useState } from 'react';
import type { StepView } from '#shared/session/views.ts';
import { ClusterTable } from '../steps/cluster/Table.tsx';
import { CollectTable } from '../steps/collect/Table.tsx';
import { PresentTable } from '../steps/present/Table.tsx';
import { VoteTable } from '../steps/vote/Table.tsx';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/LiveRegion.tsx';
import { useTopic } from './view.ts';
import { Waiting } from './Waiting.tsx';
import { useTableWords } from './words.ts';
import work from './work.module.css';
import styles from './NowStep.module.css';

/** True while the host is in the middle of a text inside `root`: new content waits then. */
function isTyping(root: HTMLElement | null): boolean {
  const field = document.activeElement;
  if (root === null || field === null || !root.contains(field)) return false;
  return (
    (field instanceof HTMLTextAreaElement ||
      (field instanceof HTMLInputElement && field.type === 'text')) &&
    field.value.trim() !== ''
  );
}

/** The step that runs. When the meeting goes on while the host is mid-sentence, the next step says so and waits. */
export function NowStep({ current, onNotes }: { current: StepView; onNotes: () => void }) {
  const words = useTableWords();
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [step, setStep] = useState(current);
  if (step.id === current.id && step !== current) setStep(current);
  const [waits, setWaits] = useState(false);
  const first = useRef(true);

  const follow = useRef(() => {});
  follow.current = () => {
    if (current.id === step.id) return;
    if (isTyping(root.current)) {
      setWaits(true);
      announce(words.newStep(current.title));
    } else {
      setWaits(false);
      setStep(current);
    }
  };
  useEffect(() => follow.current(), [current.id, current.title]);

  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const at = document.activeElement;
    if (at === null || at === document.body || at.closest('main') !== null) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    announce(words.nowAt(heading.current?.textContent ?? ''));
    // Words are not a reason to move the focus again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [step.id]);

  return (
    <section ref={root} className={styles['step']} aria-labelledby={`q-${step.id}`}>
      <div className={styles['head']}>
        <p className={styles['name']}>{step.title}</p>
        <h1 id={`q-${step.id}`} ref={heading} tabIndex={-1}>
          {step.question === '' ? step.title : step.question}
        </h1>
        {step.againReason !== '' && <p>{words.again(step.round, step.againReason)}</p>}
      </div>
      <TopicBox step={step} />
      <Body key={`${step.id}.${step.round}`} step={step} onNotes={onNotes} />
      {waits && step.id !== current.id && (
        <section className={styles['next']} aria-label={words.newStep(current.title)}>
          <p>
            <strong>{words.newStep(current.title)}</strong>
            <br />
            {words.newStepText}
          </p>
          <Button
            kind="primary"
            onClick={() => {
              setWaits(false);
              setStep(current);
            }}
          >
            {words.goToStep}
          </Button>
        </section>
      )}
    </section>
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
