import { rejectionText } from '../ui/rejectionText.ts';
import { useRefused } from '../sync/hooks.ts';
import { dismissRefusal } from '../sync/start.ts';
import type { Command } from '../sync/store.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSteps } from './view.ts';
import { useTableWords } from './words.ts';

/** What was typed, so that nothing is lost with the refusal. */
function textOf(command: Command): string {
  if (!('title' in command)) return '';
  const rewrite = command.type === 'item.propose' ? (command.answer?.rewrite ?? '') : '';
  return [command.title, rewrite].filter(Boolean).join(' · ');
}

/** Refused things that have no other place left to say so (OUT2): they stay until they are seen. */
export function Refusals() {
  const words = useTableWords();
  const refused = useRefused();
  const steps = useSteps();
  return refused.map(({ id, command, rejection }) => {
    const waits =
      command.type === 'item.propose' &&
      steps.some(
        (step) =>
          step.id === command.stepId &&
          step.status === 'open' &&
          step.kind === 'collect' &&
          step.config.writers !== 'hosts',
      );
    const slip = command.type === 'item.propose' ? (command.answer?.slip ?? null) : null;
    return (
      <Notice key={id} kind="error" alert title={`${words.refused}. ${rejectionText(rejection)}`}>
        {textOf(command) !== '' && (
          <p>
            {words.yourText} “{textOf(command)}”{slip !== null && ` (${words.slipOf(slip)})`}
          </p>
        )}
        {waits && <p>{words.comesBack}</p>}
        <Button kind="quiet" onClick={() => dismissRefusal(id)}>
          {words.seen}
        </Button>
      </Notice>
    );
  });
}
