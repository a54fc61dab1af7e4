import { setDraft } from '../sync/drafts.ts';
import { Button } from './Button.tsx';
import { useLeftWords } from './leftWords.ts';
import { Notice } from './Notice.tsx';

export interface LeftNoticeProps {
  kind: 'note' | 'points' | 'edit';
  /** Title of the step that closed. */
  step: string;
  /** Where the words can still go; without it only that they are here. */
  intro?: string;
  texts: readonly string[];
  /** What the words belong to; empty = nothing to say. */
  about: string;
  /** The drafts the words are kept in. */
  drafts: readonly string[];
}

/** Words that were typed and not sent when their step closed (OUT2): they stay until they are deleted. */
export function LeftNotice({ kind, step, intro, texts, about, drafts }: LeftNoticeProps) {
  const words = useLeftWords();
  return (
    <Notice kind="warn" title={words.left[kind](step)}>
      <p>
        {intro ?? words.keptHere} {texts.map((text) => `“${text}”`).join(' · ')}
        {about !== '' && ` (${about})`}
      </p>
      <div>
        <Button
          kind="quiet"
          onClick={() => {
            for (const draft of drafts) setDraft(draft, '');
          }}
        >
          {words.drop}
        </Button>
      </div>
    </Notice>
  );
}
