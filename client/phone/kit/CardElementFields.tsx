import { useId, useRef } from 'react';
import { LENSES } from '#shared/board/board.ts';
import { LIMITS } from '#shared/board/text.ts';
import {
  isTouched,
  MAX_POINTS,
  MAX_QUOTES,
  type CardElement,
  type CollectionCard,
} from '#shared/dialogue/card.ts';
import type { PackElement } from '#shared/wire/dialogue.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { useAnswerWords } from '../../ui/answerWords.ts';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { hasProblem, isOverPresent, sumOf, textProblem } from './cardProblems.ts';
import { Stepper } from './Stepper.tsx';
import { useSummary } from './useSummary.ts';
import { useKitWords } from './words.ts';
import styles from './Card.module.css';

const wrongIn = (text: string): string | null => {
  const problem = textProblem(text);
  return problem === null ? null : rejectionText(problem);
};

export interface CardElementFieldsProps {
  about: PackElement;
  element: CardElement;
  card: CollectionCard;
  open: boolean;
  onOpen: () => void;
  onChange: (element: CardElement) => void;
}

/** One element of the card: folded until the meeting talked about it. */
export function CardElementFields(props: CardElementFieldsProps) {
  const { about, element, card, open, onOpen } = props;
  const id = useId();
  const summary = useSummary()(element);
  const wrong = hasProblem(card, element);
  return (
    <li className={styles['element']}>
      <h3>
        <button
          type="button"
          className={styles['fold']}
          aria-expanded={open}
          aria-controls={id}
          onClick={onOpen}
        >
          <span className={styles['foldText']}>
            <span>{about.title}</span>
            <span className={cx(styles['summary'], isTouched(element) && styles['touched'])}>
              {wrong && <Icon name="warn" />}
              {summary}
            </span>
          </span>
          <span className={cx(styles['turn'], open && styles['turned'])}>
            <Icon name="open" />
          </span>
        </button>
      </h3>
      <div id={id} hidden={!open}>
        {open && <Fields {...props} />}
      </div>
    </li>
  );
}

function Fields({ about, element, card, onChange }: CardElementFieldsProps) {
  const words = useKitWords();
  const { lens: lensWords, lensQuestion } = useAnswerWords();
  const set = (change: Partial<CardElement>) => onChange({ ...element, ...change });
  const replaced = (texts: readonly string[], i: number, text: string) =>
    texts.map((each, j) => (j === i ? text : each));
  const points = Array.from({ length: MAX_POINTS }, (_, i) => element.points[i] ?? '');
  const quotes = element.quotes.length === 0 ? [''] : element.quotes;
  const over = isOverPresent(card, element);
  const quoted = useRef<HTMLFieldSetElement>(null);
  function removeQuote(i: number) {
    set({ quotes: quotes.filter((_, j) => j !== i) });
    // What was pressed is gone: on to the quote that has its place now, or the last.
    requestAnimationFrame(() => {
      const left = quoted.current?.querySelectorAll('textarea') ?? [];
      left[Math.min(i, left.length - 1)]?.focus();
    });
  }
  return (
    <div className={styles['fields']}>
      {about.description !== '' && <p className={styles['hint']}>{about.description}</p>}
      <fieldset className={styles['group']}>
        <legend>{words.answers}</legend>
        {(
          [
            ['holds', words.holds],
            ['holdsChanged', words.holdsChanged],
            ['fails', words.fails],
          ] as const
        ).map(([key, label]) => (
          <Stepper
            key={key}
            across
            label={label}
            name={`${about.title}: ${label}`}
            value={element[key]}
            wrong={over}
            onChange={(n) => set({ [key]: n ?? 0 })}
          />
        ))}
        {over && <Notice kind="warn">{words.sumOver(sumOf(element), card.present ?? 0)}</Notice>}
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{words.lenses}</legend>
        <div className={styles['lenses']}>
          {LENSES.map((lens) => {
            const on = element.lenses.includes(lens);
            return (
              <label key={lens} className={cx(styles['lens'], on && styles['picked'])}>
                <input
                  type="checkbox"
                  checked={on}
                  onChange={() =>
                    set({
                      lenses: on
                        ? element.lenses.filter((each) => each !== lens)
                        : [...element.lenses, lens],
                    })
                  }
                />
                <span>{lensWords[lens]}</span>
                {on && <small>{lensQuestion[lens]}</small>}
              </label>
            );
          })}
        </div>
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{words.points}</legend>
        {points.map((point, i) => (
          <Field
            key={i}
            label={words.point(i + 1)}
            value={point}
            rows={2}
            limit={LIMITS.description}
            error={wrongIn(point)}
            onChange={(text) => set({ points: replaced(points, i, text) })}
          />
        ))}
      </fieldset>
      <fieldset ref={quoted} className={styles['group']}>
        <legend>{words.quotes}</legend>
        {quotes.map((quote, i) => (
          <div key={i} className={styles['quote']}>
            <Field
              label={words.quote(i + 1)}
              value={quote}
              rows={2}
              limit={LIMITS.description}
              error={wrongIn(quote)}
              onChange={(text) => set({ quotes: replaced(quotes, i, text) })}
            />
            {quotes.length > 1 && (
              <Button
                kind="quiet"
                aria-label={words.removeQuote(i + 1)}
                icon={<Icon name="cross" />}
                onClick={() => removeQuote(i)}
              />
            )}
          </div>
        ))}
        {quotes.length < MAX_QUOTES && (
          <Button icon={<Icon name="plus" />} onClick={() => set({ quotes: [...quotes, ''] })}>
            {words.addQuote}
          </Button>
        )}
      </fieldset>
      <Stepper
        label={words.dots}
        hint={words.dotsHint}
        name={`${about.title}: ${words.dots}`}
        value={element.dots}
        onChange={(dots) => set({ dots })}
      />
    </div>
  );
}
