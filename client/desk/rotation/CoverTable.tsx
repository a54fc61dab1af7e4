import type { ItemView } from '#shared/session/views.ts';
import { TABLES_PER_ELEMENT } from '#shared/dialogue/rotation.ts';
import type { MeetingsCoverage } from '#shared/wire/dialogue.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useDialogueDesk } from '../dialogue.ts';
import panel from '../panel.module.css';
import { coverOf, type Plan, type Round } from './plan.ts';
import styles from './Rotation.module.css';

/** How many tables each element gets in each kind of round, before and here, and what will still be missing (ROT2). */
export function CoverTable({
  rounds,
  plan,
  elements,
  covered,
}: {
  rounds: readonly Round[];
  plan: Plan;
  elements: readonly ItemView[];
  covered: MeetingsCoverage | null;
}) {
  const w = useDialogueDesk().rotation;
  const covers = rounds.map((round) => coverOf(round, plan, elements, covered));
  const missing = covers.reduce((sum, { short }) => sum + Object.keys(short).length, 0);
  return (
    <section className={panel['section']} aria-label={w.cover}>
      <h3>{w.cover}</h3>
      <p className={panel['soft']}>{w.coverHelp(TABLES_PER_ELEMENT)}</p>
      {missing > 0 && (
        <p>
          <strong>{w.missingSome((covered?.meetingsLeft ?? 1) > 1)}</strong>
        </p>
      )}
      <div className={panel['scroll']}>
        <table className={panel['table']}>
          <thead>
            <tr>
              <th scope="col">{w.element}</th>
              {rounds.map((round) => (
                <th key={round.id} scope="col">
                  {round.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {elements.map(({ id, title }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                {covers.map(({ before, here, short }, i) => {
                  const lacks = short[id] ?? 0;
                  return (
                    <td key={rounds[i]?.id}>
                      {w.tables(before[id] ?? 0, here[id] ?? 0)}{' '}
                      {lacks > 0 ? (
                        <span className={styles['lacks']}>
                          <Icon name="warn" size="1em" />
                          {w.lacks(lacks)}
                        </span>
                      ) : (
                        <span className={styles['enough']}>
                          <Icon name="check" size="1em" />
                          {w.enough}
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
