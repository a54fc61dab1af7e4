import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ReceiptCard } from './ReceiptCard.tsx';
import { useReceiptWords } from './receiptWords.ts';

/** The receipt, at any time of the meeting. */
export function ReceiptDialog({ onClose }: { onClose: () => void }) {
  const words = useReceiptWords();
  const common = useCommon();
  return (
    <Dialog
      title={words.title}
      open
      onClose={onClose}
      actions={<Button onClick={onClose}>{common.close}</Button>}
    >
      <ReceiptCard />
    </Dialog>
  );
}
