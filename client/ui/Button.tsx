import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { cx } from './cx.ts';
import styles from './Button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One primary act at a time; everything else is secondary and looks it. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  wide?: boolean;
  /** For dense desks with a mouse; never on touch surfaces. */
  small?: boolean;
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  kind = 'secondary',
  wide,
  small,
  icon,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(
        styles['button'],
        styles[kind],
        wide && styles['wide'],
        small && styles['small'],
        className,
      )}
    >
      {icon}
      {children}
    </button>
  );
}
