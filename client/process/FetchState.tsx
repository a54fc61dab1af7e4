import type { Fetched } from '../sync/useFetched.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Notice } from '../ui/Notice.tsx';
import { NoAccess } from './NoAccess.tsx';
import { useProcessWords } from './words.ts';

/** Stands where something was asked for: that it is on its way, why it is not there, or that it may be old. */
export function FetchState({ of: { answer, old, reload } }: { of: Fetched<unknown> }) {
  const words = useProcessWords();
  const common = useCommon();
  if (answer === null) return <p>{words.loading}</p>;
  if (!answer.ok) return <NoAccess rejection={answer.rejection} />;
  if (!old) return null;
  return (
    <Notice kind="warn" alert>
      <p>{words.maybeOld}</p>
      <p>
        <Button onClick={reload}>{common.tryAgain}</Button>
      </p>
    </Notice>
  );
}
