import type { ScaleRow } from '#shared/session/views.ts';
import { useScreenWords } from '../../screen/words.ts';
import { useCommon } from '../../ui/common.ts';
import { useDialogueWords } from '../../ui/dialogueWords.ts';

const STEPS = [1, 2, 3, 4, 5, 0] as const;

/** The same in text, for every option at once; paper on a row of its own, never added. */
export function ScaleTable({ rows }: { rows: readonly ScaleRow[] }) {
  const words = useScreenWords();
  const common = useCommon();
  const { stratum } = useDialogueWords();
  const lines = rows.flatMap((row) => [
    {
      key: row.ref,
      title: row.title,
      counts: row.counts,
      agreement: row.agreement === null ? '' : common.agreement[row.agreement],
    },
    ...(row.paper === null
      ? []
      : [
          {
            key: `${row.ref}-paper`,
            title: `${row.title} · ${stratum.paper}`,
            counts: row.paper,
            agreement: '',
          },
        ]),
  ]);
  return (
    <table className="visually-hidden">
      <thead>
        <tr>
          <th scope="col">{words.head.option}</th>
          {STEPS.map((step) => (
            <th key={step} scope="col">
              {common.scaleSteps[step]}
            </th>
          ))}
          <th scope="col">{words.head.agreement}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, title, counts, agreement }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            {STEPS.map((step) => (
              <td key={step}>{counts[step] ?? 0}</td>
            ))}
            <td>{agreement}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
