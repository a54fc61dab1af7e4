import type { ItemKind } from '#shared/board/board.ts';
import { useCommon } from '../ui/common.ts';
import { ThemeTag } from '../ui/Labels.tsx';
import { ClusterEntries, Entry, EntryGroup, EntryList } from './Entry.tsx';
import styles from './Entry.module.css';
import { useStepWords } from './stepWords.ts';
import { useClusters, useItems, useThemes } from './view.ts';

const KINDS: readonly ItemKind[] = ['keyword', 'element', 'group', 'meeting', 'note'];

/** Everything on the board of these kinds: merged ones once, with their originals. */
export function ItemList({ kinds = KINDS }: { kinds?: readonly ItemKind[] }) {
  const words = useStepWords();
  const common = useCommon();
  const items = useItems().filter((item) => item.status === 'visible');
  const clusters = useClusters();
  const themes = useThemes();
  if (items.length === 0) return <p>{words.allItemsEmpty}</p>;
  return kinds.map((kind) => {
    const merged = clusters.filter((cluster) => cluster.kind === kind);
    const alone = items.filter((item) => item.kind === kind && item.clusterId === null);
    if (merged.length + alone.length === 0) return null;
    return (
      <EntryGroup key={kind} heading={common.kinds[kind]}>
        {merged.length > 0 && <ClusterEntries clusters={merged} items={items} />}
        {['', ...themes].map((theme) => {
          const here = alone.filter((item) => item.theme === theme);
          if (here.length === 0) return null;
          return (
            <div key={theme} className={styles['group']}>
              <ThemeTag theme={theme} order={themes.indexOf(theme)} />
              <EntryList>
                {here.map((item) => (
                  <li key={item.id}>
                    <Entry title={item.title} description={item.description} />
                  </li>
                ))}
              </EntryList>
            </div>
          );
        })}
      </EntryGroup>
    );
  });
}
