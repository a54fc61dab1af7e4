import styles from './Dots.module.css';

/**
 * A quiet field of people: one dot each, filled as they come. Never names. The words beside it carry
 * the number, so the field itself is decoration to a screen reader.
 */
export function Dots({ filled, of }: { filled: number; of: number }) {
  const total = Math.max(filled, of);
  return (
    <span className={styles.field} data-size={sizeOf(total)} aria-hidden="true">
      {Array.from({ length: total }, (_, n) => (
        <span key={n} className={styles.dot} data-on={n < filled} />
      ))}
    </span>
  );
}

const sizeOf = (total: number): 'few' | 'some' | 'many' =>
  total <= 40 ? 'few' : total <= 120 ? 'some' : 'many';
