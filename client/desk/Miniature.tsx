import { useEffect, useRef, useState } from 'react';
import type { LinkCard } from '#shared/wire/http.ts';
import { postJson } from './api.ts';
import { useDesk } from './deskContext.ts';
import { useDeskWords } from './words.ts';
import styles from './Miniature.module.css';

const WIDTH = 1024;
const HEIGHT = 768;

/** A read-only screen link of this browser tab; made once, so that reloading the desk leaves no trail of links. */
function useScreenPath(sessionId: string): string | null | false {
  const key = `rt.mini.${sessionId}`;
  const [path, setPath] = useState<string | null | false>(() => sessionStorage.getItem(key));
  useEffect(() => {
    if (path !== null) return;
    let gone = false;
    void postJson<LinkCard & { url: string }>(`/api/sessions/${sessionId}/links`, {
      role: 'screen',
      name: 'Miniature',
    }).then((answer) => {
      if (gone) return;
      if (!answer.ok) {
        setPath(false);
        return;
      }
      const found = new URL(answer.value.url, location.href).pathname;
      sessionStorage.setItem(key, found);
      setPath(found);
    });
    return () => {
      gone = true;
    };
  }, [key, path, sessionId]);
  return path;
}

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
  const path = useScreenPath(sessionId);
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
        {path === null && <p className={styles['note']}>{w.miniWaiting}</p>}
        {path === false && <p className={styles['note']}>{w.miniFailed}</p>}
        {typeof path === 'string' && (
          <iframe
            ref={frame}
            title={w.mini}
            src={path}
            width={WIDTH}
            height={HEIGHT}
            className={styles['frame']}
            style={{ transform: `scale(${scale})` }}
          />
        )}
      </div>
      {typeof path === 'string' && (
        <figcaption>
          <a href={path} target="_blank" rel="noreferrer">
            {w.openScreen}
          </a>
        </figcaption>
      )}
    </figure>
  );
}
