import { useMemo, useState } from 'react';
import { similarPairs } from '#shared/board/similar.ts';
import { useDesk } from '../../desk/deskContext.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import type { Card } from './cards.ts';
import styles from './Board.module.css';

const pairKey = (a: string, b: string): string => [a, b].sort().join('|');

/** Near-duplicates by their words: always previewed, one pair at a time, and never merged by the machine. */
export function Suggestions({
  cards,
  onGroup,
}: {
  cards: readonly Card[];
  onGroup: (refs: readonly string[]) => void;
}) {
  const w = useStepWords().cluster;
  const common = useCommon();
  const { may } = useDesk();
  const [open, setOpen] = useState(false);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const pairs = useMemo(() => {
    const kinds = [...new Set(cards.map((card) => card.kind))];
    return kinds
      .flatMap((kind) =>
        similarPairs(
          cards.filter((card) => card.kind === kind).map((card) => ({ ...card, id: card.ref })),
        ),
      )
      .sort((a, b) => b.score - a.score);
  }, [cards]);
  const left = pairs.filter(({ a, b }) => !dismissed.has(pairKey(a, b)));
  const first = left[0];
  const one = cards.find((card) => card.ref === first?.a);
  const two = cards.find((card) => card.ref === first?.b);
  if (!may('cluster.group') || pairs.length === 0) return null;
  return (
    <section className={styles['suggestions']} aria-label={w.suggestions}>
      <div className={work['spread']}>
        <h3>
          {w.suggestions}{' '}
          <span className={work['soft']}>
            {left.length === 0 ? w.suggestNone : w.suggestMore(left.length)}
          </span>
        </h3>
        {left.length > 0 && (
          <Button small aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? common.hide : w.suggestLook}
          </Button>
        )}
      </div>
      {open && one && two && (
        <>
          <p>{w.suggestAsk}</p>
          <div className={styles['pair']}>
            {[one, two].map((card) => (
              <div key={card.ref} className={styles['half']}>
                <strong>{card.title}</strong>
                {card.description !== '' && <p>{card.description}</p>}
                <p className={work['soft']}>
                  {card.theme} · {common.kind[card.kind]}
                </p>
              </div>
            ))}
          </div>
          <div className={work['row']}>
            <Button
              small
              onClick={() => setDismissed(new Set([...dismissed, pairKey(one.ref, two.ref)]))}
            >
              {w.suggestDismiss}
            </Button>
            <Button small onClick={() => onGroup([one.ref, two.ref])}>
              {w.suggestMerge}
            </Button>
            <span className={`${work['soft']} ${work['small']}`}>{w.suggestNote}</span>
          </div>
        </>
      )}
    </section>
  );
}
