import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import './paper.css';
import styles from './PrintSheet.module.css';

/**
 * What was just made and is nowhere else: it is printed from here. The paper is a sheet of its own beside the page,
 * and the only thing that a printer gets, so there is one at a time.
 */
export function PrintSheet({
  as: Heading,
  title,
  once,
  print,
  close,
  onClose,
  paper,
  children,
}: {
  as: 'h2' | 'h4';
  title: string;
  /** Why it must be printed before it is closed. */
  once: string;
  print: string;
  close: string;
  onClose: () => void;
  paper: ReactNode;
  /** What else can be done with it. */
  children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles['ready']} aria-label={title}>
      <Heading ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      <Notice kind="warn">
        <p>{once}</p>
      </Notice>
      <div className={styles['acts']}>
        <Button kind="primary" onClick={() => window.print()}>
          {print}
        </Button>
        <Button onClick={onClose}>{close}</Button>
      </div>
      {children}
      {createPortal(<div className={styles['sheet']}>{paper}</div>, document.body)}
    </section>
  );
}
