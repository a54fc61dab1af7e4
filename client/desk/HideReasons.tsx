import { useLayoutEffect, useRef } from 'react';
import { HIDE_REASONS, type HideReason } from '#shared/board/board.ts';
import type { ItemView } from '#shared/session/views.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { useDoubleTap } from '../ui/useDoubleTap.ts';
import { useDesk } from './deskContext.ts';
import styles from './HideReasons.module.css';
import { useStepWords } from './stepWords.ts';
import { useOwnKeys } from './useOwnKeys.ts';
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

/** The reasons themselves, for one note or many. Each has its digit, which is about what the choice is about. */
export function ReasonChoice({
  label,
  text,
  reasons = HIDE_REASONS,
  asked,
  big,
  onChoose,
  onClose,
}: {
  label: string;
  text: string;
  /** Only these. */
  reasons?: readonly HideReason[];
  /** Its digit opened the choice: Enter says yes to that one, and to no other. */
  asked?: HideReason | undefined;
  /** For fingers. */
  big?: boolean;
  onChoose: (reason: HideReason) => void;
  onClose: () => void;
}) {
  const w = useStepWords().collect;
  const common = useCommon();
  const group = useRef<HTMLFieldSetElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const again = useDoubleTap();
  // A layout effect: the note it is about gets the focus back while the choice still has it.
  useLayoutEffect(() => {
    const own = group.current;
    const about = own?.parentElement?.closest<HTMLElement>('article[tabindex]');
    first.current?.focus();
    again();
    return () => {
      if (own?.contains(document.activeElement)) about?.focus({ preventScroll: true });
    };
  }, [again]);
  const choose = (reason: HideReason) => {
    onClose();
    onChoose(reason);
  };
  useOwnKeys(group, ({ key }) => {
    if (key === 'Escape') {
      onClose();
      return true;
    }
    const reason = reasonOfKey(key);
    if (reason === undefined || !reasons.includes(reason)) return false;
    // The digit that has opened the choice, pressed twice in a hurry, is no answer to what it asks.
    if (reason !== asked || !again()) choose(reason);
    return true;
  });
  return (
    <fieldset ref={group} data-keys="own" className={styles['reasons']} aria-label={label}>
      <p>{text}</p>
      {reasons.map((reason) => {
        const digit = String(HIDE_REASONS.indexOf(reason) + 1);
        return (
          <Button
            key={reason}
            ref={reason === (asked ?? reasons[0]) ? first : undefined}
            small={big !== true}
            aria-keyshortcuts={digit}
            onClick={() => choose(reason)}
          >
            <kbd aria-hidden="true">{digit}</kbd>
            <span>
              {common.hideReason[reason]}
              {reason === 'others_data' && ` (${w.overwrites})`}
            </span>
          </Button>
        );
      })}
      <Button small={big !== true} kind="quiet" onClick={onClose}>
        {common.cancel}
      </Button>
      <p className={work['small']}>{w.hideHelp}</p>
    </fieldset>
  );
}

/** 1–5 in the order of the list. */
export const reasonOfKey = (key: string): HideReason | undefined => HIDE_REASONS[Number(key) - 1];
