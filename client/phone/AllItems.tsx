import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ItemList } from './ItemList.tsx';
import { useStepWords } from './stepWords.ts';
import { useSession } from './view.ts';

/** A hall's notes are read by the page, in the gallery. */
const RELEASED = ['keyword', 'element'] as const;

/** Everything on the board, to read at any time. */
export function AllItems({ onClose }: { onClose: () => void }) {
  const words = useStepWords();
  const common = useCommon();
  const dialogue = useSession()?.members === 'listen';
  return (
    <Dialog
      title={words.allItems}
      open
      onClose={onClose}
      actions={<Button onClick={onClose}>{common.close}</Button>}
    >
      <ItemList {...(dialogue ? { kinds: RELEASED } : {})} />
    </Dialog>
  );
}
