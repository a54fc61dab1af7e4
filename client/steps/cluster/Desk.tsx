import { useMemo, useState } from 'react';
import type { ItemKind } from '#shared/board/board.ts';
import { asksAboutElements } from '#shared/dialogue/about.ts';
import type { StepOf } from '#shared/session/views.ts';
import {
  useClusters,
  useCountedItems,
  useObjections,
  useSteps,
  useTeams,
  useThemes,
} from '../../desk/live.ts';
import { Select } from '../../ui/Select.tsx';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { useCommon } from '../../ui/common.ts';
import { Board } from './Board.tsx';
import { cardsOf, columnsOf, inSlices, type Card } from './cards.ts';
import styles from './Board.module.css';
import { Suggestions } from './Suggestions.tsx';
import { TablesBoard } from './TablesBoard.tsx';
import { Teams } from './Teams.tsx';
import { useGrouping } from './useGrouping.ts';
import { named, worded } from '../../ui/options.ts';

/** The board: merging keeps every original, and can always be taken back. */
export function StepDesk({ step }: { step: StepOf<'cluster'> }) {
  const items = useCountedItems();
  const clusters = useClusters();
  const cards = useMemo(() => cardsOf(items, clusters), [items, clusters]);
  const steps = useSteps();
  return asksAboutElements(steps.values()) ? (
    <TablesBoard step={step} cards={cards} />
  ) : (
    <WholeBoard step={step} cards={cards} />
  );
}

function WholeBoard({ step, cards }: { step: StepOf<'cluster'>; cards: readonly Card[] }) {
  const w = useStepWords().cluster;
  const themes = useThemes();
  const [kind, setKind] = useState<ItemKind | ''>('');
  const [theme, setTheme] = useState('');
  const [team, setTeam] = useState('');
  const teams = useTeams();
  const shown = cards.filter(
    (card) =>
      (kind === '' || card.kind === kind) &&
      (theme === '' || card.theme === theme) &&
      (team === '' ||
        inSlices(
          card,
          step.config.slices.filter((slice) => slice.teamId === team),
        )),
  );
  const grouper = useGrouping(step.id, cards);
  return (
    <div className={work['stack']}>
      {step.config.by === 'team' && <Teams step={step} cards={cards} />}
      {step.config.objections && <Objections step={step} />}
      <Suggestions cards={cards} onGroup={grouper.group} />
      {cards.length === 0 ? (
        <p className={work['soft']}>{w.none}</p>
      ) : (
        <>
          <div className={`${work['row']} ${work['end']}`}>
            <Filters
              cards={cards}
              themes={themes}
              kind={kind}
              theme={theme}
              onKind={setKind}
              onTheme={setTheme}
            />
            {step.config.by === 'team' && teams.length > 0 && (
              <div className={styles['filter']}>
                <Select
                  small
                  label={w.showTeam}
                  value={team}
                  onChange={setTeam}
                  options={[{ value: '', label: w.wholeBoard }, ...named(teams)]}
                />
              </div>
            )}
          </div>
          <Board stepId={step.id} columns={columnsOf(shown, themes)} grouper={grouper} />
        </>
      )}
    </div>
  );
}

function Filters({
  cards,
  themes,
  kind,
  theme,
  onKind,
  onTheme,
}: {
  cards: readonly Card[];
  themes: readonly string[];
  kind: ItemKind | '';
  theme: string;
  onKind: (kind: ItemKind | '') => void;
  onTheme: (theme: string) => void;
}) {
  const w = useStepWords().cluster;
  const common = useCommon();
  const kinds = [...new Set(cards.map((card) => card.kind))];
  return (
    <>
      <div className={styles['filter']}>
        <Select
          small
          label={w.showKind}
          value={kind}
          onChange={(value) => onKind(value as ItemKind | '')}
          options={[{ value: '', label: w.allKinds }, ...worded(kinds, common.kinds)]}
        />
      </div>
      <div className={styles['filter']}>
        <Select
          small
          label={w.showTheme}
          value={theme}
          onChange={onTheme}
          options={[
            { value: '', label: w.allThemes },
            ...themes.map((each) => ({ value: each, label: each })),
          ]}
        />
      </div>
    </>
  );
}

function Objections({ step }: { step: StepOf<'cluster'> }) {
  const w = useStepWords().cluster;
  const objections = useObjections().filter((objection) => objection.stepId === step.id);
  return (
    <section className={work['tight']} aria-label={w.objections}>
      <h3>{w.objections}</h3>
      {objections.length === 0 ? (
        <p className={work['soft']}>{w.noObjections}</p>
      ) : (
        <ul role="list" className={work['list']}>
          {objections.map((objection) => (
            <li key={objection.itemId} className={work['line']}>
              <div>
                <p>{w.objectionOf(objection.title, objection.clusterTitle)}</p>
                {objection.text !== '' && <p className={work['small']}>“{objection.text}”</p>}
                <p className={work['soft']}>{w.objectionWhole}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
