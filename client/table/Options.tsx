import type { ReactNode } from 'react';
import { cx } from '../ui/cx.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './Options.module.css';
import work from './work.module.css';

/** One of a few, in sight all at once; the whole box is the target, and arrow keys move between them. */
export function Options<T extends string>({
  id,
  label,
  value,
  options,
  onChange,
  error,
  inline,
}: {
  id: string;
  label: string;
  value: T | null;
  options: readonly { readonly value: T; readonly label: ReactNode; readonly help?: string }[];
  onChange: (value: T) => void;
  error?: string | null;
  /** Side by side: short words. */
  inline?: boolean;
}) {
  return (
    <fieldset
      className={styles['options']}
      aria-describedby={error ? `${id}-error` : undefined}
      aria-invalid={error ? true : undefined}
    >
      <legend>{label}</legend>
      <div
        className={cx(
          styles['list'],
          inline && (options.length > 2 ? styles['three'] : styles['inline']),
        )}
      >
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(styles['option'], option.value === value && styles['picked'])}
          >
            <input
              type="radio"
              name={id}
              id={`${id}-${option.value}`}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.help !== undefined && <small>{option.help}</small>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <span id={`${id}-error`} className={work['error']} role="alert">
          <Icon name="error" />
          {error}
        </span>
      )}
    </fieldset>
  );
}
