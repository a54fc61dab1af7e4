import type { ReleaseView } from '#shared/session/views.ts';
import { formatTime } from '../ui/format.ts';
import { useEntries } from '../sync/hooks.ts';
import { KeepReceipt } from './ReceiptCard.tsx';
import { OwnNotesFate, Selection } from './Selection.tsx';
import { useStepWords } from './stepWords.ts';
import { useSession } from './view.ts';
import page from './Page.module.css';

/** After the meeting: what it gave, and how to follow one's own words. */
export function Ended() {
  return useSession()?.members === 'listen' ? <DialogueEnded /> : <Chosen />;
}

function DialogueEnded() {
  const words = useStepWords();
  return (
    <>
      <h1>{words.endedTitle}</h1>
      <p className={page['lead']}>{words.dialogueEndedText}</p>
      <KeepReceipt />
    </>
  );
}

function Chosen() {
  const words = useStepWords();
  const releases = useEntries<ReleaseView>('release/');
  const last = releases.reduce<ReleaseView | null>(
    (newest, each) => (newest === null || each.version > newest.version ? each : newest),
    null,
  );
  return (
    <>
      <h1>{words.endedTitle}</h1>
      <h2>{words.chosen}</h2>
      <Selection />
      <OwnNotesFate />
      {last !== null && (
        <p className={page['soft']}>{words.released(last.version, formatTime(last.at))}</p>
      )}
    </>
  );
}
