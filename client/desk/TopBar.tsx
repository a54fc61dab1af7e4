import { useConnection } from '../sync/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { StandingLabel } from '../ui/Labels.tsx';
import { useLanguageSwitch } from '../ui/languageSwitch.ts';
import { ControlHolder } from './ControlHolder.tsx';
import { useDesk } from './deskContext.ts';
import { useItems } from './live.ts';
import { useQueueWords } from './moderation/words.ts';
import { useDeskWords } from './words.ts';
import styles from './TopBar.module.css';

export function TopBar({
  menuOpen,
  onMenu,
  onKeys,
}: {
  menuOpen: boolean;
  onMenu: () => void;
  onKeys: () => void;
}) {
  const w = useDeskWords();
  const common = useCommon();
  const { session } = useDesk();
  const connection = useConnection();
  return (
    <header className={styles['top']}>
      <div className={styles['title']}>
        <h1>{session.title}</h1>
        <p>
          {session.dateText !== '' && <span>{session.dateText}</span>}
          <StandingLabel standing={session.standing} />
          <span className={styles[connection.status]}>
            {connection.status === 'online' ? common.online : common.offlineShort}
          </span>
        </p>
      </div>
      <ControlHolder />
      <Waiting />
      <div className={styles['tools']}>
        <Button small kind="quiet" onClick={onKeys} aria-keyshortcuts="?">
          {w.bar.keys}
        </Button>
        <Button small kind="quiet" {...useLanguageSwitch()} />
        <Button small aria-expanded={menuOpen} onClick={onMenu}>
          {menuOpen ? w.menu.close : w.menu.title}
        </Button>
      </div>
    </header>
  );
}

/** The way to the queue, in sight as soon as anything waits in it. */
function Waiting() {
  const w = useQueueWords();
  const { may, openMenu } = useDesk();
  const items = useItems();
  const waiting = items.reduce((sum, item) => sum + Number(item.status === 'held'), 0);
  if (waiting === 0 || !may('items.moderate')) return null;
  return (
    <Button small onClick={() => openMenu('queue')}>
      {w.open(waiting)}
    </Button>
  );
}
