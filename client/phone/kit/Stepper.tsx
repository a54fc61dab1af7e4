import { useId } from 'react';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { announceNow } from '../../ui/LiveRegion.tsx';
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
  wrong,
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
  /** To be corrected before the card can be sent. */
  wrong?: boolean;
}) {
  const words = useKitWords();
  const id = useId();
  const n = value ?? 0;
  // The focus stays on the button, and who only hears it hears what it did.
  function step(to: number) {
    onChange(to);
    announceNow(`${name}: ${to}`);
  }
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
          onClick={() => step(n - 1)}
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
          aria-invalid={wrong === true ? true : undefined}
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
          onClick={() => step(n + 1)}
        >
          <Icon name="plus" />
        </button>
      </div>
    </div>
  );
}
