import { useDraft } from '../../sync/drafts.ts';

export interface NoteDraft {
  readonly title: string;
  readonly description: string;
  readonly setTitle: (title: string) => void;
  readonly setDescription: (description: string) => void;
}

/** What is being written for a step, kept on the device with each keystroke. */
export function useNoteDraft(session: string, step: string, person: string): NoteDraft {
  const key = `${session}.${step}.${person}`;
  const [title, setTitle] = useDraft(`${key}.title`);
  const [description, setDescription] = useDraft(`${key}.description`);
  return { title, description, setTitle, setDescription };
}
