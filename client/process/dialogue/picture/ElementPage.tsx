import { mergeByElement } from '#shared/dialogue/merge.ts';
import { latestWording } from '#shared/process/wordings.ts';
import { useDialogueWords } from '../../../ui/dialogueWords.ts';
import { ChangePlot } from '../../../ui/plots/ChangePlot.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Go } from '../address.tsx';
import { meetingsIn } from '../meetingNames.ts';
import type { PartProps } from '../DialoguePage.tsx';
import part from '../part.module.css';
import { dialoguePath } from '../parts.ts';
import { useOfficeWords } from '../words.ts';
import styles from './ElementPage.module.css';
import { ElementWords } from './ElementWords.tsx';
import { changeOf } from './state.ts';
import { WordingReport } from './WordingReport.tsx';

/** One element with all that was said of it, wording by wording and stratum by stratum. */
export function ElementPage({ process, overview, element: ref }: PartProps & { element: string }) {
  const words = useOfficeWords();
  const w = words.picture;
  const { sample, notTried, stratum: strata } = useDialogueWords();
  const element = overview.elements.find((each) => each.ref === ref);
  const back = <Go href={dialoguePath(process.id, 'billede')}>{w.back}</Go>;
  if (element === undefined)
    return (
      <>
        <h1 tabIndex={-1}>{w.noElement}</h1>
        <p>{back}</p>
      </>
    );
  const merged = mergeByElement(overview.reports).find((each) => each.ref === ref);
  const now = latestWording(element.released, element.later);
  const meetings = meetingsIn(overview);
  const changes = (['phone', 'paper'] as const)
    .map((stratum) => ({ stratum, steps: merged ? changeOf(merged, stratum) : [] }))
    .filter(({ steps }) => steps.length > 1 && steps.some(({ verdicts }) => verdicts !== null));
  const at = overview.elements.indexOf(element);
  const beside = [
    [w.previous, overview.elements[at - 1]],
    [w.next, overview.elements[at + 1]],
  ] as const;
  return (
    <>
      <div>
        <p className={styles.around}>
          {back}
          {beside.map(
            ([name, other]) =>
              other !== undefined && (
                <Go key={name} href={dialoguePath(process.id, 'billede', other.ref)}>
                  {name}
                  <span className="visually-hidden">
                    : {latestWording(other.released, other.later).title}
                  </span>
                </Go>
              ),
          )}
        </p>
        <h1 tabIndex={-1}>{now.title}</h1>
        {now.description !== '' && <p>{now.description}</p>}
        <p className={part.soft}>
          {words.wordingN(now.n)} ·{' '}
          {element.council.dots === null
            ? w.councilNone
            : w.councilSaid(element.council.dots, element.council.people ?? 0)}
        </p>
      </div>
      <Notice kind="info">{sample}</Notice>

      {changes.length > 0 && (
        <section className={part.section} aria-labelledby="change">
          <h2 id="change">{w.change}</h2>
          <div className={styles.plots}>
            {changes.map(({ stratum, steps }) => (
              <ChangePlot
                key={stratum}
                label={strata[stratum]}
                rows={steps.map(({ session, verdicts, people, wording, missing }) => ({
                  id: session,
                  label: meetings.nameOf(session),
                  verdicts,
                  people,
                  empty: missing ? w.notHeld : notTried,
                  wording,
                }))}
              />
            ))}
          </div>
        </section>
      )}
      {merged === undefined ? (
        <p className={part.empty}>{w.elementNothing}</p>
      ) : (
        merged.wordings
          .map((wording, n) => (
            <WordingReport
              key={wording.wording}
              merged={wording}
              before={merged.wordings[n - 1]}
              meetings={meetings}
            />
          ))
          .reverse()
      )}
      <ElementWords processId={process.id} element={ref} overview={overview} />
    </>
  );
}
