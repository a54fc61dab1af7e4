import { useEffect, useState } from 'react';
import type { ItemKind } from '#shared/board/board.ts';
import type { ItemView } from '#shared/session/views.ts';
import { useItems } from '../../phone/view.ts';
import { useStepWords } from '../../phone/stepWords.ts';
import styles from './Phone.module.css';

const PAUSE_MS = 400;

/** What has been suggested that looks like this one: a hint, never a stop. */
export function Similar({ text, kind }: { text: string; kind: ItemKind }) {
  const words = useStepWords();
  const items = useItems();
  const [found, setFound] = useState<readonly ItemView[]>([]);
  useEffect(() => {
    let stopped = false;
    const timer = setTimeout(async () => {
      if (text.trim().length < 3) {
        setFound([]);
        return;
      }
      // Only those who write need the comparison.
      const { similarTo } = await import('#shared/board/similar.ts');
      const others = items.filter((item) => item.kind === kind && item.status === 'visible');
      if (!stopped) setFound(similarTo({ title: text, description: '' }, others));
    }, PAUSE_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [text, kind, items]);
  if (found.length === 0) return null;
  return (
    <div className={styles['similar']} aria-live="polite">
      <p>{words.similar}</p>
      <ul>
        {found.map((item) => (
          <li key={item.id}>
            <strong>{item.title}</strong>
            {item.description !== '' && `. ${item.description}`}
          </li>
        ))}
      </ul>
      <p>{words.similarNote}</p>
    </div>
  );
}
