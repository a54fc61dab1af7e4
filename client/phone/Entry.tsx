import { useState, type ReactNode } from 'react';
import type { ClusterView, ItemView } from '#shared/session/views.ts';
import { cx } from '../ui/cx.ts';
import { useStepWords } from './stepWords.ts';
import { useSession } from './view.ts';
import styles from './Entry.module.css';

/** Longer than this, an explanation is folded: some 4 lines on a phone. */
const FOLD_AT = 170;

/** An explanation in small type; a long one can be opened. */
export function Description({ text, id }: { text: string; id?: string | undefined }) {
  const words = useStepWords();
  const [open, setOpen] = useState(false);
  if (text === '') return null;
  const long = text.length > FOLD_AT;
  return (
    <>
      <p id={id} className={cx(styles['description'], long && !open && styles['clamped'])}>
        {text}
      </p>
      {long && (
        <ReadMore open={open} onToggle={setOpen}>
          {open ? words.readLess : words.readAll}
        </ReadMore>
      )}
    </>
  );
}

/** A title that is a whole note is folded too, and reads like text and not like a heading. */
export const isLong = (title: string): boolean => title.length > FOLD_AT;

export function Title({ text }: { text: string }) {
  const words = useStepWords();
  const [open, setOpen] = useState(false);
  if (!isLong(text)) return <bdi className={styles['title']}>{text}</bdi>;
  return (
    <>
      <p dir="auto" className={cx(styles['long'], !open && styles['clamped'])}>
        {text}
      </p>
      <ReadMore open={open} onToggle={setOpen}>
        {open ? words.readLess : words.readAll}
      </ReadMore>
    </>
  );
}

/** Opens and closes a folded text. */
export function ReadMore({
  open,
  onToggle,
  children,
}: {
  open: boolean;
  onToggle: (open: boolean) => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={styles['more']}
      aria-expanded={open}
      onClick={() => onToggle(!open)}
    >
      {children}
    </button>
  );
}

/** The originals behind merged words: merging never hides them. */
export function Merged({ titles }: { titles: readonly string[] }) {
  const words = useStepWords();
  const ofNotes = useSession()?.members === 'listen';
  if (titles.length === 0) return null;
  return (
    <details className={styles['merged']}>
      <summary>{(ofNotes ? words.bundledFrom : words.mergedFrom)(titles.length)}</summary>
      <ul>
        {titles.map((title, i) => (
          <li key={`${title}.${i}`}>{title}</li>
        ))}
      </ul>
    </details>
  );
}

export interface EntryProps {
  title: string;
  description: string;
  mergedFrom?: readonly string[];
  children?: ReactNode;
}

/** Something to read: title, explanation, what it was merged from. */
export function Entry({ title, description, mergedFrom, children }: EntryProps) {
  return (
    <div className={styles['entry']}>
      <Title text={title} />
      <Description text={description} />
      {mergedFrom !== undefined && <Merged titles={mergedFrom} />}
      {children}
    </div>
  );
}

export function EntryList({ children }: { children: ReactNode }) {
  return (
    <ul role="list" className={styles['list']}>
      {children}
    </ul>
  );
}

/** Merged words as entries, each with the originals that `items` holds. */
export function ClusterEntries({
  clusters,
  items,
}: {
  clusters: readonly ClusterView[];
  items: readonly ItemView[];
}) {
  return (
    <EntryList>
      {clusters.map((cluster) => (
        <li key={cluster.id}>
          <Entry
            title={cluster.title}
            description={cluster.description}
            mergedFrom={cluster.itemIds.flatMap((id) =>
              items.filter((item) => item.id === id).map((item) => item.title),
            )}
          />
        </li>
      ))}
    </EntryList>
  );
}

/** Entries under a heading of their own. */
export function EntryGroup({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  return (
    <section className={styles['group']}>
      <h2 className={styles['heading']}>{heading}</h2>
      {children}
    </section>
  );
}
