import { nanoid } from 'nanoid';
import { useState } from 'react';
import type { ClusterView, MeView } from '#shared/session/views.ts';
import { NoteWords } from '../../table/NoteEntry.tsx';
import { useClusters, useCountedNotes, useSteps, type TableNote } from '../../table/view.ts';
import { useTableWords } from '../../table/words.ts';
import work from '../../table/work.module.css';
import { useEntry } from '../../sync/hooks.ts';
import { act } from '../../sync/start.ts';
import type { Command } from '../../sync/store.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { announceNow } from '../../ui/LiveRegion.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useDoubleTap } from '../../ui/useDoubleTap.ts';
import { rejectionText } from '../../ui/rejectionText.ts';
import { Bundle } from './Bundle.tsx';
import { BundleBar } from './BundleBar.tsx';
import { namesFrom } from './BundleName.tsx';
import { useTicks } from './useTicks.ts';
import styles from './Bundles.module.css';

/** A bundle that the table may change: all its notes are the table's own. */
export interface OwnBundle {
  readonly cluster: ClusterView;
  readonly notes: readonly TableNote[];
}

/** Tick and bundle: the table's own notes, from all its rounds. Originals stay under every bundle. */
export function Bundles({ stepId }: { stepId: string }) {
  const words = useTableWords();
  const steps = useSteps();
  const counted = useCountedNotes();
  const clusters = useClusters();
  const undoable = useEntry<MeView>('me')?.undoable[stepId] !== undefined;
  const again = useDoubleTap();
  const [error, setError] = useState<string | null>(null);
  /** Where the last notes went: they are gone from where one looks. */
  const [into, setInto] = useState<string | null>(null);

  const bundles: OwnBundle[] = clusters.flatMap((cluster) => {
    const own = cluster.itemIds.flatMap((id) => counted.find((note) => note.id === id) ?? []);
    return own.length === cluster.itemIds.length ? [{ cluster, notes: own }] : [];
  });
  const inOwn = new Set(bundles.flatMap((bundle) => bundle.notes.map((note) => note.id)));
  const across = counted.filter(
    (note) => note.status === 'visible' && note.clusterId !== null && !inOwn.has(note.id),
  );
  const single = counted.filter((note) => note.status === 'visible' && note.clusterId === null);
  const waiting = counted.filter(({ status }) => status === 'held' || status === 'sending');
  const hidden = counted.filter(({ status }) => status === 'hidden');

  const { ticked, toggle, clear } = useTicks([
    ...single.map(({ id }) => id),
    ...bundles.map(({ cluster }) => cluster.id),
  ]);
  const tick = (ref: string) => {
    toggle(ref);
    setError(null);
    setInto(null);
  };
  async function send(command: Command): Promise<boolean> {
    // Pressed twice in a hurry: the second would be told that somebody else has changed it.
    if (again(JSON.stringify(command))) return false;
    const reply = await act(command);
    setError(reply.ok ? null : rejectionText(reply.rejection));
    return reply.ok;
  }
  async function bundle(title: string | null) {
    const [first, ...others] = bundles.filter((each) => ticked.has(each.cluster.id));
    const refs = [
      ...others.map((each) => each.cluster.id),
      ...single.filter((note) => ticked.has(note.id)).map((note) => note.id),
    ];
    const done = await send({
      type: 'cluster.group',
      stepId,
      clusterId: first?.cluster.id ?? nanoid(),
      refs,
      ...(title === null ? {} : { title }),
    });
    if (!done) return;
    clear();
    setInto(title ?? first?.cluster.title ?? '');
  }

  const undo = (
    <Button
      onClick={() =>
        void send({ type: 'cluster.undo', stepId }).then((done) => {
          if (!done) return;
          setInto(null);
          announceNow(words.undone);
        })
      }
    >
      {words.undo}
    </Button>
  );

  if (counted.length === 0) return <p className={work['soft']}>{words.notesNone}</p>;
  return (
    <div className={work['stack']}>
      <p>{single.length + bundles.length === 0 ? words.bundleNone : words.bundleHint}</p>
      {undoable && into === null && <div>{undo}</div>}
      {bundles.length > 0 && (
        <section className={work['tight']}>
          <h2>{words.bundles(bundles.length)}</h2>
          <div className={styles['cards']}>
            {bundles.map((each) => (
              <Bundle
                key={each.cluster.id}
                stepId={stepId}
                bundle={each}
                ticked={ticked.has(each.cluster.id)}
                onTick={() => tick(each.cluster.id)}
                send={send}
              />
            ))}
          </div>
        </section>
      )}
      {single.length > 0 && (
        <section className={work['tight']}>
          <h2>{words.single(single.length)}</h2>
          {steps.map((step) => {
            const here = single.filter((note) => note.stepId === step.id);
            if (here.length === 0) return null;
            return (
              <div key={step.id} className={cx(work['tight'], styles['round'])}>
                <h3 className={work['soft']}>{step.title}</h3>
                <div className={styles['cards']}>
                  {here.map((note) => (
                    <label
                      key={note.id}
                      className={cx(styles['card'], ticked.has(note.id) && styles['ticked'])}
                    >
                      <input
                        type="checkbox"
                        checked={ticked.has(note.id)}
                        aria-label={note.text}
                        onChange={() => tick(note.id)}
                      />
                      <span className={styles['words']}>
                        <NoteWords note={note} approved={false} />
                      </span>
                    </label>
                  ))}
                </div>
              </div>
            );
          })}
        </section>
      )}
      <Unticked
        heading={words.waitingNotes(waiting.length)}
        hint={words.waitingHint}
        notes={waiting}
      />
      <Unticked heading={words.acrossTables} notes={across} />
      <Unticked heading={words.hiddenNotes(hidden.length)} notes={hidden} />
      {(ticked.size > 0 || error !== null || into !== null) && (
        <div className={styles['bar']}>
          {error !== null && <Notice kind="error" alert title={error} />}
          {into !== null && (
            <div className={work['row']}>
              <output>{words.bundled(into)}</output>
              {undoable && undo}
            </div>
          )}
          {ticked.size > 0 && (
            <BundleBar
              count={ticked.size}
              into={bundles.find((each) => ticked.has(each.cluster.id))?.cluster ?? null}
              names={namesFrom(single.filter((note) => ticked.has(note.id)))}
              onBundle={bundle}
              onClear={clear}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** Notes that the table can read but not bundle now. */
function Unticked({
  heading,
  hint,
  notes,
}: {
  heading: string;
  hint?: string;
  notes: readonly TableNote[];
}) {
  if (notes.length === 0) return null;
  return (
    <section className={work['tight']}>
      <h2>{heading}</h2>
      {hint !== undefined && <p className={work['soft']}>{hint}</p>}
      <ul role="list" className={work['list']}>
        {notes.map((note) => (
          <li key={note.id}>
            <NoteWords note={note} />
          </li>
        ))}
      </ul>
    </section>
  );
}
