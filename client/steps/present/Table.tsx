import type { StepOf } from '#shared/session/views.ts';
import { useSession, useTeamId, type TableStepProps } from '../../table/view.ts';
import { Waiting } from '../../table/Waiting.tsx';
import { useTableWords } from '../../table/words.ts';
import work from '../../table/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { useMeetingWords } from '../../ui/meetingWords.ts';
import { Qr } from '../../ui/Qr.tsx';
import { qrCode } from '../../ui/qrCode.ts';
import styles from './Table.module.css';

/** Nothing to type: what happens now, and what a table can use the time for. */
export function PresentTable({
  step,
  onNotes,
}: TableStepProps<'present'> & { onNotes: () => void }) {
  const words = useTableWords();
  const meeting = useMeetingWords();
  const { source, text } = step.config;
  if (source === 'checkin')
    return (
      <Waiting>
        <JoinCode />
      </Waiting>
    );
  return (
    <Waiting>
      {text !== '' && <p className={styles['text']}>{meeting[text] ?? text}</p>}
      {(source === 'pause' || source === 'gallery') && <Back step={step} onNotes={onNotes} />}
      {source !== 'pause' && source !== 'gallery' && source !== 'topics' && (
        <p className={work['soft']}>
          {words.followScreen} {words.waitText}
        </p>
      )}
    </Waiting>
  );
}

function Back({ step, onNotes }: { step: StepOf<'present'>; onNotes: () => void }) {
  const words = useTableWords();
  const { backAt } = step.config;
  return (
    <div className={work['tight']}>
      <p className={work['lead']}>
        <strong>{backAt === '' ? words.pause : words.pauseBack(backAt.replace(':', '.'))}</strong>
      </p>
      <p>{words.bundleMeanwhile}</p>
      <div>
        <Button onClick={onNotes}>{words.openNotes}</Button>
      </div>
    </div>
  );
}

/** The way in for everybody at the table, to be held up. */
function JoinCode() {
  const words = useTableWords();
  const invite = useSession()?.invite ?? null;
  const teamId = useTeamId();
  if (invite === null) return null;
  // With the table already chosen for whoever scans it here.
  const qr = qrCode(`${invite.url}/${encodeURIComponent(teamId)}`);
  const digits = invite.code.replace(/(\d{3})(\d{3})/, '$1 $2');
  return (
    <section className={styles['join']} aria-label={words.checkin}>
      <Qr qr={qr} label={words.qr(digits)} className={styles['qr']} />
      <div className={work['tight']}>
        <h2>{words.checkin}</h2>
        <p>{words.checkinText}</p>
        <p className={work['soft']}>
          {words.code}
          <strong className={styles['code']}>{digits}</strong>
        </p>
      </div>
    </section>
  );
}
