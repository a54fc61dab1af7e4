import { asksAboutElements } from '#shared/dialogue/about.ts';
import type { ClusterView, StepOf } from '#shared/session/views.ts';
import type { Board, ScreenProps } from '../../screen/board.ts';
import { Clock } from '../../screen/Clock.tsx';
import { Frame } from '../../screen/Frame.tsx';
import { Message } from '../../screen/Message.tsx';
import { countedNotes } from '../../screen/notes.ts';
import { bodyHeight, clampPage } from '../../screen/pages.ts';
import { rowPages, Rows, type Row } from '../../screen/Rows.tsx';
import { useScreenWords } from '../../screen/words.ts';
import type { ScreenWords } from '../../screen/words.da.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Screen.module.css';
import { Tables } from './Tables.tsx';

const SUM_HEIGHT = 1.8;

/** The work of merging: each team's progress, or the merged list with what it was merged from. */
export function Screen({ step, board }: ScreenProps<'cluster'>) {
  const words = useScreenWords();
  const heading = step.question || step.title;
  const byTeam = step.config.by === 'team' && board.teams.length > 0;
  // At a dialogue people bundle notes; the elements they are about lie on the same board.
  const dialogue = asksAboutElements(board.steps.values());
  if (byTeam && dialogue) return <Tables step={step} board={board} />;
  const onBoard = (kind: string): boolean =>
    dialogue ? kind === 'note' : kind === 'keyword' || kind === 'element';
  const listed = board.clusters.filter((cluster) => onBoard(cluster.kind));
  const rows = byTeam ? teamRows(step, board, words) : clusterRows(step, board, listed, words);
  const pages = rowPages(
    rows,
    bodyHeight({ question: heading, clock: step.endsAt !== null, reserved: SUM_HEIGHT }),
  );
  const page = clampPage(board.session.page, pages.length);
  const loose = dialogue ? countedNotes(board) : board.items.filter((item) => onBoard(item.kind));
  const alone = loose.filter((item) => item.clusterId === null).length;
  return (
    <Frame
      session={board.session}
      question={heading}
      label={step.title}
      aside={<Clock endsAt={step.endsAt} />}
      pages={{ page, count: pages.length }}
    >
      {rows.length === 0 ? (
        <Message>{dialogue ? words.noBundles : words.noClusters}</Message>
      ) : (
        <Rows rows={pages[page] ?? []} />
      )}
      <p className={styles.sum}>
        {dialogue
          ? `${words.bundlesN(listed.length)} · ${words.singleN(alone)}`
          : `${words.clusters(listed.length)} · ${words.alone(alone)}`}
      </p>
    </Frame>
  );
}

function teamRows(step: StepOf<'cluster'>, board: Board, words: ScreenWords): Row[] {
  return board.teams.map((team) => {
    const slices = step.config.slices.filter((slice) => slice.teamId === team.id);
    const mine = board.items.filter((item) =>
      slices.some((slice) => slice.kind === item.kind && slice.theme === item.theme),
    );
    const clusters = new Set(mine.flatMap((item) => item.clusterId ?? []));
    const alone = mine.filter((item) => item.clusterId === null).length;
    const done = step.finishedTeams.includes(team.id);
    return {
      id: team.id,
      title: team.name,
      note: `${words.clusters(clusters.size)} · ${words.alone(alone)}`,
      end: (
        <span className={done ? styles.done : styles.working}>
          {done && <Icon name="check" />}
          {done ? words.teamDone : words.teamWorking}
        </span>
      ),
    };
  });
}

function clusterRows(
  step: StepOf<'cluster'>,
  board: Board,
  listed: readonly ClusterView[],
  words: ScreenWords,
): Row[] {
  const objections = board.objections
    .filter((objection) => objection.stepId === step.id)
    .map((objection): Row => ({
      id: `objection-${objection.itemId}`,
      title: objection.title,
      note: words.standsAlone(objection.clusterTitle),
      mark: true,
    }));
  const clusters = listed.map((cluster): Row => ({
    id: cluster.id,
    title: cluster.title,
    note:
      cluster.kind === 'note'
        ? words.bundleOf(cluster.itemIds.length)
        : words.mergedFrom(cluster.itemIds.length),
  }));
  // The newest objection is what the room has just heard.
  return [...objections.reverse(), ...clusters];
}
