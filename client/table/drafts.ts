import { useDraft } from '../sync/drafts.ts';
import { useSession, useTeamId } from './view.ts';

/**
 * What all drafts of the table in a step begin with. The round is no part of it: what was left when the step closed is
 * there again when it runs once more.
 */
export function useTableKey(stepId: string): string {
  const session = useSession();
  const team = useTeamId();
  return `${session?.id ?? ''}.${stepId}.table.${team}.`;
}

/** What is being typed in a field of a step: `note`, `points`, `edit.<note>` or `pile.<round>`. */
export const useTableDraft = (stepId: string, field: string) =>
  useDraft(`${useTableKey(stepId)}${field}`);

/** Texts of several fields as they were stored; what cannot be read is none. */
export function storedTexts(stored: string): readonly string[] {
  try {
    const raw: unknown = JSON.parse(stored);
    return Array.isArray(raw) ? raw.map((each) => (typeof each === 'string' ? each : '')) : [];
  } catch {
    return [];
  }
}
