import { list, type Block, type Document, type Fact, type Section } from '../document.ts';
import { moment } from '../moments.ts';
import type { DialogueContent } from './content.ts';
import { contributionsTable, restSections } from './contributions.ts';
import { elementsSection } from './element.ts';
import { hiddenSection, meetingsSection, smallNotes } from './meetings.ts';
import { officeSections } from './office.ts';
import { prioritiesSection } from './priorities.ts';

/** "ØVELSE · Vejledende · Offentlig udgave": on every page, sheet and file. */
export function dialogueLabel({ source, w, common }: DialogueContent): string {
  const label = `${common.standing.indicative} · ${w.editions[source.edition]}`;
  return source.process.exercise ? `${common.exercise} · ${label}` : label;
}

/** What the edition does not have, and why. */
export const leftOut = ({ source, w }: DialogueContent): readonly string[] =>
  source.edition === 'public' ? w.publicLeftOut : w.internalLeftOut;

export const dialogueNotes = ({ source, w, common }: DialogueContent): string[] => [
  ...(source.process.exercise ? [`${common.exercise}. ${common.exerciseNote}`] : []),
  common.standingNote.indicative,
  common.sample,
  ...(source.edition === 'internal' ? [w.internalNote] : []),
];

/** One document for Word and spreadsheet alike: a meeting, or all of them side by side. */
export function dialogueDocument(content: DialogueContent): Document {
  const { source, w } = content;
  const contributions = contributionsTable(content);
  const hidden = hiddenSection(content);
  const sections: Section[] = [
    { title: w.reading, cover: true, blocks: [list(w.readingNotes)] },
    { title: w.leftOut, cover: true, blocks: [list(leftOut(content))] },
    meetingsSection(content),
    prioritiesSection(content),
    elementsSection(content),
    ...restSections(content),
    ...votesSection(content),
    // Words in full are for the spreadsheet; a page has quoted what it needs.
    { ...hidden, cover: true, blocks: [...hidden.blocks, contributions] },
    ...officeSections(content),
  ];
  return {
    title: w.title,
    subtitle: subtitleOf(content),
    lang: source.lang,
    label: dialogueLabel(content),
    notes: dialogueNotes(content),
    about: w.overview,
    facts: factsOf(content),
    sections,
    records: contributions,
  };
}

function subtitleOf({ source, meetings, w }: DialogueContent): string {
  const [only] = meetings;
  return source.scope === 'meeting'
    ? (only?.name ?? w.small)
    : `${source.process.title} · ${w.mergedSubtitle}`;
}

function factsOf(content: DialogueContent): Fact[] {
  const { source, meetings, small, w, common } = content;
  const { process, release, lang, at, edition } = source;
  const halls = meetings.filter(({ report }) => report.kind === 'dialogue');
  const held = halls.filter(({ report, source: from }) => report.reported && !from?.running);
  const facts: Fact[] = [
    { name: common.process, value: process.title },
    { name: w.caseNumber, value: process.caseNumber },
    { name: common.label, value: common.standing.indicative },
    { name: common.edition, value: w.editions[edition] },
    {
      name: w.release,
      value: [release?.title, release?.when].filter(Boolean).join(', '),
    },
    { name: w.halls, value: halls.length === 0 ? '' : w.hallsText(held.length, halls.length) },
    {
      name: w.smalls,
      value:
        small.all === 0
          ? ''
          : [w.smallText(small.reported, small.all), ...smallNotes(content)].join('\n'),
    },
    { name: common.made, value: moment(at, lang) },
  ];
  return facts.filter(({ value }) => value !== '');
}

/** Gallery dots and scales with everything a result must state (VOTE9), meeting by meeting. */
function votesSection({ meetings, w, common }: DialogueContent): Section[] {
  const sections = meetings.flatMap(({ name, source: from }): Section[] => {
    const votes = (from?.votes ?? []).map(({ section }) =>
      inMeeting(section, common.meeting, name),
    );
    return votes.length === 0 ? [] : [{ title: name, blocks: [], sections: votes }];
  });
  return sections.length === 0 ? [] : [{ title: w.votesTitle, blocks: [], sections }];
}

/** Sheets have votes of several meetings below each other. */
const inMeeting = (section: Section, title: string, value: string): Section => ({
  ...section,
  blocks: section.blocks.map((block): Block =>
    block.type === 'table'
      ? { ...block, context: [{ title, value }, ...(block.context ?? [])] }
      : block,
  ),
  ...(section.sections
    ? { sections: section.sections.map((each) => inMeeting(each, title, value)) }
    : {}),
});
