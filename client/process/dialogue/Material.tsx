import type { ReleaseCard, SessionCard } from '#shared/process/process.ts';
import { useEntries } from '../../sync/hooks.ts';
import { formatDate } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { deskPath } from '../route.ts';
import { meetingName } from './meetingNames.ts';
import type { PartProps } from './DialoguePage.tsx';
import { ExportLinks } from './ExportLinks.tsx';
import styles from './Material.module.css';
import part from './part.module.css';
import { useOfficeWords } from './words.ts';

/** What goes out of the house: the pack, the texts, and what the meetings have handed on. */
export function Material({ process, overview }: PartProps) {
  const words = useOfficeWords();
  const w = words.material;
  const releases = useEntries<ReleaseCard>('release/');
  const sessions = useEntries<SessionCard>('session/');
  const halls = overview.reports.filter(({ kind }) => kind === 'dialogue');
  const small = overview.meetings.filter(({ meeting }) => !meeting.cancelled);
  const reported = small.filter(({ reportedAt }) => reportedAt !== null);
  return (
    <>
      <div>
        <h1 tabIndex={-1}>{words.part.materiale}</h1>
        <p className={part.about}>{w.about}</p>
      </div>
      <section className={part.section} aria-labelledby="pack">
        <h2 id="pack">{w.pack}</h2>
        {overview.release === null ? (
          <p>{words.noRelease}</p>
        ) : (
          <p>
            {w.packFrom(
              overview.release.title,
              formatDate(overview.release.at),
              overview.elements.length,
            )}
          </p>
        )}
        <ul role="list" className={part.lines}>
          <li>
            <a href={`/samtale/${process.id}`}>{w.openPack}</a>
            <p className={part.soft}>{w.packAbout}</p>
          </li>
          <li>
            <a href="/annoncer">{w.openAnnouncements}</a>
            <p className={part.soft}>{w.announcementsAbout}</p>
          </li>
        </ul>
      </section>
      <section className={part.section} aria-labelledby="handed-on">
        <h2 id="handed-on">{w.handedOn}</h2>
        {halls.length === 0 ? (
          <p className={part.soft}>{w.noMeetings}</p>
        ) : (
          <ul role="list" className={part.lines}>
            {halls.map((report) => {
              const last = releases
                .filter(({ sessionId }) => sessionId === report.session)
                .sort((a, b) => a.version - b.version)
                .at(-1);
              const title = sessions.find(({ id }) => id === report.session)?.title ?? report.title;
              return (
                <li key={report.session} className={styles.release}>
                  <p>
                    <b>{title}</b>
                    <span className={part.soft}> {meetingName(report)}</span>
                  </p>
                  <p className={styles.state} data-out={last !== undefined}>
                    <Icon name={last === undefined ? 'minus' : 'check'} />
                    {last === undefined
                      ? w.notReleased
                      : w.released(last.version, formatDate(last.at))}
                  </p>
                  <a href={deskPath(report.session)}>
                    {w.desk}
                    <span className="visually-hidden">: {title}</span>
                  </a>
                </li>
              );
            })}
          </ul>
        )}
        <p>{w.cards(reported.length, small.length)}</p>
      </section>
      <ExportLinks processId={process.id} />
    </>
  );
}
