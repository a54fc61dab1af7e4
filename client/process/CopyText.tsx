import { useId } from 'react';
import { Button } from '../ui/Button.tsx';
import { useCopy } from '../ui/useCopy.ts';
import styles from './CopyText.module.css';
import { useProcessWords } from './words.ts';

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
}

/** A text to take along. It stands there to be marked, too. */
export function CopyText({ label, text }: CopyTextProps) {
  const w = useProcessWords().session;
  const id = useId();
  const { state, copy } = useCopy();

  return (
    <div className={styles.copy}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.line}>
        <input id={id} readOnly value={text} onFocus={(event) => event.target.select()} />
        <Button onClick={() => copy(text, id)}>{state === 'copied' ? w.copied : w.copy}</Button>
      </div>
      {state === 'yourself' && <output>{w.copyYourself}</output>}
    </div>
  );
}
