import type { Revision } from '#shared/process/process.ts';
import { useCommon } from '../ui/common.ts';
import { formatDate } from '../ui/format.ts';
import { useLang } from '../ui/language.ts';
import { changesOf } from './changes.ts';
import styles from './History.module.css';
import { useProcessWords } from './words.ts';

/** The versions of an activity: what stood before, what stands now, and why. Nothing until it has changed. */
export function History({ revisions }: { revisions: readonly Revision[] }) {
  const words = useProcessWords();
  const common = useCommon();
  const lang = useLang();
  // The first line of a plan that came whole is its beginning and no change.
  const told = revisions.filter((revision) => revision.before !== null || revision.reason !== '');
  if (told.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>{words.planPage.history(told.length)}</summary>
      <ol role="list">
        {told.map((revision) => (
          <li key={revision.n} className={styles.revision}>
            <p>
              {words.change.line(
                words.change[revision.change],
                formatDate(revision.at),
                revision.reason,
              )}
            </p>
            {revision.before !== null && (
              <dl>
                {changesOf(revision.before, revision.after, {
                  words,
                  standing: common.standing,
                  lang,
                }).map((change) => (
                  <div key={change.field}>
                    <dt>{change.name}</dt>
                    <dd>
                      <del>
                        <span className="visually-hidden">{words.change.before}: </span>
                        {change.before}
                      </del>
                    </dd>
                    <dd>
                      <ins>
                        <span className="visually-hidden">{words.change.after}: </span>
                        {change.after}
                      </ins>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
