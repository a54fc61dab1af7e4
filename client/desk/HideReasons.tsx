import { HIDE_REASONS } from '#shared/board/board.ts';
import type { ItemView } from '#shared/session/views.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { useDesk } from './deskContext.ts';
import styles from './HideReasons.module.css';
import { useStepWords } from './stepWords.ts';
import work from './work.module.css';

/** Why a note is hidden, from the fixed list: choosing the reason is the act. */
export function HideReasons({
  item,
  onClose,
}: {
  item: Pick<ItemView, 'id' | 'title'>;
  onClose: () => void;
}) {
  const w = useStepWords().collect;
  const common = useCommon();
  const { send } = useDesk();
  return (
    <fieldset ref={focusFirst} className={styles['reasons']} aria-label={w.hideWhy(item.title)}>
      <p>{w.hideWhyShort}</p>
      {HIDE_REASONS.map((reason) => (
        <Button
          key={reason}
          small
          onClick={() => {
            onClose();
            void send({ type: 'item.hide', itemId: item.id, reason });
          }}
        >
          {common.hideReason[reason]}
          {reason === 'others_data' && ` (${w.overwrites})`}
        </Button>
      ))}
      <Button small kind="quiet" onClick={onClose}>
        {common.cancel}
      </Button>
      <p className={work['small']}>{w.hideHelp}</p>
    </fieldset>
  );
}

/** Declared once: a new function each render would take the focus back again and again. */
const focusFirst = (group: HTMLElement | null) => group?.querySelector('button')?.focus();
