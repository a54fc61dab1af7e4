import type { ProcessCard } from '#shared/wire/http.ts';
import { useCommon } from '../ui/common.ts';
import { formatDate } from '../ui/format.ts';
import { FetchState } from './FetchState.tsx';
import { NewProcessForm } from './NewProcessForm.tsx';
import { planPath } from './route.ts';
import { Shell } from './Shell.tsx';
import styles from './StartPage.module.css';
import { useFetched } from '../sync/useFetched.ts';
import { useProcessWords } from './words.ts';

export function StartPage() {
  const words = useProcessWords();
  const common = useCommon();
  const fetched = useFetched<readonly ProcessCard[]>('/api/processes');
  const cards = fetched.answer?.ok ? fetched.answer.value : null;

  return (
    <Shell page="start" title={words.start.title}>
      <div className={styles.intro}>
        <h1>{words.start.title}</h1>
        <p>{words.tagline}</p>
      </div>
      <FetchState of={fetched} />
      {cards !== null && (
        <>
          {cards.length === 0 ? (
            <p className={styles.empty}>{words.start.none}</p>
          ) : (
            <ul role="list" className={styles.cards}>
              {cards.map((card) => (
                <li key={card.id} className={styles.card}>
                  <a href={planPath(card.id)} className={styles.name}>
                    {card.title}
                  </a>
                  {card.exercise && <strong className={styles.exercise}>{common.exercise}</strong>}
                  <span className={styles.facts}>
                    {[
                      card.subtitle,
                      words.start.sessions(card.sessions),
                      words.start.made(formatDate(card.at)),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <NewProcessForm />
        </>
      )}
    </Shell>
  );
}
