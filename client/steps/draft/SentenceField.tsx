import { LIMITS } from '#shared/board/text.ts';
import type { Sentence } from '#shared/board/board.ts';
import type { Chosen } from '#shared/session/views.ts';
import { Select } from '../../ui/Select.tsx';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './DraftDesk.module.css';

export function SentenceField({
  number,
  sentence,
  chosen,
  onChange,
  onRemove,
  onUp,
  onDown,
}: {
  number: number;
  sentence: Sentence;
  chosen: readonly Chosen[];
  onChange: (sentence: Sentence) => void;
  onRemove: () => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
}) {
  const w = useStepWords().draft;
  const { origins } = sentence;
  const free = chosen.filter((thing) => !origins.includes(thing.ref));
  return (
    <div className={styles['sentence']}>
      <Field
        label={w.sentence(number)}
        value={sentence.text}
        rows={2}
        limit={LIMITS.text}
        onChange={(text) => onChange({ ...sentence, text })}
      />
      <div className={styles['moves']}>
        <button
          type="button"
          className={`${work['icon']} ${styles['up']}`}
          aria-label={w.up(number)}
          disabled={onUp === null}
          onClick={() => onUp?.()}
        >
          <Icon name="open" />
        </button>
        <button
          type="button"
          className={work['icon']}
          aria-label={w.down(number)}
          disabled={onDown === null}
          onClick={() => onDown?.()}
        >
          <Icon name="open" />
        </button>
        <button
          type="button"
          className={work['icon']}
          aria-label={w.remove(number)}
          onClick={onRemove}
        >
          <Icon name="cross" />
        </button>
      </div>
      <div className={styles['sources']}>
        <span>{origins.length === 0 ? w.noSource : `${w.sources}:`}</span>
        {origins.map((ref) => {
          const title = chosen.find((thing) => thing.ref === ref)?.title ?? w.otherSource;
          return (
            <span key={ref} className={`${work['chip']} ${styles['thread']}`}>
              {title}
              <button
                type="button"
                className={styles['drop']}
                aria-label={w.removeSource(title)}
                onClick={() =>
                  onChange({ ...sentence, origins: origins.filter((each) => each !== ref) })
                }
              >
                <Icon name="cross" size="0.9em" />
              </button>
            </span>
          );
        })}
        {free.length > 0 ? (
          <div className={styles['choose']}>
            <Select
              label={w.addSource(number)}
              hideLabel
              value=""
              onChange={(ref) => {
                if (ref !== '') onChange({ ...sentence, origins: [...origins, ref] });
              }}
              options={[
                { value: '', label: w.chooseSource },
                ...free.map((thing) => ({ value: thing.ref, label: thing.title })),
              ]}
            />
          </div>
        ) : (
          chosen.length === 0 && <span className={work['soft']}>{w.noChosen}</span>
        )}
      </div>
    </div>
  );
}
