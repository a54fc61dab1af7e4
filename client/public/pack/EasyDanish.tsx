import { DEFAULT_LENSES } from '#shared/dialogue/lenses.ts';
import { VERDICTS, type Lens, type Verdict } from '#shared/board/board.ts';
import type { Pack } from '#shared/wire/dialogue.ts';
import { EASY } from './packTexts.ts';
import { elementsOf, Sheet } from './Sheet.tsx';
import own from './EasyDanish.module.css';
import styles from './Pack.module.css';

/** A sign beside each question: a sun over a day, people, coins, two arrows that meet. */
const SIGN: Readonly<Partial<Record<Lens, string>>> = {
  everyday: 'M4 36h40M14 36a10 10 0 0 1 20 0M24 18v-6M10 22l-4-4M38 22l4-4M24 44v0',
  who: 'M16 20a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM6 40v-6a10 10 0 0 1 20 0v6M34 22a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM32 28a9 9 0 0 1 11 8v4',
  price: 'M20 30a12 12 0 1 0 0-24 12 12 0 0 0 0 24ZM20 12v12M16 15h8M33 20a12 12 0 1 1-13 18',
  clash: 'M4 24h16M14 18l6 6-6 6M44 24H28M34 18l-6 6 6 6M24 8v32',
};
/** A tick, a pen, a cross. */
const VERDICT_SIGN: Readonly<Record<Verdict, string>> = {
  holds: 'm10 26 9 9 19-22',
  holds_changed: 'M10 36l4-10 18-18 6 6-18 18-10 4ZM28 12l6 6',
  fails: 'm12 12 24 24M36 12 12 36',
};

function Sign({ d }: { d: string }) {
  return (
    <svg
      viewBox="0 0 48 48"
      className={own['sign']}
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  );
}

/** Short sentences, large letters and signs: for those who read little Danish, and for whoever likes it so. */
export function EasyDanish({ pack }: { pack: Pack }) {
  return (
    <>
      <Sheet pack={pack} label={EASY.title} className={own['easy']}>
        <h2 className={styles['title']}>{EASY.title}</h2>
        {EASY.parts.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <h3>{EASY.how}</h3>
        <div className={own['verdicts']}>
          {VERDICTS.map((verdict) => (
            <p key={verdict}>
              <Sign d={VERDICT_SIGN[verdict]} />
              {EASY.verdict[verdict]}
              <span className={own['square']} />
            </p>
          ))}
        </div>
        <h3>{EASY.questions}</h3>
        <ul role="list" className={own['signed']}>
          {DEFAULT_LENSES.map((lens) => (
            <li key={lens}>
              <Sign d={SIGN[lens] ?? ''} />
              <span>{EASY.lens[lens]}</span>
            </li>
          ))}
        </ul>
        <h3>{EASY.write}</h3>
        <div className={own['draw']} />
      </Sheet>
      <Sheet pack={pack} label={EASY.sentences} className={own['easy']}>
        <h2 className={styles['title']}>{EASY.sentences}</h2>
        <ol className={own['sentences']}>
          {elementsOf(pack).map((each) => (
            <li key={each.ref}>
              <strong>{each.title}</strong>
              <span>{each.description}</span>
            </li>
          ))}
        </ol>
      </Sheet>
    </>
  );
}
