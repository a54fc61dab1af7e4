import { useState } from 'react';
import { mixTeams } from '#shared/session/teams.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../Check.tsx';
import { useDesk } from '../deskContext.ts';
import { useSeats, useTeams } from '../live.ts';
import styles from '../panel.module.css';
import { seated, tableName } from './seating.ts';
import { useTablesWords } from './words.ts';

/** Members listen, one at a table where there are enough tables, and no two of a group where it can be helped. */
export function DealMembers() {
  const w = useTablesWords();
  const { send } = useDesk();
  const tables = useTeams();
  const seats = useSeats();
  const [who, setWho] = useState<'all' | 'present'>('all');
  const dealt = who === 'all' ? seats : seats.filter((seat) => seat.present);
  const has = tables.some((table) => table.members.length > 0);
  const deal = () =>
    void send({
      type: 'teams.set',
      teams: seated(tables, mixTeams(dealt, tables.length, tableName)).map((table) => ({
        ...table,
        members: [...table.members],
      })),
    });
  return (
    <section className={styles['section']}>
      <h3>{w.deal}</h3>
      <p className={styles['soft']}>{w.dealHelp}</p>
      <Choice
        label={w.dealWho}
        name="deal"
        inline
        value={who}
        onChange={setWho}
        options={[
          { value: 'all', label: w.dealAll },
          { value: 'present', label: w.dealPresent },
        ]}
      />
      {has && <p>{w.dealAgain}</p>}
      <div>
        {dealt.length === 0 ? (
          <p className={styles['soft']}>{w.dealNone}</p>
        ) : (
          <Button onClick={deal}>{w.dealGo(dealt.length)}</Button>
        )}
      </div>
    </section>
  );
}
