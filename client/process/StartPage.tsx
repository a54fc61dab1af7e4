import { useEffect, useState } from 'react';
import type { Rejection } from '#shared/kernel/rejection.ts';
import type { ProcessCard } from '#shared/wire/http.ts';
import { getJson } from '../desk/api.ts';
import { useCommon } from '../ui/common.ts';
import { formatDate } from '../ui/format.ts';
import { NewProcessForm } from './NewProcessForm.tsx';
import { NoAccess } from './NoAccess.tsx';
import { planPath } from './route.ts';
import { Shell } from './Shell.tsx';
import styles from './StartPage.module.css';
import { useProcessWords } from './words.ts';

export function StartPage() {
  const words = useProcessWords();
  const common = useCommon();
  const [cards, setCards] = useState<readonly ProcessCard[] | null>(null);
  const [refused, setRefused] = useState<Rejection | null>(null);
  useEffect(() => {
    void getJson<readonly ProcessCard[]>('/api/processes').then((answer) => {
      if (answer.ok) setCards(answer.value);
      else setRefused(answer.rejection);
    });
  }, []);

  return (
    <Shell page="start" title={words.start.title}>
      <div className={styles.intro}>
        <h1>{words.start.title}</h1>
        <p>{words.tagline}</p>
      </div>
      {refused !== null ? (
        <NoAccess rejection={refused} />
      ) : cards === null ? (
        <p>{words.loading}</p>
      ) : (
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
