import { mergeByElement, type Column, type MergedWording } from '#shared/dialogue/merge.ts';
import { latestWording } from '#shared/process/wordings.ts';
import type { DialogueElement } from '#shared/wire/dialogue.ts';
import { useAnswerWords } from '../../../ui/answerWords.ts';
import { useCommon } from '../../../ui/common.ts';
import { useDialogueWords } from '../../../ui/dialogueWords.ts';
import { formatDate } from '../../../ui/format.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Go } from '../address.tsx';
import type { PartProps } from '../DialoguePage.tsx';
import { ExportLinks } from '../ExportLinks.tsx';
import part from '../part.module.css';
import { dialoguePath } from '../parts.ts';
import { useOfficeWords } from '../words.ts';
import { ElementStateTag } from './ElementStateTag.tsx';
import { Inputs } from './Inputs.tsx';
import { Priorities } from './Priorities.tsx';
import styles from './Picture.module.css';
import { hallColumns, isTested, lensesTried, newestWith, smallColumns, stateOf } from './state.ts';

/** All that has come in, element by element: one line each, and a page behind each line. */
export function Picture({ process, overview }: PartProps) {
  const words = useOfficeWords();
  const w = words.picture;
  const common = useCommon();
  const { sample } = useDialogueWords();
  const merged = new Map(mergeByElement(overview.reports).map((each) => [each.ref, each]));
  const kinds = ['element', 'keyword'] as const;
  return (
    <>
      <div>
        <h1 tabIndex={-1}>{words.part.billede}</h1>
        <p className={part.about}>
          {overview.release === null
            ? words.noRelease
            : w.from(overview.release.title, formatDate(overview.release.at))}
        </p>
      </div>
      <Notice kind="info">{sample}</Notice>
      {kinds.map((kind) => {
        const own = overview.elements.filter((element) => element.kind === kind);
        return (
          own.length > 0 && (
            <section key={kind} className={part.section} aria-labelledby={`merged-${kind}`}>
              <h2 id={`merged-${kind}`}>{common.kinds[kind]}</h2>
              <ul role="list" className={part.lines}>
                {own.map((element) => (
                  <Line
                    key={element.ref}
                    element={element}
                    wordings={merged.get(element.ref)?.wordings ?? []}
                    href={dialoguePath(process.id, 'billede', element.ref)}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <Inputs overview={overview} />
      <Priorities overview={overview} />
      <ExportLinks processId={process.id} />
    </>
  );
}

const sizesOf = (columns: readonly Column[]): number[] =>
  columns.flatMap(({ tested }) => (tested ? [tested.people] : []));

interface LineProps {
  readonly element: DialogueElement;
  readonly wordings: readonly MergedWording[];
  readonly href: string;
}

/**
 * How the element stands in the hall and at small meetings: each with the newest wording that was tried there, which may
 * not be the same, nor the newest of all.
 */
function Line({ element, wordings, href }: LineProps) {
  const words = useOfficeWords();
  const w = words.picture;
  const answers = useAnswerWords();
  const { stratum } = useDialogueWords();
  const now = latestWording(element.released, element.later);
  const hall = newestWith(wordings, (each) => isTested(hallColumns(each)));
  const small = newestWith(wordings, (each) => isTested(smallColumns(each)));
  const viewed = newestWith(wordings, (each) => lensesTried(each).size > 0);
  const lenses = w.lensesTried(
    viewed ? lensesTried(viewed).size : 0,
    Object.keys(answers.lens).length,
  );
  const tried = [hall, small, viewed].flatMap((each) => (each ? [each.wording] : []));
  const ofHall = hall ? sizesOf(hallColumns(hall)) : [];
  const ofSmall = small ? sizesOf(smallColumns(small)) : [];
  return (
    <li className={styles.line}>
      <p className={styles.name}>
        <Go href={href}>{now.title}</Go>
        <span className={part.soft}>
          {[
            words.wordingN(now.n),
            tried.length > 0 && Math.max(...tried) < now.n ? w.newestUntried : '',
            viewed === undefined || viewed.wording === now.n
              ? lenses
              : w.of(viewed.wording, lenses),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <div>
        <p className={styles.where}>{w.inHall}</p>
        <ElementStateTag state={stateOf(hall ? hallColumns(hall) : [])} />
        {hall !== undefined && (
          <p className={styles.where}>{w.of(hall.wording, w.sizes(ofHall))}</p>
        )}
      </div>
      <div>
        <p className={styles.where}>{stratum.small}</p>
        <ElementStateTag state={stateOf(small ? smallColumns(small) : [])} />
        {small !== undefined && (
          <p className={styles.where}>
            {w.of(
              small.wording,
              w.sizesFromTo(ofSmall.length, Math.min(...ofSmall), Math.max(...ofSmall)),
            )}
          </p>
        )}
      </div>
    </li>
  );
}
