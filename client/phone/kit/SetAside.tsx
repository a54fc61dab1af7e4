import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { dropSetAside, useSetAside } from './keptCards.ts';
import { useKitWords } from './words.ts';

/** The words of a card that this page cannot fill in any more: to be copied, and deleted by nobody else. */
export function SetAside({ session }: { session: string }) {
  const words = useKitWords();
  const texts = useSetAside(session);
  if (texts.length === 0) return null;
  return (
    <Notice kind="warn" title={words.asideTitle}>
      <p>{words.asideText}</p>
      <ul>
        {texts.map((text, i) => (
          <li key={i}>{text}</li>
        ))}
      </ul>
      <Button kind="quiet" onClick={() => dropSetAside(session)}>
        {words.asideDrop}
      </Button>
    </Notice>
  );
}
