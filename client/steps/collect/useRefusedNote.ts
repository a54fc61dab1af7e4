import { useEffect, useRef } from 'react';
import type { Rejection } from '#shared/kernel/rejection.ts';
import type { CommandOf } from '#shared/session/commands.schema.ts';
import { useRefused } from '../../sync/hooks.ts';
import { dismissRefusal } from '../../sync/start.ts';

type Proposed = CommandOf<'item.propose'>;

/**
 * A refused note comes back into the form it was sent from, maybe after a reload, unless another one is being written
 * there: then it waits until the form is empty (OUT2).
 */
export function useRefusedNote(
  isFromHere: (command: Proposed) => boolean,
  empty: boolean,
  take: (command: Proposed, rejection: Rejection) => void,
): void {
  const refused = useRefused().find(
    ({ command }) => command.type === 'item.propose' && isFromHere(command),
  );
  const taken = useRef(take);
  useEffect(() => {
    taken.current = take;
  });
  useEffect(() => {
    if (refused === undefined || !empty) return;
    taken.current(refused.command as Proposed, refused.rejection);
    dismissRefusal(refused.id);
  }, [refused, empty]);
}
