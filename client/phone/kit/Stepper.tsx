import { useId } from 'react';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useKitWords } from './words.ts';
import styles from './Card.module.css';

const MOST = 10_000;

/** A number of people or dots: counted up by the thumb, or typed when there are many. */
export function Stepper({
  label,
  name,
  hint,
  value,
  onChange,
  across,
}: {
  label: string;
  /** What is counted, in full, for who only hears the buttons. */
  name: string;
  hint?: string;
  /** Null: not counted. */
  value: number | null;
  onChange: (value: number | null) => void;
  /** Label beside the buttons, not above them. */
  across?: boolean;
}) {
  const words = useKitWords();
  const id = useId();
  const n = value ?? 0;
  return (
    <div className={cx(styles['count'], across && styles['across'])}>
      <label htmlFor={id} className={styles['countLabel']}>
        {label}
      </label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      )}
      <div className={styles['stepper']}>
        <button
          type="button"
          aria-label={words.fewer(name)}
          disabled={n === 0}
          onClick={() => onChange(n - 1)}
        >
          <Icon name="minus" />
        </button>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          value={value ?? ''}
          placeholder="–"
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            const digits = event.target.value.replace(/\D/g, '');
            onChange(digits === '' ? null : Math.min(Number(digits), MOST));
          }}
        />
        <button
          type="button"
          aria-label={words.more(name)}
          disabled={n >= MOST}
          onClick={() => onChange(n + 1)}
        >
          <Icon name="plus" />
        </button>
      </div>
    </div>
  );
}
