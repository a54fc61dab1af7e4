import type { Answer, ItemKind } from '#shared/board/board.ts';
import type { ItemView } from '#shared/session/views.ts';
import type { CommandOf } from '#shared/session/commands.schema.ts';
import { useItems, useMe, useSession } from '../../phone/view.ts';
import { usePending } from '../../sync/hooks.ts';

export interface OwnNote {
  readonly id: string;
  readonly stepId: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly description: string;
  /** What it says about an element; null for plain suggestions. */
  readonly answer: Pick<Answer, 'about' | 'lens' | 'verdict' | 'rewrite'> | null;
  /** Null while it is on its way. */
  readonly item: ItemView | null;
}

/** The person's notes in a step: those the server has, and over them what is still in the outbox. */
export function useOwnNotes(stepId: string): { notes: readonly OwnNote[]; used: number } {
  const me = useMe();
  const items = useItems();
  const pending = usePending();
  const there = items.filter(
    (item) => item.mine?.author === true && item.stepId === stepId && item.status !== 'withdrawn',
  );
  const rewords = new Map<string, CommandOf<'item.reword'>>();
  const proposals: CommandOf<'item.propose'>[] = [];
  for (const { command } of pending) {
    if (command.type === 'item.reword') rewords.set(command.itemId, command);
    if (
      command.type === 'item.propose' &&
      command.stepId === stepId &&
      items.every((item) => item.id !== command.itemId)
    )
      proposals.push(command);
  }
  return {
    notes: [
      ...there.map((item): OwnNote => {
        const { id, kind, answer } = item;
        const { title, description } = rewords.get(id) ?? item;
        return { id, stepId, kind, title, description, answer, item };
      }),
      ...proposals.map(({ itemId, kind, title, description, answer = null }): OwnNote => ({
        id: itemId,
        stepId,
        kind,
        title,
        description,
        answer,
        item: null,
      })),
    ],
    used: (me?.sent[stepId] ?? 0) + proposals.length,
  };
}

/** What all drafts of the person in a step begin with. */
export function useDraftKey(stepId: string): string {
  const session = useSession();
  const me = useMe();
  return `${session?.id ?? ''}.${stepId}.${me?.person ?? ''}.`;
}

/** A note may be longer than a suggestion, which becomes a line on a wall. */
export const limitOf = (kind: ItemKind): 'note' | 'title' => (kind === 'note' ? 'note' : 'title');
