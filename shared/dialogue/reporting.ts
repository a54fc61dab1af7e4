import {
  LENSES,
  VERDICTS,
  wordingOf,
  type Form,
  type HideReason,
  type Item,
  type Lens,
  type Verdict,
} from '../board/board.ts';
import { NO_NAMES } from '../kernel/stream.ts';
import { resultView } from '../session/results.ts';
import type { SessionState } from '../session/state.ts';
import type { ResultView } from '../session/views.ts';
import { protect, type Breakdown, type GroupCounts } from '../voting/breakdown.ts';
import { cardRef, cardTexts } from './card.ts';
import { answersOf, isDialogue, refOf, type AnsweredItem } from './notes.ts';
import {
  NO_VERDICTS,
  type AnswerText,
  type ElementReport,
  type LensReport,
  type MeetingReport,
  type Stratum,
  type Tested,
  type VerdictCounts,
} from './report.ts';
import { mostAbout } from './about.ts';

/** What a dialogue meeting or a small meeting says in numbers; null for any other session. Pure. */
export function reportOf(state: SessionState): MeetingReport | null {
  const { settings } = state;
  if (!settings) return null;
  if (settings.meeting) return smallReport(state);
  return isDialogue(state) ? dialogueReport(state) : null;
}

const elementsIn = (state: SessionState): Item[] =>
  [...state.items.values()].filter(
    (item) => (item.kind === 'element' || item.kind === 'keyword') && item.status === 'visible',
  );

const countVerdicts = (verdicts: Iterable<Verdict>): VerdictCounts => {
  const counts = { ...NO_VERDICTS };
  for (const verdict of verdicts) counts[verdict]++;
  return counts;
};

/** Phone and paper apart, as everywhere (REP1). */
function lensReport(lens: Lens, answers: readonly AnsweredItem[]): LensReport {
  const verdicts: Partial<Record<Stratum, VerdictCounts>> = {};
  for (const stratum of ['phone', 'paper'] as const) {
    const said = answers.flatMap((item) =>
      item.answer.lens === lens && stratumOf(item) === stratum ? (item.answer.verdict ?? []) : [],
    );
    if (said.length > 0) verdicts[stratum] = countVerdicts(said);
  }
  return { lens, tried: Object.keys(verdicts).length > 0, verdicts };
}

function head(
  state: SessionState,
): Pick<MeetingReport, 'session' | 'title' | 'dateText' | 'date' | 'meeting'> {
  const { settings } = state;
  return {
    session: state.id,
    title: settings?.title ?? '',
    dateText: settings?.dateText ?? '',
    date: settings?.meeting?.date ?? settings?.date ?? '',
    meeting: settings?.meeting ?? null,
  };
}

// --- a meeting in the hall ---------------------------------------------------------------------

function dialogueReport(state: SessionState): MeetingReport {
  const answers = answersOf(state);
  const counted = answers.filter((item) => item.status !== 'hidden' && !item.answer.listener);
  const gallery = lastShown(state, 'dots');
  const scale = lastShown(state, 'scale');
  const galleryAbout: Record<string, string> = {};
  for (const { ref } of gallery?.rows ?? []) {
    const about = aboutOf(state, ref);
    if (about !== null) galleryAbout[ref] = refOf(state, about);
  }
  const hidden: Partial<Record<HideReason, number>> = {};
  for (const { status, hideReason } of answers)
    if (status === 'hidden' && hideReason !== null)
      hidden[hideReason] = (hidden[hideReason] ?? 0) + 1;
  return {
    ...head(state),
    kind: 'dialogue',
    reported: state.status === 'ended' || counted.length > 0,
    present: presentOf(state),
    tables: state.teams.size,
    notes: {
      shown: answers.filter((item) => item.status === 'visible').length,
      held: answers.filter((item) => item.status === 'held').length,
      hidden,
    },
    elements: elementsIn(state).map((item) =>
      elementReport(
        state,
        item,
        counted.filter((each) => each.answer.about === item.id),
        gallery,
        galleryAbout,
      ),
    ),
    gallery,
    galleryAbout,
    scale,
    oneThing: '',
  };
}

function presentOf(state: SessionState): MeetingReport['present'] {
  let people = 0;
  let walkIns = 0;
  let listeners = 0;
  const groups: Record<string, GroupCounts> = {};
  for (const { as, affiliation, walkIn } of state.presence.values()) {
    if (as === 'member') {
      listeners++;
      continue;
    }
    people++;
    if (walkIn) walkIns++;
    groups[affiliation] = { n: (groups[affiliation]?.n ?? 0) + 1, counts: {} };
  }
  return {
    people,
    estimated: false,
    walkIns,
    listeners,
    groups: protect(groups, [])?.groups ?? null,
  };
}

/** The last vote of this kind that the hall has seen the result of. */
function lastShown(state: SessionState, method: 'dots' | 'scale'): ResultView | null {
  let found: ResultView | null = null;
  for (const stepId of state.order) {
    const step = state.steps.get(stepId);
    if (step?.plan.kind !== 'vote' || step.status !== 'revealed') continue;
    const { config } = step.plan;
    if (config.practice || config.method !== method) continue;
    found = resultView(state, NO_NAMES, stepId) ?? found;
  }
  return found;
}

/** The element that an option is about: its own, or that of most notes in the bundle; the first one in a tie. */
function aboutOf(state: SessionState, ref: string): string | null {
  const cluster = state.clusters.get(ref);
  if (!cluster) return state.items.get(ref)?.answer?.about ?? null;
  return mostAbout(cluster.itemIds.flatMap((itemId) => state.items.get(itemId) ?? []));
}

const stratumOf = (item: AnsweredItem): Stratum => (item.source === 'paper' ? 'paper' : 'phone');

/** Who is behind an answer: a person, or a slip of paper, which is one person's. */
const voiceOf = (item: AnsweredItem): string => item.author ?? item.id;

function tested(answers: readonly AnsweredItem[]): Tested | undefined {
  const with_ = answers.filter((item) => item.answer.verdict !== null);
  if (with_.length === 0) return undefined;
  return {
    people: new Set(with_.map(voiceOf)).size,
    answers: with_.length,
    verdicts: countVerdicts(with_.flatMap((item) => item.answer.verdict ?? [])),
  };
}

/** Verdicts of people on phones by affiliation: of several answers, a person's last one counts. */
function verdictGroups(answers: readonly AnsweredItem[]): Breakdown | null {
  const last = new Map<string, AnsweredItem>();
  for (const item of answers)
    if (item.author !== null && item.answer.verdict !== null) last.set(item.author, item);
  const groups: Record<string, { n: number; counts: Record<string, number> }> = {};
  for (const { answer } of last.values()) {
    const group = (groups[answer.affiliation] ??= { n: 0, counts: {} });
    group.n++;
    const verdict = answer.verdict ?? 'holds';
    group.counts[verdict] = (group.counts[verdict] ?? 0) + 1;
  }
  return protect(groups, VERDICTS, 'one');
}

function elementReport(
  state: SessionState,
  item: Item,
  answers: readonly AnsweredItem[],
  gallery: ResultView | null,
  galleryAbout: Readonly<Record<string, string>>,
): ElementReport {
  const ref = refOf(state, item.id);
  const notes: Partial<Record<Form, number>> = {};
  const teams: Partial<Record<Form, Set<string>>> = {};
  for (const { answer } of answers) {
    notes[answer.form] = (notes[answer.form] ?? 0) + 1;
    if (answer.teamId !== null) (teams[answer.form] ??= new Set()).add(answer.teamId);
  }
  const phone = tested(answers.filter((each) => stratumOf(each) === 'phone'));
  const paper = tested(answers.filter((each) => stratumOf(each) === 'paper'));
  const about = gallery?.rows.filter((row) => galleryAbout[row.ref] === ref) ?? [];
  return {
    item: item.id,
    ref,
    kind: item.kind,
    wording: wordingOf(item),
    title: item.title,
    description: item.description,
    tested: { ...(phone ? { phone } : {}), ...(paper ? { paper } : {}) },
    groups: verdictGroups(answers),
    lenses: LENSES.map((lens) => lensReport(lens, answers)),
    notes,
    tables: Object.fromEntries(
      Object.entries(teams).map(([form, ids]) => [form, ids.size]),
    ) as ElementReport['tables'],
    // What nothing in the gallery was about could not get a dot: that is not the same as none.
    dots:
      about.length > 0
        ? {
            phone: about.reduce((sum, row) => sum + row.dots, 0),
            paper: about.reduce((sum, row) => sum + row.paperDots, 0),
          }
        : null,
    marker: null,
  };
}

// --- a small meeting ---------------------------------------------------------------------------

function smallReport(state: SessionState): MeetingReport {
  const card = state.card?.card ?? null;
  return {
    ...head(state),
    date: card?.date ?? head(state).date,
    kind: 'small',
    reported: card !== null,
    present: {
      people: card?.present ?? null,
      estimated: card?.counted === 'estimated',
      walkIns: 0,
      listeners: 0,
      groups: null,
    },
    tables: 0,
    notes: { shown: 0, held: 0, hidden: {} },
    elements: (card?.elements ?? []).flatMap((e): ElementReport[] => {
      const item = state.items.get(e.ref);
      if (!item) return [];
      const verdicts: VerdictCounts = {
        holds: e.holds,
        holds_changed: e.holdsChanged,
        fails: e.fails,
      };
      const people = e.holds + e.holdsChanged + e.fails;
      return [
        {
          item: item.id,
          ref: refOf(state, item.id),
          kind: item.kind,
          wording: e.wording,
          title: wordsAt(item, e.wording).title,
          description: wordsAt(item, e.wording).description,
          tested: people === 0 ? {} : { small: { people, answers: people, verdicts } },
          groups: null,
          // A card says which lenses were tried, and one verdict for them all.
          lenses: LENSES.map((lens) => ({
            lens,
            tried: e.lenses.includes(lens),
            verdicts: {},
          })),
          notes: { point: e.points.length, unfold: e.quotes.length },
          tables: {},
          dots: null,
          marker: e.dots,
        },
      ];
    }),
    gallery: null,
    galleryAbout: {},
    scale: null,
    oneThing: card?.oneThing ?? '',
  };
}

/** The words of an imported element in the wording a card was written about. */
export function wordsAt(item: Item, wording: number): { title: string; description: string } {
  const back = wordingOf(item) - wording;
  return back > 0 ? (item.wordings.at(-back) ?? item) : item;
}

// --- words -------------------------------------------------------------------------------------

/** Every contribution in words, oldest first. Staff read them; `publicTexts` says what others may. */
export function textsOf(state: SessionState): AnswerText[] {
  return state.settings?.meeting ? textsOnCard(state) : noteTexts(state);
}

function noteTexts(state: SessionState): AnswerText[] {
  return answersOf(state).map((item) => {
    const { answer } = item;
    const cluster = state.clusters.get(state.clusterOf.get(item.id) ?? '');
    return {
      session: state.id,
      item: item.id,
      ref: answer.about === null ? null : refOf(state, answer.about),
      wording: answer.wording,
      form: answer.form,
      lens: answer.lens,
      verdict: answer.verdict,
      text: item.title,
      rewrite: answer.rewrite,
      stratum: stratumOf(item),
      affiliation: answer.affiliation,
      team: answer.teamId === null ? '' : (state.teams.get(answer.teamId)?.name ?? ''),
      listener: answer.listener,
      lang: answer.lang,
      translation: answer.translation,
      status: item.status === 'withdrawn' ? 'hidden' : item.status,
      hideReason: item.hideReason,
      cluster: cluster?.title ?? '',
      at: item.at,
    };
  });
}

function textsOnCard(state: SessionState): AnswerText[] {
  if (state.card === null) return [];
  const { card, at } = state.card;
  return cardTexts(card).map(({ what, form, about, wording, text }) => ({
    session: state.id,
    item: cardRef(state.id, what),
    ref: about === null ? null : refOf(state, about),
    wording,
    form,
    lens: null,
    verdict: null,
    text,
    rewrite: '',
    stratum: 'small',
    affiliation: '',
    team: '',
    listener: false,
    lang: 'da',
    translation: '',
    status: 'visible',
    hideReason: null,
    cluster: '',
    at,
  }));
}

/** What may be read outside the office: approved words, without who said them. */
export const publicTexts = (texts: readonly AnswerText[]): AnswerText[] =>
  texts
    .filter(({ status }) => status === 'visible')
    .map((text) => ({ ...text, affiliation: '', hideReason: null }));
