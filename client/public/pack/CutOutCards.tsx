import type { Pack } from '#shared/wire/dialogue.ts';
import { CARDS, SHEET } from './packTexts.ts';
import { elementsOf, keywordsOf, Sheet } from './Sheet.tsx';
import styles from './Pack.module.css';

/** Two columns of four: they come apart with three cuts across and one down. */
const PER_SHEET = 8;

/** Cards at least, for those who write three each. */
const NOTES = 8;

/** The sentences as cards, and empty ones to write on; those fill up the last sheet. */
export function CutOutCards({ pack }: { pack: Pack }) {
  const words = [
    ...elementsOf(pack).map((each, i) => ({ ...each, about: `${i + 1}` })),
    ...keywordsOf(pack).map((each) => ({ ...each, about: SHEET.keywordOf })),
  ];
  const sheets = Math.ceil((words.length + NOTES) / PER_SHEET);
  return Array.from({ length: sheets }, (_, sheet) => (
    <Sheet key={sheet} pack={pack} label={CARDS.title}>
      <p className={styles['small']}>{CARDS.title}</p>
      <ul role="list" className={styles['cut']}>
        {Array.from({ length: PER_SHEET }, (__, i) => {
          const card = words[sheet * PER_SHEET + i];
          return (
            <li key={i} className={styles['cutCard']}>
              {card === undefined ? (
                <>
                  <strong>{CARDS.note}</strong>
                  <span className={styles['lines']} />
                  <span className={styles['small']}>{CARDS.noteAbout} ______</span>
                </>
              ) : (
                <>
                  <span className={styles['small']}>{card.about}</span>
                  <strong>{card.title}</strong>
                  <span>{card.description}</span>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Sheet>
  ));
}
