import { list, text, type Cell, type Column, type Section, type Table } from '../document.ts';
import { affiliationWord } from '../groups.ts';
import { moment } from '../moments.ts';
import { nameOf, type DialogueContent } from './content.ts';
import { quote } from './quotes.ts';
import type { Note } from './source.ts';

type Field = Column & { readonly of: (note: Note) => Cell };

/** One row per contribution, the same in the spreadsheet and in the CSV. */
export function contributionsTable(content: DialogueContent): Table {
  const { source, elements, w, common } = content;
  const elementOf = new Map(elements.map((each) => [each.ref, each]));
  const wordingOf = ({ ref, wording }: Note) =>
    elementOf.get(ref ?? '')?.wordings.find((each) => each.wording === wording)?.title ?? '';
  const fields: Field[] = [
    { title: common.meeting, width: 34, of: (n) => nameOf(content, n.session) },
    { title: w.source, width: 13, of: (n) => (n.saysStratum ? common.strata[n.stratum] : '') },
    { title: common.aboutElement, width: 34, of: (n) => elementOf.get(n.ref ?? '')?.title ?? '' },
    {
      title: common.wordingNo,
      width: 11,
      numeric: true,
      of: (n) => (n.ref === null ? null : n.wording),
    },
    { title: common.wording, width: 34, of: wordingOf },
    { title: common.form, width: 15, of: (n) => common.forms[n.form] },
    { title: common.lens, width: 14, of: (n) => (n.lens === null ? '' : common.lenses[n.lens]) },
    {
      title: common.verdict,
      width: 19,
      of: (n) => (n.verdict === null ? '' : common.verdicts[n.verdict]),
    },
    { title: w.words, width: 60, of: (n) => n.text },
    { title: common.rewrite, width: 44, of: (n) => n.rewrite },
    { title: w.language, width: 9, of: (n) => n.lang },
    { title: common.translation, width: 44, of: (n) => n.translation },
    { title: w.bundledIn, width: 28, of: (n) => n.cluster },
    { title: w.listener, width: 10, of: (n) => (n.listener ? common.yes : common.no) },
    { title: w.became, width: 20, of: (n) => (n.outcome ? w.outcomes[n.outcome.outcome] : '') },
    { title: w.where, width: 28, of: (n) => n.outcome?.where ?? '' },
    { title: w.why, width: 28, of: (n) => n.outcome?.reason ?? '' },
  ];
  const office: Field[] = [
    { title: w.state, width: 11, of: (n) => w.states[n.status] },
    {
      title: w.hiddenBecause,
      width: 22,
      of: (n) => (n.hideReason === null ? '' : common.hideReasons[n.hideReason]),
    },
    { title: w.replacedNote, width: 14, of: (n) => (n.replaced ? common.yes : '') },
    {
      title: common.affiliation,
      width: 16,
      of: (n) => (n.stratum === 'small' ? '' : affiliationWord(common, n.affiliation)),
    },
    { title: common.table, width: 14, of: (n) => n.team },
    { title: w.slip, width: 11, numeric: true, of: (n) => n.slip },
    { title: w.writtenAt, width: 24, of: (n) => moment(n.at, source.lang) },
  ];
  const all = source.edition === 'internal' ? [...fields, ...office] : fields;
  return {
    type: 'table',
    only: 'sheet',
    caption: w.answers,
    sheet: w.answers,
    columns: all.map(({ title, width, numeric = false }): Column => ({ title, width, numeric })),
    rows: content.notes.map((note) => all.map(({ of }) => of(note))),
  };
}

/** What was said about the whole, and what the listeners heard. */
export function restSections(content: DialogueContent): Section[] {
  const { w } = content;
  const shown = content.notes.filter(({ status }) => status === 'visible');
  const general = shown.filter(({ ref, listener }) => ref === null && !listener);
  const heard = shown.filter(({ listener }) => listener);
  const sections: Section[] = [];
  if (general.length > 0)
    sections.push({
      title: w.noneInParticular,
      blocks: [list(general.map((note) => quote(content, note)))],
    });
  if (heard.length > 0)
    sections.push({
      title: w.heardTitle,
      blocks: [text(w.heardNote, 'note'), list(heard.map((note) => quote(content, note)))],
    });
  return sections;
}
