import type { ItemView } from '#shared/session/views.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import { LongList } from '../../ui/LongList.tsx';
import { NoteRow } from './NoteRow.tsx';
import styles from './NoteList.module.css';

export function NoteList({ items, claimable }: { items: readonly ItemView[]; claimable: boolean }) {
  const w = useStepWords().collect;
  return (
    <LongList
      label={w.list}
      items={items}
      estimate={96}
      className={styles['box']}
      row={(item) => <NoteRow item={item} claimable={claimable} />}
    />
  );
}
