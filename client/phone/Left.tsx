import { Suspense } from 'react';
import { Caught } from '../ui/Caught.tsx';
import { fetched } from '../ui/fetched.ts';

/** Texts that were not sent when their step closed. Fetched apart from the first load, like the steps. */
export const LeftTexts = fetched(() =>
  import('../steps/collect/LeftTexts.tsx').then((m) => m.LeftTexts),
);

export function Left({ shown }: { shown?: string }) {
  return (
    <Caught>
      <Suspense fallback={null}>
        <LeftTexts shown={shown} />
      </Suspense>
    </Caught>
  );
}
