import { Select } from '../../../ui/Select.tsx';
import { useAnswerStep } from './words.ts';
import styles from './Answer.module.css';

/** Which language the note is in: those who read it and those who translate must know. */
export function NoteLanguage({
  value,
  onChange,
}: {
  value: string;
  onChange: (lang: string) => void;
}) {
  const words = useAnswerStep();
  return (
    <div className={styles['language']}>
      <Select
        label={words.language}
        hideLabel
        value={value}
        options={words.languages.map(([lang = '', label = '']) => ({ value: lang, label }))}
        onChange={onChange}
      />
    </div>
  );
}
