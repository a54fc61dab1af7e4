import type { Pack } from '#shared/wire/dialogue.ts';
import { Qr } from '../../ui/Qr.tsx';
import { INTRO } from './packTexts.ts';
import { elementsOf, keywordsOf, Sheet } from './Sheet.tsx';
import styles from './Pack.module.css';
import { da as words } from './words.da.ts';

/** One page to hand out: why we meet, and what becomes of it. */
export function Intro({ pack }: { pack: Pack }) {
  const keywords = keywordsOf(pack);
  return (
    <Sheet pack={pack} label={INTRO.title}>
      <p className={styles['kicker']}>{pack.title}</p>
      <h2 className={styles['title']}>{INTRO.title}</h2>
      <div className={styles['columns']}>
        {INTRO.parts.map(({ heading, text }) => (
          <div key={heading} className={styles['block']}>
            <h3>{heading}</h3>
            <p>{text}</p>
          </div>
        ))}
      </div>
      <div className={styles['beside']}>
        <div className={styles['block']}>
          <h3>{INTRO.elements}</h3>
          <ol>
            {elementsOf(pack).map((each) => (
              <li key={each.ref}>{each.title}</li>
            ))}
          </ol>
          {keywords.length > 0 && (
            <>
              <h3>{INTRO.keywords}</h3>
              <p>{keywords.map(({ title }) => title).join(' · ')}</p>
            </>
          )}
        </div>
        <div className={styles['code']}>
          <Qr qr={pack.qr} label={words.qr(pack.url)} className={styles['qr']} />
          <p className={styles['url']}>{pack.url}</p>
        </div>
      </div>
    </Sheet>
  );
}
