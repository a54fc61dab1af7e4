import type { PaperCountView, StepOf } from '#shared/session/views.ts';
import { samePaper } from '#shared/voting/paper.ts';
import type { Paper } from '#shared/voting/tally.ts';
import { useTableWords } from '../../table/words.ts';
import work from '../../table/work.module.css';
import { useConnection } from '../../sync/hooks.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useCommon } from '../../ui/common.ts';
import { paperFields } from './paperCount.ts';
import styles from './Table.module.css';

/**
 * How the table's count stands beside that of the desk. Others' numbers are shown only here, after the table has
 * counted for itself: two people who have seen the same note have not counted twice.
 */
export function PaperState({
  step,
  mine,
  sent,
  table,
}: {
  step: StepOf<'vote'>;
  mine: Paper | undefined;
  sent: boolean;
  table: PaperCountView | undefined;
}) {
  const words = useTableWords();
  const common = useCommon();
  const online = useConnection().status === 'online';
  const agreed = table?.agreed ?? null;
  const others = (table?.counts ?? []).flatMap(({ name, paper, mine: own }) =>
    own || paper === null || mine === undefined || samePaper(paper, mine) ? [] : [{ name, paper }],
  );
  return (
    <div className={work['stack']} aria-live="polite">
      {mine !== undefined && <p>{words.paperMine(mine.slips, mine.abstained)}</p>}
      {!sent ? (
        <Notice title={online ? common.saving : words.keptHere} />
      ) : agreed !== null ? (
        <Notice kind="good" title={words.paperAgreed}>
          {(mine === undefined || !samePaper(agreed, mine)) && (
            <p>{words.paperStands(agreed.slips, agreed.abstained)}</p>
          )}
        </Notice>
      ) : others.length === 0 ? (
        <Notice title={words.paperAlone} />
      ) : (
        mine !== undefined &&
        others.map((other) => (
          <Notice key={other.name} kind="warn" title={words.paperDiffers(other.name)}>
            <Differences step={step} mine={mine} theirs={other.paper} name={other.name} />
          </Notice>
        ))
      )}
    </div>
  );
}

function Differences({
  step,
  mine,
  theirs,
  name,
}: {
  step: StepOf<'vote'>;
  mine: Paper;
  theirs: Paper;
  name: string;
}) {
  const words = useTableWords();
  const rows = [
    { key: 'slips', label: words.paperSlips, a: mine.slips, b: theirs.slips },
    { key: 'abstained', label: words.paperAbstained, a: mine.abstained, b: theirs.abstained },
    ...paperFields(step).map(({ key, title, step: n }) => ({
      key,
      label: n === null ? title : words.scaleStep(title, n),
      a: mine.counts[key] ?? 0,
      b: theirs.counts[key] ?? 0,
    })),
  ].filter(({ a, b }) => a !== b);
  return (
    <table className={styles['differences']}>
      <thead>
        <tr>
          <th scope="col">{words.paperWhat}</th>
          <th scope="col">{words.paperYou}</th>
          <th scope="col">{words.paperBy(name)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, a, b }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{a}</td>
            <td>{b}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
