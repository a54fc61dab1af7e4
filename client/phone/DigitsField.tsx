import { Field } from '../ui/Field.tsx';
import styles from './JoinPage.module.css';

export interface DigitsFieldProps {
  label: string;
  value: string;
  error: string | null;
  onChange: (digits: string) => void;
}

/** Six digits, large; pasted text may hold spaces and words around them. */
export function DigitsField({ label, value, error, onChange }: DigitsFieldProps) {
  return (
    <Field
      label={label}
      value={value}
      error={error}
      inputMode="numeric"
      autoComplete="one-time-code"
      className={styles['digits']}
      onChange={(text) => onChange(text.replace(/\D/g, '').slice(0, 6))}
    />
  );
}
