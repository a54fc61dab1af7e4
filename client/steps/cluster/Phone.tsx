import type { ClusterView, ItemView } from '#shared/session/views.ts';
import { ClusterEntries, EntryGroup } from '../../phone/Entry.tsx';
import page from '../../phone/Page.module.css';
import { useClusters, useItems, useMe, useSession, type StepProps } from '../../phone/view.ts';
import { useStepWords } from '../../phone/stepWords.ts';
import { Grouping } from './Grouping.tsx';
import { Objections } from './Objections.tsx';

/** Merging: by those who may, for all to read, and with a way out for one's own words. */
export function ClusterPhone({ step }: StepProps<'cluster'>) {
  const words = useStepWords();
  const session = useSession();
  const me = useMe();
  const items = useItems().filter((item) => item.status === 'visible');
  const clusters = useClusters();
  const { config } = step;
  const open = step.status === 'open';
  const edits = open && config.participantsEdit && me !== undefined;
  const slices = config.slices.filter((slice) => slice.teamId === me?.teamId);
  const inPart = (item: ItemView) =>
    config.by === 'plenum' ||
    slices.some((slice) => slice.theme === item.theme && slice.kind === item.kind);

  if (edits && (config.by === 'plenum' || me.teamId !== null))
    return (
      <Grouping
        step={step}
        items={items.filter(inPart)}
        clusters={clusters.filter((cluster) =>
          cluster.itemIds.every((id) => items.some((item) => item.id === id && inPart(item))),
        )}
        teamId={config.by === 'team' ? me.teamId : null}
      />
    );
  // A hall's notes are bundled by the hosts and the secretariat: nothing of it is on a phone until it is done.
  if (session?.members === 'listen' && open && !config.participantsEdit)
    return (
      <>
        <p className={page['lead']}>{words.hostsBundle}</p>
        <p>{words.hostsBundleText}</p>
      </>
    );
  return (
    <>
      {edits && <p>{words.noTeam}</p>}
      {config.objections && open && <Objections step={step} />}
      <ReadClusters clusters={clusters} items={items} />
    </>
  );
}

function ReadClusters({
  clusters,
  items,
}: {
  clusters: readonly ClusterView[];
  items: readonly ItemView[];
}) {
  const words = useStepWords();
  if (clusters.length === 0) return <p>{words.clustersNone}</p>;
  return (
    <EntryGroup heading={words.clusters}>
      <ClusterEntries clusters={clusters} items={items} />
    </EntryGroup>
  );
}
