import { useLang } from '../../ui/language.ts';
import styles from './ExportLinks.module.css';
import { useOfficeWords } from './words.ts';

const EDITIONS = ['public', 'internal'] as const;
const FORMATS = [
  ['docx', 'Word'],
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
] as const;

/** The merged view as files: one edition that may leave the house, and one that may not. */
export function ExportLinks({ processId }: { processId: string }) {
  const w = useOfficeWords().files;
  const lang = useLang();
  return (
    <section className={styles.files} aria-labelledby="dialogue-files">
      <h2 id="dialogue-files">{w.title}</h2>
      <dl>
        {EDITIONS.map((edition) => (
          <div key={edition}>
            <dt>
              {w.edition[edition]}
              <span>{w.about[edition]}</span>
            </dt>
            {FORMATS.map(([format, name]) => (
              <dd key={format}>
                <a
                  href={`/api/processes/${processId}/dialogue/export.${format}?edition=${edition}&lang=${lang}`}
                  aria-label={w.fetch(w.edition[edition], name)}
                  download
                >
                  {name}
                </a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
