import { useState } from 'react';
import type { ResultView, StepOf } from '#shared/session/views.ts';
import { Check, Choice } from '../../desk/Check.tsx';
import { useDesk } from '../../desk/deskContext.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { Button } from '../../ui/Button.tsx';

/** After the vote two may become one: the count is of distinct people, never the sum. */
export function JoinOptions({ step, result }: { step: StepOf<'select'>; result: ResultView }) {
  const w = useStepWords().select;
  const { send } = useDesk();
  const [open, setOpen] = useState(false);
  const [refs, setRefs] = useState<readonly string[]>([]);
  const [into, setInto] = useState<string | null>(null);
  const away = new Set(result.joined.flatMap((join) => join.titles));
  const rows = result.rows.filter((row) => !away.has(row.title));
  const close = () => {
    setOpen(false);
    setRefs([]);
    setInto(null);
  };
  if (!open)
    return (
      <div>
        <Button small onClick={() => setOpen(true)}>
          {w.join}
        </Button>
      </div>
    );
  const go = async () => {
    if (into === null) return;
    const others = refs.filter((ref) => ref !== into);
    if (await send({ type: 'options.join', stepId: step.id, into, refs: others })) close();
  };
  return (
    <section className={work['section']} aria-label={w.join}>
      <h3>{w.join}</h3>
      <p className={work['soft']}>{w.joinHelp}</p>
      <div>
        {rows.map((row) => (
          <Check
            key={row.ref}
            checked={refs.includes(row.ref)}
            onChange={(on) => {
              setRefs(on ? [...refs, row.ref] : refs.filter((ref) => ref !== row.ref));
              if (!on && into === row.ref) setInto(null);
            }}
          >
            {row.title}
          </Check>
        ))}
      </div>
      {refs.length > 1 && (
        <Choice
          label={w.joinInto}
          name={`join-${step.id}`}
          value={into}
          onChange={setInto}
          options={refs.map((ref) => ({
            value: ref,
            label: rows.find((row) => row.ref === ref)?.title ?? ref,
          }))}
        />
      )}
      <div className={work['row']}>
        <Button small onClick={close}>
          {w.joinCancel}
        </Button>
        <Button
          small
          kind="primary"
          disabled={refs.length < 2 || into === null}
          onClick={() => void go()}
        >
          {w.joinGo(refs.length)}
        </Button>
      </div>
    </section>
  );
}
