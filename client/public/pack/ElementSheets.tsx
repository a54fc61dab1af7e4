import { VERDICTS } from '#shared/board/board.ts';
import type { Pack } from '#shared/wire/dialogue.ts';
import { da as answers } from '#shared/words/answers.da.ts';
import { SHEET } from './packTexts.ts';
import { elementsOf, Sheet } from './Sheet.tsx';
import styles from './Pack.module.css';

/** For the wall or the table: the sentence to be seen from across the room, and room to write on it. */
export function ElementSheets({ pack }: { pack: Pack }) {
  const elements = elementsOf(pack);
  return elements.map((element, i) => (
    <Sheet key={element.ref} pack={pack} label={element.title} className={styles['poster']}>
      <p className={styles['kicker']}>{SHEET.of(i + 1, elements.length)}</p>
      <h2 className={styles['sentence']}>{element.title}</h2>
      {element.description !== '' && <p className={styles['meaning']}>{element.description}</p>}
      <div className={styles['tallies']}>
        {VERDICTS.map((verdict) => (
          <div key={verdict} className={styles['tally']}>
            <h3>{answers.verdict[verdict]}</h3>
            <p className={styles['small']}>{SHEET.tally}</p>
          </div>
        ))}
      </div>
      <div className={styles['room']}>
        <h3>{SHEET.missing}</h3>
      </div>
      <div className={styles['dotRoom']}>
        <h3>{SHEET.dots}</h3>
      </div>
    </Sheet>
  ));
}
