import { useState } from 'react';
import type { ClusterView, ItemView, StepOf, TeamView } from '#shared/session/views.ts';
import { Entry, EntryGroup, EntryList } from '../../phone/Entry.tsx';

import { useStepWords } from '../../phone/stepWords.ts';
import { useEntry } from '../../sync/hooks.ts';
import { act } from '../../sync/start.ts';
import type { Command } from '../../sync/store.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Notice } from '../../ui/Notice.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { ClusterCard } from './ClusterCard.tsx';
import { MergeBar } from './MergeBar.tsx';
import styles from './Phone.module.css';

export interface GroupingProps {
  step: StepOf<'cluster'>;
  items: readonly ItemView[];
  clusters: readonly ClusterView[];
  /** Null in plenum. */
  teamId: string | null;
}

/** Tick and group: the part of the list that this person may tidy. */
export function Grouping({ step, items, clusters, teamId }: GroupingProps) {
  const words = useStepWords();
  const common = useCommon();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<string | null>(null);

  const tick = (ref: string) => {
    const next = new Set(ticked);
    if (!next.delete(ref)) next.add(ref);
    setTicked(next);
    setError(null);
  };
  async function send(command: Command): Promise<boolean> {
    const reply = await act(command);
    setError(reply.ok ? null : rejectionText(reply.rejection));
    return reply.ok;
  }

  const alone = items.filter((item) => item.clusterId === null);
  const kinds = [...new Set(items.map((item) => item.kind))];
  if (items.length === 0) return <p>{words.partEmpty}</p>;
  return (
    <>
      {teamId !== null && <Team teamId={teamId} />}
      <p>{words.tickHint}</p>
      {kinds.map((kind) => (
        <EntryGroup key={kind} heading={common.kinds[kind]}>
          <div className={styles['cards']}>
            {clusters
              .filter((cluster) => cluster.kind === kind)
              .map((cluster) => (
                <ClusterCard
                  key={cluster.id}
                  stepId={step.id}
                  cluster={cluster}
                  items={items.filter((item) => item.clusterId === cluster.id)}
                  ticked={ticked.has(cluster.id)}
                  onTick={() => tick(cluster.id)}
                  send={send}
                />
              ))}
          </div>
          <EntryList>
            {alone
              .filter((item) => item.kind === kind)
              .map((item) => (
                <li key={item.id}>
                  <label className={styles['row']}>
                    <input
                      type="checkbox"
                      checked={ticked.has(item.id)}
                      aria-label={item.title}
                      onChange={() => tick(item.id)}
                    />
                    <Entry title={item.title} description={item.description} />
                  </label>
                </li>
              ))}
          </EntryList>
        </EntryGroup>
      ))}
      {teamId !== null && <Finish step={step} teamId={teamId} send={send} />}
      <div className={styles['bar']}>
        {error !== null && <Notice kind="error" alert title={error} />}
        <MergeBar
          stepId={step.id}
          items={alone.filter((item) => ticked.has(item.id))}
          clusters={clusters.filter((cluster) => ticked.has(cluster.id))}
          send={send}
          onDone={() => setTicked(new Set())}
        />
      </div>
    </>
  );
}

function Team({ teamId }: { teamId: string }) {
  const words = useStepWords();
  const team = useEntry<TeamView>(`team/${teamId}`);
  if (team === undefined) return null;
  return (
    <div>
      <h2>{words.yourTeam(team.name)}</h2>
      <p className={styles['soft']}>{team.members.map((member) => member.name).join(', ')}</p>
    </div>
  );
}

function Finish({
  step,
  teamId,
  send,
}: {
  step: StepOf<'cluster'>;
  teamId: string;
  send: (command: Command) => Promise<boolean>;
}) {
  const words = useStepWords();
  const done = step.finishedTeams.includes(teamId);
  return (
    <div>
      {done && <Notice kind="good" title={words.doneNote} />}
      <Button
        wide
        kind={done ? 'quiet' : 'secondary'}
        onClick={() => void send({ type: 'team.finish', stepId: step.id, teamId, finished: !done })}
      >
        {done ? words.weAreNotDone : words.weAreDone}
      </Button>
    </div>
  );
}
