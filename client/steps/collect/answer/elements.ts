import { useMemo } from 'react';
import { wordingOf } from '#shared/board/board.ts';
import type { ItemView, StepOf } from '#shared/session/views.ts';
import { useTeamId } from '../../../phone/place.ts';
import { useItems, useMe } from '../../../phone/view.ts';
import { useDraft } from '../../../sync/drafts.ts';
import { useDraftKey } from '../notes.ts';

/** What the council chose and the dialogue is about: keywords first, each kind in the order of the release. */
export function useElements(): readonly ItemView[] {
  const items = useItems();
  return useMemo(
    () =>
      (['keyword', 'element'] as const).flatMap((kind) =>
        items.filter(
          (item) => item.kind === kind && item.status === 'visible' && item.answer === null,
        ),
      ),
    [items],
  );
}

/** What an answer is about, in the wording that stands on the page. */
export function aboutOf(about: string | null, elements: readonly ItemView[]) {
  const element = elements.find(({ id }) => id === about);
  return { about, wording: element && wordingOf(element) };
}

/** Notes about none in particular. */
const NONE = 'none';

export interface About {
  /** Null while nothing is chosen, and for notes about none in particular. */
  readonly element: ItemView | null;
  /** An element, or that it is about none, has been settled. */
  readonly settled: boolean;
  /** What the person's table works on now; null = everybody chooses. */
  readonly topic: ItemView | null;
  /** The table has moved on while a text about the element before is on the way. */
  readonly behind: boolean;
  readonly choose: (itemId: string | null) => void;
  /** A text is begun: it stays about this element, whatever the table does. */
  readonly pin: () => void;
  /** Back to the table's topic, or to the choice. */
  readonly release: () => void;
}

/** Which element the person writes about: the table's, or the one that was chosen. */
export function useAbout(step: StepOf<'collect'>): About {
  const teamId = useTeamId(useMe());
  const elements = useElements();
  const [kept, keep] = useDraft(`${useDraftKey(step.id)}about`);
  const ref = step.config.topics.find((topic) => topic.teamId === teamId)?.ref;
  const topic = elements.find(({ id }) => id === ref) ?? null;
  const chosen = elements.find(({ id }) => id === kept) ?? null;
  const element = chosen ?? (kept === NONE ? null : topic);
  return {
    element,
    settled: element !== null || kept === NONE,
    topic,
    behind: topic !== null && chosen !== null && chosen.id !== topic.id,
    choose: (itemId) => keep(itemId ?? NONE),
    pin: () => {
      if (element !== null && kept === '') keep(element.id);
    },
    release: () => keep(''),
  };
}
