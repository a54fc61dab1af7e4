import { useEffect, useMemo, useRef, useState } from 'react';
import { LIMITS } from '#shared/board/text.ts';
import type { StepOf } from '#shared/session/views.ts';
import { useAnswerNames, useElements } from '../../desk/answerNames.ts';
import { Choice } from '../../desk/Check.tsx';
import { useDialogueDesk } from '../../desk/dialogue.ts';
import { useTeams } from '../../desk/live.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import { useOwnKeys } from '../../desk/useOwnKeys.ts';
import work from '../../desk/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LongList } from '../../ui/LongList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import type { Card } from './cards.ts';
import { Suggestions } from './Suggestions.tsx';
import { FOLDED, TableBundle, type Unfolded } from './TableBundle.tsx';
import { filtered, rowsOf, tableCards, type TableCard, type TableFilter } from './tables.ts';
import { TablesFinished } from './TablesFinished.tsx';
import { useGrouping, type Grouper } from './useGrouping.ts';
import styles from './TablesBoard.module.css';
import { named, titled } from '../../ui/options.ts';

/** Comparing each with each grows with the square: more than this is narrowed by a filter first. */
const MOST_COMPARED = 150;

/** What the tables have bundled, table by table, and merging across them: ticks stay while one filters and searches. */
export function TablesBoard({ step, cards }: { step: StepOf<'cluster'>; cards: readonly Card[] }) {
  const w = useDialogueDesk().board;
  const teams = useTeams();
  const all = useMemo(() => tableCards(cards, teams), [cards, teams]);
  const bundled = all.some(({ cluster }) => cluster !== null);
  const [filter, setFilter] = useState<TableFilter>({
    about: '',
    team: '',
    what: bundled ? 'bundles' : 'both',
    search: '',
  });
  const shown = useMemo(() => filtered(all, filter), [all, filter]);
  const rows = useMemo(
    () => rowsOf(shown, teams, { across: w.across, none: w.noTable }),
    [shown, teams, w],
  );
  const grouper = useGrouping(step.id, all);
  // By card, here: a row that is scrolled out of sight is gone, and what was typed in it must not be.
  const [unfolded, setUnfolded] = useState<Readonly<Record<string, Unfolded>>>({});
  const board = useRef<HTMLDivElement>(null);
  useOwnKeys(board, ({ key }) => {
    if (key.toLowerCase() !== 'g') return false;
    grouper.groupTicked();
    return true;
  });
  // What was ticked is merged away, and the focus with it: the list is where one goes on.
  const ticks = grouper.ticked.size;
  const before = useRef(ticks);
  const lost = useRef(false);
  useEffect(() => {
    if (ticks !== before.current) lost.current = ticks === 0;
    before.current = ticks;
    if (!lost.current || document.activeElement !== document.body) return;
    lost.current = false;
    board.current?.querySelector<HTMLElement>('[data-list] [tabindex="0"]')?.focus();
  });
  return (
    <div ref={board} data-keys="arrows" className={work['stack']}>
      <TablesFinished step={step} cards={all} />
      <Filters filter={filter} onChange={setFilter} />
      {shown.length <= MOST_COMPARED && <Suggestions cards={shown} onGroup={grouper.group} />}
      {grouper.allowed && <Tray cards={all} grouper={grouper} />}
      {grouper.refused !== null && (
        <Notice kind="warn">
          <p>{grouper.refused}</p>
        </Notice>
      )}
      {rows.length === 0 ? (
        <p className={work['soft']}>{all.length === 0 ? w.nothing : w.noMatch}</p>
      ) : (
        <div data-list>
          <LongList
            label={w.title}
            items={rows}
            estimate={72}
            className={styles['box']}
            row={(row) =>
              'card' in row ? (
                <TableBundle
                  card={row.card}
                  stepId={step.id}
                  grouper={grouper}
                  unfolded={unfolded[row.id] ?? FOLDED}
                  onUnfold={(next) => setUnfolded((old) => ({ ...old, [row.id]: next }))}
                />
              ) : (
                <h3 className={styles['heading']}>
                  {row.heading} <span>{w.cards(row.cards)}</span>
                </h3>
              )
            }
          />
        </div>
      )}
    </div>
  );
}

const WHAT = ['bundles', 'singles', 'both'] as const;

function Filters({
  filter,
  onChange,
}: {
  filter: TableFilter;
  onChange: (filter: TableFilter) => void;
}) {
  const w = useDialogueDesk().board;
  const elements = useElements();
  const teams = useTeams();
  const set = (over: Partial<TableFilter>) => onChange({ ...filter, ...over });
  return (
    <div className={styles['filters']}>
      <Select
        small
        label={w.element}
        value={filter.about}
        onChange={(about) => set({ about })}
        options={[{ value: '', label: w.anyElement }, ...titled(elements)]}
      />
      <Select
        small
        label={w.table}
        value={filter.team}
        onChange={(team) => set({ team })}
        options={[{ value: '', label: w.anyTable }, ...named(teams)]}
      />
      <Field
        className={styles['search']}
        label={w.search}
        type="search"
        value={filter.search}
        onChange={(search) => set({ search })}
      />
      <Choice
        label={w.show}
        name="what"
        inline
        value={filter.what}
        onChange={(what) => set({ what })}
        options={WHAT.map((value) => ({ value, label: w.what[value] }))}
      />
    </div>
  );
}

/** What has a tick, wherever it stands, and what it becomes. */
function Tray({ cards, grouper }: { cards: readonly TableCard[]; grouper: Grouper }) {
  const w = useDialogueDesk().board;
  const cluster = useStepWords().cluster;
  const names = useAnswerNames();
  const ticked = cards.filter(({ ref }) => grouper.ticked.has(ref));
  const n = ticked.length;
  const abouts = new Set(ticked.map(({ about }) => about));
  return (
    <div className={styles['tray']}>
      <p>
        <strong>{n === 0 ? cluster.tickedNone : cluster.ticked(n)}</strong>
      </p>
      {n > 0 && (
        <>
          <ul role="list" className={work['row']}>
            {ticked.map((card) => (
              <li key={card.ref} className={work['chip']}>
                <span className={styles['chosen']}>{card.title}</span>
                <button
                  type="button"
                  className={work['icon']}
                  aria-label={w.untick(card.title)}
                  onClick={() => grouper.toggle(card.ref)}
                >
                  <Icon name="cross" size="0.9em" />
                </button>
              </li>
            ))}
          </ul>
          {abouts.size > 1 && (
            <p className={styles['mixed']}>
              <Icon name="warn" size="1em" />{' '}
              {w.mixed([...abouts].map((about) => names.element(about) || w.noElement).join(', '))}
            </p>
          )}
          <div className={`${work['row']} ${work['end']}`}>
            {n > 1 && (
              <Field
                className={work['grow']}
                label={w.name}
                value={grouper.title}
                limit={LIMITS.title}
                onChange={grouper.setTitle}
              />
            )}
            <Button
              small
              kind="primary"
              disabled={n < 2 || grouper.title.trim() === ''}
              aria-keyshortcuts="G"
              onClick={grouper.groupTicked}
            >
              {cluster.group(n)}
            </Button>
            <Button small kind="quiet" onClick={grouper.clear}>
              {cluster.clear}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
