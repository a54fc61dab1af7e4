import { useEffect, useRef, useState } from 'react';
import type { StepView } from '#shared/session/views.ts';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/LiveRegion.tsx';
import { Timer } from '../ui/Timer.tsx';
import { serverNow } from '../sync/clock.ts';
import { StepBody } from './StepBody.tsx';
import { usePhoneWords } from './words.ts';
import styles from './CurrentStep.module.css';

/** True while somebody is in the middle of a text inside `root`: new content waits then. */
function isTyping(root: HTMLElement | null): boolean {
  const field = document.activeElement;
  if (root === null || field === null || !root.contains(field)) return false;
  return (
    (field instanceof HTMLTextAreaElement ||
      (field instanceof HTMLInputElement && field.type === 'text')) &&
    field.value.trim() !== ''
  );
}

/**
 * The step that runs, as a question. When the meeting goes on while the person is mid-sentence, the next step
 * says so and waits.
 */
export function CurrentStep({ current }: { current: StepView }) {
  const words = usePhoneWords();
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // As it last was: a step that the meeting has left keeps its form while somebody writes in it.
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

  // The new question gets the focus, unless the person is somewhere else on the page.
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
        <div className={styles['title']}>
          <span className={styles['name']}>{step.title}</span>
          {step.status === 'open' && <Timer endsAt={step.endsAt} now={serverNow} />}
        </div>
        <h1 id={`q-${step.id}`} ref={heading} tabIndex={-1} className={styles['question']}>
          {step.question === '' ? step.title : step.question}
        </h1>
        {step.againReason !== '' && <p>{words.again(step.round, step.againReason)}</p>}
      </div>
      <StepBody key={`${step.id}.${step.round}`} step={step} />
      {waits && step.id !== current.id && (
        <section className={styles['next']} aria-label={words.newStep(current.title)}>
          <p>
            <strong>{words.newStep(current.title)}</strong>
            <br />
            {words.newStepText}
          </p>
          <Button
            kind="primary"
            wide
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
