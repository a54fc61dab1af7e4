import type { PersonCard } from '#shared/wire/http.ts';
import { Button } from '../ui/Button.tsx';
import { formatDate } from '../ui/format.ts';
import type { PersonAct } from './PersonDialog.tsx';
import styles from './PeopleTable.module.css';
import { useProcessWords } from './words.ts';

interface PeopleTableProps {
  readonly people: readonly PersonCard[];
  readonly onAct: (what: PersonAct, person: PersonCard) => void;
}

export function PeopleTable({ people, onAct }: PeopleTableProps) {
  const w = useProcessWords().peoplePage;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{w.title}</caption>
      <thead>
        <tr>
          <th scope="col">{w.number}</th>
          <th scope="col">{w.name}</th>
          <th scope="col">{w.group}</th>
          <th scope="col">{w.link}</th>
          <th scope="col">
            <span className="visually-hidden">{w.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td className={styles.number}>{person.number}</td>
            <th scope="row" className={styles.name}>
              {person.substitute === null ? person.name : w.substitute(person.substitute)}
              {person.substitute !== null && <span className={styles.for}>{person.name}</span>}
            </th>
            <td>{person.group}</td>
            <td className={styles.link}>
              {person.hasLink ? (
                <>
                  {w.hasLink}
                  <span className={styles.used}>
                    {person.lastUsed === null ? w.unused : w.used(formatDate(person.lastUsed))}
                  </span>
                </>
              ) : (
                <span className={styles.none}>{w.noLink}</span>
              )}
            </td>
            <td className={styles.acts}>
              <Button
                kind="quiet"
                aria-label={`${w.makeOne}: ${person.name}`}
                onClick={() => onAct('link', person)}
              >
                {w.makeOne}
              </Button>
              <Button
                kind="quiet"
                aria-label={`${w.fix}: ${person.name}`}
                onClick={() => onAct('fix', person)}
              >
                {w.fix}
              </Button>
              <Button
                kind="quiet"
                aria-label={`${w.takeOver}: ${person.name}`}
                onClick={() => onAct('substitute', person)}
              >
                {w.takeOver}
              </Button>
              {person.hasLink && (
                <Button
                  kind="quiet"
                  aria-label={`${w.revoke}: ${person.name}`}
                  onClick={() => onAct('revoke', person)}
                >
                  {w.revoke}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
