import type { StepOf } from '#shared/session/views.ts';
import { Check } from '../../desk/Check.tsx';
import { useDesk } from '../../desk/deskContext.ts';
import { useDialogueDesk } from '../../desk/dialogue.ts';
import { useTeams } from '../../desk/live.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import type { TableCard } from './tables.ts';
import styles from './Teams.module.css';

/** How far each table has come with its own notes; one that forgot to say so can be marked here. */
export function TablesFinished({
  step,
  cards,
}: {
  step: StepOf<'cluster'>;
  cards: readonly TableCard[];
}) {
  const w = useStepWords().teams;
  const d = useDialogueDesk().board;
  const { may, send } = useDesk();
  const teams = useTeams();
  const counts = new Map<string, { bundles: number; singles: number }>();
  for (const { tables, cluster } of cards)
    for (const id of tables) {
      const own = counts.get(id) ?? { bundles: 0, singles: 0 };
      if (cluster === null) own.singles++;
      else own.bundles++;
      counts.set(id, own);
    }
  if (teams.length === 0) return null;
  const done = step.finishedTeams.length;
  return (
    <details className={styles['fold']}>
      <summary>{d.finished(done, teams.length)}</summary>
      <ul role="list" className={styles['progress']}>
        {teams.map(({ id, name }) => {
          const own = counts.get(id) ?? { bundles: 0, singles: 0 };
          const finished = step.finishedTeams.includes(id);
          return (
            <li key={id}>
              <p>
                <strong>{name}</strong>
              </p>
              <p className={work['soft']}>{d.left(own.bundles, own.singles)}</p>
              <Check
                checked={finished}
                disabled={!may('team.finish') || step.status !== 'open'}
                onChange={(on) =>
                  void send({ type: 'team.finish', stepId: step.id, teamId: id, finished: on })
                }
              >
                {finished ? w.finished : w.working}
                <span className="visually-hidden">: {name}</span>
              </Check>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
