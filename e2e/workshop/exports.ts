import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import type { ReleasedThing } from '#shared/release/release.ts';
import type { ResultView } from '#shared/session/views.ts';
import { da as deskWords } from '../../client/desk/words.da.ts';
import { CONTENT, FRAME } from '../../server/demo/content.ts';
import { bytes, plain, readWord, says } from '../files.ts';
import { accessible } from '../pages/accessible.ts';
import { Desk } from '../pages/desk.ts';
import type { ProcessPages } from '../pages/process.ts';
import { meetingTitle } from './closing.ts';
import { nameOf, optionOf, type Meeting } from './meeting.ts';
import { CHANGED, DROPPED, TIE_REASON } from './votes.ts';

const NAME = '2016-03-02_Politisk-workshop';
const GROUPS = [...new Set(CONTENT.seats.map((seat) => seat.group))];

interface Expected {
  readonly keywords: readonly string[];
  readonly elements: readonly string[];
  readonly groups: readonly string[];
}

const expected = (meeting: Meeting): Expected => ({
  keywords: CONTENT.chosen.keyword.map((id) => optionOf(meeting, id).title),
  elements: CONTENT.chosen.element.map((id) =>
    id === CHANGED.from ? CHANGED.title : optionOf(meeting, id).title,
  ),
  groups: CONTENT.invitees
    .slice(0, 8)
    .filter((each) => each.id !== DROPPED.group)
    .map((each) => each.name),
});

const sorted = (titles: readonly string[]): string[] => [...titles].sort();
const titles = (things: readonly { readonly title: string }[]): string[] =>
  sorted(things.map((thing) => thing.title));

/** Sealed votes are never broken down by party. */
function noGroups(text: string): void {
  expect(GROUPS.filter((group) => text.includes(group))).toEqual([]);
}

/** A ballot has its dots or answers by option; results have sums in rows. Neither it nor a roll is in a file. */
function noBallots(json: unknown): void {
  const found: string[] = [];
  JSON.stringify(json, (key, value: unknown) => {
    const ballot = key === 'dots' && typeof value === 'object' && value !== null;
    if (ballot || key === 'ballots' || key === 'abstain' || (key === 'roll' && value !== null))
      found.push(key);
    return value;
  });
  expect(found).toEqual([]);
}

/** The files of the case, fetched at the desk, opened and read. */
export async function checkExports(
  meeting: Meeting,
): Promise<{ readonly name: string; readonly buffer: Buffer }> {
  const { desk } = meeting;
  const wanted = expected(meeting);
  await desk.menu('exports');
  await accessible(desk.page);

  await test.step('workbook of the selection', async () => {
    const download = await desk.download('selection', 'xlsx');
    expect(download.suggestedFilename()).toBe(`${NAME}_Udvalgte_v1.xlsx`);
    const sheets = await readXlsxFile(await bytes(download));
    const column = (name: string): string[] =>
      sheets
        .find((each) => each.sheet === name)!
        .data.slice(2)
        .map((row) => String(row[0]));
    expect(String(sheets[0]!.data[0]![0])).toContain('Vejledende');
    expect(sorted(column('Valgte nøgleord'))).toEqual(sorted(wanted.keywords));
    expect(sorted(column('Valgte grundelementer'))).toEqual(sorted(wanted.elements));
    const all = JSON.stringify(sheets);
    says(all, ...wanted.groups, ...CONTENT.meetings.map(meetingTitle));
    says(all, CHANGED.reason, DROPPED.reason);
    noGroups(all);
  });

  await test.step('table of the selection', async () => {
    const download = await desk.download('selection', 'csv');
    expect(download.suggestedFilename()).toBe(`${NAME}_Udvalgte_v1.csv`);
    const rows = parse(await bytes(download), {
      bom: true,
      delimiter: ';',
      relax_column_count: true,
    }) as string[][];
    expect(rows[0]![0]).toContain('Vejledende');
    const inSection = (section: string): string[] =>
      rows.filter((row) => row[0] === section).map((row) => row[1]!);
    expect(sorted(inSection('Valgte nøgleord'))).toEqual(sorted(wanted.keywords));
    expect(sorted(inSection('Valgte grundelementer'))).toEqual(sorted(wanted.elements));
    noGroups(rows.flat().join('\n'));
  });

  await test.step('minutes of the whole meeting', async () => {
    const download = await desk.download('meeting', 'docx');
    expect(download.suggestedFilename()).toBe(`${NAME}_Referat_v1.docx`);
    const body = await readWord(download);
    const text = plain(body);
    says(
      text,
      ...wanted.keywords,
      ...wanted.elements,
      ...wanted.groups,
      ...FRAME.map((sentence) => sentence.text),
      TIE_REASON,
      CHANGED.reason,
      DROPPED.reason,
      CONTENT.objection.text,
      'Vejledende',
      'Hvilke nøgleord skal bære visionen?',
      '25 kan stemme · 25 til stede · 23 har stemt · 1 undlod',
      '25 kan stemme · 25 til stede · 24 har stemt · 0 undlod',
      'Husene skal være åbne / Ældre bestemmer selv',
      'bred opbakning',
      '1 seddel er skjult: dublet',
      nameOf('c24'),
    );
    says(body, '<w:pStyle w:val="Heading1"/>');
    expect(text.includes('Grønne byer'), 'a hidden note in the minutes').toBe(false);
    noGroups(text);
  });

  await test.step('workbook of the meeting: every fact of a vote', async () => {
    const download = await desk.download('meeting', 'xlsx');
    expect(download.suggestedFilename()).toBe(`${NAME}_Opsamling_v1.xlsx`);
    const sheets = await readXlsxFile(await bytes(download));
    const votes = sheets.find((each) => each.sheet === 'Afstemninger')!.data;
    const row = votes.find((each) => each[0] === 'Prikker på grundelementer')!.join('|');
    expect(row).toContain('25 kan stemme · 25 til stede · 24 har stemt · 0 undlod');
    expect(row).toContain('Husene skal være åbne / Ældre bestemmer selv');
    noGroups(JSON.stringify(sheets));
  });

  await test.step('the selection for programs', async () => {
    const download = await desk.download('selection', 'json');
    expect(download.suggestedFilename()).toBe(`${NAME}_Udvalgte_v1.json`);
    const json = JSON.parse((await bytes(download)).toString()) as {
      keywords: ReleasedThing[];
      elements: ReleasedThing[];
      involve: ReleasedThing[];
      meetings: ReleasedThing[];
      frame: { sentences: { text: string; origins: string[] }[] }[];
    };
    expect(titles(json.keywords)).toEqual(sorted(wanted.keywords));
    expect(titles(json.elements)).toEqual(sorted(wanted.elements));
    expect(titles(json.involve)).toEqual(sorted(wanted.groups));
    expect(titles(json.meetings)).toEqual(sorted(CONTENT.meetings.map(meetingTitle)));
    expect(json.frame.flatMap((section) => section.sentences.map((s) => s.text))).toEqual(
      FRAME.map((sentence) => sentence.text),
    );
    for (const [i, { origins }] of json.frame[0]!.sentences.entries())
      expect(origins).toEqual(FRAME[i]!.origins.map((id) => optionOf(meeting, id).ref));
  });

  return test.step('the complete archive', async () => {
    const download = await desk.download('meeting', 'json');
    expect(download.suggestedFilename()).toBe(`${NAME}_Arkiv_v1.json`);
    const buffer = await bytes(download);
    const json = JSON.parse(buffer.toString()) as { results: ResultView[] };
    const result = json.results.find((each) => each.stepId === 'el-dots')!;
    const tied = ['fs16', 'vf17'].map((id) => optionOf(meeting, id).ref);
    for (const ref of tied) {
      const row = result.rows.find((each) => each.ref === ref)!;
      expect(row.dots + row.paperDots).toBe(9);
      expect(row.tied).toBe(true);
    }
    expect(result).toMatchObject({ canVote: 25, present: 25, voted: 24, paper: { slips: 1 } });
    noBallots(json);
    noGroups(buffer.toString());
    return { name: download.suggestedFilename(), buffer };
  });
}

/** The archive becomes a session again, with the same outcome. */
export async function readBack(
  office: ProcessPages,
  meeting: Meeting,
  process: string,
  archive: { readonly name: string; readonly buffer: Buffer },
): Promise<void> {
  await office.page.goto(`${meeting.base}/plan/${process}`);
  const link = await office.importArchive(archive);
  await accessible(office.page);
  await link.click();
  const desk = new Desk(office.page);
  await expect(desk.next).toContainText(deskWords.next.ended);
  expect(office.page.url()).not.toContain(meeting.session);
  await desk.menu('exports');
  const json = JSON.parse((await bytes(await desk.download('selection', 'json'))).toString()) as {
    keywords: ReleasedThing[];
    elements: ReleasedThing[];
  };
  expect(titles(json.keywords)).toEqual(sorted(expected(meeting).keywords));
  expect(titles(json.elements)).toEqual(sorted(expected(meeting).elements));
}
