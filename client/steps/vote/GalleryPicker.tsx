import { useMemo, useState } from 'react';
import type { StepOf } from '#shared/session/views.ts';
import { useAnswerNames, useElements } from '../../desk/answerNames.ts';
import { Check } from '../../desk/Check.tsx';
import { useDesk } from '../../desk/deskContext.ts';
import { useDialogueDesk } from '../../desk/dialogue.ts';
import { useClusters, useCountedItems, useTeams } from '../../desk/live.ts';
import { planOf } from '../../desk/newStep.ts';
import work from '../../desk/work.module.css';
import { useDraft } from '../../sync/drafts.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { Field } from '../../ui/Field.tsx';
import { LongList } from '../../ui/LongList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { exhibitsOf } from './gallery.ts';
import styles from './GalleryPicker.module.css';
import { titled } from '../../ui/options.ts';

/** What somebody has ticked or unticked since the list was saved: what a colleague saves meanwhile stays. */
type Changes = Readonly<Record<string, boolean>>;

function storedChanges(stored: string): Changes {
  try {
    return JSON.parse(stored) as Changes;
  } catch {
    return {};
  }
}

/** What the hall puts its dots on: at most as many as the step takes, chosen by a person. */
export function GalleryPicker({ step }: { step: StepOf<'vote'> }) {
  const w = useDialogueDesk().gallery;
  const common = useCommon();
  const { sessionId, may, send } = useDesk();
  const items = useCountedItems();
  const clusters = useClusters();
  const teams = useTeams();
  const elements = useElements();
  const names = useAnswerNames();
  const max = step.config.maxOptions;
  // Kept on the device until it is saved, while one looks at another step too.
  const [draft, setDraft] = useDraft(`${sessionId}.${step.id}.gallery`);
  const [about, setAbout] = useState('');
  const [singles, setSingles] = useState(false);
  const [search, setSearch] = useState('');

  const all = useMemo(() => exhibitsOf(items, clusters, teams), [items, clusters, teams]);
  const known = new Set(all.map(({ id }) => id));
  const saved = step.config.refs.filter((ref) => known.has(ref));
  const gone = step.config.refs.length - saved.length;
  const editable = may('step.edit') && step.status === 'planned';
  const changes = editable ? storedChanges(draft) : {};
  const chosen = new Set(
    all.flatMap(({ id }) => ((changes[id] ?? saved.includes(id)) ? [id] : [])),
  );
  const bundles = all.filter(({ bundle }) => bundle);
  const changed = [...chosen].sort().join() !== [...step.config.refs].sort().join();
  const full = chosen.size >= max;

  const words = search.trim().toLocaleLowerCase('da');
  const shown = all.filter(
    (exhibit) =>
      (exhibit.bundle || singles || chosen.has(exhibit.id)) &&
      (about === '' || exhibit.about === about) &&
      (words === '' || exhibit.title.toLocaleLowerCase('da').includes(words)),
  );
  const change = (ticks: Changes) => setDraft(JSON.stringify({ ...changes, ...ticks }));
  const save = async () => {
    const plan = planOf(step);
    if (plan.kind !== 'vote') return;
    // In the order they are listed here, whatever the order of the ticks.
    const refs = all.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
    if (await send({ type: 'step.edit', step: { ...plan, config: { ...plan.config, refs } } }))
      setDraft('');
  };

  return (
    <section className={work['section']} aria-label={w.title}>
      <div className={cx(work['spread'], styles['head'])}>
        <h3>{w.title}</h3>
        <output className={styles['count']}>{w.count(chosen.size, max)}</output>
        {editable && (
          <div className={work['row']}>
            <output>{changed ? w.unsaved : chosen.size > 0 && common.saved}</output>
            <Button
              small
              kind="primary"
              disabled={!changed || chosen.size > max}
              onClick={() => void save()}
            >
              {w.save}
            </Button>
          </div>
        )}
      </div>
      <p className={work['soft']}>{full && chosen.size === max ? w.full(max) : w.help(max)}</p>
      {chosen.size > max && (
        <Notice kind="warn">
          <p>{w.tooMany(chosen.size, max)}</p>
        </Notice>
      )}
      {gone > 0 && (
        <Notice kind="warn">
          <p>{w.gone(gone)}</p>
        </Notice>
      )}
      {editable && (
        <div className={work['row']}>
          <Button
            small
            disabled={bundles.length === 0 || bundles.length > max}
            onClick={() => change(Object.fromEntries(all.map(({ id, bundle }) => [id, bundle])))}
          >
            {w.allBundles(bundles.length)}
          </Button>
        </div>
      )}
      {(bundles.length === 0 || bundles.length > max) && (
        <p className={work['soft']}>{bundles.length === 0 ? w.noBundles : w.groupFirst(max)}</p>
      )}
      <div className={`${work['row']} ${work['end']}`}>
        <div className={work['grow']}>
          <Select
            small
            label={w.element}
            value={about}
            onChange={setAbout}
            options={[{ value: '', label: w.anyElement }, ...titled(elements)]}
          />
        </div>
        <Field
          className={cx(work['grow'], styles['search'])}
          label={w.search}
          type="search"
          value={search}
          onChange={setSearch}
        />
      </div>
      <Check checked={singles} onChange={setSingles}>
        {w.singles}
      </Check>
      {shown.length === 0 ? (
        <p className={work['soft']}>{all.length === 0 ? w.nothing : w.noMatch}</p>
      ) : (
        <LongList
          label={w.list}
          items={shown}
          estimate={64}
          className={styles['box']}
          row={(exhibit) => (
            <Check
              className={styles['row']}
              checked={chosen.has(exhibit.id)}
              disabled={!editable || (full && !chosen.has(exhibit.id))}
              onChange={(on) => change({ [exhibit.id]: on })}
            >
              <span className={styles['title']}>{exhibit.title}</span>
              <span className={styles['meta']}>
                {[
                  names.element(exhibit.about),
                  exhibit.bundle ? w.bundle(exhibit.notes) : w.single,
                  exhibit.tables.join(', '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Check>
          )}
        />
      )}
    </section>
  );
}
