import { GalleryPhone } from '../steps/present/GalleryPhone.tsx';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { usePhoneWords } from './words.ts';

/** What stands on the screen, on one's own device, at any time: not everybody in a hall can read a screen. */
export function GalleryDialog({ onClose }: { onClose: () => void }) {
  const words = usePhoneWords();
  const common = useCommon();
  return (
    <Dialog
      title={words.readNotes}
      open
      onClose={onClose}
      actions={<Button onClick={onClose}>{common.close}</Button>}
    >
      <GalleryPhone backAt="" />
    </Dialog>
  );
}
