import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Field } from '../ui/Field.tsx';
import { formatTime } from '../ui/format.ts';
import { Notice } from '../ui/Notice.tsx';
import { useSelection } from '../sync/selection.ts';
import { newId, useDesk } from './deskContext.ts';
import { useEntries } from '../sync/hooks.ts';
import type { LineView } from '#shared/session/views.ts';
import { useDialogueDesk } from './dialogue.ts';
import { useClusters, useCountedItems, useReleases, useSections, useSteps } from './live.ts';
import { useDeskWords } from './words.ts';
import styles from './panel.module.css';

/** What the session hands on, looked through before it is made immutable. */
export function ReleasePanel() {
  const w = useDeskWords();
  const d = useDialogueDesk().release;
  const { session, may, send } = useDesk();
  // Citizens are never shown as those who select: a dialogue hands on what was said.
  const dialogue = session.members === 'listen';
  const releases = useReleases();
  const [title, setTitle] = useState(() => w.release.defaultTitle(session.title));
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    await send({ type: 'release.make', releaseId: newId('rel'), title });
    setBusy(false);
  };
  return (
    <div className={styles['stack']}>
      <p>{dialogue ? d.intro : w.release.intro}</p>
      {[...releases]
        .sort((a, b) => a.version - b.version)
        .map((release) => (
          <Notice key={release.id} kind="good">
            <p>
              {release.title}.{' '}
              {(dialogue ? d : w.release).made(
                release.version,
                formatTime(release.at),
                release.chosen,
              )}
            </p>
          </Notice>
        ))}
      <StillOpen />
      {dialogue ? <PreviewSaid /> : <Preview />}
      {may('release.make') && (
        <div className={styles['row']}>
          <Field
            className={styles['grow']}
            label={w.release.title}
            value={title}
            limit={200}
            onChange={setTitle}
          />
          <Button kind="primary" disabled={busy} onClick={() => void make()}>
            {releases.length === 0 ? w.release.go : w.release.again}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Nothing is blocked here that the server would not block; it is only said in time. */
function StillOpen() {
  const w = useDeskWords().release;
  const steps = useSteps();
  const lines = useEntries<LineView>('line/');
  const open = [
    ...[...steps.values()]
      .filter(
        (step) =>
          step.kind === 'vote' &&
          (step.status === 'open' || step.status === 'ending' || step.status === 'closed'),
      )
      .map((step) => w.openVote(step.title)),
    ...lines
      .filter(({ line }) => line !== null && line.tied.length > 0 && line.tie === null)
      .map((line) => w.openTie(steps.get(line.stepId)?.title ?? '')),
  ];
  if (open.length === 0) return null;
  return (
    <Notice kind="warn" title={w.open}>
      <ul className={styles['list']}>
        {open.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** What a dialogue hands on: bundles and notes that have been read, and its numbers. */
function PreviewSaid() {
  const w = useDialogueDesk().release;
  const { openMenu, may } = useDesk();
  const notes = useCountedItems().filter(({ answer }) => answer !== null);
  const shown = notes.filter(({ status }) => status === 'visible');
  const held = notes.filter(({ status }) => status === 'held').length;
  const ids = new Set(shown.map(({ id }) => id));
  const bundles = useClusters().filter(({ itemIds }) => itemIds.some((id) => ids.has(id))).length;
  const singles = shown.filter(({ clusterId }) => clusterId === null).length;
  return (
    <section className={styles['section']} aria-label={w.preview}>
      <h3>{w.preview}</h3>
      <ul className={styles['list']}>
        <li>{w.bundles(bundles)}</li>
        <li>{w.singles(singles)}</li>
        <li>{w.numbers}</li>
      </ul>
      <p className={styles['soft']}>{w.hidden}</p>
      {held > 0 && (
        <Notice kind="warn">
          <p>{w.held(held)}</p>
          {may('items.moderate') && (
            <div>
              <Button small onClick={() => openMenu('queue')}>
                {w.toQueue}
              </Button>
            </div>
          )}
        </Notice>
      )}
    </section>
  );
}

function Preview() {
  const w = useDeskWords().release;
  const common = useCommon();
  const { chosen, notChosen } = useSelection();
  const sections = useSections().filter((section) => section.sentences.length > 0);
  if (chosen.length === 0)
    return (
      <Notice>
        <p>{w.nothingChosen}</p>
      </Notice>
    );
  const kinds = [...new Set(chosen.map((thing) => thing.kind))];
  return (
    <section className={styles['section']} aria-label={w.preview}>
      <h3>{w.preview}</h3>
      {kinds.map((kind) => {
        const things = chosen.filter((thing) => thing.kind === kind);
        return (
          <div key={kind}>
            <h4>
              {common.kinds[kind]}: {w.chosen(things.length)}
            </h4>
            <ul className={styles['list']}>
              {things.map((thing) => (
                <li key={thing.ref}>
                  {thing.title}
                  {thing.changed && ` (${w.changed})`}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <p className={styles['soft']}>
        {w.notChosen(notChosen.length)}
        {sections.length > 0 && `. ${w.texts(sections.length)}.`}
      </p>
    </section>
  );
}
