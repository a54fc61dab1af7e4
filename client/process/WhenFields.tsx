import { useId } from 'react';
import type { When } from '#shared/process/process.ts';
import { Select } from '../ui/Select.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLang } from '../ui/language.ts';
import styles from './WhenFields.module.css';
import { useProcessWords } from './words.ts';
import { changeKind, monthOf, withMonth, withYear, yearOf, type YearMonth } from './when.ts';

interface WhenFieldsProps {
  readonly when: When;
  readonly onChange: (when: When) => void;
  readonly error: string | null;
}

const KINDS = ['day', 'months', 'part', 'before'] as const;
const PARTS = ['primo', 'medio', 'ultimo'] as const;

/** A time in its real precision. The browser's own fields: they know every keyboard and every phone. */
export function WhenFields({ when, onChange, error }: WhenFieldsProps) {
  const w = useProcessWords().form;
  const errorId = useId();
  return (
    <fieldset className={styles.when} aria-describedby={error === null ? undefined : errorId}>
      <legend>{useProcessWords().field.when}</legend>
      <Select
        label={w.precision}
        value={when.kind}
        onChange={(kind) => onChange(changeKind(when, kind as When['kind']))}
        options={KINDS.map((kind) => ({ value: kind, label: w.kinds[kind] }))}
      />
      {when.kind === 'day' && (
        <Field
          label={w.date}
          type="date"
          value={when.date}
          onChange={(date) => onChange({ kind: 'day', date })}
        />
      )}
      {when.kind === 'months' && (
        <>
          <MonthFields
            label={w.from}
            value={when.from}
            onChange={(from) => onChange({ ...when, from })}
          />
          <MonthFields label={w.to} value={when.to} onChange={(to) => onChange({ ...when, to })} />
        </>
      )}
      {when.kind === 'part' && (
        <>
          <Select
            label={w.partLabel}
            value={when.part}
            onChange={(part) => onChange({ ...when, part: part as (typeof PARTS)[number] })}
            options={PARTS.map((part) => ({ value: part, label: w.part[part] }))}
          />
          <MonthFields value={when.of} optional onChange={(of) => onChange({ ...when, of })} />
        </>
      )}
      {when.kind === 'before' && (
        <MonthFields value={when.month} onChange={(month) => onChange({ kind: 'before', month })} />
      )}
      {error !== null && (
        <p id={errorId} className={styles.error} role="alert">
          <Icon name="error" />
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface MonthFieldsProps {
  /** Said before "month" and "year" where there are two of them. */
  readonly label?: string;
  readonly value: YearMonth;
  readonly optional?: boolean;
  readonly onChange: (value: YearMonth) => void;
}

/** Month and year as two fields: not every browser has one for both. */
function MonthFields({ label, value, optional = false, onChange }: MonthFieldsProps) {
  const w = useProcessWords().form;
  const lang = useLang();
  const named = (name: string) => (label === undefined ? name : `${label}, ${name.toLowerCase()}`);
  const names = new Intl.DateTimeFormat(lang === 'da' ? 'da-DK' : 'en-GB', {
    month: 'long',
    timeZone: 'UTC',
  });
  const months = Array.from({ length: 12 }, (_, n) => ({
    value: String(n + 1).padStart(2, '0'),
    label: names.format(Date.UTC(2016, n, 1)),
  }));
  return (
    <div className={styles.pair}>
      <Select
        label={named(w.month)}
        value={monthOf(value)}
        onChange={(month) => onChange(withMonth(value, month))}
        options={optional ? [{ value: '', label: w.wholeYear }, ...months] : months}
      />
      <Field
        label={named(w.year)}
        type="number"
        inputMode="numeric"
        value={yearOf(value)}
        onChange={(year) => onChange(withYear(value, year))}
      />
    </div>
  );
}
