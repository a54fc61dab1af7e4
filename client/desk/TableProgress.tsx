import { useEffect, useState } from 'react';
import { NO_PROGRESS } from '#shared/session/state.ts';
import type { ProgressView, StepOf, TeamView } from '#shared/session/views.ts';
import { useEntry } from '../sync/hooks.ts';
import { cx } from '../ui/cx.ts';
import { formatTime } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { announce } from '../ui/LiveRegion.tsx';
import { useAnswerNames } from './answerNames.ts';
import { useDialogueDesk } from './dialogue.ts';
import { serverNow, useTeams } from './live.ts';
import { silentMinutes, slipsDiffer } from './silence.ts';
import work from './work.module.css';
import styles from './TableProgress.module.css';

const LOOK_MS = 5000;

/** Server time, looked at every few seconds. */
function useNow(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** How far each table is in a round, and which one somebody should walk over to. */
export function TableProgress({ step }: { step: StepOf<'collect'> }) {
  const w = useDialogueDesk().progress;
  const teams = useTeams();
  const progress = useEntry<ProgressView>(`progress/${step.id}`);
  const now = useNow();
  const open = step.status === 'open';
  const tables = teams.map((team) => {
    const own = progress?.teams[team.id];
    const silent = open ? silentMinutes(own, step.startedAt, now) : null;
    return { team, own: own ?? NO_PROGRESS, silent };
  });
  const silent = tables.filter((table) => table.silent !== null).map(({ team }) => team.name);
  const names = silent.join(', ');
  useEffect(() => {
    if (names !== '') announce(w.isSilent(names, 3));
  }, [names, w]);
  if (teams.length === 0) return <p className={work['soft']}>{w.none}</p>;
  return (
    <section className={work['tight']} aria-label={w.title}>
      {/* Folded away, as with forty tables, it still says whom somebody should walk over to. */}
      {silent.length > 0 && (
        <p className={styles['alarm']}>
          <Icon name="warn" size="1em" />
          {w.silentNow(names)}
        </p>
      )}
      <details open>
        <summary className={styles['summary']}>
          {w.summary(tables.filter(({ own }) => own.notes > 0).length, tables.length)}
        </summary>
        <ul role="list" className={styles['tables']}>
          {tables.map((table) => (
            <Table key={table.team.id} step={step} {...table} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function Table({
  step,
  team,
  own,
  silent,
}: {
  step: StepOf<'collect'>;
  team: TeamView;
  own: typeof NO_PROGRESS;
  silent: number | null;
}) {
  const w = useDialogueDesk().progress;
  const names = useAnswerNames();
  const topics = step.config.topics.filter(({ teamId }) => teamId === team.id);
  const differs = slipsDiffer(own);
  const paper = own.typed > 0 || own.counted !== null;
  return (
    <li className={cx(styles['table'], silent !== null && styles['silent'])}>
      <p className={styles['name']}>
        <strong>{team.name}</strong>
        <span>{w.notes(own.notes)}</span>
      </p>
      {topics.length > 0 && (
        <p className={styles['topic']}>{topics.map(({ ref }) => names.element(ref)).join(' · ')}</p>
      )}
      {silent === null ? (
        <p className={styles['soft']}>
          {own.lastAt === null ? w.noneYet : w.last(formatTime(own.lastAt))}
        </p>
      ) : (
        <p className={styles['alarm']}>
          <Icon name="warn" size="1em" />
          {w.silent(silent)}
          <span className="visually-hidden"> {w.isSilent(team.name, silent)}</span>
        </p>
      )}
      {paper && (
        <p className={differs ? styles['differs'] : styles['soft']}>
          {differs && <Icon name="warn" size="1em" />}
          {own.counted === null
            ? w.slipsTyped(own.typed)
            : differs
              ? w.slips(own.counted, own.typed)
              : w.slipsMatch(own.typed)}
        </p>
      )}
    </li>
  );
}
