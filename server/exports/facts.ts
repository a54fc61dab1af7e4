import type { Document, Fact } from './document.ts';
import { dayOf, moment } from './moments.ts';
import type { Source } from './source.ts';
import { words } from './words.ts';

/** "ØVELSE · Vejledende": stands on every page, sheet and file. */
export function labelOf({ state, lang }: Source): string {
  const w = words[lang];
  const standing = w.standing[state.settings?.standing ?? 'indicative'];
  return state.settings?.exercise === true ? `${w.exercise} · ${standing}` : standing;
}

/** The meeting's day in the language of the file; in the plan's own words when it is no single day. */
const dateOf = ({ state, lang }: Source): string => {
  const { date = '', dateText = '' } = state.settings ?? {};
  return dayOf(date, dateText, lang);
};

/** What every document opens with: what it is, what it counts for, and about which meeting. */
export function front(source: Source, title: string): Omit<Document, 'sections' | 'records'> {
  const { state, lang, at, version } = source;
  const w = words[lang];
  const settings = state.settings;
  const date = dateOf(source);
  const notes = [w.standingNote[settings?.standing ?? 'indicative']];
  if (settings?.exercise === true) notes.unshift(`${w.exercise}. ${w.exerciseNote}`);
  if (state.status !== 'ended') notes.push(`${w.stillOpen}.`);
  const facts: (Fact | false)[] = [
    { name: w.meeting, value: settings?.title ?? '' },
    { name: w.process, value: settings?.processTitle ?? '' },
    {
      name: w.activity,
      value: settings?.activityTitle === settings?.title ? '' : (settings?.activityTitle ?? ''),
    },
    { name: w.date, value: date },
    { name: w.label, value: labelOf(source) },
    state.openedAt !== null && { name: w.opened, value: moment(state.openedAt, lang) },
    state.endedAt !== null && { name: w.closed, value: moment(state.endedAt, lang) },
    { name: w.edition, value: String(version) },
    { name: w.made, value: moment(at, lang) },
  ];
  return {
    title,
    subtitle: [settings?.title, date].filter((s) => s !== undefined && s !== '').join(' · '),
    lang,
    label: labelOf(source),
    notes,
    facts: facts.filter((f) => f !== false).filter((f) => f.value !== ''),
  };
}
