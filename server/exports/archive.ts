import { z } from 'zod';
import type { Commit } from '#shared/kernel/stream.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import { reject } from '#shared/kernel/rejection.ts';
import { applySession } from '#shared/session/apply.ts';
import { edgesOf } from '#shared/session/edges.ts';
import type { SessionEvent, SessionSettings } from '#shared/session/events.ts';
import { allResults } from '#shared/session/results.ts';
import { selectionOf } from '#shared/session/selection.ts';
import { emptySession, type SessionState, type Step } from '#shared/session/state.ts';
import { EVENT_VERSION, upcastEvents } from '../store/codec.ts';
import { commit as commitSchema } from './events.schema.ts';
import { labelOf } from './facts.ts';
import { hiddenRedactor, redactedItems } from './hidden.ts';
import type { Source } from './source.ts';

export const ARCHIVE_FORMAT = 'roed-traad/session';
/** That of the events in the log, by which an older archive is read. */
export const ARCHIVE_VERSION = EVENT_VERSION;

/**
 * The whole session in one file: readable parts first, then the log from which it can be founded again.
 * Ballots are in neither; names stand only in attendance, on what a member took on openly and in named rolls, and everything else
 * refers to seats by id. Texts of hidden notes are replaced everywhere, and `redactions` says for which notes.
 */
export function sessionArchive(
  source: Source,
  full: SessionState,
  commits: readonly Commit<SessionEvent>[],
): object {
  const { state, names, lang, at, version } = source;
  const clean = hiddenRedactor(full, lang);
  return {
    format: ARCHIVE_FORMAT,
    schemaVersion: ARCHIVE_VERSION,
    exportedAt: new Date(at).toISOString(),
    lang,
    version,
    label: labelOf(source),
    exercise: state.settings?.exercise ?? false,
    session: {
      id: state.id,
      status: state.status,
      openedAt: state.openedAt,
      endedAt: state.endedAt,
      settings: state.settings,
    },
    runSheet: state.order.flatMap((stepId) => {
      const step = state.steps.get(stepId);
      return step === undefined ? [] : [runSheetRow(step)];
    }),
    attendance: {
      members: [...state.presence]
        .filter(([, p]) => p.as === 'member')
        .map(([seat, p]) => ({
          seat,
          name: names.nameOf(seat) ?? null,
          in: p.since,
          out: p.until,
        })),
      others: [...state.presence.values()].filter((p) => p.as === 'attendee').length,
      teams: [...state.teams.values()],
    },
    items: [...state.items.values()],
    clusters: [...state.clusters.values()],
    results: [...state.steps.values()]
      .filter((step) => step.plan.kind === 'vote' && !step.plan.config.practice)
      .flatMap((step) =>
        allResults(state, names, step.plan.id).map((result) => ({
          ...result,
          counts: result.round === step.round,
        })),
      ),
    selection: selectionOf(state, names),
    texts: [...state.sections.values()].map(
      ({ id, stepId, title, wordLimit, sentences, version: v }) => ({
        id,
        stepId,
        title,
        wordLimit,
        version: v,
        sentences,
      }),
    ),
    edges: commits.flatMap((c) => c.events.flatMap(edgesOf)),
    releases: state.releases,
    redactions: redactedItems(full).map(({ id, status, hideReason }) => ({
      id,
      status,
      hideReason,
    })),
    log: commits.map(clean),
  };
}

const runSheetRow = (step: Step) => ({
  ...step.plan,
  status: step.status,
  round: step.round,
  startedAt: step.startedAt,
  closedAt: step.closedAt,
  line: step.line,
  outcomes: [...step.outcomes.values()],
  joined: step.joined,
  objections: step.objections,
  earlierRounds: step.past.map(({ round, startedAt, endedAt, reason }) => ({
    round,
    startedAt,
    endedAt,
    reason,
  })),
});

/** Only what founds the session again is read; the readable parts are derived from it and not trusted. */
const archive = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  schemaVersion: z.number().int().min(1).max(ARCHIVE_VERSION),
  log: z
    .array(z.looseObject({ events: z.array(z.looseObject({ type: z.string() })) }))
    .min(1)
    .max(500_000),
});
const log = z.array(commitSchema);

export type ReadArchive =
  | {
      readonly ok: true;
      /** The stream the log comes from; a new session gets an id of its own. */
      readonly sessionId: string;
      readonly settings: SessionSettings;
      /** In order, seq from 1 without gaps; they fold to a session without error. */
      readonly commits: readonly Commit<SessionEvent>[];
    }
  | { readonly ok: false; readonly rejection: Rejection };

/** A log of an earlier version as this one writes it; undefined when it is neither. */
function upcastLog(
  version: number,
  commits: z.infer<typeof archive>['log'],
): z.infer<typeof log> | undefined {
  try {
    return log.parse(
      commits.map((each) => ({ ...each, events: upcastEvents(version, each.events) })),
    );
  } catch {
    return undefined;
  }
}

/** Checks an archive from outside down to each event, and that its log folds to a session. */
export function readArchive(json: unknown): ReadArchive {
  const read = archive.safeParse(json);
  if (!read.success) return reject('bad_input');
  const { schemaVersion } = read.data;
  const upcast = upcastLog(schemaVersion, read.data.log);
  if (upcast === undefined) return reject('bad_input');
  const commits: readonly Commit<SessionEvent>[] = upcast;
  const sessionId = commits[0]!.stream;
  if (!commits.every((c, i) => c.seq === i + 1 && c.stream === sessionId))
    return reject('bad_input');
  if (new Set(commits.map((c) => c.commandId)).size !== commits.length) return reject('bad_input');
  const state = emptySession(sessionId);
  try {
    for (const each of commits) applySession(state, each);
  } catch {
    return reject('bad_input');
  }
  if (commits[0]!.events[0]?.type !== 'session.created' || state.settings === null)
    return reject('bad_input');
  return { ok: true, sessionId, settings: state.settings, commits };
}
