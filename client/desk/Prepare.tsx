import { Button } from '../ui/Button.tsx';
import { useDesk } from './deskContext.ts';
import { useItems, useSeats } from './live.ts';
import { NewerWordings } from './NewerWordings.tsx';
import { PrepareDialogue } from './PrepareDialogue.tsx';
import { useDeskWords } from './words.ts';
import styles from './panel.module.css';

/** Before the meeting is open: what is ready, and what is still missing. */
export function Prepare() {
  const w = useDeskWords().prepare;
  const { session, may, openMenu } = useDesk();
  const items = useItems().length;
  const seats = useSeats().length;
  return (
    <div className={styles['stack']}>
      <h2>{w.title}</h2>
      <p>{w.intro}</p>
      <NewerWordings />
      {session.members === 'listen' && <PrepareDialogue />}
      <dl className={styles['facts']}>
        <div>
          <dt>{w.members}</dt>
          <dd>
            {seats === 0 ? w.noMembers : w.memberCount(seats)}{' '}
            <a href={`/plan/${session.processId}`}>{w.toProcess}</a>
          </dd>
        </div>
        {session.members !== 'listen' && (
          <div>
            <dt>{w.lists}</dt>
            <dd>
              {items === 0 ? w.noLists : w.itemCount(items)}{' '}
              {may('items.import') && (
                <Button small onClick={() => openMenu('import')}>
                  {w.import}
                </Button>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{w.helpers}</dt>
          <dd>
            {w.helpersWhy}{' '}
            <Button small onClick={() => openMenu('links')}>
              {w.links}
            </Button>
          </dd>
        </div>
        <div>
          <dt>{w.sheet}</dt>
          <dd>{w.sheetWhy(session.order.length)}</dd>
        </div>
      </dl>
    </div>
  );
}
