import { useTitles } from '../../phone/view.ts';
import { useAnswerWords } from '../../ui/answerWords.ts';
import { useKept, type Kept } from './kept.ts';
import styles from './Phone.module.css';

/** What the person was writing when a step closed: all of it is still on the device, and said so. */
export function KeptTexts({ stepId, intro }: { stepId: string; intro: string }) {
  const aboutOf = useKeptAbout();
  const kept = useKept(stepId);
  if (kept.length === 0) return null;
  return (
    <section>
      <p>{intro}</p>
      <ul role="list">
        {kept.map((each) => (
          <li key={each.key}>
            “<bdi>{each.text}</bdi>”{' '}
            {aboutOf(each) !== '' && <span className={styles['used']}>{aboutOf(each)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The element and the question a text is about, in words. */
export function useKeptAbout(): (kept: Kept) => string {
  const titles = useTitles();
  const { lens: names } = useAnswerWords();
  return ({ about, lens }) =>
    [titles.get(about), (names as Readonly<Record<string, string>>)[lens]]
      .filter(Boolean)
      .join(' · ');
}
