import { useEffect, useId, useRef } from 'react';
import { lentTitle } from '#shared/board/options.ts';
import { Options } from '../../table/Options.tsx';
import type { TableNote } from '../../table/view.ts';
import { useTableWords } from '../../table/words.ts';
import work from '../../table/work.module.css';

/** The names a table may choose from: words of its notes, which have been read before they are shown. */
export const namesFrom = (notes: readonly TableNote[]): readonly string[] => [
  ...new Set(notes.flatMap((note) => (note.status === 'visible' ? lentTitle(note.text) : []))),
];

/** Which note says it best: its words become the bundle's name. */
export function BundleName({
  names,
  value,
  focusFirst,
  onChange,
}: {
  names: readonly string[];
  value: string;
  focusFirst?: boolean;
  onChange: (name: string) => void;
}) {
  const words = useTableWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusFirst) box.current?.querySelector<HTMLElement>('input:checked, input')?.focus();
  }, [focusFirst]);
  return (
    <div ref={box} className={work['tight']}>
      <p className={work['soft']}>{words.bundleNameHint}</p>
      <Options
        id={id}
        label={words.bundleName}
        value={String(names.indexOf(value))}
        options={names.map((name, i) => ({ value: String(i), label: <bdi>{name}</bdi> }))}
        onChange={(i) => onChange(names[Number(i)] ?? value)}
      />
    </div>
  );
}
