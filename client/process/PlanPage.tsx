import { useState } from 'react';
import type {
  ActivityView,
  ProcessView,
  ReleaseCard,
  SessionCard,
} from '#shared/process/process.ts';
import { useConnection, useEntries, useEntry } from '../sync/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { formatDate } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLang } from '../ui/language.ts';
import { ActivityDialog } from './ActivityDialog.tsx';
import { ActivityKnot } from './ActivityKnot.tsx';
import { ArchiveImport } from './ArchiveImport.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { NoAccess } from './NoAccess.tsx';
import styles from './PlanPage.module.css';
import { Shell } from './Shell.tsx';
import { timelineOf } from './timeline.ts';
import { useProcessWords } from './words.ts';

type Open =
  | { readonly what: 'nothing' }
  | { readonly what: 'add' }
  | { readonly what: 'revise'; readonly activity: ActivityView }
  | { readonly what: 'cancel'; readonly activity: ActivityView };

const NOTHING: Open = { what: 'nothing' };

/** The process as one red thread: what has been handed on, what is next, and what is still to come. */
export function PlanPage({ processId }: { processId: string }) {
  const words = useProcessWords();
  const w = words.planPage;
  const lang = useLang();
  const connection = useConnection();
  const process = useEntry<ProcessView>('process');
  const activities = useEntries<ActivityView>('activity/');
  const sessions = useEntries<SessionCard>('session/');
  const releases = useEntries<ReleaseCard>('release/');
  const [open, setOpen] = useState<Open>(NOTHING);
  const close = () => setOpen(NOTHING);

  if (process === undefined) {
    return (
      <Shell page="plan" title={w.title} processId={processId}>
        <h1>{w.title}</h1>
        {connection.status === 'ended' && connection.reason !== null ? (
          <NoAccess rejection={connection.reason} />
        ) : (
          <p>{words.loading}</p>
        )}
      </Shell>
    );
  }
  const knots = timelineOf(activities, sessions, releases);
  return (
    <Shell page="plan" title={w.title} process={process} processId={processId}>
      <div className={styles.head}>
        <div>
          <p className={styles.context}>
            {[process.municipality, process.subtitle].filter(Boolean).join(' · ')}
          </p>
          <h1>{process.title}</h1>
          <p className={styles.version}>
            {process.revisedAt === null || process.revision <= 1
              ? w.firstVersion
              : w.version(process.revision, formatDate(process.revisedAt))}
          </p>
        </div>
        <div className={styles.acts}>
          <a href={`/api/processes/${processId}/plan.ics?lang=${lang}`} download>
            {w.calendar}
          </a>
          <Button icon={<Icon name="plus" />} onClick={() => setOpen({ what: 'add' })}>
            {w.add}
          </Button>
        </div>
      </div>

      {knots.length === 0 ? (
        <p className={styles.empty}>{w.none}</p>
      ) : (
        <ol role="list" className={styles.thread}>
          {knots.map((knot, n) => (
            <ActivityKnot
              key={knot.activity.id}
              knot={knot}
              last={n === knots.length - 1}
              processId={processId}
              onRevise={() => setOpen({ what: 'revise', activity: knot.activity })}
              onCancel={() => setOpen({ what: 'cancel', activity: knot.activity })}
            />
          ))}
        </ol>
      )}
      <ArchiveImport processId={processId} />

      {(open.what === 'add' || open.what === 'revise') && (
        <ActivityDialog activity={open.what === 'revise' ? open.activity : null} onClose={close} />
      )}
      {open.what === 'cancel' && <CancelDialog activity={open.activity} onClose={close} />}
    </Shell>
  );
}
