import { useEffect, useId, type HTMLAttributes, type InputHTMLAttributes } from 'react';
import { textLength } from '#shared/board/text.ts';
import { cx } from './cx.ts';
import { useCommon } from './common.ts';
import { Icon } from './Icon.tsx';
import styles from './Field.module.css';

export interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  /** What to do, never that it was wrong. */
  error?: string | null | undefined;
  /** Characters; typing past it is allowed, so that nothing typed is ever cut. */
  limit?: number | undefined;
  /** More than one: a text area. */
  rows?: number | undefined;
  id?: string | undefined;
  type?: InputHTMLAttributes<HTMLInputElement>['type'];
  inputMode?: HTMLAttributes<HTMLElement>['inputMode'];
  autoComplete?: string | undefined;
  /** Takes the focus when it appears: only where the person's own act has just opened it. */
  focusFirst?: boolean | undefined;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  hideLabel?: boolean | undefined;
  className?: string | undefined;
  onEnter?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
  /** Of what is written in it, where that is not the page's: for the spelling and the voice that reads it. */
  lang?: string | undefined;
}

/** A labelled text field. Its counter appears at 80 % of the limit. */
export function Field(props: FieldProps) {
  const common = useCommon();
  const ownId = useId();
  const id = props.id ?? ownId;
  const { limit, value, error } = props;
  const length = textLength(value);
  const counting = limit !== undefined && length >= limit * 0.8;
  const described = [
    props.hint !== undefined && `${id}-hint`,
    error ? `${id}-error` : undefined,
    counting && `${id}-counter`,
  ].filter(Boolean);
  const focusFirst = props.focusFirst === true;
  useEffect(() => {
    if (focusFirst) document.getElementById(id)?.focus();
  }, [focusFirst, id]);
  const control = {
    id,
    value,
    className: styles['input'],
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': props.required,
    disabled: props.disabled,
    autoComplete: props.autoComplete ?? 'off',
    placeholder: props.placeholder,
    inputMode: props.inputMode,
    onBlur: props.onBlur,
    lang: props.lang,
    // Written from the side its language is written from.
    dir: props.lang === undefined ? undefined : 'auto',
    onChange: (event: { target: { value: string } }) => props.onChange(event.target.value),
    onKeyDown: (event: { key: string; shiftKey: boolean; preventDefault: () => void }) => {
      if (event.key !== 'Enter' || event.shiftKey || props.onEnter === undefined) return;
      event.preventDefault();
      props.onEnter();
    },
  };
  return (
    <div className={cx(styles['field'], props.className)}>
      <label htmlFor={id} className={props.hideLabel ? 'visually-hidden' : styles['label']}>
        {props.label}
      </label>
      {props.hint !== undefined && (
        <span id={`${id}-hint`} className={styles['hint']}>
          {props.hint}
        </span>
      )}
      {(props.rows ?? 1) > 1 ? (
        <textarea {...control} rows={props.rows} />
      ) : (
        <input {...control} type={props.type ?? 'text'} />
      )}
      <div className={styles['below']}>
        {error && (
          <span id={`${id}-error`} className={styles['error']} role="alert">
            <Icon name="error" />
            {error}
          </span>
        )}
        {counting && (
          <span
            id={`${id}-counter`}
            className={cx(styles['counter'], length > limit && styles['over'])}
          >
            {common.counter(length, limit)}
          </span>
        )}
      </div>
    </div>
  );
}
