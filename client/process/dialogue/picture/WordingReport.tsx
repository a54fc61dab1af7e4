import type { Column, MergedWording } from '#shared/dialogue/merge.ts';
import { NO_VERDICTS } from '#shared/dialogue/report.ts';
import { useDialogueWords } from '../../../ui/dialogueWords.ts';
import { VerdictBar } from '../../../ui/plots/VerdictBar.tsx';
import type { Meetings } from '../meetingNames.ts';
import part from '../part.module.css';
import { useOfficeWords } from '../words.ts';
import { WordDiff } from '../wording/WordDiff.tsx';
import { GroupTable } from './GroupTable.tsx';
import { LensTable } from './LensTable.tsx';
import { Scales } from './Scales.tsx';
import { SmallColumns } from './SmallColumns.tsx';
import { hallColumns, smallColumns } from './state.ts';
import { WorkTable } from './WorkTable.tsx';
import styles from './WordingReport.module.css';

interface WordingReportProps {
  readonly merged: MergedWording;
  /** The wording it came from, to show what is new. */
  readonly before: MergedWording | undefined;
  readonly meetings: Meetings;
}

/** All inputs about one wording side by side; each has its own n, and nothing adds them up (REP1). */
export function WordingReport({ merged, before, meetings }: WordingReportProps) {
  const words = useOfficeWords();
  const w = words.picture;
  const { notTried, stratum: strata } = useDialogueWords();
  const headId = `wording-${merged.wording}`;
  const { reportOf, nameOf } = meetings;
  const hall = hallColumns(merged).filter(
    ({ status }) => status !== 'not_there' && status !== 'other_wording',
  );
  const others = hallColumns(merged).filter(({ status }) => status === 'other_wording');
  const empty: Partial<Record<Column['status'], string>> = {
    untested: notTried,
    missing: w.notHeld,
  };
  // A meeting still to come has the words on its tables, and has said nothing of them (REP2).
  const held = merged.meetings.flatMap(({ session, report }) => {
    const meeting = reportOf(session);
    return meeting?.reported ? [{ meeting, report }] : [];
  });
  const halls = held.filter(({ meeting }) => meeting.kind === 'dialogue');
  const small = held.filter(({ meeting }) => meeting.kind === 'small');
  const grouped = halls.filter(({ report }) => report.tested.phone !== undefined);
  return (
    <section className={styles.wording} aria-labelledby={headId}>
      <h2 id={headId}>{words.wordingN(merged.wording)}</h2>
      <p>
        <b>
          <WordDiff before={before?.title} after={merged.title} />
        </b>{' '}
        <WordDiff before={before?.description} after={merged.description} />
      </p>

      <h3>{w.verdicts}</h3>
      {hall.length === 0 && <p className={part.soft}>{w.noHall}</p>}
      <div className={styles.bars}>
        {hall.map(({ session, stratum, status, tested }) => (
          <VerdictBar
            key={`${session} ${stratum}`}
            label={`${nameOf(session)} · ${strata[stratum]}`}
            verdicts={tested?.verdicts ?? NO_VERDICTS}
            {...(tested ? { people: tested.people } : {})}
            empty={empty[status] ?? notTried}
          />
        ))}
      </div>
      {others.length > 0 && (
        <p className={part.soft}>
          {w.otherWording([...new Set(others.map(({ session }) => nameOf(session)))])}
        </p>
      )}
      <SmallColumns columns={smallColumns(merged)} meetings={meetings} />

      {held.length > 0 && (
        <>
          <h3>{w.lenses}</h3>
          <LensTable halls={halls} small={small} />
        </>
      )}
      {grouped.length > 0 && (
        <>
          <h3>{w.groups}</h3>
          {grouped.every(({ report }) => report.groups === null) ? (
            <p className={part.soft}>{w.groupsTooSmall}</p>
          ) : (
            <div className={styles.bars}>
              {grouped.map((said) => (
                <GroupTable key={said.meeting.session} {...said} />
              ))}
            </div>
          )}
        </>
      )}
      {halls.length > 0 && (
        <>
          <Scales halls={halls} />
          <h3>{w.work}</h3>
          <WorkTable halls={halls} />
        </>
      )}
    </section>
  );
}
