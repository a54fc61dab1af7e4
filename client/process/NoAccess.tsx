import type { Rejection } from '#shared/kernel/rejection.ts';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import { useProcessWords } from './words.ts';

const CLOSED = ['not_allowed', 'link_revoked'];

/** Why the page is not there, and what to do about it. */
export function NoAccess({ rejection }: { rejection: Rejection }) {
  const words = useProcessWords();
  if (!CLOSED.includes(rejection.code)) {
    return (
      <Notice kind="error" alert>
        {rejectionText(rejection)}
      </Notice>
    );
  }
  return (
    <Notice kind="info" title={words.noAccess}>
      <p>{words.noAccessNext}</p>
    </Notice>
  );
}
