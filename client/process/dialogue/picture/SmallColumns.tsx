import { useState } from 'react';
import { VERDICTS } from '#shared/board/board.ts';
import type { Column } from '#shared/dialogue/merge.ts';
import { NO_VERDICTS } from '#shared/dialogue/report.ts';
import type { Invitee } from '#shared/process/process.ts';
import { useEntries } from '../../../sync/hooks.ts';
import { useAnswerWords } from '../../../ui/answerWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDialogueWords } from '../../../ui/dialogueWords.ts';
import { Stacked } from '../../../ui/plots/Stacked.tsx';
import { verdictParts } from '../../../ui/plots/verdicts.tsx';
import type { Meetings } from '../meetingNames.ts';
import { NumberTable } from '../NumberTable.tsx';
import part from '../part.module.css';
import { useOfficeWords } from '../words.ts';
import styles from './SmallColumns.module.css';

/** More small meetings than this wait until somebody asks for them. */
const SHOWN = 8;

interface SmallColumnsProps {
  readonly columns: readonly Column[];
  readonly meetings: Meetings;
}

/** Small meetings one by one: some fifty lines, so they are a table, and those that are silent are named below it. */
export function SmallColumns({ columns, meetings: { reportOf, nameOf } }: SmallColumnsProps) {
  const w = useOfficeWords().picture;
  const answers = useAnswerWords();
  const { venue, stratum } = useDialogueWords();
  const invitees = useEntries<Invitee>('invitee/');
  const [all, setAll] = useState(false);
  if (columns.length === 0) return null;
  const who = (session: string) => {
    const meeting = reportOf(session)?.meeting;
    if (!meeting) return '';
    return invitees.find(({ id }) => id === meeting.invitee)?.name ?? venue[meeting.venue];
  };
  const tested = columns.filter(({ tested: each }) => each !== null);
  const of = (status: Column['status']) => columns.filter((each) => each.status === status);
  const missing = of('missing');
  const shown = all ? tested : tested.slice(0, SHOWN);
  return (
    <div className={styles.small}>
      <h4>{stratum.small}</h4>
      {tested.length > 0 && (
        <NumberTable
          caption={stratum.small}
          head={[
            w.smallMeeting,
            ...VERDICTS.map((verdict) => answers.verdict[verdict]),
            w.n,
            w.marker,
          ]}
          rows={shown.map(({ session, tested: counts, dots }) => ({
            id: session,
            name: (
              <>
                {who(session)}
                <span className={styles.day}>{nameOf(session)}</span>
              </>
            ),
            bar: (
              <Stacked
                parts={verdictParts(counts?.verdicts ?? NO_VERDICTS, answers)}
                fill="verdict"
              />
            ),
            cells: [
              ...VERDICTS.map((verdict) => ({ shown: counts?.verdicts[verdict] })),
              { shown: counts?.people },
              { shown: dots ?? '–', soft: dots === null },
            ],
          }))}
        />
      )}
      {!all && tested.length > SHOWN && (
        <p>
          <Button onClick={() => setAll(true)}>{w.showAllSmall(tested.length)}</Button>
        </p>
      )}
      <p className={part.soft}>
        {w.smallSilent(of('untested').length, of('other_wording').length, missing.length)}
      </p>
      {missing.length > 0 && (
        <details className={part.fold}>
          <summary>{w.missingWhich}</summary>
          <ul>
            {missing.map(({ session }) => (
              <li key={session}>
                {who(session)}, {nameOf(session)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
