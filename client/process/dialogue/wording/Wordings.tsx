import { useState } from 'react';
import { latestWording } from '#shared/process/wordings.ts';
import type { DialogueElement } from '#shared/wire/dialogue.ts';
import { Button } from '../../../ui/Button.tsx';
import { useCommon } from '../../../ui/common.ts';
import { formatDate } from '../../../ui/format.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { PartProps } from '../DialoguePage.tsx';
import part from '../part.module.css';
import { useOfficeWords } from '../words.ts';
import { WordDiff } from './WordDiff.tsx';
import { WordingDialog } from './WordingDialog.tsx';
import styles from './Wordings.module.css';

/** The words that are on the tables: every wording is kept, and each new one says why (WORD1). */
export function Wordings({ process, overview }: PartProps) {
  const words = useOfficeWords();
  const w = words.wording;
  const common = useCommon();
  const [open, setOpen] = useState<string | null>(null);
  const reworded = overview.elements.find(({ ref }) => ref === open);
  const kinds = ['element', 'keyword'] as const;
  return (
    <>
      <div>
        <h1 tabIndex={-1}>{words.part.ordlyd}</h1>
        <p className={part.about}>{w.about}</p>
      </div>
      {overview.elements.length === 0 && <p className={part.empty}>{words.noRelease}</p>}
      {overview.elements.length > 0 && <Notice kind="info">{w.keeps}</Notice>}
      {kinds.map((kind) => {
        const own = overview.elements.filter((element) => element.kind === kind);
        return (
          own.length > 0 && (
            <section key={kind} className={part.section} aria-labelledby={`kind-${kind}`}>
              <h2 id={`kind-${kind}`}>{common.kinds[kind]}</h2>
              <ul role="list" className={part.lines}>
                {own.map((element) => (
                  <Element
                    key={element.ref}
                    element={element}
                    overview={overview}
                    onReword={() => setOpen(element.ref)}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {reworded !== undefined && (
        <WordingDialog processId={process.id} element={reworded} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

interface ElementProps {
  readonly element: DialogueElement;
  readonly overview: PartProps['overview'];
  readonly onReword: () => void;
}

function Element({ element, overview, onReword }: ElementProps) {
  const words = useOfficeWords();
  const w = words.wording;
  const { later } = element;
  const now = latestWording(element.released, later);
  const all = [{ n: 1, reason: '', at: overview.release?.at ?? 0, ...element.released }, ...later];
  const usedIn = (n: number) =>
    overview.reports.flatMap(({ kind, reported, dateText, title, elements }) =>
      // A meeting still to come has not used any.
      kind === 'dialogue' &&
      reported &&
      elements.some((e) => e.ref === element.ref && e.wording === n)
        ? [dateText === '' ? title : dateText]
        : [],
    );
  return (
    <li>
      <div className={styles.now}>
        <div>
          <h3>{now.title}</h3>
          {now.description !== '' && <p>{now.description}</p>}
          <p className={part.soft}>
            {words.wordingN(now.n)}
            {usedIn(now.n).length > 0 && ` · ${w.usedAt(usedIn(now.n))}`}
          </p>
        </div>
        <Button onClick={onReword} aria-label={`${w.reword}: ${now.title}`}>
          {w.reword}
        </Button>
      </div>
      {later.length > 0 && (
        <details className={part.fold}>
          <summary>{w.history(all.length)}</summary>
          <ol role="list" className={styles.history}>
            {[...all].reverse().map((wording) => {
              const before = all.find(({ n }) => n === wording.n - 1);
              return (
                <li key={wording.n}>
                  <p className={part.soft}>
                    <b>{words.wordingN(wording.n)}</b>
                    {wording.at > 0 && `, ${formatDate(wording.at)}`}
                    {usedIn(wording.n).length > 0 && ` · ${w.usedAt(usedIn(wording.n))}`}
                  </p>
                  {wording.reason !== '' && <p>{w.because(wording.reason)}</p>}
                  <p>
                    <b>
                      <WordDiff before={before?.title} after={wording.title} />
                    </b>
                  </p>
                  <p>
                    <WordDiff before={before?.description} after={wording.description} />
                  </p>
                </li>
              );
            })}
          </ol>
        </details>
      )}
    </li>
  );
}
