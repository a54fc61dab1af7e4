import { useEffect, useId } from 'react';
import { formatWhen } from '#shared/process/plan.ts';
import type { ActivityView, Invitee, ProcessView } from '#shared/process/process.ts';
import { latestWording } from '#shared/process/wordings.ts';
import type { DialogueOverview } from '#shared/wire/dialogue.ts';
import { useEntries } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { invitationTo } from '../../../ui/announcementTexts.ts';
import { da as common } from '../../../ui/common.da.ts';
import { ExerciseBanner } from '../../../ui/Labels.tsx';
import { useCopy } from '../../../ui/useCopy.ts';
import { Go } from '../address.tsx';
import { dialoguePath } from '../parts.ts';
import { useOfficeWords } from '../words.ts';
import { byKindAndName } from './invitee.ts';
import { SLIP } from './slipTexts.ts';
import '../../../ui/paper.css';
import styles from './SlipPage.module.css';

interface SlipPageProps {
  readonly process: ProcessView;
  readonly overview: DialogueOverview;
  /** Id of one group; empty = all. */
  readonly group: string;
}

/** One sheet per group, for handing over or for an envelope: black on white, and nothing else on the paper. */
export function SlipPage({ process, overview, group }: SlipPageProps) {
  const words = useOfficeWords();
  const w = words.slip;
  const invitees = useEntries<Invitee>('invitee/')
    .filter(({ id }) => group === '' || id === group)
    .sort(byKindAndName);
  useEffect(() => {
    document.title = [w.title, process.title].join(' · ');
  }, [w, process.title]);
  return (
    <div className={styles.page}>
      <div className={styles.exercise}>
        <ExerciseBanner exercise={process.exercise} />
      </div>
      <header className={styles.bar}>
        <Go href={dialoguePath(process.id, 'invitationer')}>{w.back}</Go>
        <p>{w.sheets(invitees.length)}</p>
        <Button kind="primary" onClick={() => window.print()} disabled={invitees.length === 0}>
          {w.print}
        </Button>
      </header>
      <main>
        <h1 className="visually-hidden" tabIndex={-1}>
          {w.title}
        </h1>
        {invitees.length === 0 && <p className={styles.none}>{w.none}</p>}
        {invitees.map((invitee) => (
          <GroupSlip key={invitee.id} invitee={invitee} process={process} overview={overview} />
        ))}
      </main>
    </div>
  );
}

interface GroupSlipProps {
  readonly invitee: Invitee;
  readonly process: ProcessView;
  readonly overview: DialogueOverview;
}

function GroupSlip({ invitee, process, overview }: GroupSlipProps) {
  const titleId = useId();
  const activities = useEntries<ActivityView>('activity/');
  const meeting = activities.find(({ id }) => id === invitee.activityId)?.plan;
  const text = invitee.text.trim() === '' ? invitationTo(process.title) : invitee.text;
  const elements = overview.elements
    .filter(({ ref }) => invitee.elements.includes(ref))
    .map(({ ref, released, later }) => ({ ref, ...latestWording(released, later) }));
  const when = meeting === undefined ? SLIP.whenUnknown : formatWhen(meeting.when, 'da');
  const plain = [
    ...(process.exercise ? [common.exercise] : []),
    SLIP.invitation(invitee.name),
    [meeting?.title, when].filter(Boolean).join(', '),
    text,
    ...(elements.length > 0 ? [`${SLIP.about} ${elements.map((e) => e.title).join('. ')}.`] : []),
    ...(invitee.owner === '' ? [] : [SLIP.contact(invitee.owner)]),
  ].join('\n\n');
  return (
    <section className={styles.with} aria-labelledby={titleId}>
      <CopyInvitation name={invitee.name} text={plain} />
      <article lang="da" className={styles.sheet}>
        <p className={styles.process}>
          {process.exercise && <b>{common.exercise} · </b>}
          {[process.municipality, process.title].filter(Boolean).join(' · ')}
        </p>
        <p className={styles.kicker}>{SLIP.kicker}</p>
        <h2 id={titleId}>{invitee.name}</h2>
        <dl className={styles.facts}>
          <div>
            <dt>{SLIP.what}</dt>
            <dd>{meeting?.title ?? SLIP.meetingUnknown}</dd>
          </div>
          <div>
            <dt>{SLIP.when}</dt>
            <dd>
              {when} <span className={styles.line}>{SLIP.timeAndPlace}</span>
            </dd>
          </div>
        </dl>
        {text.split(/\n+/).map((paragraph, n) => (
          <p key={n} className={styles.text}>
            {paragraph}
          </p>
        ))}
        {elements.length > 0 && (
          <>
            <h3>{SLIP.about}</h3>
            <ul role="list" className={styles.elements}>
              {elements.map(({ ref, title, description }) => (
                <li key={ref}>
                  <b>{title}</b>
                  {description !== '' && <span>{description}</span>}
                </li>
              ))}
            </ul>
          </>
        )}
        <footer className={styles.foot}>
          <p>{invitee.owner === '' ? SLIP.contactBlank : SLIP.contact(invitee.owner)}</p>
          <p>{SLIP.noNames}</p>
        </footer>
      </article>
    </section>
  );
}

/** For a mail or a letter of one's own. */
function CopyInvitation({ name, text }: { name: string; text: string }) {
  const w = useOfficeWords().slip;
  const id = useId();
  const { state, copy } = useCopy();
  return (
    <div className={styles.copy}>
      <Button onClick={() => copy(text)} aria-label={`${w.copy}: ${name}`}>
        {state === 'copied' ? w.copied : w.copy}
      </Button>
      {state === 'yourself' && (
        <>
          <label htmlFor={id}>{w.copyYourself}</label>
          <textarea
            id={id}
            lang="da"
            readOnly
            rows={8}
            value={text}
            onFocus={(e) => e.target.select()}
          />
        </>
      )}
    </div>
  );
}
