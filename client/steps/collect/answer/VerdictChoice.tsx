import { VERDICTS, type Verdict } from '#shared/board/board.ts';
import { useAnswerWords } from '../../../ui/answerWords.ts';
import { cx } from '../../../ui/cx.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useAnswerStep } from './words.ts';
import styles from './Answer.module.css';

const SIGNS = { holds: 'check', holds_changed: 'edit', fails: 'cross' } as const;

export interface VerdictChoiceProps {
  value: Verdict | '';
  error: string | null;
  onChange: (verdict: Verdict) => void;
}

/** Holder, holder med ændring, holder ikke: a word and a sign each, never a colour alone. */
export function VerdictChoice({ value, error, onChange }: VerdictChoiceProps) {
  const words = useAnswerStep();
  const answers = useAnswerWords();
  return (
    <fieldset
      id="answer-verdict"
      tabIndex={-1}
      className={styles['verdicts']}
      aria-describedby={error === null ? undefined : 'answer-verdict-error'}
    >
      <legend>{words.holds}</legend>
      {VERDICTS.map((verdict) => (
        <label
          key={verdict}
          className={cx(styles['verdict'], value === verdict && styles['picked'])}
        >
          <input
            type="radio"
            name="verdict"
            checked={value === verdict}
            onChange={() => onChange(verdict)}
          />
          <span className={styles['sign']}>
            <Icon name={SIGNS[verdict]} size="1.5em" />
          </span>
          <span>{answers.verdict[verdict]}</span>
          <small>{words.verdictHelp[verdict]}</small>
        </label>
      ))}
      {error !== null && (
        <span id="answer-verdict-error" role="alert" className={styles['error']}>
          {error}
        </span>
      )}
    </fieldset>
  );
}
