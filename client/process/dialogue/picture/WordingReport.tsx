import { useState } from 'react';
import { LENSES, VERDICTS, type Form } from '#shared/board/board.ts';
import type { Column, MergedWording } from '#shared/dialogue/merge.ts';
import { NO_VERDICTS } from '#shared/dialogue/report.ts';
import type { ElementReport, MeetingReport, VerdictCounts } from '#shared/dialogue/report.ts';
import type { Invitee } from '#shared/process/process.ts';
import type { Breakdown, Cell } from '#shared/voting/breakdown.ts';
import type { DialogueOverview } from '#shared/wire/dialogue.ts';
import { useEntries } from '../../../sync/hooks.ts';
import { useAnswerWords } from '../../../ui/answerWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDialogueWords } from '../../../ui/dialogueWords.ts';
import { ScaleBar } from '../../../ui/plots/ScaleBar.tsx';
import { Stacked } from '../../../ui/plots/Stacked.tsx';
import { verdictParts } from '../../../ui/plots/verdicts.tsx';
import { VerdictBar } from '../../../ui/plots/VerdictBar.tsx';
import { meetingName } from '../dates.ts';
import part from '../part.module.css';
import table from '../table.module.css';
import { useOfficeWords } from '../words.ts';
import { WordDiff } from '../wording/WordDiff.tsx';
import { hallColumns, smallColumns } from './state.ts';
import styles from './WordingReport.module.css';

interface WordingReportProps {
  readonly merged: MergedWording;
  /** The wording it came from, to show what is new. */
  readonly before: MergedWording | undefined;
  readonly overview: DialogueOverview;
}

/** All inputs about one wording side by side; each has its own n, and nothing adds them up (REP1). */
export function WordingReport({ merged, before, overview }: WordingReportProps) {
  const words = useOfficeWords();
  const w = words.picture;
  const { stratum: strata } = useDialogueWords();
  const headId = `wording-${merged.wording}`;
  const reports = new Map(overview.reports.map((report) => [report.session, report]));
  const name = (session: string) => {
    const report = reports.get(session);
    return report ? meetingName(report) : '';
  };
  const hall = hallColumns(merged).filter(
    ({ status }) => status !== 'not_there' && status !== 'other_wording',
  );
  const others = hallColumns(merged).filter(({ status }) => status === 'other_wording');
  const empty: Partial<Record<Column['status'], string>> = {
    untested: w.noVerdicts,
    missing: w.notHeld,
  };
  // A meeting still to come has the words on its tables, and has said nothing of them (REP2).
  const held = merged.meetings.flatMap(({ session, report }) => {
    const meeting = reports.get(session);
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
          {before === undefined ? (
            merged.title
          ) : (
            <WordDiff before={before.title} after={merged.title} />
          )}
        </b>{' '}
        {before === undefined ? (
          merged.description
        ) : (
          <WordDiff before={before.description} after={merged.description} />
        )}
      </p>

      <h3>{w.verdicts}</h3>
      {hall.length === 0 && <p className={part.soft}>{w.noHall}</p>}
      <div className={styles.bars}>
        {hall.map(({ session, stratum, status, tested }) => (
          <VerdictBar
            key={`${session} ${stratum}`}
            label={`${name(session)} · ${strata[stratum]}`}
            verdicts={tested?.verdicts ?? NO_VERDICTS}
            {...(tested ? { people: tested.people } : {})}
            empty={empty[status] ?? w.noVerdicts}
          />
        ))}
      </div>
      {others.length > 0 && (
        <p className={part.soft}>
          {w.otherWording([...new Set(others.map(({ session }) => name(session)))])}
        </p>
      )}
      <SmallColumns columns={smallColumns(merged)} reports={reports} />

      {held.length > 0 && (
        <>
          <h3>{w.lenses}</h3>
          <LensTable halls={halls} small={small.map(({ report }) => report)} />
        </>
      )}
      {grouped.length > 0 && (
        <>
          <h3>{w.groups}</h3>
          {grouped.every(({ report }) => report.groups === null) ? (
            <p className={part.soft}>{w.groupsTooSmall}</p>
          ) : (
            <div className={styles.bars}>
              {grouped.map(({ meeting, report }) => (
                <GroupTable
                  key={meeting.session}
                  label={meetingName(meeting)}
                  groups={report.groups}
                />
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

/** More small meetings than this wait until somebody asks for them. */
const SHOWN = 8;

interface Hall {
  readonly meeting: MeetingReport;
  readonly report: ElementReport;
}

/** Small meetings one by one: some fifty lines, so they are a table, and those that are silent are named below it. */
function SmallColumns({
  columns,
  reports,
}: {
  columns: readonly Column[];
  reports: ReadonlyMap<string, MeetingReport>;
}) {
  const w = useOfficeWords().picture;
  const answers = useAnswerWords();
  const { verdict } = answers;
  const { venue, stratum } = useDialogueWords();
  const invitees = useEntries<Invitee>('invitee/');
  const [all, setAll] = useState(false);
  if (columns.length === 0) return null;
  const who = (session: string) => {
    const meeting = reports.get(session)?.meeting;
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
        <table className={table.table}>
          <caption className="visually-hidden">{stratum.small}</caption>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {w.smallMeeting}
              </th>
              {VERDICTS.map((each) => (
                <th key={each} scope="col">
                  {verdict[each]}
                </th>
              ))}
              <th scope="col">{w.n}</th>
              <th scope="col">{w.marker}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ session, tested: counts, dots }) => {
              const report = reports.get(session);
              return (
                <tr key={session}>
                  <th scope="row">
                    {who(session)}
                    <span className={styles.day}>{report ? meetingName(report) : ''}</span>
                  </th>
                  <td className={styles.bar} aria-hidden="true">
                    <Stacked
                      parts={verdictParts(counts?.verdicts ?? NO_VERDICTS, answers)}
                      fill="verdict"
                    />
                  </td>
                  {VERDICTS.map((each) => (
                    <td key={each} data-label={verdict[each]}>
                      {counts?.verdicts[each]}
                    </td>
                  ))}
                  <td data-label={w.n}>{counts?.people}</td>
                  <td data-label={w.marker} data-soft={dots === null}>
                    {dots ?? '–'}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
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
                {who(session)}, {reports.get(session) ? meetingName(reports.get(session)!) : ''}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Every lens has its line: what was not tried says so, and never that it holds (DIA5). */
function LensTable({ halls, small }: { halls: readonly Hall[]; small: readonly ElementReport[] }) {
  const w = useOfficeWords().picture;
  const { lens: names, verdict } = useAnswerWords();
  const { notTried, stratum } = useDialogueWords();
  return (
    <table className={table.table}>
      <caption className={styles.caption}>
        {w.lensKey(VERDICTS.map((each) => verdict[each].toLowerCase()))}
      </caption>
      <thead>
        <tr>
          <th scope="col">{w.lens}</th>
          {halls.map(({ meeting }) => (
            <th key={meeting.session} scope="col">
              {meetingName(meeting)}
            </th>
          ))}
          {small.length > 0 && <th scope="col">{stratum.small}</th>}
        </tr>
      </thead>
      <tbody>
        {LENSES.map((lens) => {
          const onCards = small.filter(({ lenses }) =>
            lenses.some((each) => each.lens === lens && each.tried),
          ).length;
          return (
            <tr key={lens}>
              <th scope="row">{names[lens]}</th>
              {halls.map(({ meeting, report }) => {
                const found = report.lenses.find((each) => each.lens === lens);
                const tried = found?.tried === true;
                return (
                  <td key={meeting.session} data-label={meetingName(meeting)} data-soft={!tried}>
                    {tried
                      ? (['phone', 'paper'] as const).map((each) => (
                          <LensCell key={each} name={stratum[each]} counts={found.verdicts[each]} />
                        ))
                      : notTried}
                  </td>
                );
              })}
              {small.length > 0 && (
                <td data-label={stratum.small} data-soft={onCards === 0}>
                  {onCards === 0 ? notTried : w.onCards(onCards, small.length)}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** One stratum's answers through one lens; strata stand under each other and are not added up. */
function LensCell({ name, counts }: { name: string; counts: VerdictCounts | undefined }) {
  const { verdict } = useAnswerWords();
  if (counts === undefined) return null;
  return (
    <div>
      {name}{' '}
      <span aria-hidden="true" className={styles.three}>
        {VERDICTS.map((each) => counts[each]).join(' · ')}
      </span>
      <span className="visually-hidden">
        {VERDICTS.map((each) => `${counts[each]} ${verdict[each]}`).join(', ')}
      </span>
    </div>
  );
}

/** By affiliation, as the rule about small groups lets it be shown (VOTE11). */
function GroupTable({ label, groups }: { label: string; groups: Breakdown | null }) {
  const w = useOfficeWords().picture;
  const { affiliation, verdict } = useAnswerWords();
  const { stratum } = useDialogueWords();
  const title = `${label} · ${stratum.phone}`;
  if (groups === null)
    return (
      <div>
        <h4>{title}</h4>
        <p className={part.soft}>{w.groupsTooSmall}</p>
      </div>
    );
  const nameOf = (name: string) =>
    (affiliation as Readonly<Record<string, string>>)[name] ?? (name === '' ? w.unsaid : name);
  const cell = (value: Cell | undefined) =>
    typeof value === 'number' ? value : w.cell[value ?? 'hidden'];
  return (
    <table className={table.table}>
      <caption className={styles.title}>{w.groupsOf(title)}</caption>
      <thead>
        <tr>
          <th scope="col">{w.affiliation}</th>
          {VERDICTS.map((each) => (
            <th key={each} scope="col">
              {verdict[each]}
            </th>
          ))}
          <th scope="col">{w.n}</th>
        </tr>
      </thead>
      <tbody>
        {groups.groups.map(({ names, n }, i) => (
          <tr key={names.join('+')}>
            <th scope="row">
              {names.length > 1 ? w.others(names.map(nameOf)) : nameOf(names[0] ?? '')}
            </th>
            {VERDICTS.map((each) => (
              <td
                key={each}
                data-label={verdict[each]}
                data-soft={typeof groups.rows[each]?.[i] !== 'number'}
              >
                {cell(groups.rows[each]?.[i])}
              </td>
            ))}
            <td data-label={w.n}>{n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The scale from 1 to 5 where a meeting has used it; paper in a bar of its own. */
function Scales({ halls }: { halls: readonly Hall[] }) {
  const w = useOfficeWords().picture;
  const { stratum } = useDialogueWords();
  const bars = halls.flatMap(({ meeting, report }) => {
    const row = meeting.scale?.scale.find(({ ref }) => ref === report.item);
    if (!row) return [];
    return [
      {
        id: `${meeting.session} phone`,
        label: `${meetingName(meeting)} · ${stratum.phone}`,
        counts: row.counts,
        agreement: row.agreement,
      },
      ...(row.paper === null
        ? []
        : [
            {
              id: `${meeting.session} paper`,
              label: `${meetingName(meeting)} · ${stratum.paper}`,
              counts: row.paper,
              agreement: null,
            },
          ]),
    ];
  });
  if (bars.length === 0) return null;
  return (
    <>
      <h3>{w.scale}</h3>
      <div className={styles.bars}>
        {bars.map(({ id, ...bar }) => (
          <ScaleBar key={id} {...bar} />
        ))}
      </div>
    </>
  );
}

const FORMS: readonly Form[] = ['unfold', 'pressure', 'rewrite', 'point'];

/** How much it was worked on: notes and tables by kind of round, and gallery dots on what came of it. */
function WorkTable({ halls }: { halls: readonly Hall[] }) {
  const words = useOfficeWords();
  const w = words.picture;
  const { form } = useAnswerWords();
  return (
    <table className={table.table}>
      <caption className={styles.caption}>{w.workAbout}</caption>
      <thead>
        <tr>
          <th scope="col">{words.meeting}</th>
          {FORMS.map((each) => (
            <th key={each} scope="col">
              {form[each]}
            </th>
          ))}
          <th scope="col">{w.dotsPhone}</th>
          <th scope="col">{w.dotsPaper}</th>
        </tr>
      </thead>
      <tbody>
        {halls.map(({ meeting, report }) => (
          <tr key={meeting.session}>
            <th scope="row">{meetingName(meeting)}</th>
            {FORMS.map((each) => (
              <td key={each} data-label={form[each]}>
                {w.notesAtTables(report.notes[each] ?? 0, report.tables[each] ?? 0)}
              </td>
            ))}
            <td data-label={w.dotsPhone}>{report.dots?.phone ?? '–'}</td>
            <td data-label={w.dotsPaper}>{report.dots?.paper ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
