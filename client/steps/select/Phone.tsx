import type { LineView, ResultRow, ResultView } from '#shared/session/views.ts';
import { Entry, EntryGroup, EntryList } from '../../phone/Entry.tsx';
import { dotsText } from '../../phone/resultWords.ts';
import type { StepProps } from '../../phone/view.ts';
import { useStepWords } from '../../phone/stepWords.ts';
import { useEntry } from '../../sync/hooks.ts';
import { useCommon } from '../../ui/common.ts';
import { listOf } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Phone.module.css';

/** Where the meeting drew the line, and what became of each option, as text. */
export function SelectPhone({ step }: StepProps<'select'>) {
  const words = useStepWords();
  const common = useCommon();
  const view = useEntry<LineView>(`line/${step.id}`);
  const result = useEntry<ResultView>(`result/${step.config.source}`);
  const line = view?.line ?? null;
  if (result === undefined || view === undefined || line === null)
    return (
      <>
        <p>{words.lineWait}</p>
        {result !== undefined && <Rows rows={result.rows} />}
      </>
    );
  const above = line.above.flatMap((ref) => result.rows.filter((row) => row.ref === ref));
  const below = result.rows.filter((row) => !line.above.includes(row.ref));
  const tied = listOf(
    line.tied.flatMap((ref) =>
      result.rows.filter((row) => row.ref === ref).map((row) => row.title),
    ),
    common.and,
  );
  return (
    <>
      <p>{words.lineBy(line.byName)}</p>
      {line.tied.length > 0 &&
        (line.tie === null ? (
          <Notice kind="warn" title={words.tieOpen(tied)} />
        ) : (
          <p>
            {words.tieHandled(common.tieChoice[line.tie].toLocaleLowerCase())}{' '}
            {line.reason !== '' && words.lineReason(line.reason)}
          </p>
        ))}
      <EntryGroup heading={words.above(above.length)}>
        <Rows rows={above} view={view} />
      </EntryGroup>
      <p className={styles['line']} aria-hidden="true">
        {words.theLine}
      </p>
      {below.length > 0 && (
        <EntryGroup heading={words.below}>
          <Rows rows={below} view={view} />
        </EntryGroup>
      )}
    </>
  );
}

function Rows({ rows, view }: { rows: readonly ResultRow[]; view?: LineView }) {
  const words = useStepWords();
  const common = useCommon();
  return (
    <EntryList>
      {rows.map((row) => {
        const outcome = view?.outcomes.find((each) => each.ref === row.ref);
        return (
          <li key={row.ref}>
            <Entry title={outcome?.wording?.title ?? row.title} description="">
              <span className={styles['numbers']}>
                {dotsText(row, words)}
                {row.tied && ` · ${words.tied}`}
              </span>
              {outcome !== undefined && (
                <span className={styles['outcome']}>
                  <strong>{common.disposition[outcome.disposition]}.</strong>{' '}
                  {outcome.reason !== '' && words.lineReason(outcome.reason)}
                </span>
              )}
            </Entry>
          </li>
        );
      })}
    </EntryList>
  );
}
