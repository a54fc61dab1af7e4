import { useState } from 'react';
import type { SessionCard } from '#shared/process/process.ts';
import { useLang } from '../ui/language.ts';
import { deskPath } from './route.ts';
import { SessionLinks } from './SessionLinks.tsx';
import styles from './SessionRow.module.css';
import { useProcessWords } from './words.ts';

const WHAT = ['selection', 'meeting'] as const;
const FORMATS = [
  ['docx', 'Word'],
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
] as const;

/** A meeting of an activity: its desk, and what the office needs around it. */
export function SessionRow({ session }: { session: SessionCard }) {
  const words = useProcessWords();
  const lang = useLang();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.session}>
      <p className={styles.line}>
        <span className={styles.name}>{session.title}</span>
        <a href={deskPath(session.id)}>
          {words.planPage.openDesk}
          <span className="visually-hidden">: {session.title}</span>
        </a>
      </p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.planPage.sessionMore}</summary>
        {open && (
          <div className={styles.more}>
            <SessionLinks sessionId={session.id} />
            <section aria-labelledby={`files-${session.id}`}>
              <h3 id={`files-${session.id}`}>{words.session.files}</h3>
              <dl className={styles.files}>
                {WHAT.map((what) => (
                  <div key={what}>
                    <dt>{words.session.what[what]}</dt>
                    {FORMATS.map(([format, name]) => (
                      <dd key={format}>
                        <a
                          href={`/api/sessions/${session.id}/export/${what}.${format}?lang=${lang}`}
                          aria-label={words.session.fetch(words.session.what[what], name)}
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
          </div>
        )}
      </details>
    </div>
  );
}
