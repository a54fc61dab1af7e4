import { useStepWords } from '../../phone/stepWords.ts';
import { Description } from '../../phone/Entry.tsx';
import { castBallot } from '../../sync/start.ts';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { answersIn, type ScaleBallotProps } from './ballotState.ts';
import { SavedState } from './SavedState.tsx';
import styles from './Phone.module.css';

const ANSWERS = [1, 2, 3, 4, 5, 0];

/** 1–5 in full words, and abstaining, for each target. */
export function ScaleBallot({ vote, own, question }: ScaleBallotProps) {
  const words = useStepWords();
  const common = useCommon();
  const answers = answersIn(own.body);
  const given = Object.keys(answers).length;
  return (
    <>
      <p>
        <strong>{words.scaleTask}.</strong> {words.canChange}
      </p>
      {vote.options.map((option) => (
        <fieldset key={option.ref}>
          <legend className={option.title === question ? 'visually-hidden' : styles['legend']}>
            {option.title}
          </legend>
          {option.ref === 'package' ? (
            <Package titles={option.description} />
          ) : (
            <Description text={option.description} />
          )}
          <div className={styles['scale']}>
            {ANSWERS.map((value) => {
              const on = answers[option.ref] === value;
              return (
                <label key={value} className={cx(styles['answer'], on && styles['picked'])}>
                  <input
                    type="radio"
                    name={`${vote.boxId}.${option.ref}`}
                    checked={on}
                    onChange={() =>
                      castBallot(vote.boxId, { scale: { ...answers, [option.ref]: value } })
                    }
                  />
                  <span>
                    {value > 0 && <span className={styles['number']}>{value} · </span>}
                    {common.scaleSteps[value]}
                  </span>
                </label>
              );
            })}
          </div>
        </fieldset>
      ))}
      <div className={styles['bar']}>
        <SavedState
          own={own}
          saved={given === 0 ? words.savedNothing : words.savedAnswers(given, vote.options.length)}
          nothing={given === 0}
        />
      </div>
    </>
  );
}

/** Everything chosen, as the one thing that is voted on. */
function Package({ titles }: { titles: string }) {
  const words = useStepWords();
  const list = titles.split(' · ').filter(Boolean);
  return (
    <details className={styles['package']}>
      <summary>{words.inPackage(list.length)}</summary>
      <ul>
        {list.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </details>
  );
}
