import { useState } from 'react';
import { LIMITS, shortened } from '#shared/board/text.ts';
import type { ClusterView } from '#shared/session/views.ts';
import { useTableWords } from '../../table/words.ts';
import work from '../../table/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';

/** What is ticked, and the one thing to do with it: into the bundle among them, or a new one with a name. */
export function BundleBar({
  count,
  into,
  proposal,
  onBundle,
  onClear,
}: {
  count: number;
  into: ClusterView | null;
  /** Words of the first note: a beginning for the name. */
  proposal: string;
  onBundle: (title: string | null) => Promise<void>;
  onClear: () => void;
}) {
  const words = useTableWords();
  const common = useCommon();
  const [name, setName] = useState<string | null>(null);
  const save = () => {
    const title = name ?? '';
    if (title.trim() === '') return;
    setName(null);
    void onBundle(title);
  };
  return (
    <>
      <div className={work['row']}>
        <Button
          kind="primary"
          disabled={count < 2}
          onClick={() =>
            into === null ? setName(shortened(proposal, LIMITS.title)) : void onBundle(null)
          }
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
            <Button kind="primary" disabled={(name ?? '').trim() === ''} onClick={save}>
              {words.bundle}
            </Button>
          </>
        }
      >
        <Field
          label={words.bundleName}
          hint={words.bundleNameHint}
          value={name ?? ''}
          limit={LIMITS.title}
          onChange={setName}
          onEnter={save}
        />
      </Dialog>
    </>
  );
}
