import { useCallback, useId } from 'react';
import type { NewReceipt } from '#shared/wire/dialogue.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Notice } from '../ui/Notice.tsx';
import { Qr } from '../ui/Qr.tsx';
import { useCopy } from '../ui/useCopy.ts';
import { EntryGroup } from './Entry.tsx';
import { useReceipt } from './receipt.ts';
import { useReceiptWords } from './receiptWords.ts';
import { useHasNotes, useMe, useSession } from './view.ts';
import styles from './Receipt.module.css';

/** The code that finds one's own notes again, to be kept: nothing when there are no notes. */
export function ReceiptCard() {
  const session = useSession();
  const me = useMe();
  const hasNotes = useHasNotes();
  if (session === undefined || me === undefined || !hasNotes) return null;
  return <Held session={session.id} person={me.person} />;
}

/** The same under a heading of its own, where keeping it is what there is to do. */
export function KeepReceipt() {
  const words = useReceiptWords();
  const hasNotes = useHasNotes();
  if (!hasNotes) return null;
  return (
    <EntryGroup heading={words.title}>
      <ReceiptCard />
    </EntryGroup>
  );
}

/** The same, folded, for a page where something else is to be done. */
export function FoldedReceipt() {
  const words = useReceiptWords();
  const hasNotes = useHasNotes();
  if (!hasNotes) return null;
  return (
    <details className={styles['folded']}>
      <summary>{words.title}</summary>
      <ReceiptCard />
    </details>
  );
}

function Held({ session, person }: { session: string; person: string }) {
  const words = useReceiptWords();
  const common = useCommon();
  const { receipt, rejection, replaces, get } = useReceipt(session, person);
  if (receipt !== null) return <Shown receipt={receipt} />;
  if (replaces)
    return (
      <Notice kind="warn" title={words.replaces}>
        <Button onClick={get}>{words.make}</Button>
      </Notice>
    );
  if (rejection !== null)
    return (
      <Notice kind="warn" title={words.failed}>
        <Button onClick={get}>{common.tryAgain}</Button>
      </Notice>
    );
  return <p aria-live="polite">{words.waiting}</p>;
}

function Shown({ receipt }: { receipt: NewReceipt }) {
  const words = useReceiptWords();
  const linkId = useId();
  const { state, copy } = useCopy();
  const marked = useCallback((input: HTMLInputElement | null) => input?.focus(), []);

  return (
    <div className={styles['card']}>
      <p>{words.text}</p>
      <div className={styles['row']}>
        <div className={styles['code']}>
          <span className={styles['label']}>{words.code}</span>
          <strong>{receipt.code}</strong>
          <span className={styles['soft']}>{words.photo}</span>
        </div>
        <Qr qr={receipt.qr} label={words.qr} className={styles['qr']} />
      </div>
      <div className={styles['actions']}>
        <Button kind="primary" onClick={() => copy(receipt.url)}>
          {state === 'copied' ? words.copied : words.copyLink}
        </Button>
        <a className={styles['open']} href={receipt.url}>
          {words.open}
        </a>
      </div>
      {state === 'copied' && <output className="visually-hidden">{words.copied}</output>}
      {state === 'yourself' && (
        <div className={styles['yourself']}>
          <label htmlFor={linkId}>{words.link}</label>
          <span className={styles['soft']}>{words.copyYourself}</span>
          <input
            id={linkId}
            ref={marked}
            readOnly
            value={receipt.url}
            onFocus={(event) => event.target.select()}
          />
        </div>
      )}
      <p className={styles['soft']}>{words.onlyNotes}</p>
    </div>
  );
}
