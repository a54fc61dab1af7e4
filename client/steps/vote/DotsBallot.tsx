import { useRef, useState } from 'react';
import type { Option } from '#shared/board/board.ts';
import { Description, isLong, Merged, ReadMore } from '../../phone/Entry.tsx';
import { useStepWords } from '../../phone/stepWords.ts';
import { castBallot } from '../../sync/start.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dots } from '../../ui/Dots.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { announceNow } from '../../ui/LiveRegion.tsx';
import { useDoubleTap } from '../../ui/useDoubleTap.ts';
import { abstains, dotsIn, spentIn, withDots, type DotsBallotProps } from './ballotState.ts';
import { SavedState } from './SavedState.tsx';
import styles from './Phone.module.css';

/** Dots by tapping rows: free to change until the vote closes, saved as one whole ballot each time. */
export function DotsBallot({ vote, options, goal, own }: DotsBallotProps) {
  const words = useStepWords();
  const [hint, setHint] = useState<string | null>(null);
  const before = useRef(own.body);
  const again = useDoubleTap();
  const dots = dotsIn(own.body);
  const spent = spentIn(dots);
  const abstaining = abstains(own.body);

  function set(option: Option, n: number) {
    const next = withDots(dots, option.ref, n, vote);
    if (next === null) {
      const said = spent >= vote.dots ? words.dotsNone : words.dotsCapHit(vote.perItem);
      setHint(said);
      announceNow(said);
      return;
    }
    setHint(null);
    castBallot(vote.boxId, { dots: next });
  }

  function abstain() {
    // The second press would take back what the first has said.
    if (again()) return;
    setHint(null);
    if (abstaining) {
      const back = before.current;
      castBallot(vote.boxId, back !== null && 'dots' in back ? back : { dots: {} });
    } else {
      before.current = own.body;
      castBallot(vote.boxId, { abstain: true });
    }
  }

  return (
    <>
      <p>
        <strong>{words.dotsUpTo(vote.dots)}.</strong>{' '}
        {vote.perItem > 1 && words.dotsCap(vote.perItem)} {words.canChange}
      </p>
      <ul role="list" className={styles['rows']}>
        {options.map((option) => (
          <Row
            key={option.ref}
            option={option}
            n={dots[option.ref] ?? 0}
            ticks={goal === 'select' || vote.perItem === 1}
            onChange={(n) => set(option, n)}
          />
        ))}
      </ul>
      <div className={styles['bar']}>
        <div className={styles['budget']}>
          {abstaining ? (
            words.abstained
          ) : (
            <>
              <Dots total={vote.dots} used={spent} />
              <span>{words.dotsLeft(vote.dots - spent)}</span>
            </>
          )}
        </div>
        {hint !== null && <p className={styles['warn']}>{hint}</p>}
        <div className={styles['actions']}>
          <Button aria-pressed={abstaining} onClick={abstain}>
            {abstaining ? words.abstainUndo : words.abstain}
          </Button>
          <SavedState
            own={own}
            saved={
              abstaining
                ? words.savedAbstain
                : spent === 0
                  ? words.savedNothing
                  : words.savedDots(spent)
            }
            nothing={!abstaining && spent === 0}
          />
        </div>
      </div>
    </>
  );
}

const describedBy = (option: Option): string => `about-${option.ref}`;

interface RowProps {
  option: Option;
  n: number;
  onChange: (n: number) => void;
}

/** One option; a note of many lines is folded, so that the whole list stays in reach of a thumb. */
function Row({ ticks, ...row }: RowProps & { ticks: boolean }) {
  const words = useStepWords();
  const [open, setOpen] = useState(false);
  const { option, n } = row;
  const long = isLong(option.title);
  const note = option.kind === 'note';
  const title = cx(styles['title'], note && styles['note'], long && !open && styles['folded']);
  return (
    <li className={cx(styles['row'], n > 0 && styles['chosen'])}>
      {ticks ? <Tick {...row} title={title} /> : <Count {...row} title={title} />}
      {(long || option.description !== '' || option.mergedFrom.length > 0) && (
        <div className={styles['below']}>
          {long && (
            <ReadMore open={open} onToggle={setOpen}>
              {open ? words.readLess : words.readAll}
            </ReadMore>
          )}
          <Description id={describedBy(option)} text={option.description} />
          <Merged titles={option.mergedFrom} />
        </div>
      )}
    </li>
  );
}

/** The class of the title, which differs for long ones. */
interface Titled {
  title: string;
}

function Tick({ option, n, onChange, title }: RowProps & Titled) {
  const on = n > 0;
  const again = useDoubleTap();
  return (
    <label className={styles['target']}>
      <bdi className={title}>{option.title}</bdi>
      <input
        type="checkbox"
        checked={on}
        aria-describedby={option.description === '' ? undefined : describedBy(option)}
        // A double tap sets a dot; it does not set one and take it off.
        onChange={() => again() || onChange(on ? 0 : 1)}
      />
      <span className={styles['ring']} aria-hidden="true">
        <Icon name="check" />
      </span>
    </label>
  );
}

function Count({ option, n, onChange, title }: RowProps & Titled) {
  const words = useStepWords();
  return (
    <>
      <bdi className={cx(title, styles['text'])}>{option.title}</bdi>
      <div className={styles['counter']}>
        <Button
          className={styles['step']}
          aria-label={words.dotMinus(option.title)}
          disabled={n === 0}
          onClick={() => onChange(n - 1)}
          icon={<Icon name="minus" />}
        />
        <output aria-label={words.dotsOn(n)}>{n}</output>
        <Button
          className={styles['step']}
          aria-label={words.dotPlus(option.title)}
          onClick={() => onChange(n + 1)}
          icon={<Icon name="plus" />}
        />
      </div>
    </>
  );
}
