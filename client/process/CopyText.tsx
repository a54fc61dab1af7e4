import { useId, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './CopyText.module.css';
import { useProcessWords } from './words.ts';

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
}

/** A text to take along. Over plain http a browser has no clipboard, and then it is there to be marked. */
export function CopyText({ label, text }: CopyTextProps) {
  const w = useProcessWords().session;
  const id = useId();
  const [state, setState] = useState<'idle' | 'copied' | 'yourself'>('idle');

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      const input = document.getElementById(id) as HTMLInputElement | null;
      input?.select();
      setState('yourself');
    }
  }

  return (
    <div className={styles.copy}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.line}>
        <input id={id} readOnly value={text} onFocus={(event) => event.target.select()} />
        <Button onClick={() => void copy()}>{state === 'copied' ? w.copied : w.copy}</Button>
      </div>
      {state === 'yourself' && <output>{w.copyYourself}</output>}
    </div>
  );
}
