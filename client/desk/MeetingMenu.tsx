import { cx } from '../ui/cx.ts';
import { useDesk, type MenuPage } from './deskContext.ts';
import { ExportsPanel } from './ExportsPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { LinksPanel } from './LinksPanel.tsx';
import { useSteps } from './live.ts';
import { Queue } from './moderation/Queue.tsx';
import { ReleasePanel } from './ReleasePanel.tsx';
import { roundsOf } from './rotation/plan.ts';
import { RotationPanel } from './rotation/RotationPanel.tsx';
import { SessionPanel } from './SessionPanel.tsx';
import { TablesPanel } from './tables/TablesPanel.tsx';
import { useDeskWords } from './words.ts';
import styles from './MeetingMenu.module.css';

/** Everything about the meeting that is not a step: beside the desk, never on top of it. */
export function MeetingMenu({
  page,
  onPage,
}: {
  page: MenuPage;
  onPage: (page: MenuPage) => void;
}) {
  const w = useDeskWords().menu;
  const { session, may, me } = useDesk();
  const rotates = roundsOf(session.order, useSteps()).length > 0;
  const pages: readonly MenuPage[] = [
    'session',
    ...(may('items.moderate') ? (['queue'] as const) : []),
    // Where only members meet, they sit in groups that the board deals out.
    ...(may('teams.set') && session.attendees === 'take_part' ? (['tables'] as const) : []),
    ...(rotates ? (['rotation'] as const) : []),
    ...(me.role === 'facilitator' || me.role === 'owner' || me.role === 'secretariat'
      ? (['links'] as const)
      : []),
    ...(may('items.import') ? (['import'] as const) : []),
    'release',
    'exports',
  ];
  return (
    <div className={styles['menu']}>
      <nav className={styles['nav']} aria-label={w.sections}>
        <ul role="list">
          {pages.map((each) => (
            <li key={each}>
              <button
                type="button"
                className={cx(styles['tab'], each === page && styles['on'])}
                aria-current={each === page ? 'page' : undefined}
                onClick={() => onPage(each)}
              >
                {w[each]}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles['panel']}>
        <h2>{w[page]}</h2>
        {page === 'session' && <SessionPanel />}
        {page === 'queue' && <Queue />}
        {page === 'tables' && <TablesPanel />}
        {page === 'rotation' && <RotationPanel />}
        {page === 'links' && <LinksPanel />}
        {page === 'import' && <ImportPanel />}
        {page === 'release' && <ReleasePanel />}
        {page === 'exports' && <ExportsPanel />}
      </div>
    </div>
  );
}
