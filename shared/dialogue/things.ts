import type { Item } from '../board/board.ts';
import { childrenOf } from '../board/options.ts';
import type { ReleasedThing } from '../release/release.ts';
import { resultView } from '../session/results.ts';
import { cardTexts } from './card.ts';
import type { SessionState } from '../session/state.ts';
import { NO_NAMES } from '../kernel/stream.ts';
import { answersOf, isDialogue, type AnsweredItem } from './notes.ts';

/** Who said it stays behind: a release goes on to people who were not in the hall. */
const answerThing = ({ answer }: AnsweredItem): ReleasedThing['answer'] => ({
  ...answer,
  affiliation: '',
});

/**
 * The words a dialogue or a small meeting hands on: bundles with the notes in them, word for word, single notes, and
 * what stands on a collection card. Nothing that was approved is left behind (REL3).
 */
export function thingsOf(state: SessionState): ReleasedThing[] {
  return [...(isDialogue(state) ? noteThings(state) : []), ...cardThings(state)];
}

function noteThings(state: SessionState): ReleasedThing[] {
  const answers = new Map(
    answersOf(state)
      .filter((item) => item.status === 'visible')
      .map((item) => [item.id, item]),
  );
  const dots = galleryDots(state);
  const origin = state.settings?.title ?? '';
  const things: ReleasedThing[] = [];
  const bundled = new Set<string>();
  for (const cluster of state.clusters.values()) {
    const children = childrenOf(state, cluster).filter((item) => answers.has(item.id));
    const [first] = children;
    if (first === undefined) continue;
    for (const child of children) bundled.add(child.id);
    things.push({
      ...blankThing(cluster.id, origin),
      title: cluster.title,
      description: cluster.description,
      dots: dots.get(cluster.id)?.dots ?? null,
      people: dots.get(cluster.id)?.people ?? null,
      originals: children.map((child) => original(state, child, origin)),
      answer: answerThing(answers.get(first.id) ?? (first as AnsweredItem)),
    });
  }
  for (const item of answers.values()) {
    if (bundled.has(item.id)) continue;
    things.push({
      ...blankThing(item.id, origin),
      title: item.title,
      description: item.description,
      dots: dots.get(item.id)?.dots ?? null,
      people: dots.get(item.id)?.people ?? null,
      originals: [original(state, item, origin)],
      answer: answerThing(item),
    });
  }
  return things;
}

/**
 * A note word for word as it was first written; where notes are read before they are shown, as it was approved: what its
 * author has taken out before that stays with the author.
 */
function original(state: SessionState, item: Item, origin: string) {
  const plan = item.stepId === null ? undefined : state.steps.get(item.stepId)?.plan;
  const moderated = plan?.kind === 'collect' && plan.config.moderated;
  const { title, description } = (moderated ? undefined : item.wordings[0]) ?? item;
  return { ref: item.id, title, description, origin };
}

const blankThing = (ref: string, origin: string): ReleasedThing => ({
  ref,
  kind: 'note',
  theme: '',
  origin,
  title: '',
  description: '',
  outcome: 'chosen',
  reason: '',
  votedWording: null,
  dots: null,
  people: null,
  originals: [],
  claims: [],
  answer: null,
});

/** Dots of the gallery as the hall has seen them. */
function galleryDots(state: SessionState): Map<string, { dots: number; people: number }> {
  const found = new Map<string, { dots: number; people: number }>();
  for (const step of state.steps.values()) {
    if (step.plan.kind !== 'vote' || step.plan.config.practice || step.status !== 'revealed')
      continue;
    const result = resultView(state, NO_NAMES, step.plan.id);
    for (const { ref, dots, people } of result?.rows ?? []) found.set(ref, { dots, people });
  }
  return found;
}

/** Ref of a text on a card: stable while the card keeps its order of texts. */
export const cardRef = (session: string, what: string): string => `${session}:${what}`;

function cardThings(state: SessionState): ReleasedThing[] {
  const { card } = state.card ?? {};
  if (!card) return [];
  const origin = state.settings?.title ?? '';
  return cardTexts(card).map(({ what, form, about, wording, text }) => {
    const ref = cardRef(state.id, what);
    return {
      ...blankThing(ref, origin),
      title: text,
      originals: [{ ref, title: text, description: '', origin }],
      answer: {
        form,
        about,
        wording,
        lens: null,
        verdict: null,
        rewrite: '',
        teamId: null,
        affiliation: '',
        listener: false,
        slip: null,
        lang: 'da',
        translation: '',
      },
    };
  });
}
