import { useState } from 'react';
import type { Sentence } from '#shared/board/board.ts';
import type { Chosen, SectionView, StepOf } from '#shared/session/views.ts';
import { countWords } from '#shared/steps/draft/rules.ts';
import { newId, useDesk } from '../../desk/deskContext.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { useDraft } from '../../sync/drafts.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';

import styles from './DraftDesk.module.css';
import { SentenceField } from './SentenceField.tsx';

/** What is typed but not saved is kept on this device, also when the pen is taken away. */
function useUnsaved(key: string): [Sentence[] | null, (sentences: Sentence[] | null) => void] {
  const [text, setText] = useDraft(key);
  let sentences: Sentence[] | null = null;
  try {
    sentences = text === '' ? null : (JSON.parse(text) as Sentence[]);
  } catch {
    sentences = null;
  }
  return [sentences, (next) => setText(next === null ? '' : JSON.stringify(next))];
}

export function SectionDesk({
  step,
  section,
  chosen,
}: {
  step: StepOf<'draft'>;
  section: SectionView;
  chosen: readonly Chosen[];
}) {
  const w = useStepWords().draft;
  const { sessionId, me, may, send } = useDesk();
  const [unsaved, setUnsaved] = useUnsaved(`${sessionId}.${section.id}`);
  const mine = section.pen === me.person;
  const sentences = unsaved ?? section.sentences;
  const words = sentences.reduce((sum, sentence) => sum + countWords(sentence.text), 0);
  const over = section.wordLimit === null ? 0 : words - section.wordLimit;
  const sourceless =
    step.config.sourcesRequired &&
    sentences.some((sentence) => sentence.text.trim() !== '' && sentence.origins.length === 0);
  const save = async () => {
    const done = await send({
      type: 'section.write',
      sectionId: section.id,
      sentences: sentences.map(({ id, text, origins }) => ({ id, text, origins: [...origins] })),
    });
    if (done) setUnsaved(null);
  };
  return (
    <section className={styles['section']} aria-label={section.title}>
      <div className={work['spread']}>
        <h3>{section.title}</h3>
        <p className={over > 0 ? styles['over'] : work['soft']}>
          {w.words(words, section.wordLimit)}
          {over > 0 && ` · ${w.over(over)}`}
        </p>
      </div>
      <Pen section={section} mine={mine} open={step.status === 'open'} />
      {!mine && unsaved !== null && (
        <Notice kind="warn" title={w.pen.lost}>
          <p className={work['prose']}>{unsaved.map((each) => each.text).join(' ')}</p>
          <div>
            <Button small onClick={() => setUnsaved(null)}>
              {w.pen.lostDiscard}
            </Button>
          </div>
        </Notice>
      )}
      {mine && may('section.write') && step.status === 'open' ? (
        <>
          <Sentences sentences={sentences} chosen={chosen} onChange={setUnsaved} />
          {sourceless && <Notice kind="warn">{w.sourceMissing}</Notice>}
          <div className={work['row']}>
            <Button
              onClick={() => setUnsaved([...sentences, { id: newId('s'), text: '', origins: [] }])}
            >
              {w.add}
            </Button>
            <Button
              kind="primary"
              disabled={unsaved === null || over > 0}
              onClick={() => void save()}
            >
              {w.save}
            </Button>
            <output className={work['soft']}>{unsaved === null ? w.saved : w.unsaved}</output>
          </div>
        </>
      ) : (
        <ReadOnly section={section} chosen={chosen} />
      )}
    </section>
  );
}

function Sentences({
  sentences,
  chosen,
  onChange,
}: {
  sentences: readonly Sentence[];
  chosen: readonly Chosen[];
  onChange: (sentences: Sentence[]) => void;
}) {
  const w = useStepWords().draft;
  if (sentences.length === 0) return <p className={work['soft']}>{w.empty}</p>;
  const replace = (index: number, sentence: Sentence) =>
    onChange(sentences.map((each, i) => (i === index ? sentence : each)));
  const move = (from: number, to: number) => {
    const next = [...sentences];
    const [moved] = next.splice(from, 1);
    if (moved) next.splice(to, 0, moved);
    onChange(next);
  };
  return (
    <ol role="list" className={work['stack']}>
      {sentences.map((sentence, i) => (
        <li key={sentence.id}>
          <SentenceField
            number={i + 1}
            sentence={sentence}
            chosen={chosen}
            onChange={(next) => replace(i, next)}
            onRemove={() => onChange(sentences.filter((each) => each.id !== sentence.id))}
            onUp={i === 0 ? null : () => move(i, i - 1)}
            onDown={i === sentences.length - 1 ? null : () => move(i, i + 1)}
          />
        </li>
      ))}
    </ol>
  );
}

function ReadOnly({ section, chosen }: { section: SectionView; chosen: readonly Chosen[] }) {
  const w = useStepWords().draft;
  if (section.sentences.length === 0) return <p className={work['soft']}>{w.empty}</p>;
  return (
    <ol role="list" className={work['tight']}>
      {section.sentences.map((sentence) => (
        <li key={sentence.id}>
          <p className={work['prose']}>{sentence.text}</p>
          <p className={`${work['soft']} ${work['small']}`}>
            {sentence.origins.length === 0
              ? w.noSource
              : `${w.sources}: ${sentence.origins
                  .map((ref) => chosen.find((thing) => thing.ref === ref)?.title ?? w.otherSource)
                  .join(' · ')}`}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** One pen per section, always visible, and taken over only openly. */
function Pen({ section, mine, open }: { section: SectionView; mine: boolean; open: boolean }) {
  const w = useStepWords().draft.pen;
  const common = useCommon();
  const { may, send } = useDesk();
  const [asking, setAsking] = useState(false);
  const take = () => {
    setAsking(false);
    void send({ type: 'pen.take', sectionId: section.id, expect: section.pen });
  };
  const name = section.penName ?? '';
  return (
    <div className={work['row']}>
      <span>{mine ? w.mine : section.pen === null ? w.free : w.other(name)}</span>
      {open && may('pen.take') && !mine && (
        <Button small onClick={() => (section.pen === null ? take() : setAsking(true))}>
          {section.pen === null ? w.take : w.takeOver}
          <span className="visually-hidden">: {section.title}</span>
        </Button>
      )}
      {mine && open && (
        <Button
          small
          kind="quiet"
          onClick={() => void send({ type: 'pen.release', sectionId: section.id })}
        >
          {w.release}
        </Button>
      )}
      <Dialog
        open={asking}
        title={w.takeOver}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
            <Button kind="primary" onClick={take}>
              {w.takeOver}
            </Button>
          </>
        }
      >
        <p>{w.takeOverAsk(name)}</p>
      </Dialog>
    </div>
  );
}
