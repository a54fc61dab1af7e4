import { useId } from 'react';
import type { Wording } from '#shared/board/board.ts';
import { useAnswerNames } from '../../desk/answerNames.ts';
import { useDialogueDesk } from '../../desk/dialogue.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import { useAnswerWords } from '../../ui/answerWords.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { CardDetail } from './CardDetail.tsx';
import type { TableCard } from './tables.ts';
import type { Grouper } from './useGrouping.ts';
import board from './Board.module.css';
import styles from './TablesBoard.module.css';

/** What is unfolded of a card, and what is being typed in it. */
export interface Unfolded {
  readonly open: boolean;
  readonly edit: Wording | null;
}
export const FOLDED: Unfolded = { open: false, edit: null };

/** A bundle or a single note in the list: its words, where it comes from, and the originals on request. */
export function TableBundle({
  card,
  stepId,
  grouper,
  unfolded: { open, edit },
  onUnfold,
}: {
  card: TableCard;
  stepId: string;
  grouper: Grouper;
  unfolded: Unfolded;
  onUnfold: (unfolded: Unfolded) => void;
}) {
  const w = useDialogueDesk().board;
  const cluster = useStepWords().cluster;
  const a = useAnswerWords();
  const names = useAnswerNames();
  const detailId = useId();
  const ticked = grouper.ticked.has(card.ref);
  const only = card.cluster === null ? card.items[0]?.answer : undefined;
  const parts = [
    names.element(card.about),
    only?.verdict ? a.verdict[only.verdict] : '',
    card.cluster === null ? '' : w.notes(card.items.length),
    card.tables.length > 1 ? w.tables(card.tables.length) : '',
  ].filter((part) => part !== '');
  return (
    <div className={cx(styles['bundle'], ticked && board['ticked'])}>
      <div className={styles['face']}>
        {grouper.allowed && (
          <label className={styles['tick']}>
            <input
              type="checkbox"
              checked={ticked}
              aria-label={cluster.tick(card.title)}
              onChange={() => grouper.toggle(card.ref)}
            />
          </label>
        )}
        <div>
          <p className={card.cluster === null ? undefined : styles['name']}>{card.title}</p>
          <p className={styles['meta']}>{parts.join(' · ')}</p>
        </div>
        <button
          type="button"
          className={board['more']}
          aria-expanded={open}
          aria-controls={detailId}
          aria-label={cluster.more(card.title)}
          onClick={() => onUnfold({ open: !open, edit })}
        >
          <Icon name="open" size="1em" />
        </button>
      </div>
      {open && (
        <div id={detailId}>
          <CardDetail
            card={card}
            stepId={stepId}
            edit={edit}
            onEdit={(next) => onUnfold({ open, edit: next })}
          />
        </div>
      )}
    </div>
  );
}
