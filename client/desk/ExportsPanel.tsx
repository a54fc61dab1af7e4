import { useDesk } from './deskContext.ts';
import { useDeskWords } from './words.ts';
import styles from './panel.module.css';

const FORMATS = ['docx', 'xlsx', 'csv', 'json'] as const;

/** Plain links: a download needs no script of ours. */
export function ExportsPanel() {
  const w = useDeskWords().exports;
  const { sessionId } = useDesk();
  return (
    <div className={styles['stack']}>
      <p>{w.intro}</p>
      {(['selection', 'meeting'] as const).map((what) => (
        <section key={what} className={styles['section']} aria-label={w[what]}>
          <h3>{w[what]}</h3>
          <p className={styles['soft']}>{what === 'selection' ? w.selectionHelp : w.meetingHelp}</p>
          <div className={styles['scroll']}>
            <table className={styles['table']}>
              <tbody>
                {FORMATS.map((format) => (
                  <tr key={format}>
                    <th scope="row">{w.format[format]}</th>
                    {(['da', 'en'] as const).map((lang) => (
                      <td key={lang}>
                        <a
                          href={`/api/sessions/${sessionId}/export/${what}.${format}?lang=${lang}`}
                          aria-label={w.get(w[what], w.format[format], w.inLanguage(lang))}
                          download
                        >
                          {w.inLanguage(lang)}
                        </a>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </div>
  );
}
