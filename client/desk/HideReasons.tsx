import { HIDE_REASONS, type HideReason } from '#shared/board/board.ts';
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
  const { send } = useDesk();
  return (
    <ReasonChoice
      label={w.hideWhy(item.title)}
      text={w.hideWhyShort}
      onChoose={(reason) => void send({ type: 'item.hide', itemId: item.id, reason })}
      onClose={onClose}
    />
  );
}

/** The reasons themselves, for one note or many. With `keys` each has its digit. */
export function ReasonChoice({
  label,
  text,
  keys,
  big,
  onChoose,
  onClose,
}: {
  label: string;
  text: string;
  keys?: boolean;
  /** For fingers. */
  big?: boolean;
  onChoose: (reason: HideReason) => void;
  onClose: () => void;
}) {
  const w = useStepWords().collect;
  const common = useCommon();
  return (
    <fieldset ref={focusFirst} className={styles['reasons']} aria-label={label}>
      <p>{text}</p>
      {HIDE_REASONS.map((reason, i) => (
        <Button
          key={reason}
          small={big !== true}
          aria-keyshortcuts={keys ? String(i + 1) : undefined}
          onClick={() => {
            onClose();
            onChoose(reason);
          }}
        >
          {keys && <kbd aria-hidden="true">{i + 1}</kbd>}
          <span>
            {common.hideReason[reason]}
            {reason === 'others_data' && ` (${w.overwrites})`}
          </span>
        </Button>
      ))}
      <Button small={big !== true} kind="quiet" onClick={onClose}>
        {common.cancel}
      </Button>
      <p className={work['small']}>{w.hideHelp}</p>
    </fieldset>
  );
}

/** Declared once: a new function each render would take the focus back again and again. */
const focusFirst = (group: HTMLElement | null) => group?.querySelector('button')?.focus();
