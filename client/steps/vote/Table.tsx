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
import { rejectionText } from '../../ui/rejectionText.ts';
import { checkPaper, paperFields } from './paperCount.ts';
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

function PaperCount({ step }: { step: StepOf<'vote'> }) {
  const words = useTableWords();
  const teamId = useTeamId();
  const view = useEntry<PaperView>(`paper/${step.id}`)?.teams[teamId];
  const pending = usePending().flatMap(({ command }) =>
    command.type === 'paper.count' && command.stepId === step.id ? [command.paper] : [],
  );
  const waiting = pending[pending.length - 1];
  const mine = waiting ?? view?.counts.find((each) => each.mine)?.paper;
  const [changing, setChanging] = useState(false);
  const scale = step.config.method === 'scale';
  return (
    <div className={work['stack']}>
      <section className={work['tight']}>
        <h2>{scale ? words.paperTitleScale : words.paperTitle}</h2>
        <p>{words.paperIntro}</p>
        {mine === undefined && <p className={work['soft']}>{words.paperNone}</p>}
      </section>
      {mine !== undefined && (
        <PaperState
          step={step}
          mine={mine}
          sent={waiting === undefined}
          others={(view?.counts ?? []).filter((each) => !each.mine)}
        />
      )}
      {mine !== undefined && !changing ? (
        <div>
          <Button onClick={() => setChanging(true)}>{words.paperChange}</Button>
        </div>
      ) : (
        <PaperForm step={step} before={mine} onDone={() => setChanging(false)} />
      )}
    </div>
  );
}

function PaperForm({
  step,
  before,
  onDone,
}: {
  step: StepOf<'vote'>;
  before: Paper | undefined;
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
  const typed =
    stored === ''
      ? before === undefined
        ? BLANK
        : typedOf(before)
      : (JSON.parse(stored) as Typed);
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const scale = step.config.method === 'scale';
  const fields = paperFields(step);
  // What was counted at another table by mistake is taken back with naught.
  const nothing =
    typed.slips.trim() === '0' && fields.every(({ key }) => !/[1-9]/.test(typed.counts[key] ?? ''));
  const check = checkPaper(step, typed);
  const paper: Paper | null = check.ok
    ? check.paper
    : nothing
      ? { slips: 0, abstained: 0, counts: {} }
      : null;
  const problem =
    check.ok || nothing
      ? null
      : check.why === 'too_many'
        ? words.paperTooMany(check.max)
        : words.paperProblem[check.why];

  const change = (part: Partial<Typed>) => {
    store(JSON.stringify({ ...typed, ...part }));
    setRefused(null);
  };
  const set = (key: string, value: string) => change({ counts: { ...typed.counts, [key]: value } });

  async function save() {
    setAsked(true);
    if (paper === null) return;
    const sending = act(
      { type: 'paper.count', stepId: step.id, teamId, paper },
      { keepRefusal: !online },
    );
    if (!online) {
      store('');
      onDone();
      return;
    }
    const reply = await sending;
    if (reply.ok) {
      store('');
      onDone();
    } else setRefused(rejectionText(reply.rejection));
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
      {refused !== null && <Notice kind="error" alert title={refused} />}
      <div className={work['row']}>
        <Button kind="primary" type="submit">
          {words.paperSave}
        </Button>
        {before !== undefined && (
          <Button
            onClick={() => {
              store('');
              onDone();
            }}
          >
            {common.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
