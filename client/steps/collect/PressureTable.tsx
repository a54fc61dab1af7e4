import type { Lens, Verdict } from '#shared/board/board.ts';
import type { ItemView, StepOf } from '#shared/session/views.ts';
import { useAnswerNames } from '../../desk/answerNames.ts';
import { useDialogueDesk } from '../../desk/dialogue.ts';
import { useItems } from '../../desk/live.ts';
import styles from '../../desk/work.module.css';
import { useAnswerWords } from '../../ui/answerWords.ts';
import { useDialogueWords } from '../../ui/dialogueWords.ts';
import own from './PressureTable.module.css';

type Counts = Record<Verdict, number>;

/** Element → lens → verdicts. A lens that nobody has answered has no counts, so it can never look like "holds" (DIA5). */
function triedOf(items: readonly ItemView[], stepId: string): Map<string, Map<Lens, Counts>> {
  const tried = new Map<string, Map<Lens, Counts>>();
  for (const { stepId: step, status, answer } of items) {
    if (step !== stepId || status === 'hidden' || !answer?.about) continue;
    const { about, lens, verdict } = answer;
    if (lens === null || verdict === null) continue;
    const lenses = tried.get(about) ?? new Map<Lens, Counts>();
    const counts = lenses.get(lens) ?? { holds: 0, holds_changed: 0, fails: 0 };
    counts[verdict]++;
    tried.set(about, lenses.set(lens, counts));
  }
  return tried;
}

/** Which questions each element has been put to, and what the tables found. */
export function PressureTable({ step }: { step: StepOf<'collect'> }) {
  const w = useDialogueDesk().pressure;
  const a = useAnswerWords();
  const d = useDialogueWords();
  const items = useItems();
  const names = useAnswerNames();
  const tried = triedOf(items, step.id);
  if (tried.size === 0) return null;
  return (
    <details className={own['fold']}>
      <summary>{w.title}</summary>
      <p className={`${styles['soft']} ${styles['small']}`}>{w.help}</p>
      <div className={styles['scroll']}>
        <table className={own['table']}>
          <thead>
            <tr>
              <th scope="col">{w.element}</th>
              {step.config.lenses.map((lens) => (
                <th key={lens} scope="col">
                  {a.lens[lens]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...tried].map(([about, lenses]) => (
              <tr key={about}>
                <th scope="row">{names.element(about)}</th>
                {step.config.lenses.map((lens) => {
                  const counts = lenses.get(lens);
                  return (
                    <td key={lens}>
                      {counts === undefined ? (
                        <span className={styles['soft']}>{d.notTried}</span>
                      ) : (
                        <>
                          <span aria-hidden="true">
                            {counts.holds} · {counts.holds_changed} · {counts.fails}
                          </span>
                          <span className="visually-hidden">
                            {w.cell(counts.holds, counts.holds_changed, counts.fails)}
                          </span>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
