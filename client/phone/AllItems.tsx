import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ItemList } from './ItemList.tsx';
import { useStepWords } from './stepWords.ts';

/** Everything on the board, to read at any time. */
export function AllItems({ onClose }: { onClose: () => void }) {
  const words = useStepWords();
  const common = useCommon();
  return (
    <Dialog
      title={words.allItems}
      open
      onClose={onClose}
      actions={<Button onClick={onClose}>{common.close}</Button>}
    >
      <ItemList />
    </Dialog>
  );
}
