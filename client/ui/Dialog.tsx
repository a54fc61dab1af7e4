import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Dialog.module.css';

export interface DialogProps {
  title: string;
  open: boolean;
  /** Escape, the backdrop and the close button all end here. */
  onClose: () => void;
  /** Buttons, the safest first. */
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** The browser's own dialog: it keeps focus inside and gives it back. */
export const Dialog = ({ open, ...shown }: DialogProps) => (open ? <Shown {...shown} /> : null);

function Shown({ title, onClose, actions, wide, children }: Omit<DialogProps, 'open'>) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const footer = useRef<HTMLDivElement>(null);
  const titleId = useId();

  // A layout effect: it is closed while it is still there. Once it is gone the browser gives no focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    // Safari before 15.4 has no showModal: the dialog is then an ordinary open box.
    if (typeof dialog.showModal === 'function') dialog.showModal();
    else dialog.setAttribute('open', '');
    // With nothing to fill in, reading begins at the top and not at the buttons below.
    if (footer.current?.contains(document.activeElement) === true) heading.current?.focus();
    return () => {
      if (typeof dialog.close === 'function') dialog.close();
      else dialog.removeAttribute('open');
    };
  }, []);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Escape does the same
    <dialog
      ref={ref}
      className={cx(styles['dialog'], wide && styles['wide'])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div className={styles['body']}>{children}</div>
      {actions !== undefined && (
        <div ref={footer} className={styles['actions']}>
          {actions}
        </div>
      )}
    </dialog>
  );
}
