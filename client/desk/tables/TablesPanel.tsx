import { useState } from 'react';
import type { TeamView } from '#shared/session/views.ts';
import type { SlipSheet, TableLink } from '#shared/wire/dialogue.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { listOf } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { useDesk } from '../deskContext.ts';
import { useSeats, useTeams } from '../live.ts';
import styles from '../panel.module.css';
import { DealMembers } from './DealMembers.tsx';
import { MAX_TABLES, planOfTable, sameGroupAt, withCount, type TablePlan } from './seating.ts';
import { Sheets } from './Sheets.tsx';
import { Slips } from './Slips.tsx';
import which from './Which.module.css';
import { useTablesWords } from './words.ts';
import { named } from '../../ui/options.ts';

/** The hall's tables: how many, who sits where, and the paper that lies on them. */
export function TablesPanel() {
  const w = useTablesWords();
  const { me } = useDesk();
  const tables = useTeams();
  const leads = me.role === 'facilitator' || me.role === 'owner' || me.role === 'secretariat';
  return (
    <div className={styles['stack']}>
      <p>{w.intro}</p>
      <HowMany key={tables.length} />
      {tables.length === 0 ? (
        <p className={styles['soft']}>{w.none}</p>
      ) : (
        <>
          <TableList />
          <DealMembers />
          {leads && <Paper tables={tables} />}
        </>
      )}
    </div>
  );
}

type Ready =
  | { readonly kind: 'sheets'; readonly made: readonly TableLink[] }
  | { readonly kind: 'slips'; readonly made: SlipSheet };

/** A printer gets one kind of paper at a time, and what is shown once must not be pushed aside by the other. */
function Paper({ tables }: { tables: readonly TeamView[] }) {
  const [ready, setReady] = useState<Ready | null>(null);
  return (
    <>
      <Sheets
        tables={tables}
        ready={ready?.kind === 'sheets' ? ready.made : null}
        waits={ready?.kind === 'slips'}
        onReady={(made) => setReady(made && { kind: 'sheets', made })}
      />
      <Slips
        tables={tables}
        ready={ready?.kind === 'slips' ? ready.made : null}
        waits={ready?.kind === 'sheets'}
        onReady={(made) => setReady(made && { kind: 'slips', made })}
      />
    </>
  );
}

function HowMany() {
  const w = useTablesWords();
  const common = useCommon();
  const { send } = useDesk();
  const tables = useTeams();
  const [count, setCount] = useState(tables.length === 0 ? '' : String(tables.length));
  const [asked, setAsked] = useState(false);
  const [removing, setRemoving] = useState<readonly TablePlan[] | null>(null);
  const n = /^\d{1,3}$/.test(count.trim()) ? Number(count) : 0;
  const valid = n >= 1 && n <= MAX_TABLES;
  const more = n - tables.length;
  const taken = tables
    .slice(Math.max(0, n))
    .filter(({ people, members }) => people + members.length > 0)
    .map(({ name }) => name);

  const set = async (plan: readonly TablePlan[]) => {
    setRemoving(null);
    await send({
      type: 'teams.set',
      teams: plan.map((table) => ({ ...table, members: [...table.members] })),
    });
  };
  const go = () => {
    setAsked(true);
    if (!valid || more === 0) return;
    const plan = withCount(tables, n);
    if (taken.length > 0) setRemoving(plan);
    else void set(plan);
  };
  return (
    <div className={styles['row']}>
      <Field
        label={w.howMany}
        inputMode="numeric"
        value={count}
        onChange={(value) => {
          setCount(value);
          setAsked(false);
        }}
        onEnter={go}
        error={asked && !valid ? w.range : null}
      />
      {(tables.length === 0 || (valid && more !== 0)) && (
        <Button kind={tables.length === 0 ? 'primary' : 'secondary'} onClick={go}>
          {tables.length === 0 ? w.make(valid ? n : 0) : more < 0 ? w.remove(-more) : w.add(more)}
        </Button>
      )}
      <Dialog
        open={removing !== null}
        title={w.removeAsk(-more)}
        onClose={() => setRemoving(null)}
        actions={
          <>
            <Button onClick={() => setRemoving(null)}>{common.cancel}</Button>
            <Button kind="danger" onClick={() => void set(removing ?? [])}>
              {w.remove(-more)}
            </Button>
          </>
        }
      >
        <p>{w.removeText(listOf(taken, common.and))}</p>
      </Dialog>
    </div>
  );
}

/** Who sits where: attendees are only counted, members are public persons. */
function TableList() {
  const w = useTablesWords();
  const { send } = useDesk();
  const seats = useSeats();
  const tables = useTeams();
  const people = tables.reduce((sum, table) => sum + table.people, 0);
  const members = tables.reduce((sum, table) => sum + table.members.length, 0);
  const move = (person: string, to: string) =>
    void send({
      type: 'teams.set',
      teams: tables.map((table) => {
        const plan = planOfTable(table);
        const others = plan.members.filter((id) => id !== person);
        return { ...plan, members: plan.id === to ? [...others, person] : others };
      }),
    });
  return (
    <section className={styles['section']}>
      <h3>{w.list}</h3>
      <p className={styles['soft']}>{w.total(people, members)}</p>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{w.table}</th>
              <th scope="col">{w.people}</th>
              <th scope="col">{w.members}</th>
            </tr>
          </thead>
          <tbody>
            {tables.map((table) => {
              const same = sameGroupAt(table, seats);
              return (
                <tr key={table.id}>
                  <th scope="row">{table.name}</th>
                  <td>{table.people}</td>
                  <td>
                    {table.members.length === 0 && (
                      <span className={styles['soft']}>{w.membersNone}</span>
                    )}
                    {table.members.map((member) => (
                      <div key={member.id} className={which['member']}>
                        <span>{member.name}</span>
                        <Select
                          small
                          hideLabel
                          label={w.moveTo(member.name)}
                          value={table.id}
                          onChange={(to) => move(member.id, to)}
                          options={[...named(tables), { value: '', label: w.noTable }]}
                        />
                      </div>
                    ))}
                    {same.length > 0 && (
                      <p className={styles['soft']}>{w.sameGroup(same.join(', '))}</p>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
