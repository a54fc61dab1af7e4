import { useState } from 'react';
import type { ReportState } from '#shared/dialogue/due.ts';
import { formatWhen } from '#shared/process/plan.ts';
import type { ActivityView, Invitee } from '#shared/process/process.ts';
import { useEntries } from '../../../sync/hooks.ts';
import { currentLanguage, useLang } from '../../../ui/language.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Select } from '../../../ui/Select.tsx';
import { todayIn } from '../../../ui/today.ts';
import type { PartProps } from '../DialoguePage.tsx';
import part from '../part.module.css';
import { useOfficeWords } from '../words.ts';
import { byKindAndName } from '../invitations/invitee.ts';
import { coveredGroups, heldMeetings, type Held } from './covering.ts';
import { MeetingLine } from './MeetingLine.tsx';
import styles from './SmallMeetings.module.css';

const BY = ['date', 'member', 'group'] as const;
type By = (typeof BY)[number];

const STATES: readonly ReportState[] = ['missing', 'remind', 'awaited', 'planned', 'reported'];

/** Who covers whom, what nobody covers, and which reports are still to come. */
export function SmallMeetings({ process, overview }: PartProps) {
  const words = useOfficeWords();
  const w = words.meetings;
  const invitees = [...useEntries<Invitee>('invitee/')].sort(byKindAndName);
  const [by, setBy] = useState<By>('date');
  const [today] = useState(() => todayIn(Date.now()));
  const held = heldMeetings(overview, invitees, today);
  const on = held.filter(({ state }) => state !== 'cancelled');
  const off = held.filter(({ state }) => state === 'cancelled');
  const late = on.filter(({ state }) => state === 'missing' || state === 'remind');
  const line = (meeting: Held) => (
    <MeetingLine key={meeting.session} held={meeting} processId={process.id} />
  );

  return (
    <>
      <div>
        <h1 tabIndex={-1}>{words.part.moeder}</h1>
        <p className={part.about}>{w.about(on.length)}</p>
      </div>
      {held.length === 0 ? (
        <p className={part.empty}>{w.none}</p>
      ) : (
        <dl className={styles.counts}>
          {STATES.map((state) => {
            const n = on.filter((each) => each.state === state).length;
            return (
              <div key={state} data-late={state === 'missing' && n > 0}>
                <dt>{w.state[state]}</dt>
                <dd>{n}</dd>
              </div>
            );
          })}
        </dl>
      )}
      <Notice kind="info">{w.silence}</Notice>

      {late.length > 0 && (
        <section className={part.section} aria-labelledby="late">
          <h2 id="late">{w.late}</h2>
          <ul role="list" className={part.lines}>
            {late.map(line)}
          </ul>
        </section>
      )}
      <Uncovered invitees={invitees} held={held} overview={overview} />

      {on.length > 0 && (
        <section className={part.section} aria-labelledby="all-meetings">
          <div className={part.head}>
            <h2 id="all-meetings">{w.all}</h2>
            <Select
              label={w.by}
              value={by}
              onChange={(next) => setBy(next as By)}
              options={BY.map((value) => ({ value, label: w.byWhat[value] }))}
            />
          </div>
          {groupsOf(by, on, invitees, overview.seats, w.own).map(({ name, meetings }) => (
            <section key={name} className={styles.group}>
              <h3>{name}</h3>
              {meetings.length === 0 ? (
                <p className={part.soft}>{by === 'member' ? w.memberNone : w.groupNone}</p>
              ) : (
                <ul role="list" className={part.lines}>
                  {meetings.map(line)}
                </ul>
              )}
            </section>
          ))}
        </section>
      )}
      {off.length > 0 && (
        <section className={part.section} aria-labelledby="off">
          <h2 id="off">{w.cancelled(off.length)}</h2>
          <ul role="list" className={part.lines}>
            {off.map(line)}
          </ul>
        </section>
      )}
    </>
  );
}

function groupsOf(
  by: By,
  held: readonly Held[],
  invitees: readonly Invitee[],
  seats: PartProps['overview']['seats'],
  own: string,
): { name: string; meetings: readonly Held[] }[] {
  if (by === 'member')
    return seats.map(({ id, name }) => ({
      name,
      meetings: held.filter(({ meeting }) => meeting.seat === id),
    }));
  if (by === 'group') {
    const known = new Set(invitees.map(({ id }) => id));
    return [
      ...coveredGroups(invitees, held).map(({ invitee, meetings }) => ({
        name: invitee.name,
        meetings,
      })),
      {
        name: own,
        meetings: held.filter(({ meeting }) => !known.has(meeting.invitee ?? '')),
      },
    ].filter(({ name, meetings }) => name !== own || meetings.length > 0);
  }
  const months = new Map<string, Held[]>();
  for (const each of held) {
    const month = each.meeting.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), each]);
  }
  return [...months].map(([month, meetings]) => ({
    name: formatWhen({ kind: 'months', from: month, to: month }, currentLanguage()),
    meetings,
  }));
}

/** What is left open: groups without a meeting, and members without one. */
function Uncovered({
  invitees,
  held,
  overview,
}: {
  invitees: readonly Invitee[];
  held: readonly Held[];
  overview: PartProps['overview'];
}) {
  const w = useOfficeWords().meetings;
  const lang = useLang();
  const activities = useEntries<ActivityView>('activity/');
  const halls = new Map(
    activities.filter(({ plan }) => plan.preset === 'dialogue').map((each) => [each.id, each.plan]),
  );
  const alone = coveredGroups(invitees, held).filter(({ meetings }) => meetings.length === 0);
  const nobody = alone.filter(({ invitee }) => !halls.has(invitee.activityId ?? ''));
  const inHall = alone.filter(({ invitee }) => halls.has(invitee.activityId ?? ''));
  const idle = overview.seats.filter(
    ({ id }) => !held.some(({ meeting, state }) => meeting.seat === id && state !== 'cancelled'),
  );
  return (
    <div className={styles.open}>
      <section className={part.section} aria-labelledby="uncovered">
        <h2 id="uncovered">{w.uncovered(nobody.length)}</h2>
        {nobody.length === 0 ? (
          <p className={part.soft}>{invitees.length === 0 ? w.noGroups : w.allCovered}</p>
        ) : (
          <ul className={styles.names}>
            {nobody.map(({ invitee }) => (
              <li key={invitee.id}>{invitee.name}</li>
            ))}
          </ul>
        )}
        {inHall.length > 0 && (
          <details className={part.fold}>
            <summary>{w.inHall(inHall.length)}</summary>
            <ul className={styles.names}>
              {inHall.map(({ invitee }) => (
                <li key={invitee.id}>
                  {invitee.name}{' '}
                  <span className={part.soft}>
                    {formatWhen(halls.get(invitee.activityId ?? '')!.when, lang)}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
      <section className={part.section} aria-labelledby="idle">
        <h2 id="idle">{w.idle(idle.length)}</h2>
        {idle.length === 0 ? (
          <p className={part.soft}>{overview.seats.length === 0 ? w.noSeats : w.allBusy}</p>
        ) : (
          <p>{idle.map(({ name }) => name).join(' · ')}</p>
        )}
      </section>
    </div>
  );
}
