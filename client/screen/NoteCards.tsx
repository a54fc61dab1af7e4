import { cx } from '../ui/cx.ts';
import styles from './NoteCards.module.css';
import { lineCount, paginate } from './pages.ts';

export interface NoteCard {
  readonly id: string;
  /** Above the words: what it is about, and what was asked. */
  readonly meta: string;
  readonly text: string;
  readonly lang: string;
  /** Lines of their own, each with what it is: a new wording, a translation. */
  readonly more: readonly { readonly name: string; readonly text: string; readonly lang: string }[];
  /** Several notes that say the same. */
  readonly bundle: boolean;
}

const CHARS = { huge: 39, large: 49, small: 58 };
const META_CHARS = 56;
/** A note of 400 letters beside a new wording of as many still stands on one page. */
const LINES = { text: 8, more: 4 };
const LONG = 150;

/** Long notes are set smaller, never below what can be read from the back row. */
const isLong = (note: NoteCard): boolean => note.text.length > LONG;

const lines = (text: string, chars: number, most: number): number =>
  Math.min(most, lineCount(text, chars));

const around = (note: NoteCard): number =>
  note.more.reduce(
    (sum, { name, text }) => sum + lines(`${name}: ${text}`, CHARS.small, LINES.more) * 1.26,
    note.meta === '' ? 0 : lines(note.meta, META_CHARS, 2) * 1.25,
  );

const heightOf = (note: NoteCard): number =>
  around(note) +
  0.8 +
  (isLong(note)
    ? lines(note.text, CHARS.small, LINES.text) * 1.26
    : lines(note.text, CHARS.large, LINES.text) * 1.5);

/** Few and short: set larger, since the wall has the room. */
const isLarge = (notes: readonly NoteCard[], capacity: number): boolean =>
  notes.every((note) => !isLong(note)) &&
  notes.reduce(
    (sum, note) => sum + around(note) + 1.2 + lineCount(note.text, CHARS.huge) * 1.92,
    0,
  ) <= capacity;

export const notePages = (notes: readonly NoteCard[], capacity: number) =>
  paginate(notes, heightOf, capacity);

/** Pages of notes that belong together: what they are about is said once, and a group is only parted where it must be. */
export function groupPages(
  groups: readonly (readonly NoteCard[])[],
  capacity: number,
): readonly (readonly NoteCard[])[] {
  const height = (group: readonly NoteCard[]): number =>
    group.reduce((sum, note) => sum + heightOf(note), 0);
  const whole = groups.flatMap((group): (readonly NoteCard[])[] => {
    const together = group.map((note, n) => (n === 0 ? note : { ...note, meta: '' }));
    return height(together) <= capacity ? [together] : group.map((note) => [note]);
  });
  return paginate(whole, height, capacity).map((page) => page.flat());
}

interface NoteCardsProps {
  readonly notes: readonly NoteCard[];
  readonly capacity: number;
}

/** What people have written, word for word, in the language they wrote it in. */
export function NoteCards({ notes, capacity }: NoteCardsProps) {
  return (
    <ul role="list" className={cx(styles.notes, isLarge(notes, capacity) && styles.large)}>
      {notes.map((note) => (
        <li key={note.id} className={cx(styles.note, note.bundle && styles.bundle)}>
          {note.meta !== '' && <p className={styles.meta}>{note.meta}</p>}
          <p className={styles.text} data-long={isLong(note)} lang={note.lang} dir="auto">
            {note.text}
          </p>
          {note.more.map(({ name, text, lang }) => (
            <p key={name} className={styles.more}>
              <span className={styles.name}>{name}:</span>{' '}
              <bdi lang={lang} dir="auto">
                {text}
              </bdi>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
