import type { ItemView, TeamView } from '#shared/session/views.ts';
import { Select } from '../../ui/Select.tsx';
import { useDesk } from '../deskContext.ts';
import { useDialogueDesk } from '../dialogue.ts';
import panel from '../panel.module.css';
import { isOver, withTopic, type Draft, type Plan, type Round } from './plan.ts';
import styles from './Rotation.module.css';
import { titled } from '../../ui/options.ts';

/** Table by round: what it works on. Any cell can be changed by hand; a table that meets an element twice is marked. */
export function TopicTable({
  rounds,
  plan,
  elements,
  tables,
  onChange,
}: {
  rounds: readonly Round[];
  plan: Plan;
  elements: readonly ItemView[];
  tables: readonly TeamView[];
  onChange: (draft: Draft) => void;
}) {
  const w = useDialogueDesk().rotation;
  const { may } = useDesk();
  const refAt = (round: Round, teamId: string): string =>
    plan[round.id]?.find((topic) => topic.teamId === teamId)?.ref ?? '';
  const titleOf = (ref: string) => elements.find(({ id }) => id === ref)?.title ?? '';
  return (
    <section className={panel['section']} aria-label={w.byTable}>
      <h3>{w.byTable}</h3>
      <p className={panel['soft']}>{w.byTableHelp}</p>
      <div className={panel['scroll']}>
        <table className={panel['table']}>
          <thead>
            <tr>
              <th scope="col">{w.table}</th>
              {rounds.map((round) => (
                <th key={round.id} scope="col">
                  {round.title}
                  {isOver(round) && <span className={panel['soft']}> ({w.over})</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tables.map((table) => {
              const refs = rounds.map((round) => refAt(round, table.id));
              return (
                <tr key={table.id}>
                  <th scope="row" className={styles['name']}>
                    {table.name}
                  </th>
                  {rounds.map((round, i) => {
                    const ref = refs[i] ?? '';
                    const twice = ref !== '' && refs.indexOf(ref) < i;
                    return (
                      <td key={round.id} className={styles['cell']}>
                        {isOver(round) || !may('step.edit') ? (
                          titleOf(ref)
                        ) : (
                          <Select
                            small
                            hideLabel
                            label={w.topicOf(table.name, round.title)}
                            value={ref}
                            onChange={(next) => onChange(withTopic(round, plan, table.id, next))}
                            options={[{ value: '', label: w.noTopic }, ...titled(elements)]}
                          />
                        )}
                        {twice && <span className={styles['twice']}>{w.twice}</span>}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
