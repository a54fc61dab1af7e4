import { DEFAULT_LENSES } from '#shared/dialogue/lenses.ts';
import type { Pack } from '#shared/wire/dialogue.ts';
import { da as answers } from '#shared/words/answers.da.ts';
import { QUESTIONS } from './packTexts.ts';
import { Sheet } from './Sheet.tsx';
import styles from './Pack.module.css';

/** The four questions of the pressure test, to be read from across a table. */
export function Questions({ pack }: { pack: Pack }) {
  return (
    <Sheet pack={pack} label={QUESTIONS.title}>
      <h2 className={styles['title']}>{QUESTIONS.title}</h2>
      <p>{QUESTIONS.lead}</p>
      <ol role="list" className={styles['questions']}>
        {DEFAULT_LENSES.map((lens, i) => (
          <li key={lens}>
            <span className={styles['number']}>{i + 1}</span>
            <div>
              <h3>{answers.lens[lens]}</h3>
              <p className={styles['question']}>{answers.lensQuestion[lens]}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className={styles['small']}>{QUESTIONS.after}</p>
    </Sheet>
  );
}
