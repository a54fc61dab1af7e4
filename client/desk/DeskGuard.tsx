import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Caught } from '../ui/Caught.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useDeskWords } from './words.ts';

/** If the desk itself breaks, the meeting does not: say so, and offer the way back. */
export const DeskGuard = ({ children }: { children: ReactNode }) => (
  <Caught broken={<Broken />}>{children}</Caught>
);

function Broken() {
  const w = useDeskWords().failed;
  return (
    <main style={{ padding: 'var(--s6)' }}>
      <Notice kind="error" title={w.title} alert>
        <p>{w.text}</p>
        <Button kind="primary" onClick={() => location.reload()}>
          {w.again}
        </Button>
      </Notice>
    </main>
  );
}
