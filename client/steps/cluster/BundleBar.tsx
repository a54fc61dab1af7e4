import { useState } from 'react';
import type { ClusterView } from '#shared/session/views.ts';
import { useTableWords } from '../../table/words.ts';
import work from '../../table/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { BundleName } from './BundleName.tsx';

/** What is ticked, and the one thing to do with it: into the bundle among them, or a new one under one note's words. */
export function BundleBar({
  count,
  into,
  names,
  onBundle,
  onClear,
}: {
  count: number;
  into: ClusterView | null;
  /** Words of the ticked notes: one of them is the name. */
  names: readonly string[];
  onBundle: (title: string | null) => Promise<void>;
  onClear: () => void;
}) {
  const words = useTableWords();
  const common = useCommon();
  const [name, setName] = useState<string | null>(null);
  const save = () => {
    setName(null);
    void onBundle(name);
  };
  return (
    <>
      <div className={work['row']}>
        <Button
          kind="primary"
          disabled={count < 2}
          onClick={() => (into === null ? setName(names[0] ?? '') : void onBundle(null))}
        >
          {into === null || count < 2 ? words.bundle : words.bundleInto(into.title)}
        </Button>
        <Button kind="quiet" onClick={onClear}>
          {words.clear}
        </Button>
        <output className={work['soft']}>{words.chosen(count)}</output>
      </div>
      <Dialog
        title={words.bundle}
        open={name !== null}
        onClose={() => setName(null)}
        actions={
          <>
            <Button onClick={() => setName(null)}>{common.cancel}</Button>
            <Button kind="primary" onClick={save}>
              {words.bundle}
            </Button>
          </>
        }
      >
        <BundleName names={names} value={name ?? ''} onChange={setName} />
      </Dialog>
    </>
  );
}
