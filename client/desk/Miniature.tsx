import { useEffect, useRef, useState } from 'react';
import { useDesk } from './deskContext.ts';
import { useDeskWords } from './words.ts';
import styles from './Miniature.module.css';

const WIDTH = 1024;
const HEIGHT = 768;

/** How many pages the screen has now: it alone knows, and it is of the same origin. */
function usePages(
  frame: { readonly current: HTMLIFrameElement | null },
  onPages: (pages: number) => void,
): void {
  useEffect(() => {
    const look = () => {
      const shown = frame.current?.contentDocument?.querySelector<HTMLElement>('[data-pages]');
      onPages(Number(shown?.dataset['pages'] ?? 1));
    };
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [frame, onPages]);
}

/** What the room sees now: the screen itself, scaled, so that it can never tell another story. */
export function Miniature({ onPages }: { onPages: (pages: number) => void }) {
  const w = useDeskWords().side;
  const { sessionId } = useDesk();
  // Let in by the desk's own cookie: no link, so nothing to make or to withdraw.
  const path = `/desk/${sessionId}/screen`;
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0.2);
  useEffect(() => {
    const element = box.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setScale(entry.contentRect.width / WIDTH);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const frame = useRef<HTMLIFrameElement>(null);
  usePages(frame, onPages);
  return (
    <figure className={styles['figure']}>
      <div ref={box} className={styles['box']} style={{ height: HEIGHT * scale }}>
        <iframe
          ref={frame}
          title={w.mini}
          src={path}
          width={WIDTH}
          height={HEIGHT}
          className={styles['frame']}
          style={{ transform: `scale(${scale})` }}
        />
      </div>
      <figcaption>
        <a href={path} target="_blank" rel="noreferrer">
          {w.openScreen}
        </a>
      </figcaption>
    </figure>
  );
}
