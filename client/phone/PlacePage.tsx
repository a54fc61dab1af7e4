import { useEffect, useRef, useState } from 'react';
import type { MeView } from '#shared/session/views.ts';
import { Button } from '../ui/Button.tsx';
import { act } from '../sync/start.ts';
import { forgetPlace, keepPlace, placeOf } from './place.ts';
import { usePlaceWords } from './placeWords.ts';
import { forgetScannedTable, scannedTable } from './scannedTable.ts';
import { TableChoice } from './TableChoice.tsx';
import { useTables } from './tables.ts';
import { useArrival } from './useArrival.ts';
import styles from './Place.module.css';
import page from './Page.module.css';

/** Two taps on the way in: which table, and whether one was invited. A scanned table has answered the first. */
export function PlacePage({
  session,
  me,
  onDone,
}: {
  session: string;
  me: MeView;
  /** Something about the seat is known now; also called when the server says no, to ask again. */
  onDone: () => void;
}) {
  const words = usePlaceWords();
  const tables = useTables();
  const scanned = tables.find(({ id }) => id === scannedTable())?.id;
  // undefined = not answered yet
  const [chosen, setChosen] = useState<string | null | undefined>(scanned);
  const teamId = chosen === undefined && tables.length === 0 ? null : chosen;
  const before = placeOf(session, me.person);
  useArrival(teamId === undefined ? 'table' : 'invited', true);

  function sit(at: string | null, walkIn: boolean) {
    keepPlace(session, me.person, { walkIn, tables: tables.length > 0 });
    forgetScannedTable();
    void act({ type: 'person.place', teamId: at, walkIn }, { keepRefusal: true }).then((reply) => {
      if (reply.ok) return;
      forgetPlace(session, me.person);
      onDone();
    });
    onDone();
  }

  // Somebody who has moved and scanned the new table has answered everything.
  const moved = useRef(scanned !== undefined && before !== undefined);
  useEffect(() => {
    if (!moved.current || scanned === undefined || before === undefined) return;
    moved.current = false;
    sit(scanned, before.walkIn);
  });

  if (teamId === undefined)
    return (
      <div className={styles['page']}>
        <h1>{words.where}</h1>
        <p className={page['soft']}>{words.whereHelp}</p>
        <TableChoice
          tables={tables}
          current={null}
          onChoose={(id) => (before === undefined ? setChosen(id) : sit(id, before.walkIn))}
        />
      </div>
    );

  const table = tables.find(({ id }) => id === teamId);
  return (
    <div className={styles['page']}>
      {table !== undefined && <p className={page['lead']}>{words.youSitAt(table.name)}</p>}
      <h1>{words.invited}</h1>
      <div className={styles['answers']}>
        <Button wide className={styles['answer']} onClick={() => sit(teamId, false)}>
          {words.invitedYes}
        </Button>
        <Button wide className={styles['answer']} onClick={() => sit(teamId, true)}>
          {words.invitedNo}
        </Button>
      </div>
      <p className={page['soft']}>{words.invitedHelp}</p>
      {tables.length > 0 && (
        <Button kind="quiet" onClick={() => setChosen(undefined)}>
          {words.otherTable}
        </Button>
      )}
    </div>
  );
}
