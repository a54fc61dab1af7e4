import type { TeamView } from '#shared/session/views.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useDialogueDesk } from '../dialogue.ts';
import { tablesChanged, type Round } from './plan.ts';

/** Tables have come or gone since the plan was saved. */
export function Changed({
  rounds,
  tables,
}: {
  rounds: readonly Round[];
  tables: readonly TeamView[];
}) {
  const w = useDialogueDesk().rotation;
  const changed = tablesChanged(rounds, tables);
  if (changed === null) return null;
  return (
    <Notice kind="warn" title={w.changedTitle}>
      <p>{w.changed(changed.without, changed.gone)}</p>
    </Notice>
  );
}
