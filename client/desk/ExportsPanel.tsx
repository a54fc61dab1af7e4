import { useDesk } from './deskContext.ts';
import { useDeskWords } from './words.ts';
import styles from './panel.module.css';

const FORMATS = ['docx', 'xlsx', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** Plain links: a download needs no script of ours. */
export function ExportsPanel() {
  const w = useDeskWords().exports;
  const { sessionId, session } = useDesk();
  const path = `/api/sessions/${sessionId}`;
  const isDialogue = session.members === 'listen' || session.meeting !== null;
  return (
    <div className={styles['stack']}>
      <p>{w.intro}</p>
      {isDialogue &&
        (['public', 'internal'] as const).map((edition) => (
          <Files
            key={edition}
            title={w.dialogue[edition]}
            help={w.dialogueHelp[edition]}
            format={{ ...w.format, docx: 'Word', json: 'JSON' }}
            address={(format, lang) =>
              `${path}/dialogue/export.${format}?edition=${edition}&lang=${lang}`
            }
          />
        ))}
      {/* Nobody chooses at a dialogue meeting. */}
      {(isDialogue ? (['meeting'] as const) : (['selection', 'meeting'] as const)).map((what) => (
        <Files
          key={what}
          title={w[what]}
          help={what === 'selection' ? w.selectionHelp : w.meetingHelp}
          format={w.format}
          address={(format, lang) => `${path}/export/${what}.${format}?lang=${lang}`}
        />
      ))}
    </div>
  );
}

interface FilesProps {
  readonly title: string;
  readonly help: string;
  readonly format: Readonly<Record<Format, string>>;
  readonly address: (format: Format, lang: 'da' | 'en') => string;
}

function Files({ title, help, format: names, address }: FilesProps) {
  const w = useDeskWords().exports;
  return (
    <section className={styles['section']} aria-label={title}>
      <h3>{title}</h3>
      <p className={styles['soft']}>{help}</p>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <tbody>
            {FORMATS.map((format) => (
              <tr key={format}>
                <th scope="row">{names[format]}</th>
                {(['da', 'en'] as const).map((lang) => (
                  <td key={lang}>
                    <a
                      href={address(format, lang)}
                      aria-label={w.get(title, names[format], w.inLanguage(lang))}
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
  );
}
