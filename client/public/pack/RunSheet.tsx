import type { Pack } from '#shared/wire/dialogue.ts';
import { cx } from '../../ui/cx.ts';
import { RUN_SHEET } from './packTexts.ts';
import { elementsOf, Sheet } from './Sheet.tsx';
import styles from './Pack.module.css';

/** "0.35" into the meeting: it begins when it begins. */
const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`;

export function RunSheet({ pack }: { pack: Pack }) {
  return (
    <Sheet pack={pack} label={RUN_SHEET.title}>
      <h2 className={styles['title']}>{RUN_SHEET.title}</h2>
      <p>{RUN_SHEET.lead}</p>
      <div className={styles['wide']}>
        <table className={cx(styles['table'], styles['roomy'])}>
          <thead>
            <tr>
              {RUN_SHEET.head.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {RUN_SHEET.rows(elementsOf(pack).length).map(([start, minutes, what, using]) => (
              <tr key={start}>
                <td>{clock(start)}</td>
                <td>{minutes}</td>
                <th scope="row">{what}</th>
                <td>{using}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles['columns']}>
        <div className={styles['block']}>
          <h3>{RUN_SHEET.before}</h3>
          <ul>
            {RUN_SHEET.bring.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        <div className={styles['block']}>
          <h3>{RUN_SHEET.rules}</h3>
          <ul>
            {RUN_SHEET.remember.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </div>
    </Sheet>
  );
}
