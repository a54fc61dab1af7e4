import { useEffect, useRef } from 'react';
import type { ProcessView } from '#shared/process/process.ts';
import type { DialogueOverview } from '#shared/wire/dialogue.ts';
import { useEntry } from '../../sync/hooks.ts';
import { Notice } from '../../ui/Notice.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { NoAccess } from '../NoAccess.tsx';
import { Shell } from '../Shell.tsx';
import { useFetched } from '../useFetched.ts';
import { useProcessWords } from '../words.ts';
import { Go, useAddress } from './address.tsx';
import styles from './DialoguePage.module.css';
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
  const words = useProcessWords();
  const w = useOfficeWords();
  const process = useEntry<ProcessView>('process');
  const address = useAddress();
  const at = readAddress(address);
  const { answer, reload } = useFetched<DialogueOverview>(`/api/processes/${processId}/dialogue`);
  useFreshNumbers(reload);

  // A new part begins at its heading; the page that was opened begins at the top.
  const shown = useRef(address);
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [address]);

  if (at.print !== null && answer?.ok && process !== undefined)
    return <SlipPage process={process} overview={answer.value} group={at.print} />;
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
      {answer === null && <p>{words.loading}</p>}
      {answer?.ok === false &&
        (answer.rejection.code === 'not_allowed' ? (
          <NoAccess rejection={answer.rejection} />
        ) : (
          <Notice kind="error" alert>
            {rejectionText(answer.rejection)}
          </Notice>
        ))}
      {answer?.ok && process !== undefined && (
        <PartOf at={at} process={process} overview={answer.value} reload={reload} />
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

/** Meetings go on elsewhere: who comes back to the page after a while sees the numbers as they stand. */
function useFreshNumbers(reload: () => void): void {
  useEffect(() => {
    let asked = Date.now();
    const look = () => {
      if (document.visibilityState !== 'visible' || Date.now() - asked < STALE_MS) return;
      asked = Date.now();
      reload();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [reload]);
}
