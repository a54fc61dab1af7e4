import { useEffect, useRef } from 'react';
import type { ProcessView } from '#shared/process/process.ts';
import type { DialogueOverview } from '#shared/wire/dialogue.ts';
import { useEntry } from '../../sync/hooks.ts';
import { useFetched } from '../../sync/useFetched.ts';
import { FetchState } from '../FetchState.tsx';
import { Shell } from '../Shell.tsx';
import { Go, useAddress } from './address.tsx';
import styles from './DialoguePage.module.css';
import { useLiveWordings } from './liveWordings.ts';
import { CardPage } from './meetings/CardPage.tsx';
import { SmallMeetings } from './meetings/SmallMeetings.tsx';
import { Invitations } from './invitations/Invitations.tsx';
import { SlipPage } from './invitations/SlipPage.tsx';
import { Material } from './Material.tsx';
import { dialoguePath, PARTS, readAddress, type DialogueAddress } from './parts.ts';
import { ElementPage } from './picture/ElementPage.tsx';
import { Picture } from './picture/Picture.tsx';
import { Receipts } from './receipts/Receipts.tsx';
import { useOfficeWords } from './words.ts';
import { Wordings } from './wording/Wordings.tsx';

/** The office's side of the dialogue: from the groups of the plan to what became of each note. */
export function DialoguePage({ processId }: { processId: string }) {
  const w = useOfficeWords();
  const process = useEntry<ProcessView>('process');
  const address = useAddress();
  const at = readAddress(address);
  const fetched = useFetched<DialogueOverview>(`/api/processes/${processId}/dialogue`);
  const overview = useLiveWordings(fetched.answer?.ok ? fetched.answer.value : null);
  useFreshNumbers(fetched.reload, address);

  // A new part begins at its heading; the page that was opened begins at the top.
  const shown = useRef(address);
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [address]);

  if (at.print !== null && overview !== null && process !== undefined)
    return <SlipPage process={process} overview={overview} group={at.print} />;
  return (
    <Shell page="dialogue" title={w.part[at.part]} process={process} processId={processId} wide>
      <nav aria-label={w.parts} className={styles.parts}>
        {PARTS.map((part) => (
          <Go
            key={part}
            href={dialoguePath(processId, part)}
            aria-current={part === at.part ? 'page' : undefined}
          >
            {w.part[part]}
          </Go>
        ))}
      </nav>
      {fetched.answer?.ok === false && <h1 tabIndex={-1}>{w.part[at.part]}</h1>}
      <FetchState of={fetched} />
      {overview !== null && process !== undefined && (
        <PartOf at={at} process={process} overview={overview} reload={fetched.reload} />
      )}
    </Shell>
  );
}

export interface PartProps {
  readonly process: ProcessView;
  readonly overview: DialogueOverview;
}

function PartOf({ at, reload, ...props }: PartProps & { at: DialogueAddress; reload: () => void }) {
  switch (at.part) {
    case 'invitationer':
      return <Invitations {...props} onTaken={reload} />;
    case 'moeder':
      return at.id === null ? (
        <SmallMeetings {...props} />
      ) : (
        <CardPage {...props} session={at.id} />
      );
    case 'ordlyd':
      return <Wordings {...props} />;
    case 'billede':
      return at.id === null ? <Picture {...props} /> : <ElementPage {...props} element={at.id} />;
    case 'kvitteringer':
      return <Receipts {...props} query={at.query} />;
    case 'materiale':
      return <Material {...props} />;
  }
}

const STALE_MS = 60_000;

/** Meetings go on elsewhere: who comes back to the page, or goes on to another, sees the numbers as they stand. */
function useFreshNumbers(reload: () => void, address: string): void {
  const asked = useRef<number | null>(null);
  useEffect(() => {
    asked.current ??= Date.now();
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      if (Date.now() - (asked.current ?? 0) < STALE_MS) return;
      asked.current = Date.now();
      reload();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [reload, address]);
}
