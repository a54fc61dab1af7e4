import type { Pack } from '#shared/wire/dialogue.ts';
import { NAMES } from './packTexts.ts';
import { Sheet } from './Sheet.tsx';
import styles from './Pack.module.css';

/** How to hold a meeting without writing down who said it. */
export function NamesHowTo({ pack }: { pack: Pack }) {
  return (
    <Sheet pack={pack} label={NAMES.title}>
      <h2 className={styles['title']}>{NAMES.title}</h2>
      <p>{NAMES.lead}</p>
      {NAMES.parts.map(({ heading, lines }) => (
        <div key={heading} className={styles['block']}>
          <h3>{heading}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </Sheet>
  );
}
