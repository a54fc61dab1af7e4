import { useEffect, useRef, useState, type RefObject } from 'react';
import { act } from '../sync/start.ts';
import { Button } from './Button.tsx';
import { useCommon } from './common.ts';
import { useReturnFocus } from './useReturnFocus.ts';

export interface NoteActsProps {
  itemId: string;
  /** The note's words: a screen reader must know which of them a button is about. */
  text: string;
  edit: boolean;
  withdraw: boolean;
  onEdit: () => void;
  /** The button that edits: the focus comes back to it. */
  editRef: RefObject<HTMLButtonElement | null>;
  words: { readonly withdraw: string; readonly sure: string; readonly keep: string };
  className: { readonly row: string | undefined; readonly box?: string | undefined };
}

/** What one may do with a sent note of one's own: correct it, or take it back after a question. */
export function NoteActs({
  itemId,
  text,
  edit,
  withdraw,
  onEdit,
  editRef,
  words,
  className,
}: NoteActsProps) {
  const common = useCommon();
  const [asked, setAsked] = useState(false);
  const asking = asked && withdraw;
  const withdrawRef = useReturnFocus<HTMLButtonElement>(asking);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) keep.current?.focus();
  }, [asking]);
  if (!edit && !withdraw) return null;
  if (!asking)
    return (
      <div className={className.row}>
        {edit && (
          <Button ref={editRef} aria-label={`${common.edit}: ${text}`} onClick={onEdit}>
            {common.edit}
          </Button>
        )}
        {withdraw && (
          <Button
            ref={withdrawRef}
            kind="quiet"
            aria-label={`${words.withdraw}: ${text}`}
            onClick={() => setAsked(true)}
          >
            {words.withdraw}
          </Button>
        )}
      </div>
    );
  return (
    <fieldset className={className.box}>
      <legend>{words.sure}</legend>
      <div className={className.row}>
        <Button ref={keep} onClick={() => setAsked(false)}>
          {words.keep}
        </Button>
        <Button
          kind="danger"
          onClick={(event) => {
            setAsked(false);
            // The note goes, and with it all that could hold the focus: the list it was in keeps it.
            event.currentTarget.closest<HTMLElement>('[data-notes]')?.focus();
            void act({ type: 'item.withdraw', itemId }, { keepRefusal: true });
          }}
        >
          {words.withdraw}
        </Button>
      </div>
    </fieldset>
  );
}
