import { formatWhen } from '#shared/process/plan.ts';
import { useDialogueWords } from '../../../ui/dialogueWords.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useLang } from '../../../ui/language.ts';
import { Go } from '../address.tsx';
import { dialoguePath } from '../parts.ts';
import { useOfficeWords } from '../words.ts';
import type { Held } from './covering.ts';
import styles from './MeetingLine.module.css';

const SIGN = {
  planned: 'next',
  awaited: 'pause',
  remind: 'hand',
  missing: 'warn',
  reported: 'check',
  cancelled: 'cross',
} as const;

/** One small meeting: when, where, who holds it, and how far its report is. */
export function MeetingLine({ held, processId }: { held: Held; processId: string }) {
  const w = useOfficeWords().meetings;
  const { venue } = useDialogueWords();
  const lang = useLang();
  const { meeting, member, group, state, present, session } = held;
  const date = formatWhen({ kind: 'day', date: meeting.date }, lang);
  const what = group === '' ? venue[meeting.venue] : group;
  return (
    <li className={styles.line}>
      <p className={styles.when}>
        {date}
        {meeting.time !== '' && <span>{w.at(meeting.time)}</span>}
      </p>
      <p>
        <b>{what}</b>
        <span className={styles.soft}>
          {[group === '' ? '' : venue[meeting.venue], meeting.place, member]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <p className={styles.state} data-state={state}>
        <Icon name={SIGN[state]} />
        <span>
          {w.state[state]}
          {state === 'reported' && <span className={styles.soft}>{w.present(present)}</span>}
        </span>
      </p>
      <p className={styles.act}>
        {state === 'reported' && (
          <Go
            href={dialoguePath(processId, 'moeder', session)}
            aria-label={`${w.read}: ${what}, ${date}`}
          >
            {w.read}
          </Go>
        )}
      </p>
    </li>
  );
}
