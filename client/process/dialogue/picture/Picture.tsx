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
import { hallColumns, smallColumns, stateOf } from './state.ts';

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

interface LineProps {
  readonly element: DialogueElement;
  readonly wordings: readonly MergedWording[];
  readonly href: string;
}

/** The newest wording that has come to a table says how the element stands: in the hall, and at small meetings. */
function Line({ element, wordings, href }: LineProps) {
  const words = useOfficeWords();
  const w = words.picture;
  const answers = useAnswerWords();
  const { stratum } = useDialogueWords();
  const now = latestWording(element.released, element.later);
  const shown = wordings.at(-1);
  const hall = shown ? hallColumns(shown) : [];
  const small = shown ? smallColumns(shown) : [];
  const lenses = new Set(
    shown?.meetings.flatMap(({ report }) =>
      report.lenses.filter(({ tried }) => tried).map(({ lens }) => lens),
    ),
  );
  const sizes = (columns: readonly Column[]) =>
    columns.flatMap(({ tested }) => (tested ? [tested.people] : []));
  const ofHall = sizes(hall);
  const ofSmall = sizes(small);
  return (
    <li className={styles.line}>
      <p className={styles.name}>
        <Go href={href}>{now.title}</Go>
        <span className={part.soft}>
          {[
            words.wordingN(now.n),
            shown !== undefined && shown.wording !== now.n ? w.newestUntried : '',
            w.lensesTried(lenses.size, Object.keys(answers.lens).length),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <div>
        <p className={styles.where}>{w.inHall}</p>
        <ElementStateTag state={stateOf(hall)} />
        {ofHall.length > 0 && <p className={styles.where}>{w.sizes(ofHall)}</p>}
      </div>
      <div>
        <p className={styles.where}>{stratum.small}</p>
        <ElementStateTag state={stateOf(small)} />
        {ofSmall.length > 0 && (
          <p className={styles.where}>
            {w.sizesFromTo(ofSmall.length, Math.min(...ofSmall), Math.max(...ofSmall))}
          </p>
        )}
      </div>
    </li>
  );
}
