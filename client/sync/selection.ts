import type { SelectionView } from '#shared/session/views.ts';
import { useEntry } from './hooks.ts';

const NOTHING: SelectionView = { chosen: [], notChosen: [] };

/** What the meeting has chosen so far; empty before the first line is drawn. */
export const useSelection = (): SelectionView => useEntry<SelectionView>('selection') ?? NOTHING;
