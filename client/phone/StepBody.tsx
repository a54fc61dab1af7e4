import { Suspense, type ComponentType } from 'react';
import type { StepView } from '#shared/session/views.ts';
import { Caught } from '../ui/Caught.tsx';
import { fetched } from '../ui/fetched.ts';
import type { StepProps } from './view.ts';
import styles from './StepBody.module.css';

type Kind = StepView['kind'];

const body = <K extends Kind>(load: () => Promise<ComponentType<StepProps<K>>>) => fetched(load);

// One line per kind. Fetched apart from the first load, which must be in a hall's phones within seconds.
const Present = body<'present'>(() =>
  import('../steps/present/Phone.tsx').then((m) => m.PresentPhone),
);
const Collect = body<'collect'>(() =>
  import('../steps/collect/Phone.tsx').then((m) => m.CollectPhone),
);
const Cluster = body<'cluster'>(() =>
  import('../steps/cluster/Phone.tsx').then((m) => m.ClusterPhone),
);
const Vote = body<'vote'>(() => import('../steps/vote/Phone.tsx').then((m) => m.VotePhone));
const Select = body<'select'>(() => import('../steps/select/Phone.tsx').then((m) => m.SelectPhone));
const Draft = body<'draft'>(() => import('../steps/draft/Phone.tsx').then((m) => m.DraftPhone));

export const BODIES = [Present, Collect, Cluster, Vote, Select, Draft] as const;

function Kind({ step }: { step: StepView }) {
  switch (step.kind) {
    case 'present':
      return <Present step={step} />;
    case 'collect':
      return <Collect step={step} />;
    case 'cluster':
      return <Cluster step={step} />;
    case 'vote':
      return <Vote step={step} />;
    case 'select':
      return <Select step={step} />;
    case 'draft':
      return <Draft step={step} />;
  }
}

export function StepBody({ step }: { step: StepView }) {
  return (
    <Caught>
      <Suspense fallback={<div className={styles['skeleton']} aria-hidden="true" />}>
        <Kind step={step} />
      </Suspense>
    </Caught>
  );
}
