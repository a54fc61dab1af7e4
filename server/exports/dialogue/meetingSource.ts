import { hostedTeam, mayModerate, type Actor } from '#shared/kernel/actor.ts';
import type { Commit, Names } from '#shared/kernel/stream.ts';
import { arrivalOf } from '#shared/dialogue/pooling.ts';
import { publicTexts, reportOf, textsOf } from '#shared/dialogue/reporting.ts';
import { outcomeKey, type NoteOutcome } from '#shared/process/process.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { resultView } from '#shared/session/results.ts';
import { isShown } from '#shared/session/shown.ts';
import type { SessionState, Step } from '#shared/session/state.ts';
import type { ResultView } from '#shared/session/views.ts';
import { text, type Section } from '../document.ts';
import { onlyShownTexts, withoutHiddenTexts } from '../hidden.ts';
import { voteSection } from '../result.ts';
import { words, type Lang } from '../words.ts';
import type { Act, Edition, MeetingSource, Note, Pile } from './source.ts';
import { dialogueWords } from './words.ts';

export interface MeetingInput {
  readonly state: SessionState;
  readonly names: Names;
  /** The log, for the internal edition's list of who moderated what. */
  readonly commits: readonly Commit<SessionEvent>[];
  readonly outcomes: ReadonlyMap<string, NoteOutcome>;
}
interface As {
  readonly edition: Edition;
  readonly lang: Lang;
  readonly at: number;
}

/** Reads one meeting for one edition; null when the session is no part of a dialogue. */
export function meetingSource(input: MeetingInput, as: As): MeetingSource | null {
  const internal = as.edition === 'internal';
  const { state: full, names, outcomes } = input;
  const state = internal ? withoutHiddenTexts(full, as.lang) : onlyShownTexts(full, as.lang);
  const report = reportOf(state);
  if (report === null) return null;
  const texts = textsOf(state);
  const readable = internal
    ? texts
    : publicTexts(texts)
        .filter(({ item }) => shown(full, item))
        // Table and time would point at somebody as well as an affiliation does.
        .map((each) => ({ ...each, team: '', at: 0 }));
  const steps = votesOf(state, internal);
  const meeting = report.meeting;
  return {
    report: internal ? report : forPublic(report),
    arrived: arrivalOf(full),
    notes: readable.map((each): Note => {
      const item = state.items.get(each.item);
      return {
        ...each,
        slip: internal ? (item?.answer?.slip ?? null) : null,
        replaced: item?.redacted ?? false,
        outcome: outcomes.get(outcomeKey(state.id, each.item)) ?? null,
      };
    }),
    counted: texts.filter(({ status, listener }) => status !== 'hidden' && !listener),
    votes: steps.map((step) => voteOf(step, { state, names, version: 1, ...as }, internal)),
    results: steps.flatMap((step) => {
      const result = resultView(state, names, step.plan.id);
      return result === null || hushed(result, internal) ? [] : [{ ...result, roll: null }];
    }),
    member: internal && meeting ? (names.nameOf(meeting.seat) ?? meeting.seat) : '',
    acts: internal ? actsOf(state, input, as.lang) : [],
    piles: internal ? pilesOf(state) : [],
  };
}

/** A card's words are no notes of a step: they count as shown. */
const shown = (state: SessionState, itemId: string): boolean => {
  const item = state.items.get(itemId);
  return item === undefined || isShown(state, item);
};

/** Votes of the participants that count. The public edition has only what the hall has seen. */
const votesOf = (state: SessionState, internal: boolean): Step[] =>
  state.order.flatMap((stepId) => {
    const step = state.steps.get(stepId);
    if (step?.plan.kind !== 'vote' || step.plan.config.practice || step.vote === null) return [];
    if (step.plan.config.voters !== 'attendees') return [];
    return internal || step.status === 'revealed' ? [step] : [];
  });

/** So few that a number would be somebody. */
const hushed = ({ small }: ResultView, internal: boolean): boolean => small && !internal;

function voteOf(step: Step, source: Parameters<typeof voteSection>[0], internal: boolean): Section {
  const section = voteSection(source, step);
  if (internal) return section;
  const { title } = step.plan;
  const result = resultView(source.state, source.names, step.plan.id);
  if (result !== null && hushed(result, internal))
    return { title, blocks: [text(dialogueWords[source.lang].tooFew)] };
  // Rounds that do not count are named with their reason among the facts; their numbers say nothing to the public.
  const { roll } = words[source.lang];
  return {
    title,
    blocks: section.blocks.filter((block) => block.type !== 'table' || block.sheet !== roll),
  };
}

function forPublic(report: NonNullable<ReturnType<typeof reportOf>>): typeof report {
  const { gallery, scale } = report;
  const few = gallery !== null && hushed(gallery, false);
  return {
    ...report,
    gallery: few ? null : gallery && { ...gallery, roll: null },
    galleryAbout: few ? {} : report.galleryAbout,
    scale: scale === null || hushed(scale, false) ? null : { ...scale, roll: null },
    elements: few ? report.elements.map((e) => ({ ...e, dots: null })) : report.elements,
  };
}

function pilesOf(state: SessionState): Pile[] {
  return state.order.flatMap((stepId) =>
    [...(state.progress.get(stepId) ?? [])].flatMap(([teamId, { counted, typed }]): Pile[] =>
      counted === null && typed === 0
        ? []
        : [
            {
              table: state.teams.get(teamId)?.name ?? teamId,
              round: state.steps.get(stepId)?.plan.title ?? '',
              counted,
              typed,
            },
          ],
    ),
  );
}

/** Who hid, showed, translated or replaced what, and when: from the log, where every act has its actor. */
function actsOf(state: SessionState, { names, commits }: MeetingInput, lang: Lang): Act[] {
  const w = dialogueWords[lang];
  const by = (actor: Actor): string => {
    const team = hostedTeam(actor);
    if (team !== null) return w.host(state.teams.get(team)?.name ?? team);
    return names.nameOf(actor.person) ?? w.roles[actor.role] ?? actor.role;
  };
  const held = new Set<string>();
  return commits.flatMap(({ at, actor, events }) =>
    events.flatMap((event): Act[] => {
      const did = didOf(event, held);
      // An author who changes an approved note puts it back among those that wait: no moderator's act.
      return did === null || !mayModerate(actor) ? [] : [{ at, by: by(actor), ...did }];
    }),
  );
}

/** @param held notes that wait at this point of the log; showing one of them approves it */
function didOf(
  event: SessionEvent,
  held: Set<string>,
): Pick<Act, 'act' | 'item' | 'reason'> | null {
  const did = (act: Act['act'], item: string, reason: Act['reason'] = null) => ({
    act,
    item,
    reason,
  });
  if (event.type === 'item.proposed' && event.held) held.add(event.itemId);
  if (event.type === 'item.shown')
    return did(held.delete(event.itemId) ? 'approved' : 'shown', event.itemId);
  if (event.type === 'item.held') {
    held.add(event.itemId);
    return did('held', event.itemId);
  }
  if (event.type === 'item.hidden') {
    held.delete(event.itemId);
    return did('hidden', event.itemId, event.reason);
  }
  if (event.type === 'item.redacted' && event.replacement !== null)
    return did('replaced', event.itemId);
  return event.type === 'item.translated' ? did('translated', event.itemId) : null;
}
