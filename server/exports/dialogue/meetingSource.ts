import { isTried } from '#shared/dialogue/notes.ts';
import { arrivalOf } from '#shared/dialogue/pooling.ts';
import type { AnswerText, ElementReport, MeetingReport } from '#shared/dialogue/report.ts';
import { publicTexts, reportOf, textsOf } from '#shared/dialogue/reporting.ts';
import { mayModerate, type Actor } from '#shared/kernel/actor.ts';
import { NO_NAMES, type Commit, type Names } from '#shared/kernel/stream.ts';
import { outcomeKey, type NoteOutcome } from '#shared/process/process.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { resultView } from '#shared/session/results.ts';
import { isShown } from '#shared/session/shown.ts';
import type { SessionState, Step } from '#shared/session/state.ts';
import { SMALL_GROUP } from '#shared/voting/rules.ts';
import { text } from '../document.ts';
import { onlyShownTexts, withoutHiddenTexts } from '../hidden.ts';
import { publicVote, voteSection } from '../result.ts';
import type { Source } from '../source.ts';
import type { Lang } from '../words.ts';
import type { Act, Edition, MeetingSource, Note, Pile, ShownVote } from './source.ts';
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
  const state = internal
    ? withoutHiddenTexts(full, as.lang)
    : withoutFewSlips(onlyShownTexts(full, as.lang));
  const report = reportOf(state);
  if (report === null) return null;
  const live = full.status !== 'ended';
  const shown = internal ? report : forPublic(report, live);
  const meeting = report.meeting;
  return {
    report: shown,
    running: live && report.kind === 'dialogue',
    groupsLater: !internal && live,
    arrived: arrivalOf(full),
    notes: (internal ? textsOf(state) : publicNotes(state, full, shown)).map((each): Note => {
      const item = state.items.get(each.item);
      return {
        saysStratum: true,
        ...each,
        slip: internal ? (item?.answer?.slip ?? null) : null,
        replaced: item?.redacted ?? false,
        outcome: outcomes.get(outcomeKey(state.id, each.item)) ?? null,
      };
    }),
    votes: votesOf(state).flatMap((step) => {
      const fewSlips = !internal && hasFewSlips(full.steps.get(step.plan.id));
      return internal
        ? internalVote(step, { state, names, version: 1, ...as })
        : publicVoteOf(step, { state, names: NO_NAMES, version: 1, ...as }, fewSlips);
    }),
    member: internal && meeting ? (names.nameOf(meeting.seat) ?? meeting.seat) : '',
    acts: internal ? actsOf(state, input, as.lang) : [],
    piles: internal ? pilesOf(state) : [],
  };
}

/** A card's words are no notes of a step: they count as shown. */
const isRead = (state: SessionState, itemId: string): boolean => {
  const item = state.items.get(itemId);
  return item === undefined || isShown(state, item);
};

/**
 * Words that others have been shown, without anything that would point at whoever wrote them. Nor does their order: slips
 * of one table are typed in one after the other.
 */
function publicNotes(
  state: SessionState,
  full: SessionState,
  { elements }: MeetingReport,
): (AnswerText & Pick<Note, 'saysStratum'>)[] {
  const few = elements.filter(({ waiting }) => waiting === 'paper');
  return publicTexts(textsOf(state))
    .filter(({ item }) => isRead(full, item))
    .map((each) => {
      const saysStratum = !few.some((e) => e.ref === each.ref && e.wording === each.wording);
      return {
        ...each,
        // Table and time would point at somebody as well as an affiliation does.
        team: '',
        at: 0,
        // Counted beside the numbers of the phones, the verdicts on paper would come out, and which notes they are (REP4).
        lens: saysStratum ? each.lens : null,
        verdict: saysStratum ? each.verdict : null,
        saysStratum,
      };
    })
    .toSorted((a, b) => a.text.localeCompare(b.text, 'da'));
}

/** Votes of the participants that count. */
const votesOf = (state: SessionState): Step[] =>
  state.order.flatMap((stepId) => {
    const step = state.steps.get(stepId);
    if (step?.plan.kind !== 'vote' || step.plan.config.practice || step.vote === null) return [];
    return step.plan.config.voters === 'attendees' ? [step] : [];
  });

function internalVote(step: Step, source: Source): ShownVote {
  const result = resultView(source.state, source.names, step.plan.id);
  return {
    section: voteSection(source, step),
    result: result && { ...result, roll: null },
    fewSlips: false,
  };
}

/**
 * The public edition has only what the hall has seen, nobody's name, and no numbers that would be somebody. Rounds that
 * do not count are named with their reason among the facts; their numbers say nothing to the public.
 */
function publicVoteOf(step: Step, source: Source, fewSlips: boolean): ShownVote[] {
  const result = resultView(source.state, source.names, step.plan.id);
  if (result === null || step.status !== 'revealed') return [];
  if (!result.small)
    return [
      {
        section: publicVote(source, result, fewSlips),
        result: { ...result, roll: null },
        fewSlips,
      },
    ];
  const blocks = [text(dialogueWords[source.lang].tooFew)];
  return [{ section: { title: result.title, blocks }, result: null, fewSlips: false }];
}

/** Slips of fewer than five people: their sum would be what somebody voted. */
const hasFewSlips = (step: Step | undefined): boolean =>
  (step?.vote?.paper?.slips ?? SMALL_GROUP) < SMALL_GROUP;

/** Without them also places and ties are those of the devices, so that nothing points back at the slips. */
function withoutFewSlips(state: SessionState): SessionState {
  const steps = new Map(
    [...state.steps].map(([id, step]): [string, Step] => [
      id,
      step.vote !== null && hasFewSlips(step)
        ? { ...step, vote: { ...step.vote, paper: null, counts: new Map() } }
        : step,
    ]),
  );
  return { ...state, steps };
}

/** @param live people still come and answer */
function forPublic(report: MeetingReport, live: boolean): MeetingReport {
  const { gallery, scale, present } = report;
  const few = gallery?.small === true;
  const elements = report.elements
    .map(withoutFewOnPaper)
    // Of two files a note apart, the group that has grown would be its author's (VOTE11).
    .map((each) => (live ? { ...each, groups: null } : each));
  return {
    ...report,
    present: live ? { ...present, groups: null } : present,
    gallery: few ? null : gallery && { ...gallery, roll: null },
    galleryAbout: few ? {} : report.galleryAbout,
    scale: scale === null || scale.small ? null : { ...scale, roll: null },
    elements: few ? elements.map((e) => ({ ...e, dots: null })) : elements,
  };
}

/** Everybody at the table knows who was on paper: verdicts of fewer than five are theirs (REP4). */
function withoutFewOnPaper(element: ElementReport): ElementReport {
  const { paper, ...tested } = element.tested;
  if (paper === undefined || paper.people >= SMALL_GROUP) return element;
  return {
    ...element,
    tested,
    lenses: element.lenses.map(({ verdicts: { phone }, ...each }) => ({
      ...each,
      verdicts: phone ? { phone } : {},
    })),
    waiting: 'paper',
  };
}

function pilesOf(state: SessionState): Pile[] {
  return state.order.flatMap((stepId) =>
    [...(state.progress.get(stepId) ?? [])].flatMap(([teamId, { counted, typed }]): Pile[] =>
      isTried(state, { stepId }) || (counted === null && typed === 0)
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
  const by = ({ person, role }: Actor): string => names.nameOf(person) ?? w.roles[role] ?? role;
  const held = new Set<string>();
  return commits.flatMap(({ at, actor, events }) =>
    events.flatMap((event): Act[] => {
      const did = didOf(event, held);
      // An author who changes an approved note puts it back among those that wait: no moderator's act.
      if (did === null || !mayModerate(actor)) return [];
      const item = state.items.get(did.item);
      // A try is in no number, so its moderation would be the moderation of nothing.
      return item !== undefined && isTried(state, item) ? [] : [{ at, by: by(actor), ...did }];
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
