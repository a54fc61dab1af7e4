import type { MeView } from '#shared/session/views.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { act } from '../sync/start.ts';
import { useTeamId } from './place.ts';
import { usePlaceWords } from './placeWords.ts';
import { TableChoice } from './TableChoice.tsx';
import { useTables } from './tables.ts';

/** Somebody has moved: one tap, and what was answered at the door stays. */
export function TableDialog({ me, onClose }: { me: MeView; onClose: () => void }) {
  const words = usePlaceWords();
  const common = useCommon();
  return (
    <Dialog
      title={words.changeTitle}
      open
      onClose={onClose}
      actions={<Button onClick={onClose}>{common.close}</Button>}
    >
      <p>{words.changeHelp}</p>
      <TableChoice
        tables={useTables()}
        current={useTeamId(me)}
        onChoose={(teamId) => {
          void act({ type: 'person.place', teamId }, { keepRefusal: true });
          onClose();
        }}
      />
    </Dialog>
  );
}
