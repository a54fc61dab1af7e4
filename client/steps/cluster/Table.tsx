import { useTeamId, type TableStepProps } from '../../table/view.ts';
import { Waiting } from '../../table/Waiting.tsx';
import { useTableWords } from '../../table/words.ts';
import work from '../../table/work.module.css';
import { act } from '../../sync/start.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useGuarded } from '../../ui/useGuarded.ts';
import { Bundles } from './Bundles.tsx';

/** The table bundles its own notes and says when it is done; across tables the office does it. */
export function ClusterTable({ step }: TableStepProps<'cluster'>) {
  const words = useTableWords();
  const teamId = useTeamId();
  const done = step.finishedTeams.includes(teamId);
  const finish = () =>
    act({ type: 'team.finish', stepId: step.id, teamId, finished: !done }, { keepRefusal: true });
  // The button turns into its opposite: a double tap would take back what it has said.
  const [press, busy] = useGuarded(String(done), finish);
  if (step.config.by !== 'team')
    return (
      <Waiting>
        <p className={work['lead']}>{words.officeBundles}</p>
      </Waiting>
    );
  return (
    <div className={work['stack']}>
      {step.status === 'open' && (
        <div className={work['tight']}>
          {done && <Notice kind="good" title={words.finished} />}
          <div>
            <Button
              kind={done ? 'quiet' : 'secondary'}
              aria-disabled={busy || undefined}
              onClick={press}
            >
              {done ? words.unfinish : words.finish}
            </Button>
          </div>
        </div>
      )}
      <Bundles stepId={step.id} />
    </div>
  );
}
