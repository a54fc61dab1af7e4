import { useTitles } from '../../../phone/view.ts';
import { useAnswerWords } from '../../../ui/answerWords.ts';
import type { OwnNote } from '../notes.ts';
import { useAnswerStep } from './words.ts';
import styles from './Answer.module.css';

/** What a note is about, in words: the element, the question, the verdict and the better sentence. */
export function AboutLine({ answer }: { answer: NonNullable<OwnNote['answer']> }) {
  const words = useAnswerStep();
  const answers = useAnswerWords();
  const titles = useTitles();
  const { about, lens, verdict, rewrite } = answer;
  const parts = [
    about === null ? undefined : titles.get(about),
    lens === null ? undefined : answers.lens[lens],
    verdict === null ? undefined : answers.verdict[verdict],
  ].filter((part) => part !== undefined);
  return (
    <>
      {parts.length > 0 && <p className={styles['soft']}>{parts.join(' · ')}</p>}
      {rewrite !== '' && (
        <p className={styles['soft']}>
          <bdi>{words.betterWas(rewrite)}</bdi>
        </p>
      )}
    </>
  );
}
