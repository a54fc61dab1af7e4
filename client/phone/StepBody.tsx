import { Component, lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import type { StepView } from '#shared/session/views.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { languageReady } from '../ui/language.ts';
import { Notice } from '../ui/Notice.tsx';
import type { StepProps } from './view.ts';
import { usePhoneWords } from './words.ts';
import styles from './StepBody.module.css';

type Kind = StepView['kind'];
type Body<K extends Kind> = ComponentType<StepProps<K>>;

/** One line per kind. Fetched apart from the first load, which must be in a hall's phones within seconds. */
const BODIES: { readonly [K in Kind]: () => Promise<Body<K>> } = {
  present: () => import('../steps/present/Phone.tsx').then((m) => m.PresentPhone),
  collect: () => import('../steps/collect/Phone.tsx').then((m) => m.CollectPhone),
  cluster: () => import('../steps/cluster/Phone.tsx').then((m) => m.ClusterPhone),
  vote: () => import('../steps/vote/Phone.tsx').then((m) => m.VotePhone),
  select: () => import('../steps/select/Phone.tsx').then((m) => m.SelectPhone),
  draft: () => import('../steps/draft/Phone.tsx').then((m) => m.DraftPhone),
};

const PATIENCE = 5;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await load();
    } catch (error) {
      if (tries === PATIENCE) throw error;
      await wait(tries * 1000);
    }
  }
}

const body = <K extends Kind>(kind: K) =>
  lazy(async () => {
    const component = await patiently(BODIES[kind]);
    // Its words came with it, and the English ones after them.
    await languageReady();
    return { default: component };
  });

const Present = body('present');
const Collect = body('collect');
const Cluster = body('cluster');
const Vote = body('vote');
const Select = body('select');
const Draft = body('draft');

/** All kinds, once the meeting is on the phone: a step must not wait for the network when it starts. */
export function fetchBodies(): void {
  for (const load of Object.values(BODIES)) void load().catch(() => undefined);
}

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

/** A part that did not come, or broke, says so and how to go on; the rest of the page stands. */
class Caught extends Component<{ children: ReactNode }, { broken: boolean }> {
  constructor(props: { children: ReactNode }) {
    super(props);
    this.state = { broken: false };
  }
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const common = useCommon();
  const words = usePhoneWords();
  return (
    <Notice kind="error" alert title={common.somethingWrong}>
      <Button kind="primary" onClick={() => location.reload()}>
        {words.tryConnect}
      </Button>
    </Notice>
  );
}
