import { useDraft } from '../../sync/drafts.ts';
import { useDraftKey } from './notes.ts';

export interface NoteDraft {
  readonly title: string;
  readonly description: string;
  readonly setTitle: (title: string) => void;
  readonly setDescription: (description: string) => void;
}

/** What is being written for a step, kept on the device with each keystroke. */
export function useNoteDraft(stepId: string): NoteDraft {
  const key = useDraftKey(stepId);
  const [title, setTitle] = useDraft(`${key}title`);
  const [description, setDescription] = useDraft(`${key}description`);
  return { title, description, setTitle, setDescription };
}
