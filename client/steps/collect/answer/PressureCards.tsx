import { useRef, useState } from 'react';
import type { Lens } from '#shared/board/board.ts';
import { useAnswerWords } from '../../../ui/answerWords.ts';
import { cx } from '../../../ui/cx.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { AnswerForm, type AnswerFormProps } from './AnswerForm.tsx';
import { useAnswerStep } from './words.ts';
import styles from './Answer.module.css';

/** The questions of the pressure test, one card at a time; which are answered is always in view. */
export function PressureCards({
  answered,
  onSent,
  ...form
}: Omit<AnswerFormProps, 'lens'> & {
  /** Lenses that the person has answered for this element. */
  answered: ReadonlySet<Lens>;
}) {
  const words = useAnswerStep();
  const answers = useAnswerWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { lenses } = form.step.config;
  const firstOpen = lenses.find((lens) => !answered.has(lens)) ?? lenses[0];
  const [chosen, setChosen] = useState<Lens | undefined>(firstOpen);
  const lens = chosen !== undefined && lenses.includes(chosen) ? chosen : firstOpen;
  if (lens === undefined) return null;
  const left = lenses.filter((each) => !answered.has(each)).length;

  function goOn() {
    onSent();
    const from = lenses.indexOf(lens ?? lenses[0]!);
    const after = [...lenses.slice(from + 1), ...lenses.slice(0, from)];
    const next = after.find((each) => !answered.has(each));
    if (next !== undefined) setChosen(next);
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView?.({ block: 'center' });
  }

  return (
    <section className={styles['pressure']}>
      <ol role="list" className={styles['lenses']} aria-label={words.lenses}>
        {lenses.map((each) => (
          <li key={each}>
            <button
              type="button"
              className={cx(styles['lens'], each === lens && styles['now'])}
              aria-current={each === lens ? 'step' : undefined}
              onClick={() => setChosen(each)}
            >
              {answered.has(each) && <Icon name="check" size="1em" />}
              {answers.lens[each]}
              {answered.has(each) && <span className="visually-hidden">, {words.lensDone}</span>}
            </button>
          </li>
        ))}
      </ol>
      <p className={styles['soft']}>{words.lensesLeft(left)}</p>
      <div className={styles['card']}>
        <p className={styles['soft']}>
          {words.lensOf(lenses.indexOf(lens) + 1, lenses.length)} · {answers.lens[lens]}
        </p>
        <h2 ref={heading} tabIndex={-1}>
          {answers.lensQuestion[lens]}
        </h2>
        {answered.has(lens) ? (
          // A second verdict on the same question would count beside the first.
          <p>{words.lensAnswered}</p>
        ) : (
          <AnswerForm key={lens} {...form} lens={lens} onSent={goOn} />
        )}
      </div>
    </section>
  );
}
