import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { da as deskWords } from '../../client/desk/words.da.ts';
import { dialogueFile, type DialogueFile } from '../../server/exports/dialogue/dialogue.schema.ts';
import { bytes, conceals, plain, readWord, says } from '../files.ts';
import { HallDesk } from '../pages/hallDesk.ts';
import { OfficeDialogue } from '../pages/officeDialogue.ts';
import { ProcessPages } from '../pages/process.ts';
import { CARD, REASON } from './between.ts';
import { HEARD } from './closing.ts';
import type { Dialogue } from './meeting.ts';
import { makeSession } from './prepare.ts';
import { BETTER, NOTES, RARELY } from './rounds.ts';

/** Hidden and overwritten words are in no file at all. */
const NEVER = [NOTES.insult, NOTES.others, 'Kirsten'];
const EDITIONS = ['public', 'internal'] as const;

/** Both editions in all four formats, fetched at the office's page, opened and read. */
export async function readFiles(
  meeting: Dialogue,
  { ref, from, to }: { ref: string; from: string; to: string },
): Promise<void> {
  const office = new OfficeDialogue(meeting.desk.page, meeting.base, meeting.hall.process);
  await office.open('materiale');
  for (const edition of EDITIONS)
    await test.step(`[EXP3] ${edition} edition`, async () => {
      const json = dialogueFile.parse(
        JSON.parse((await bytes(await office.download(edition, 'JSON'))).toString()),
      );
      checkNumbers(json, ref, edition);
      const wanted = [from, to, RARELY, REASON];
      const workbook = JSON.stringify(
        await readXlsxFile(await bytes(await office.download(edition, 'Excel'))),
      );
      const csv = (
        parse(await bytes(await office.download(edition, 'CSV')), {
          bom: true,
          delimiter: ';',
          relax_column_count: true,
        }) as string[][]
      )
        .map((row) => row.join('|'))
        .join('\n');
      const word = plain(await readWord(await office.download(edition, 'Word')));
      for (const text of [workbook, csv]) says(text, ...wanted, NOTES.bench, NOTES.turkish, HEARD);
      says(
        word,
        from,
        to,
        REASON,
        BETTER,
        'ikke prøvet',
        'Resultatet viser, hvad deltagerne mente.',
      );
      const all = { json: JSON.stringify(json), workbook, csv, word };
      for (const text of Object.values(all)) conceals(text, ...NEVER);
      if (edition === 'public')
        for (const text of Object.values(all))
          conceals(text, 'Bord 1', CARD.reported, CARD.missing);
      else says(workbook, 'Bord 1', 'Borger', CARD.reported);
      checkEdition(json, edition);
    });
  await test.step('of one meeting, at its desk', async () => {
    const desk = new HallDesk(meeting.desk.page);
    await desk.open(`${meeting.base}/desk/${meeting.session}`);
    await desk.menu('exports');
    const name = deskWords.exports.get(deskWords.exports.dialogue.public, 'JSON', 'dansk');
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByRole('link', { name, exact: true }).click(),
    ]);
    const json = dialogueFile.parse(JSON.parse((await bytes(download)).toString()));
    expect(json.scope).toBe('meeting');
    expect(json.contributions.map(({ text }) => text)).toContain(NOTES.bench);
    conceals(JSON.stringify(json), ...NEVER, 'Andet møde, nummer 1');
  });
}

/** Strata and wordings stand apart, each with its own n. */
function checkNumbers(json: DialogueFile, ref: string, edition: string): void {
  const element = json.elements.find((each) => each.ref === ref)!;
  const inputs = element.wordings.flatMap(({ wording, inputs: each }) =>
    each.flatMap(({ stratum, people, verdicts }) =>
      verdicts === null ? [] : [[wording, stratum, people]],
    ),
  );
  expect(inputs).toEqual([
    [1, 'phone', 4],
    // One slip is somebody (REP4).
    ...(edition === 'internal' ? [[1, 'paper', 1]] : []),
    [1, 'small', CARD.holds + CARD.fails],
    [2, 'phone', 7],
  ]);
  expect(json.small).toMatchObject({ all: 2, reported: 1, missing: 1 });
}

function checkEdition({ contributions, meetings, office }: DialogueFile, edition: string): void {
  const bench = contributions.find(({ text }) => text === NOTES.bench)!;
  const light = contributions.find(({ text }) => text === NOTES.turkish)!;
  expect(light.translation).toBe(NOTES.danish);
  if (edition === 'public') {
    expect(bench.office).toBeUndefined();
    expect(office).toBeUndefined();
  } else {
    expect(meetings.find(({ status }) => status === 'missing')).toMatchObject({ present: null });
    expect(bench.office).toMatchObject({ affiliation: 'borger', table: 'Bord 1' });
    const acts = new Set(office!.moderation.map(({ act }) => act));
    for (const act of ['approved', 'hidden', 'replaced', 'translated'] as const)
      expect(acts).toContain(act);
  }
}

/** What the meetings have handed on is offered to the June workshop as new, and taken. */
export async function handOn(meeting: Dialogue): Promise<void> {
  const { page } = meeting.desk;
  const office = new ProcessPages(page);
  await page.goto(`${meeting.base}/plan/${meeting.hall.process}`);
  await makeSession(office, 'a6');
  const desk = new HallDesk(page);
  await desk.menu('import');
  // The workshop's, two dialogue meetings' and the card's.
  await expect(desk.work).toContainText(deskWords.import.fresh(4));
  expect(await desk.importRelease({ of: 'dialogmøde 1' })).toBeGreaterThan(20);
  await expect(desk.work).toContainText(deskWords.import.fresh(3));
}
