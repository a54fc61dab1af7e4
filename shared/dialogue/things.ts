import type { Answer } from '../board/board.ts';
import { lentTitle } from '../board/options.ts';
import type { ReleasedThing } from '../release/release.ts';
import { resultView } from '../session/results.ts';
import { cardRef, cardTexts } from './card.ts';
import { coverWords, originalOf, unseenWords } from '../session/shown.ts';
import type { SessionState } from '../session/state.ts';
import { NO_NAMES } from '../kernel/stream.ts';
import { answersOf, isDialogue, type AnsweredItem } from './notes.ts';

/** Who said it stays behind: a release goes on to people who were not in the hall. */
const answerThing = ({ answer }: AnsweredItem): Answer => ({ ...answer, affiliation: '' });

/** A bundle is about what its notes are about; verdicts and rewritings are theirs. */
const bundleThing = (first: AnsweredItem, all: readonly AnsweredItem[]): Answer => ({
  ...answerThing(first),
  lens: null,
  verdict: null,
  rewrite: '',
  teamId: null,
  listener: all.every(({ answer }) => answer.listener),
  slip: null,
  translation: '',
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
  const cover = coverWords(unseenWords(state), '');
  const things: ReleasedThing[] = [];
  const bundled = new Set<string>();
  for (const cluster of state.clusters.values()) {
    const children = cluster.itemIds.flatMap((itemId) => answers.get(itemId) ?? []);
    const [first] = children;
    if (first === undefined) continue;
    for (const child of children) bundled.add(child.id);
    things.push({
      ...blankThing(cluster.id, origin),
      title: cover(cluster.title) || lentTitle(first.title),
      description: cover(cluster.description),
      dots: dots.get(cluster.id)?.dots ?? null,
      people: dots.get(cluster.id)?.people ?? null,
      originals: children.map((child) => ({
        ...original(child, origin),
        answer: answerThing(child),
      })),
      answer: bundleThing(first, children),
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
      originals: [original(item, origin)],
      answer: answerThing(item),
    });
  }
  return things;
}

function original(item: AnsweredItem, origin: string): ReleasedThing['originals'][number] {
  const { title, description } = originalOf(item);
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
