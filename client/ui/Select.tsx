import { useId } from 'react';
import { cx } from './cx.ts';
import styles from './Select.module.css';

/** A labelled choice among a few: the browser's own, which every keyboard and screen reader knows. */
export function Select({
  label,
  value,
  options,
  onChange,
  hint,
  hideLabel,
  small,
}: {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChange: (value: string) => void;
  hint?: string;
  hideLabel?: boolean;
  small?: boolean;
}) {
  const id = useId();
  return (
    <div className={cx(styles['field'], small && styles['small'])}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles['label']}>
        {label}
      </label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      )}
      <select
        id={id}
        className={styles['select']}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
