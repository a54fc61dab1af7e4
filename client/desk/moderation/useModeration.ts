import { useState } from 'react';
import { wordsGone, type HideReason } from '#shared/board/board.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { ItemView } from '#shared/session/views.ts';
import { announceNow } from '../../ui/LiveRegion.tsx';
import { useDesk } from '../deskContext.ts';
import { moderate, takingBack } from './queue.ts';
import { useQueueWords } from './words.ts';

export interface Moderation {
  readonly allowed: boolean;
  readonly approve: (notes: readonly ItemView[]) => void;
  readonly hide: (notes: readonly ItemView[], reason: HideReason) => void;
  /** Something else has been done that cannot be taken back. */
  readonly done: (label: string) => void;
  /** The last act, in words; `undo` is null when it overwrote words for good. */
  readonly last: { readonly label: string; readonly undo: (() => void) | null } | null;
}

/** Approving and hiding, one or many, and the way back from the last of it. */
export function useModeration(): Moderation {
  const w = useQueueWords();
  const { may, send } = useDesk();
  const [last, setLast] = useState<Moderation['last']>(null);

  const sendAll = async (commands: readonly SessionCommand[]) => {
    for (const command of commands) if (!(await send(command))) return false;
    return true;
  };
  const run = (
    notes: readonly ItemView[],
    act: 'show' | 'hide',
    commands: readonly SessionCommand[],
    label: string,
    forGood = false,
  ) => {
    if (notes.length === 0) return;
    const back = forGood ? [] : takingBack(notes, act);
    const undo = () => {
      setLast(null);
      void sendAll(back).then((done) => done && announceNow(w.undone));
    };
    setLast({ label, undo: back.length === 0 ? null : undo });
    void sendAll(commands).then((done) => {
      if (done) announceNow(label);
      else setLast(null);
    });
  };

  return {
    allowed: may('items.moderate'),
    approve: (notes) => {
      const possible = notes.filter((note) => note.status !== 'visible' && !wordsGone(note));
      run(possible, 'show', moderate(possible, 'show'), w.approved(possible.length));
    },
    hide: (notes, reason) => {
      const forGood = reason === 'others_data';
      // Hidden for another reason, a note keeps its words: those can still be overwritten.
      const possible = notes.filter(
        (note) => note.status !== 'hidden' || (forGood && !wordsGone(note)),
      );
      const label = forGood ? w.overwritten(possible.length) : w.hid(possible.length);
      run(possible, 'hide', moderate(possible, 'hide', reason), label, forGood);
    },
    done: (label) => {
      setLast({ label, undo: null });
      announceNow(label);
    },
    last,
  };
}
