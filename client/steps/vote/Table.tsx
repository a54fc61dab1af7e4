import { useState } from 'react';
import type { PaperView, StepOf } from '#shared/session/views.ts';
import type { Paper } from '#shared/voting/tally.ts';
import { useSession, useTeamId, type TableStepProps } from '../../table/view.ts';
import { Waiting } from '../../table/Waiting.tsx';
import { useTableWords } from '../../table/words.ts';
import work from '../../table/work.module.css';
import { useDraft } from '../../sync/drafts.ts';
import { useConnection, useEntry, usePending } from '../../sync/hooks.ts';
import { act } from '../../sync/start.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { checkPaper } from './paperCount.ts';
import { PaperState } from './PaperState.tsx';
import styles from './Table.module.css';

/** Paper of a table, counted: sums only, and they stand when somebody at the desk has counted the same (VOTE8). */
export function VoteTable({ step }: TableStepProps<'vote'>) {
  const words = useTableWords();
  const { config, status } = step;
  const counts = status === 'open' || status === 'ending' || status === 'closed';
  const why = config.practice
    ? words.paperPractice
    : config.voters === 'members'
      ? words.paperMembers
      : status === 'revealed'
        ? words.paperRevealed
        : counts && step.vote !== null
          ? null
          : words.paperWait;
  if (why !== null)
    return (
      <Waiting>
        <p className={work['lead']}>{why}</p>
      </Waiting>
    );
  return <PaperCount step={step} />;
}

interface Typed {
  readonly slips: string;
  readonly abstained: string;
  readonly counts: Readonly<Record<string, string>>;
}
const BLANK: Typed = { slips: '', abstained: '', counts: {} };

const typedOf = (paper: Paper): Typed => ({
  slips: String(paper.slips),
  abstained: String(paper.abstained),
  counts: Object.fromEntries(Object.entries(paper.counts).map(([key, n]) => [key, String(n)])),
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What is stored may be from an earlier version of the page. */
function draftOf(stored: string): Typed | null {
  try {
    const { slips, abstained, counts } = JSON.parse(stored) as Record<string, unknown>;
    return {
      slips: textOf(slips),
      abstained: textOf(abstained),
      counts: Object.fromEntries(
        Object.entries(counts ?? {}).map(([key, value]) => [key, textOf(value)]),
      ),
    };
  } catch {
    return null;
  }
}

function PaperCount({ step }: { step: StepOf<'vote'> }) {
  const words = useTableWords();
  const teamId = useTeamId();
  const view = useEntry<PaperView>(`paper/${step.id}`)?.teams[teamId];
  const pending = usePending().flatMap(({ command }) =>
    command.type === 'paper.count' && command.stepId === step.id ? [command.paper] : [],
  );
  const waiting = pending[pending.length - 1];
  const own = waiting ?? view?.counts.find((each) => each.mine)?.paper ?? undefined;
  const mine = own?.slips === 0 ? undefined : own;
  const [changing, setChanging] = useState(false);
  const counted = mine !== undefined || (view?.agreed ?? null) !== null;
  const scale = step.config.method === 'scale';
  return (
    <div className={work['stack']}>
      <section className={work['tight']}>
        <h2>{scale ? words.paperTitleScale : words.paperTitle}</h2>
        <p>{words.paperIntro}</p>
        {!counted && <p className={work['soft']}>{words.paperNone}</p>}
      </section>
      {counted && <PaperState step={step} mine={mine} sent={waiting === undefined} table={view} />}
      {counted && !changing ? (
        <div>
          <Button onClick={() => setChanging(true)}>{words.paperChange}</Button>
        </div>
      ) : (
        <PaperForm
          step={step}
          before={mine}
          onCancel={counted ? () => setChanging(false) : null}
          onDone={() => setChanging(false)}
        />
      )}
    </div>
  );
}

function PaperForm({
  step,
  before,
  onCancel,
  onDone,
}: {
  step: StepOf<'vote'>;
  before: Paper | undefined;
  onCancel: (() => void) | null;
  onDone: () => void;
}) {
  const words = useTableWords();
  const common = useCommon();
  const session = useSession();
  const teamId = useTeamId();
  const online = useConnection().status === 'online';
  const [stored, store] = useDraft(
    `${session?.id ?? ''}.${step.vote?.boxId ?? ''}.paper.${teamId}`,
  );
  const typed = draftOf(stored) ?? (before === undefined ? BLANK : typedOf(before));
  const [asked, setAsked] = useState(false);
  const scale = step.config.method === 'scale';
  const check = checkPaper(step, typed, before !== undefined);
  const problem = check.ok ? null : words.paperProblem[check.why](check.max);

  const change = (part: Partial<Typed>) => store(JSON.stringify({ ...typed, ...part }));
  const set = (key: string, value: string) => change({ counts: { ...typed.counts, [key]: value } });

  async function save() {
    setAsked(true);
    if (!check.ok) return;
    // While it is on its way it stands in the form's place: a refusal must not go with it, nor what was typed.
    const sending = act(
      { type: 'paper.count', stepId: step.id, teamId, paper: check.paper },
      { keepRefusal: true },
    );
    if (!online) onDone();
    if (!(await sending).ok) return;
    store('');
    onDone();
  }

  return (
    <form
      className={work['stack']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {before !== undefined && <p className={work['soft']}>{words.paperBack}</p>}
      <div className={styles['heads']}>
        <Field
          label={words.paperSlips}
          inputMode="numeric"
          value={typed.slips}
          onChange={(slips) => change({ slips })}
        />
        <Field
          label={words.paperAbstained}
          inputMode="numeric"
          value={typed.abstained}
          onChange={(abstained) => change({ abstained })}
        />
      </div>
      <fieldset>
        <legend className={styles['legend']}>{scale ? words.paperScale : words.paperDots}</legend>
        {scale && (
          <ul role="list" className={styles['key']}>
            {[1, 2, 3, 4, 5].map((n) => (
              <li key={n}>
                <strong>{n}</strong> {common.scaleShort[n]}
              </li>
            ))}
          </ul>
        )}
        <div className={cx(styles['rows'], !scale && styles['narrow'])}>
          {(step.vote?.options ?? []).map((option) => (
            <div key={option.ref} className={scale ? styles['scale'] : styles['row']}>
              <bdi className={styles['option']}>{option.title}</bdi>
              {scale ? (
                <div className={styles['steps']}>
                  {[1, 2, 3, 4, 5].map((n) => (
                    <label key={n} className={styles['step']}>
                      <span>
                        {n} <small>{common.scaleShort[n]}</small>
                      </span>
                      <input
                        type="text"
                        inputMode="numeric"
                        autoComplete="off"
                        aria-label={words.scaleStep(option.title, n)}
                        value={typed.counts[`${option.ref}:${n}`] ?? ''}
                        onChange={(event) => set(`${option.ref}:${n}`, event.target.value)}
                      />
                    </label>
                  ))}
                </div>
              ) : (
                <input
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  aria-label={option.title}
                  value={typed.counts[option.ref] ?? ''}
                  onChange={(event) => set(option.ref, event.target.value)}
                />
              )}
            </div>
          ))}
        </div>
      </fieldset>
      {asked && problem !== null && <Notice kind="warn" alert title={problem} />}
      <div className={work['row']}>
        <Button kind="primary" type="submit">
          {words.paperSave}
        </Button>
        {onCancel !== null && (
          <Button
            onClick={() => {
              store('');
              onCancel();
            }}
          >
            {common.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
