import { useState } from 'react';
import type { ProgressView, StepOf } from '#shared/session/views.ts';
import { useTableDraft } from '../../table/drafts.ts';
import { useTeamId, type TableNote } from '../../table/view.ts';
import { useTableWords } from '../../table/words.ts';
import work from '../../table/work.module.css';
import { useEntry, usePending } from '../../sync/hooks.ts';
import { act } from '../../sync/start.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Slips in the pile beside slips typed in: a difference is said, never hidden and never blamed (TAB2). */
export function PileCount({
  step,
  notes,
}: {
  step: StepOf<'collect'>;
  notes: readonly TableNote[];
}) {
  const words = useTableWords();
  const teamId = useTeamId();
  const progress = useEntry<ProgressView>(`progress/${step.id}`)?.teams[teamId];
  const [count, setCount] = useTableDraft(step.id, `pile.${step.round}`);
  const [wrong, setWrong] = useState(false);
  const waiting = usePending().flatMap(({ command }) =>
    command.type === 'slips.count' && command.stepId === step.id ? [command.counted] : [],
  );
  const counted = waiting[waiting.length - 1] ?? progress?.counted ?? null;
  const onTheirWay = notes.filter((note) => note.status === 'sending' && note.source === 'paper');
  const typed = (progress?.typed ?? 0) + onTheirWay.length;

  function save() {
    if (!/^\s*\d{1,4}\s*$/.test(count)) {
      setWrong(true);
      return;
    }
    setCount('');
    void act(
      { type: 'slips.count', stepId: step.id, teamId, counted: Number(count) },
      { keepRefusal: true },
    );
  }

  return (
    <section className={work['tight']} aria-label={words.pile}>
      <h2>{words.pile}</h2>
      <div aria-live="polite">
        {counted === null ? (
          <p>{words.typedSoFar(typed)}</p>
        ) : counted === typed ? (
          <Notice kind="good" title={words.pileSame(counted)} />
        ) : (
          <Notice kind="warn" title={words.pileDiffers(counted, typed)}>
            <p>
              {counted > typed
                ? words.pileMissing(counted - typed)
                : words.pileTooMany(typed - counted)}
            </p>
          </Notice>
        )}
      </div>
      <form
        className={work['tight']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field
          className={work['number']}
          label={words.pileAsk}
          inputMode="numeric"
          value={count}
          error={wrong ? words.pileWrong : null}
          onChange={(value) => {
            setCount(value);
            setWrong(false);
          }}
        />
        <div>
          <Button type="submit" disabled={count.trim() === ''}>
            {words.pileSave}
          </Button>
        </div>
      </form>
    </section>
  );
}
