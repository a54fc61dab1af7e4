import { useState } from 'react';
import type { ItemKind, Slice } from '#shared/board/board.ts';
import { dealSlices, mixTeams } from '#shared/session/teams.ts';
import { Check } from '../../desk/Check.tsx';
import { useDesk } from '../../desk/deskContext.ts';
import { useSeats, useTeams } from '../../desk/live.ts';
import { planOf } from '../../desk/newStep.ts';
import { Select } from '../../ui/Select.tsx';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { inSlices, type Card } from './cards.ts';
import type { StepOf } from '#shared/session/views.ts';
import styles from './Teams.module.css';
import { named } from '../../ui/options.ts';

/** What a group is called is part of the meeting: it does not follow the language of the desk. */
const groupName = (n: number): string => `Gruppe ${n}`;

/** Mixed groups, who takes which part, and how far each has come. */
export function Teams({ step, cards }: { step: StepOf<'cluster'>; cards: readonly Card[] }) {
  const w = useStepWords().teams;
  const { may, send } = useDesk();
  const teams = useTeams();
  const [adjusting, setAdjusting] = useState(false);
  const slices = step.config.slices;
  return (
    <section className={styles['teams']} aria-label={w.title}>
      <div className={work['spread']}>
        <h3>{teams.length === 0 ? w.title : w.progress}</h3>
        {may('teams.set') && (
          <Button small onClick={() => setAdjusting(true)}>
            {teams.length === 0 ? w.make : w.adjust}
          </Button>
        )}
      </div>
      {teams.length === 0 && <p className={work['soft']}>{w.none}</p>}
      <ul role="list" className={styles['progress']}>
        {teams.map((team) => {
          const own = cards.filter((card) =>
            inSlices(
              card,
              slices.filter((slice) => slice.teamId === team.id),
            ),
          );
          const clusters = own.filter((card) => card.cluster !== null).length;
          const finished = step.finishedTeams.includes(team.id);
          return (
            <li key={team.id}>
              <p>
                <strong>{team.name}</strong>
              </p>
              <p className={work['soft']}>
                {own.length === 0
                  ? w.noSlice
                  : `${w.clusters(clusters)}, ${w.left(own.length - clusters)}`}
              </p>
              <Check
                checked={finished}
                disabled={!may('team.finish') || step.status !== 'open'}
                onChange={(on) =>
                  void send({
                    type: 'team.finish',
                    stepId: step.id,
                    teamId: team.id,
                    finished: on,
                  })
                }
              >
                {finished ? w.finished : w.working}
                <span className="visually-hidden">: {team.name}</span>
              </Check>
            </li>
          );
        })}
      </ul>
      {adjusting && <TeamDialog step={step} cards={cards} onClose={() => setAdjusting(false)} />}
    </section>
  );
}

function TeamDialog({
  step,
  cards,
  onClose,
}: {
  step: StepOf<'cluster'>;
  cards: readonly Card[];
  onClose: () => void;
}) {
  const w = useStepWords().teams;
  const common = useCommon();
  const { send } = useDesk();
  const teams = useTeams();
  const seats = useSeats();
  const present = seats.filter((seat) => seat.present);
  const [count, setCount] = useState(String(teams.length || 5));
  const n = Math.max(2, Math.min(20, Number(count.replace(/\D/g, '')) || 0));

  const setSlices = (next: readonly Slice[]) => {
    const plan = planOf(step);
    if (plan.kind !== 'cluster') return Promise.resolve(false);
    return send({
      type: 'step.edit',
      step: { ...plan, config: { ...plan.config, slices: next.map((slice) => ({ ...slice })) } },
    });
  };
  const deal = (ids: readonly { readonly id: string }[]) =>
    setSlices(dealSlices(ids, itemsOf(cards), kindsOf(cards)));
  const mix = async () => {
    const mixed = mixTeams(present, n, groupName);
    const done = await send({
      type: 'teams.set',
      teams: mixed.map((team) => ({ ...team, members: [...team.members] })),
    });
    if (done) await deal(mixed);
  };
  const move = (person: string, to: string) =>
    void send({
      type: 'teams.set',
      teams: teams.map((team) => {
        const others = team.members.map((member) => member.id).filter((id) => id !== person);
        const { id, name } = team;
        return { id, name, members: id === to ? [...others, person] : others };
      }),
    });

  return (
    <Dialog
      open
      wide
      title={w.title}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {common.close}
        </Button>
      }
    >
      <div className={`${work['row']} ${work['end']}`}>
        <Field label={w.howMany} inputMode="numeric" value={count} onChange={setCount} />
        <Button disabled={present.length < 2} onClick={() => void mix()}>
          {teams.length === 0 ? w.mix : w.remix}
        </Button>
        <p className={work['soft']}>{present.length < 2 ? w.fewPresent : w.remixAsk}</p>
      </div>
      {teams.length > 0 && (
        <>
          <div className={styles['members']}>
            {teams.map((team) => (
              <section key={team.id}>
                <h3>{team.name}</h3>
                <ul role="list">
                  {team.members.map((member) => (
                    <li key={member.id} className={styles['member']}>
                      <span>{member.name}</span>
                      <Select
                        small
                        label={w.moveTo(member.name)}
                        hideLabel
                        value={team.id}
                        onChange={(to) => move(member.id, to)}
                        options={teams.map((each) => ({ value: each.id, label: each.name }))}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
          <Slices
            slices={step.config.slices}
            cards={cards}
            onChange={(next) => void setSlices(next)}
            onDeal={() => void deal(teams)}
          />
        </>
      )}
    </Dialog>
  );
}

/** Each part, theme × kind, belongs to one team. */
function Slices({
  slices,
  cards,
  onChange,
  onDeal,
}: {
  slices: readonly Slice[];
  cards: readonly Card[];
  onChange: (slices: readonly Slice[]) => void;
  onDeal: () => void;
}) {
  const w = useStepWords().teams;
  const common = useCommon();
  const teams = useTeams();
  const parts = new Map(
    itemsOf(cards)
      .filter((item) => kindsOf(cards).includes(item.kind))
      .map(({ theme, kind }) => [`${kind}|${theme}`, { theme, kind }]),
  );
  const same = (slice: Slice, part: { theme: string; kind: ItemKind }) =>
    slice.theme === part.theme && slice.kind === part.kind;
  return (
    <section className={work['section']}>
      <div className={work['spread']}>
        <h3>{w.slices}</h3>
        <Button small onClick={onDeal}>
          {w.assign}
        </Button>
      </div>
      <p className={work['soft']}>{w.slicesHelp}</p>
      <div className={styles['slices']}>
        {[...parts.values()].map((part) => (
          <Select
            key={`${part.kind}|${part.theme}`}
            label={`${part.theme}: ${common.kinds[part.kind]}`}
            value={slices.find((slice) => same(slice, part))?.teamId ?? ''}
            onChange={(teamId) =>
              onChange([
                ...slices.filter((slice) => !same(slice, part)),
                ...(teamId === '' ? [] : [{ ...part, teamId }]),
              ])
            }
            options={[{ value: '', label: w.noTeam }, ...named(teams)]}
          />
        ))}
      </div>
    </section>
  );
}

const itemsOf = (cards: readonly Card[]) => cards.flatMap((card) => card.items);
const MERGED_KINDS: readonly ItemKind[] = ['keyword', 'element'];
const kindsOf = (cards: readonly Card[]): readonly ItemKind[] =>
  MERGED_KINDS.filter((kind) => cards.some((card) => card.kind === kind));
