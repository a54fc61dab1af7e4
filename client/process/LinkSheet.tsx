import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { SeatLink } from '#shared/wire/http.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Notice } from '../ui/Notice.tsx';
import { Qr } from '../ui/Qr.tsx';
import { CopyText } from './CopyText.tsx';
import './paper.css';
import styles from './LinkSheet.module.css';
import { useProcessWords } from './words.ts';

interface LinkSheetProps {
  readonly links: readonly SeatLink[];
  readonly title: string;
  readonly exercise: boolean;
  readonly onClose: () => void;
}

/**
 * The links that were just made: they are nowhere else, so here they are printed or copied. The paper
 * is a sheet of its own beside the page, and the only thing that a printer gets.
 */
export function LinkSheet({ links, title, exercise, onClose }: LinkSheetProps) {
  const w = useProcessWords().sheet;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [links]);
  useEffect(() => {
    document.documentElement.dataset['print'] = 'slips';
    return () => {
      delete document.documentElement.dataset['print'];
    };
  }, []);
  return (
    <section className={styles.ready} aria-labelledby="sheet-title">
      <h2 id="sheet-title" ref={heading} tabIndex={-1}>
        {w.ready(links.length)}
      </h2>
      <Notice kind="warn">{w.once}</Notice>
      <div className={styles.acts}>
        <Button kind="primary" onClick={() => window.print()}>
          {w.print}
        </Button>
        <Button onClick={onClose}>{w.done}</Button>
      </div>
      {links.length === 1 && links[0] !== undefined && (
        <CopyText label={w.copy(links[0].name)} text={links[0].url} />
      )}
      {createPortal(
        <div className={styles.sheet}>
          {links.map((link) => (
            <LinkSlip key={link.seat} link={link} title={title} exercise={exercise} />
          ))}
        </div>,
        document.body,
      )}
    </section>
  );
}

interface LinkSlipProps {
  readonly link: SeatLink;
  readonly title: string;
  readonly exercise: boolean;
}

/** One member's slip. The link itself is only in the code: nobody types it, and nobody reads it aloud. */
function LinkSlip({ link, title, exercise }: LinkSlipProps) {
  const w = useProcessWords().sheet;
  const common = useCommon();
  return (
    <article className={styles.slip}>
      <p className={styles.process}>
        {exercise && <b>{common.exercise} · </b>}
        {title}
      </p>
      <div>
        <h3>{link.name}</h3>
        <p>{link.group}</p>
        <ol>
          {w.howTo.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </div>
      <Qr qr={link.qr} label={w.qr(link.name)} className={styles.qr} />
      <p className={styles.small}>
        {w.personal} {w.lost}
      </p>
    </article>
  );
}
