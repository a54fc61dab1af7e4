import { Screen as Cluster } from '../steps/cluster/Screen.tsx';
import { Screen as Collect } from '../steps/collect/Screen.tsx';
import { Screen as Draft } from '../steps/draft/Screen.tsx';
import { Screen as Present } from '../steps/present/Screen.tsx';
import { Screen as Select } from '../steps/select/Screen.tsx';
import { Screen as Vote } from '../steps/vote/Screen.tsx';
import type { StepView } from '#shared/session/views.ts';
import type { Board } from './board.ts';

/** One line per kind: a new kind does not compile until it has a screen. */
export function StepScreen({ step, board }: { step: StepView; board: Board }) {
  switch (step.kind) {
    case 'present':
      return <Present step={step} board={board} />;
    case 'collect':
      return <Collect step={step} board={board} />;
    case 'cluster':
      return <Cluster step={step} board={board} />;
    case 'vote':
      return <Vote step={step} board={board} />;
    case 'select':
      return <Select step={step} board={board} />;
    case 'draft':
      return <Draft step={step} board={board} />;
  }
}
