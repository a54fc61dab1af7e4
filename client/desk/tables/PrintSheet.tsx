import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import panel from '../panel.module.css';
import styles from './Print.module.css';
import { useTablesWords } from './words.ts';

/**
 * What was just made and is nowhere else: it is printed from here. The paper is a sheet of its own beside the page,
 * and the only thing that a printer gets.
 */
export function PrintSheet({
  title,
  once,
  onClose,
  children,
}: {
  title: string;
  /** Why it must be printed before it is closed. */
  once: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const w = useTablesWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    document.documentElement.dataset['print'] = 'sheets';
    return () => {
      delete document.documentElement.dataset['print'];
    };
  }, []);
  return (
    <div className={styles['ready']}>
      <h4 ref={heading} tabIndex={-1}>
        {title}
      </h4>
      <Notice kind="warn">
        <p>{once}</p>
      </Notice>
      <div className={panel['row']}>
        <Button kind="primary" onClick={() => window.print()}>
          {w.print}
        </Button>
        <Button onClick={onClose}>{w.close}</Button>
      </div>
      {createPortal(<div className={styles['sheet']}>{children}</div>, document.body)}
    </div>
  );
}
