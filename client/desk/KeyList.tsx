import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useDeskWords } from './words.ts';
import styles from './KeyList.module.css';

export function KeyList({ onClose }: { onClose: () => void }) {
  const w = useDeskWords().keys;
  const common = useCommon();
  const rows: readonly [string, string][] = [
    ['→', w.next],
    ['B', w.black],
    ['U', w.undo],
    ['H', w.hide],
    [w.space, w.tick],
    ['G', w.group],
    ['↑ ↓', w.arrows],
    ['?', w.list],
  ];
  return (
    <Dialog
      open
      title={w.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{common.close}</Button>}
    >
      <dl className={styles['list']}>
        {rows.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>{w.note}</p>
    </Dialog>
  );
}
