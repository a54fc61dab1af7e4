import { DEFAULT_LENSES } from '#shared/dialogue/lenses.ts';
import { MAX_POINTS, VENUES } from '#shared/dialogue/card.ts';
import type { Pack } from '#shared/wire/dialogue.ts';
import { da as answers } from '#shared/words/answers.da.ts';
import { da as dialogue } from '#shared/words/dialogue.da.ts';
import { PAPER_CARD } from './packTexts.ts';
import { elementsOf, keywordsOf, Sheet } from './Sheet.tsx';
import styles from './Pack.module.css';
import own from './PaperCard.module.css';

/** Sentences that one page of details has room for. */
const DETAILS = 2;

/** The collection card for a pen, in the order of the one on the phone. */
export function PaperCard({ pack }: { pack: Pack }) {
  const rows = [
    ...elementsOf(pack).map((each, i) => ({ ...each, n: `${i + 1}` })),
    ...keywordsOf(pack).map((each) => ({ ...each, n: '' })),
  ];
  return (
    <>
      <Sheet pack={pack} label={PAPER_CARD.title} className={own['flows']}>
        <h2 className={styles['title']}>{PAPER_CARD.title}</h2>
        <p>
          <strong>{PAPER_CARD.lead}</strong>
        </p>
        <div className={own['blanks']}>
          <p>
            {PAPER_CARD.date} <span className={own['blank']} />
          </p>
          <p>
            {PAPER_CARD.present} <span className={own['blank']} />
            <Box text={PAPER_CARD.counted} />
            <Box text={PAPER_CARD.estimated} />
          </p>
        </div>
        <p className={own['boxes']}>
          <span>{PAPER_CARD.venue}:</span>
          {VENUES.map((venue) => (
            <Box key={venue} text={dialogue.venue[venue]} />
          ))}
        </p>
        <p>{PAPER_CARD.count}</p>
        <div className={styles['wide']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                {PAPER_CARD.head.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.ref}>
                  <td>{row.n}</td>
                  <th scope="row">{row.title}</th>
                  {['holds', 'holdsChanged', 'fails', 'dots'].map((column) => (
                    <td key={column} className={own['fill']}>
                      {' '}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Sheet>
      <Sheet pack={pack} label={PAPER_CARD.title}>
        {Array.from({ length: DETAILS }, (_, i) => (
          <div key={i} className={own['detail']}>
            <p className={own['boxes']}>
              <strong>
                {PAPER_CARD.about} <span className={own['blankShort']} />
              </strong>
              <span>{PAPER_CARD.tried}:</span>
              {DEFAULT_LENSES.map((lens) => (
                <Box key={lens} text={answers.lens[lens]} />
              ))}
            </p>
            <h3>{PAPER_CARD.points}</h3>
            <ol className={own['writeOn']}>
              {Array.from({ length: MAX_POINTS }, (__, n) => (
                <li key={n} />
              ))}
            </ol>
            <h3>{PAPER_CARD.quotes}</h3>
            <ul role="list" className={own['writeOn']}>
              <li />
              <li />
              <li />
            </ul>
          </div>
        ))}
        <h3>{PAPER_CARD.oneThing}</h3>
        <ul role="list" className={own['writeOn']}>
          <li />
          <li />
        </ul>
        <p className={styles['small']}>
          {PAPER_CARD.send} {PAPER_CARD.copies}
        </p>
      </Sheet>
    </>
  );
}

function Box({ text }: { text: string }) {
  return (
    <span className={own['box']}>
      <span className={own['square']} />
      {text}
    </span>
  );
}
