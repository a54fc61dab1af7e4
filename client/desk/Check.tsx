import type { ReactNode } from 'react';
import { cx } from '../ui/cx.ts';
import styles from './Check.module.css';

/** A tick with its words; the whole line is the target. */
export function Check({
  checked,
  onChange,
  children,
  disabled,
  type = 'checkbox',
  name,
  className,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  disabled?: boolean;
  type?: 'checkbox' | 'radio';
  name?: string;
  className?: string | undefined;
}) {
  return (
    <label className={cx(styles['check'], className)}>
      <input
        type={type}
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

/** One of a few, in sight all at once. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  name,
  inline,
}: {
  label: string;
  value: T | null;
  options: readonly { readonly value: T; readonly label: ReactNode }[];
  onChange: (value: T) => void;
  name: string;
  inline?: boolean;
}) {
  return (
    <fieldset className={cx(styles['choice'], inline && styles['inline'])}>
      <legend>{label}</legend>
      {options.map((option) => (
        <Check
          key={option.value}
          type="radio"
          name={name}
          checked={value === option.value}
          onChange={() => onChange(option.value)}
        >
          {option.label}
        </Check>
      ))}
    </fieldset>
  );
}
