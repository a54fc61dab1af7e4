import { POOL } from '#shared/dialogue/pooling.ts';
import type { Lens } from '#shared/board/board.ts';
import type { Column } from '#shared/dialogue/merge.ts';
import {
  heldHall,
  type DialogueContent,
  type ShownMeeting,
  type WordingContent,
} from './content.ts';
import type { DialogueFile } from './dialogue.schema.ts';
import { dialogueLabel, dialogueNotes, leftOut } from './dialogueDocument.ts';
import type { Note } from './source.ts';

const iso = (at: number): string => new Date(at).toISOString();

/** The same content as in the other formats, for programs. */
export function dialogueJson(content: DialogueContent): DialogueFile {
  const { source, small, elements, shifts, meetings } = content;
  const { process, release } = source;
  const internal = source.edition === 'internal';
  return {
    format: 'roed-traad/dialogue',
    schemaVersion: 1,
    exportedAt: iso(source.at),
    lang: source.lang,
    edition: source.edition,
    scope: source.scope,
    label: dialogueLabel(content),
    exercise: process.exercise,
    standing: 'indicative',
    notes: dialogueNotes(content),
    leftOut: [...leftOut(content)],
    process: {
      title: process.title,
      municipality: process.municipality,
      caseNumber: process.caseNumber,
    },
    release: release && { title: release.title, at: iso(release.at) },
    meetings: meetings.map((each) => meetingJson(content, each)),
    small,
    elements: elements.map(({ ref, kind, theme, title, dots, people, wordings }) => ({
      ref,
      kind,
      theme,
      title,
      council: { dots, people },
      wordings: wordings.map(wordingJson),
    })),
    priorities: shifts.map(({ session, stratum, kind, shifts: all }) => ({
      meeting: session,
      stratum,
      kind,
      shifts: [...all],
    })),
    contributions: content.notes.map((note) => contributionJson(note, internal)),
    ...(internal ? { office: officeJson(content) } : {}),
  };
}

function meetingJson(
  { source }: DialogueContent,
  { report, name, source: from }: ShownMeeting,
): DialogueFile['meetings'][number] {
  const { present, meeting, kind, reported } = report;
  const hall = heldHall(report);
  const covers = source.invitees.find(({ id }) => id === meeting?.invitee)?.name ?? '';
  return {
    id: report.session,
    kind: report.session === POOL ? 'pool' : kind,
    name,
    date: report.date,
    status: reported ? 'reported' : kind === 'small' ? 'missing' : 'not_held',
    venue: meeting?.venue ?? null,
    present: reported ? present.people : null,
    estimated: present.estimated,
    walkIns: hall ? present.walkIns : null,
    listeners: hall ? present.listeners : null,
    presentByAffiliation:
      present.groups && present.groups.map((each) => ({ ...each, names: [...each.names] })),
    tables: hall ? report.tables : null,
    notes: hall ? report.notes : null,
    results: (from?.votes ?? []).flatMap(({ result }) => result ?? []),
    fewSlips: (from?.votes ?? []).flatMap(({ result, fewSlips }) =>
      result !== null && fewSlips ? [result.stepId] : [],
    ),
    galleryAbout: report.galleryAbout,
    ...(source.edition === 'internal' && from !== null
      ? {
          office: {
            member: from.member,
            place: meeting?.place ?? '',
            covers,
            piles: [...from.piles],
          },
        }
      : {}),
  };
}

type WordingJson = DialogueFile['elements'][number]['wordings'][number];

function wordingJson({
  wording,
  title,
  description,
  reason,
  at,
  merged,
  lenses,
}: WordingContent): WordingJson {
  const lensesIn = ({ session, stratum }: Column) =>
    lenses.flatMap(
      ({
        lens,
        cells,
      }): { lens: Lens; tried: boolean; verdicts: WordingJson['inputs'][number]['verdicts'] }[] =>
        cells
          .filter((cell) => cell.session === session && cell.stratum === stratum)
          .map(({ tried, verdicts }) => ({ lens, tried, verdicts })),
    );
  const meetings = merged?.meetings ?? [];
  return {
    wording,
    title,
    description,
    reason,
    at: at === null ? null : iso(at),
    inputs: (merged?.columns ?? []).map((column) => ({
      meeting: column.session,
      stratum: column.stratum,
      status: column.status,
      people: column.tested?.people ?? null,
      answers: column.tested?.answers ?? null,
      verdicts: column.tested?.verdicts ?? null,
      dots: column.dots,
      lenses: lensesIn(column),
    })),
    byAffiliation: meetings
      .filter(({ report }) => report.tested.phone !== undefined)
      .map(({ session, report: { groups } }) => ({
        meeting: session,
        breakdown: groups,
      })),
    tables: meetings
      .filter(({ report }) => Object.keys(report.tables).length > 0)
      .map(({ session, report }) => ({ meeting: session, tables: report.tables })),
  };
}

const contributionJson = (
  note: Note,
  internal: boolean,
): DialogueFile['contributions'][number] => ({
  meeting: note.session,
  item: note.item,
  stratum: note.saysStratum ? note.stratum : null,
  element: note.ref,
  wording: note.wording,
  form: note.form,
  lens: note.lens,
  verdict: note.verdict,
  text: note.text,
  rewrite: note.rewrite,
  lang: note.lang,
  translation: note.translation,
  bundle: note.cluster,
  listener: note.listener,
  outcome: note.outcome && {
    outcome: note.outcome.outcome,
    where: note.outcome.where,
    reason: note.outcome.reason,
  },
  ...(internal
    ? {
        office: {
          status: note.status,
          hideReason: note.hideReason,
          replaced: note.replaced,
          affiliation: note.affiliation,
          table: note.team,
          slip: note.slip,
          at: iso(note.at),
        },
      }
    : {}),
});

const officeJson = ({ meetings, source, invitees }: DialogueContent): DialogueFile['office'] => ({
  moderation: meetings.flatMap(({ report, source: from }) =>
    (from?.acts ?? []).map(({ at, by, act, reason, item }) => ({
      meeting: report.session,
      at: iso(at),
      by,
      act,
      reason,
      item,
    })),
  ),
  groups: invitees.map(({ name, kind, status, owner, activityId }) => ({
    name,
    kind,
    status,
    owner,
    invitedTo: source.activities.get(activityId ?? '') ?? '',
  })),
});
