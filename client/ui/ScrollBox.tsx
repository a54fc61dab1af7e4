import type { ReactNode, Ref } from 'react';
import { cx } from './cx.ts';
import styles from './ScrollBox.module.css';

/** A box that scrolls, with a name: the keyboard reaches it also where it holds nothing to press. */
export function ScrollBox({
  as: Box = 'section',
  label,
  labelledBy,
  className,
  ref,
  children,
}: {
  as?: 'section' | 'main';
  label?: string;
  labelledBy?: string;
  className?: string | undefined;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
}) {
  return (
    <Box
      ref={ref}
      className={cx(styles['box'], className)}
      aria-label={label}
      aria-labelledby={labelledBy}
      tabIndex={0}
    >
      {children}
    </Box>
  );
}
