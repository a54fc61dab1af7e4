import type { SectionView } from '#shared/session/views.ts';
import { useTitles, type StepProps } from '../../phone/view.ts';
import { useStepWords } from '../../phone/stepWords.ts';
import { useEntries } from '../../sync/hooks.ts';
import { cx } from '../../ui/cx.ts';
import styles from './Phone.module.css';

/** The text as it is being written, each sentence with what it builds on. */
export function DraftPhone({ step }: StepProps<'draft'>) {
  const words = useStepWords();
  const titles = useTitles();
  const entries = useEntries<SectionView>('section/');
  const sections = step.config.sections.flatMap(({ id }) =>
    entries.filter((each) => each.id === id),
  );
  const empty = sections.every((section) => section.sentences.length === 0);
  return (
    <>
      {empty && <p>{words.draftEmpty}</p>}
      {sections.map((section) => (
        <section key={section.id} className={styles['section']}>
          <h2>{section.title}</h2>
          {section.penName !== null && <p>{words.writing(section.penName)}</p>}
          {section.sentences.map((sentence) => {
            const sources = sentence.origins.flatMap((ref) => titles.get(ref) ?? []);
            return (
              <div
                key={sentence.id}
                className={cx(styles['sentence'], sources.length > 0 && styles['sourced'])}
              >
                <p>{sentence.text}</p>
                {sources.length > 0 && (
                  <p className={styles['sources']}>
                    {words.sources}
                    {sources.map((title) => (
                      <span key={title} className={styles['chip']}>
                        {title}
                      </span>
                    ))}
                  </p>
                )}
              </div>
            );
          })}
        </section>
      ))}
    </>
  );
}
