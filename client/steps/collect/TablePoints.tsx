import { nanoid } from 'nanoid';
import { useState } from 'react';
import { checkText, cleanLine, LIMITS, looksLikeCpr } from '#shared/board/text.ts';
import type { StepOf } from '#shared/session/views.ts';
import { NoteEntry } from '../../table/NoteEntry.tsx';
import { storedTexts, useTableDraft } from '../../table/drafts.ts';
import { useTopic, type TableNote } from '../../table/view.ts';
import { useTableWords } from '../../table/words.ts';
import work from '../../table/work.module.css';
import { act } from '../../sync/start.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { useDoubleTap } from '../../ui/useDoubleTap.ts';
import { aboutOf } from './answer/elements.ts';

/** The table's points: as many as the meeting asks of every table, each to be corrected while the step is open. */
export function TablePoints({
  step,
  notes,
}: {
  step: StepOf<'collect'>;
  notes: readonly TableNote[];
}) {
  const words = useTableWords();
  const topic = useTopic(step);
  const { max, form } = step.config;
  const open = step.status === 'open';
  const [stored, store] = useTableDraft(step.id, 'points');
  const drafts = storedTexts(stored);
  const left = Math.max(0, max - notes.length);
  // More than there is room for, when somebody else has sent for this table: it is kept until there is.
  const slots = Array.from({ length: Math.max(left, drafts.length) }, (_, i) => drafts[i] ?? '');

  function send(i: number, text: string) {
    void act(
      {
        type: 'item.propose',
        itemId: nanoid(),
        stepId: step.id,
        kind: 'note',
        title: text,
        description: '',
        theme: '',
        source: 'desk',
        answer: {
          ...aboutOf(topic?.id ?? null, topic ? [topic] : []),
          lens: null,
          verdict: null,
          rewrite: '',
          lang: 'da',
        },
      },
      { keepRefusal: true },
    );
    // What stands in the other fields moves up with them.
    store(JSON.stringify(slots.filter((_, n) => n !== i)));
  }

  return (
    <div className={`${work['stack']} ${work['reading']}`}>
      {form === 'point' && open && <p>{words.pointsText(max)}</p>}
      {!open && (
        <Notice title={words.closed}>
          <p>{words.closedText}</p>
        </Notice>
      )}
      {notes.length > 0 && (
        <ul role="list" className={work['list']} data-notes tabIndex={-1}>
          {notes.map((note, i) => (
            <li key={note.id}>
              <h2>{words.point(i + 1)}</h2>
              <NoteEntry note={note} open={open} />
            </li>
          ))}
        </ul>
      )}
      {open &&
        slots
          .slice(0, left)
          .map((text, i) => (
            <Point
              key={i}
              number={notes.length + i + 1}
              text={text}
              onChange={(value) =>
                store(JSON.stringify(slots.map((old, n) => (n === i ? value : old))))
              }
              onSend={() => send(i, text)}
            />
          ))}
      {open && left === 0 && <Notice kind="good" title={words.pointsDone(max)} />}
    </div>
  );
}

function Point({
  number,
  text,
  onChange,
  onSend,
}: {
  number: number;
  text: string;
  onChange: (text: string) => void;
  onSend: () => void;
}) {
  const words = useTableWords();
  const common = useCommon();
  const [wrong, setWrong] = useState<string | null>(null);
  const again = useDoubleTap();
  const send = () => {
    // What was in the next field has moved up here, and may not be finished.
    if (again()) return;
    const found = checkText(cleanLine(text), 'note');
    setWrong(found && rejectionText(found));
    if (found === null) onSend();
  };
  return (
    <form
      className={work['tight']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label={words.point(number)}
        value={text}
        limit={LIMITS.note}
        rows={2}
        error={wrong ?? (looksLikeCpr(text) ? common.rejection.text_cpr({}) : null)}
        onChange={(value) => {
          onChange(value);
          setWrong(null);
        }}
        onEnter={send}
      />
      <div>
        <Button kind="primary" type="submit">
          {words.sendPoint(number)}
        </Button>
      </div>
    </form>
  );
}
