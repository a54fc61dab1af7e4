import { useEffect, useState, type ReactNode } from 'react';
import type { Pack } from '#shared/wire/dialogue.ts';
import { useFetched } from '../../sync/useFetched.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { ExerciseBanner } from '../../ui/Labels.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Qr } from '../../ui/Qr.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { Page } from '../Page.tsx';
import { CutOutCards } from './CutOutCards.tsx';
import { EasyDanish } from './EasyDanish.tsx';
import { ElementSheets } from './ElementSheets.tsx';
import { Intro } from './Intro.tsx';
import { NamesHowTo } from './NamesHowTo.tsx';
import { PaperCard } from './PaperCard.tsx';
import { Questions } from './Questions.tsx';
import { RunSheet } from './RunSheet.tsx';
import { usePackWords } from './words.ts';
import { PARTS, type Part } from './words.da.ts';
import page from '../Page.module.css';
import styles from './Pack.module.css';
import own from './PackPage.module.css';

const PART: Readonly<Record<Part, (props: { pack: Pack }) => ReactNode>> = {
  intro: Intro,
  sheets: ElementSheets,
  cards: CutOutCards,
  questions: Questions,
  runSheet: RunSheet,
  card: PaperCard,
  easy: EasyDanish,
  names: NamesHowTo,
};

/** Everything a small meeting needs on paper; to be read here, too. */
export function PackPage({ processId }: { processId: string }) {
  const words = usePackWords();
  const common = useCommon();
  const { answer, reload } = useFetched<Pack>(
    `/api/processes/${encodeURIComponent(processId)}/pack`,
  );
  const pack = answer?.ok ? answer.value : null;
  useEffect(() => {
    document.title = pack === null ? `${words.title} · Rød Tråd` : `${words.title} · ${pack.title}`;
  }, [words, pack]);

  if (pack === null)
    return (
      <Page>
        <h1>{words.title}</h1>
        {answer?.ok === false ? (
          <>
            <Notice kind="warn" alert title={rejectionText(answer.rejection)} />
            <Button onClick={reload}>{common.tryAgain}</Button>
          </>
        ) : (
          <p aria-live="polite">{words.loading}</p>
        )}
      </Page>
    );
  if (pack.elements.length === 0)
    return (
      <Page>
        <h1>{words.empty}</h1>
        <p>{words.emptyText}</p>
      </Page>
    );
  return <Ready pack={pack} />;
}

function Ready({ pack }: { pack: Pack }) {
  const words = usePackWords();
  const [chosen, setChosen] = useState<ReadonlySet<Part>>(new Set(PARTS));
  const [large, setLarge] = useState(false);
  const toggle = (part: Part) =>
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(part)) next.add(part);
      return next;
    });
  return (
    <Page printsAlone>
      <div className={own['screen']}>
        <ExerciseBanner exercise={pack.exercise} />
        <h1>
          {words.title}: {pack.title}
        </h1>
        <p className={page['lead']}>{words.lead}</p>
        <div className={own['choices']}>
          <fieldset className={own['group']}>
            <legend>{words.choose}</legend>
            {PARTS.map((part) => (
              <label key={part} className={own['choice']}>
                <input type="checkbox" checked={chosen.has(part)} onChange={() => toggle(part)} />
                {words.part[part]}
              </label>
            ))}
            <Button
              kind="quiet"
              onClick={() => setChosen(new Set(chosen.size === PARTS.length ? [] : PARTS))}
            >
              {chosen.size === PARTS.length ? words.none : words.all}
            </Button>
          </fieldset>
          <div className={own['side']}>
            <fieldset className={own['group']} disabled={!chosen.has('sheets')}>
              <legend>{words.sheetSize}</legend>
              {([false, true] as const).map((size) => (
                <label key={String(size)} className={own['choice']}>
                  <input
                    type="radio"
                    name="sheet-size"
                    checked={large === size}
                    onChange={() => setLarge(size)}
                  />
                  {size ? words.a3 : words.a4}
                </label>
              ))}
            </fieldset>
            <figure className={own['web']}>
              <Qr qr={pack.qr} label={words.qr(pack.url)} className={styles['qr']} />
              <figcaption>
                {words.onWeb}
                <br />
                <span className={styles['url']}>{pack.url}</span>
              </figcaption>
            </figure>
            <a href="/annoncer">{words.announce}</a>
          </div>
        </div>
        <div>
          <Button kind="primary" wide disabled={chosen.size === 0} onClick={() => window.print()}>
            {words.print}
          </Button>
          <p className={page['soft']}>{chosen.size === 0 ? words.noneChosen : words.printHint}</p>
        </div>
      </div>
      {/* What is handed out is Danish, whatever language the page speaks. */}
      <div lang="da" className={cx(styles['pack'], large && styles['large'])}>
        {PARTS.filter((part) => chosen.has(part)).map((part) => {
          const Printed = PART[part];
          return <Printed key={part} pack={pack} />;
        })}
      </div>
    </Page>
  );
}
