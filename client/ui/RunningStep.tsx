import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { StepView } from '#shared/session/views.ts';
import { Button } from './Button.tsx';
import { useCommon } from './common.ts';
import { cx } from './cx.ts';
import { announce } from './LiveRegion.tsx';
import { useMeetingWords } from './meetingWords.ts';
import styles from './RunningStep.module.css';

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

export interface RunningStepProps {
  current: StepView;
  /** On a phone the bar about the next step is as wide as the screen. */
  narrow?: boolean;
  /** Stands beside the step's name. */
  beside?: (step: StepView) => ReactNode;
  children: (step: StepView) => ReactNode;
}

/**
 * The step that runs, as a question. When the meeting goes on while the person is mid-sentence, the next step
 * says so and waits.
 */
export function RunningStep({ current, narrow = false, beside, children }: RunningStepProps) {
  const common = useCommon();
  const meeting = useMeetingWords();
  const comes = meeting[current.title] ?? current.title;
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // As it last was: a step that the meeting has left keeps its form while somebody writes in it.
  const [step, setStep] = useState(current);
  if (step.id === current.id && step !== current) setStep(current);
  const [waits, setWaits] = useState(false);
  const first = useRef(true);

  const go = () => {
    setWaits(false);
    setStep(current);
  };
  const follow = useRef(() => {});
  follow.current = () => {
    if (current.id === step.id) return;
    if (isTyping(root.current)) {
      setWaits(true);
      announce(common.newStep(comes));
    } else {
      go();
    }
  };
  useEffect(() => follow.current(), [current.id, current.title]);

  const asked = meeting[step.question];
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
    announce(common.nowAt(asked ?? heading.current?.textContent ?? ''));
    // Words are not a reason to move the focus again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [step.id]);

  return (
    <section ref={root} className={styles['step']} aria-labelledby={`q-${step.id}`}>
      <div className={styles['head']}>
        <div className={styles['title']}>
          <span className={styles['name']}>{meeting[step.title] ?? step.title}</span>
          {beside?.(step)}
        </div>
        <h1 id={`q-${step.id}`} ref={heading} tabIndex={-1} className={styles['question']}>
          {step.question === '' ? step.title : step.question}
        </h1>
        {/* The question stays as the hall reads it, so that one finds it on the screen. */}
        {asked !== undefined && <p className={styles['asked']}>{asked}</p>}
        {step.againReason !== '' && <p>{common.again(step.round, step.againReason)}</p>}
      </div>
      {children(step)}
      {waits && step.id !== current.id && (
        <section
          className={cx(styles['next'], narrow && styles['narrow'])}
          aria-label={common.newStep(comes)}
        >
          <p>
            <strong>{common.newStep(comes)}</strong>
            <br />
            {common.newStepText}
          </p>
          <Button kind="primary" wide={narrow} onClick={go}>
            {common.goToStep}
          </Button>
        </section>
      )}
    </section>
  );
}
