import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import { useRefused } from '../sync/hooks.ts';
import { dismissRefusal } from '../sync/start.ts';
import type { Command } from '../sync/store.ts';
import { usePhoneWords } from './words.ts';

/** What the person wrote, so that nothing typed is lost with the refusal. */
function textOf(command: Command): string {
  if (command.type === 'cluster.object') return command.text;
  if (!('title' in command)) return '';
  const description = 'description' in command ? command.description : '';
  const rewrite = command.type === 'item.propose' ? command.answer?.rewrite : '';
  return [command.title, description, rewrite].filter(Boolean).join('. ');
}

/** Refused things that have no other place left to say so (OUT2): they stay until they are seen. */
export function Refusals() {
  const words = usePhoneWords();
  const refused = useRefused();
  return refused.map(({ id, command, rejection }) => (
    <Notice
      key={id}
      kind="error"
      alert
      title={`${words.refusedTitle}. ${rejectionText(rejection)}`}
    >
      {textOf(command) !== '' && (
        <p>
          {words.refusedKept} “{textOf(command)}”
        </p>
      )}
      <Button kind="quiet" onClick={() => dismissRefusal(id)}>
        {words.dismiss}
      </Button>
    </Notice>
  ));
}
