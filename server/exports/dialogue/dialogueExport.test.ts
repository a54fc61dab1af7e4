import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '#shared/board/board.ts';
import { NAMES, type Play } from '#shared/testing/given.ts';
import { applySession } from '#shared/session/apply.ts';
import { runSheet } from '#shared/session/runsheets.ts';
import { emptySession, type SessionState, type Step } from '#shared/session/state.ts';
import { readArchive } from '../archive.ts';
import { exportSession, type ExportFormat } from '../export.ts';
import { dialogueFile, type DialogueFile } from './dialogue.schema.ts';
import { exportDialogue } from './dialogueExport.ts';
import {
  AT,
  dialogueFixture,
  FORMULA,
  HELD,
  HIDDEN,
  HIDDEN_REWRITE,
  PLAYS,
  PROCESS,
  small,
} from './fixture.ts';
import type { DialogueSource, Edition } from './source.ts';

const FORMATS = ['xlsx', 'csv', 'docx', 'json'] as const;
const EDITIONS = ['public', 'internal'] as const;
const ALL = EDITIONS.flatMap((edition) => FORMATS.map((format) => ({ edition, format })));
type Change = Parameters<typeof dialogueFixture>[1];

const bodyOf = async (edition: Edition, format: ExportFormat, change: Change = {}) =>
  (await exportDialogue(dialogueFixture(edition, change), format)).body;

/** All text of a file, whatever its format; tags become bars. */
const plain = (format: ExportFormat, body: Uint8Array): string =>
  format === 'docx' || format === 'xlsx'
    ? Object.entries(unzipSync(body))
        .filter(([name]) => name.endsWith('.xml'))
        .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]+>/g, '|'))
        .join('\n')
        .replace(/&quot;/g, '"')
    : strFromU8(body);
const textOf = async (edition: Edition, format: ExportFormat, change: Change = {}) =>
  plain(format, await bodyOf(edition, format, change));

const jsonOf = async (edition: Edition, change: Change = {}): Promise<DialogueFile> =>
  dialogueFile.parse(JSON.parse(strFromU8(await bodyOf(edition, 'json', change))));

/** The meeting as it would be if something had gone otherwise. */
const changed = (play: Play, change: (state: SessionState) => Partial<SessionState>): Play =>
  Object.assign(Object.create(play) as Play, { state: { ...play.state, ...change(play.state) } });
const d1 = PLAYS[0]!;
const others = PLAYS.slice(1);
const vote = (state: SessionState) => state.steps.get('gallery-dots')!;
const voting = (play: Play, of: (step: Step) => Partial<Step>): Play =>
  changed(play, (state) => ({
    steps: new Map(state.steps).set('gallery-dots', { ...vote(state), ...of(vote(state)) }),
  }));
/** Another note like one that somebody has written, so many times. */
const noted = (
  play: Play,
  like: string,
  times: number,
  of: (i: number) => { about: string; verdict?: Verdict | null; author?: string },
): Play =>
  changed(play, ({ items }) => {
    const all = new Map(items);
    const item = [...items.values()].find(({ title }) => title === like)!;
    for (let i = 0; i < times; i++) {
      const { author = `a_${i + 1}`, ...answer } = of(i);
      const id = `${like}-${i}`;
      all.set(id, { ...item, id, author, answer: { ...item.answer!, ...answer } });
    }
    return { items: all };
  });

const wording = ({ elements }: DialogueFile, ref: string, n = 1) =>
  elements.find((each) => each.ref === ref)?.wordings.find((each) => each.wording === n);

describe('every file about the dialogue', () => {
  it.each(ALL)(
    '[DEMO1] $edition $format says what it counts for, which edition it is, and ØVELSE when it is one',
    async ({ edition, format }) => {
      const label = `Vejledende · ${edition === 'public' ? 'Offentlig' : 'Intern'} udgave`;
      expect(await textOf(edition, format)).toContain(label);
      expect(await textOf(edition, format)).not.toContain('ØVELSE');
      const exercise = { process: { ...PROCESS, exercise: true } };
      expect(await textOf(edition, format, exercise)).toContain(`ØVELSE · ${label}`);
    },
  );

  it.each(ALL)(
    '[EXP1] $edition $format never has the words of a hidden note, nor what it proposed',
    async ({ edition, format }) => {
      const text = await textOf(edition, format);
      expect(text).not.toContain(HIDDEN);
      expect(text).not.toContain(HIDDEN_REWRITE);
      expect(text).not.toContain('Jeg kom på cykel');
    },
  );

  it('[EXP3] words that wait for approval are in the internal edition only', async () => {
    const having = async (edition: Edition) => {
      const found = await Promise.all(
        FORMATS.map(async (format) => (await textOf(edition, format)).includes(HELD)),
      );
      return FORMATS.filter((_, i) => found[i]);
    };
    expect(await having('public')).toEqual([]);
    // Word quotes what has been approved, and the spreadsheet has the rest.
    expect(await having('internal')).toEqual(['xlsx', 'csv', 'json']);
  });

  it.each(FORMATS)(
    '[VIEW1] %s for the public names nobody, and says neither table nor place nor slip',
    async (format) => {
      const text = await textOf('public', format);
      for (const secret of ['Medlem 2', 'Line', 'Bord 1', 'Lokale 7', 'a_1', 's_2', 'k_line'])
        expect(text).not.toContain(secret);
    },
  );

  it('[EXP3] no note of the public edition says who wrote it, when or at which table', async () => {
    const { contributions, office } = await jsonOf('public');
    expect(office).toBeUndefined();
    expect(contributions.length).toBeGreaterThan(70);
    for (const each of contributions) expect(each.office).toBeUndefined();
    const said = contributions.filter(({ meeting }) => meeting === 'd1').map(({ text }) => text);
    expect(said).toEqual(said.toSorted((a, b) => a.localeCompare(b, 'da')));
    const [, head = ''] = (await textOf('public', 'csv')).split('\n');
    expect(head).toContain('Bunke');
    expect(head).not.toMatch(/Tilknytning|Bord|Seddel|Skrevet/);
    const internal = await jsonOf('internal');
    expect(internal.contributions[0]?.office).toMatchObject({
      affiliation: 'borger',
      table: 'Bord 1',
      status: 'visible',
    });
  });

  it('says in both languages how to read it and what is left out', async () => {
    for (const [lang, said] of [
      ['da', ['Resultatet viser, hvad deltagerne mente.', 'Sådan læser du tallene', 'Udeladt']],
      ['en', ['The result shows what the participants thought.', 'How to read', 'Left out']],
    ] as const)
      for (const format of ['docx', 'xlsx'] as const) {
        const text = await textOf('public', format, { lang });
        for (const each of said) expect(text).toContain(each);
      }
  });

  it('is named so that any case system takes it', async () => {
    const name = async (source: DialogueSource, format: ExportFormat) =>
      (await exportDialogue(source, format)).fileName;
    expect(await name(dialogueFixture('public'), 'xlsx')).toBe(
      '2016-05-25_Fremtidens-Ballerup_Dialog_offentlig.xlsx',
    );
    const one = { scope: 'meeting', process: { ...PROCESS, exercise: true } } as const;
    const d1 = dialogueFixture('internal', { ...one, plays: PLAYS.slice(0, 1) });
    expect(await name(d1, 'docx')).toBe(
      'OEVELSE_2016-04-14_Fremtidens-Ballerup_Dialog_intern.docx',
    );
    const card = dialogueFixture('public', { ...one, plays: [small('big', 9, 10)] });
    expect(await name(card, 'csv')).toBe('OEVELSE_2016-04-06_Skole_Dialog_offentlig.csv');
  });
});

describe('numbers', () => {
  it('[REP1] phone, paper and small meetings stand side by side with their own n, wording by wording', async () => {
    const file = await jsonOf('internal');
    const e1 = wording(file, 'e1')
      ?.inputs.filter(({ people }) => people !== null)
      .map((i) => [i.meeting, i.stratum, i.people]);
    expect(e1).toEqual([
      ['d1', 'phone', 35],
      ['d1', 'paper', 1],
      ['d2', 'phone', 35],
      ['d2', 'paper', 1],
      ['big', 'small', 9],
      ['tiny1', 'small', 3],
      ['tiny2', 'small', 2],
      ['late', 'small', 4],
    ]);
    // Nobody voted on paper: it has no dots, which is not the same as none.
    expect(wording(file, 'e1')?.inputs.map(({ dots }) => dots)).toEqual(
      expect.arrayContaining([26, null]),
    );
    expect(wording(file, 'e1')?.inputs.map(({ dots }) => dots)).not.toContain(0);
    const status = (n: number) =>
      wording(file, 'e2', n)
        ?.inputs.map((i) => `${i.meeting}: ${i.status}`)
        .slice(0, 4);
    expect(status(1)).toEqual([
      'd1: tested',
      'd1: untested',
      'd2: other_wording',
      'd2: other_wording',
    ]);
    expect(status(2)).toEqual([
      'd1: other_wording',
      'd1: other_wording',
      'd2: tested',
      'd2: untested',
    ]);
    expect(wording(file, 'e2', 2)?.reason).toBe('Bordene bad om det');
  });

  it('[DIA5] lenses are counted per stratum, and one without answers is not tried', async () => {
    const inputs = wording(await jsonOf('internal'), 'e1')!.inputs;
    const lens = (stratum: string, name: string) =>
      inputs
        .find((i) => i.meeting === 'd1' && i.stratum === stratum)
        ?.lenses.find((each) => each.lens === name);
    expect(lens('phone', 'price')?.verdicts).toEqual({ holds: 11, holds_changed: 3, fails: 3 });
    expect(lens('paper', 'price')?.verdicts).toEqual({ holds: 0, holds_changed: 0, fails: 1 });
    expect(lens('paper', 'everyday')).toMatchObject({ tried: false });
    const text = await textOf('public', 'docx');
    expect(text).toContain('ikke prøvet');
    expect(text).toContain('Ikke prøvet: Forståelse, Modsætning');
  });

  it('[REP2] a meeting without a report is missing everywhere, and an element without answers is no agreement', async () => {
    const internal = await jsonOf('internal');
    expect(internal.meetings.at(-1)).toMatchObject({
      id: 'silent',
      status: 'missing',
      present: null,
    });
    for (const { wordings } of internal.elements)
      for (const { inputs } of wordings)
        expect(inputs.find((i) => i.meeting === 'silent')).toMatchObject({
          status: 'missing',
          people: null,
          verdicts: null,
        });
    const file = await jsonOf('public');
    expect(file.small).toEqual({ all: 5, reported: 4, missing: 1, waiting: 1 });
    for (const edition of EDITIONS) {
      const text = await textOf(edition, 'docx');
      expect(text).toContain(
        '1 lille møde er ikke indberettet. Det betyder ikke, at de var enige.',
      );
      expect(text).toContain(
        edition === 'public'
          ? 'Der er ingen svar at vise om: Ingen står alene.'
          : 'Ingen har svaret om: Ingen står alene.',
      );
    }
  });

  it('[VOTE9] results state what a result must state, and who supports what with small groups protected', async () => {
    const text = await textOf('public', 'docx');
    for (const said of [
      'Hvad er vigtigst at tage med videre?',
      '35 kan stemme · 35 til stede · 35 har stemt · 0 undlod',
      'Kom under lukningen',
      'Ubrugte prikker',
      'Stemt om igen',
      'Personer med mindst én prik, efter tilknytning',
      'næsten ingen',
      'vises ikke',
    ])
      expect(text).toContain(said);
    const [first] = (await jsonOf('public')).meetings;
    expect(first?.results).toMatchObject([{ method: 'dots', voted: 35, late: 1, roll: null }]);
    expect(first).toMatchObject({ present: 35, listeners: 1, walkIns: 1, tables: 2 });
    expect(first?.notes?.hidden).toEqual({ attack: 1, off_topic: 1 });
  });

  it('[VOTE11] a vote of fewer than five has no numbers in the public edition', async () => {
    const plays = [
      voting(d1, ({ vote: held }) => ({
        vote: { ...held!, tally: { ...held!.tally!, voted: 4 } },
      })),
    ];
    const [meeting] = (await jsonOf('public', { plays })).meetings;
    expect(meeting?.results).toEqual([]);
    expect((await jsonOf('internal', { plays })).meetings[0]?.results).toHaveLength(1);
    const text = await textOf('public', 'docx', { plays });
    expect(text).toContain('Færre end fem har stemt. Tallene står ikke i den offentlige udgave');
    expect(text).not.toContain('35 kan stemme');
  });

  it('[VOTE11] nor have so few slips of paper: neither their dots, nor what they changed', async () => {
    const ref = vote(d1.state).vote!.options[2]!.ref;
    const onPaper = (slips: number) => [
      voting(d1, ({ vote: held }) => ({
        vote: { ...held!, paper: { slips, abstained: 0, counts: { [ref]: slips } } },
      })),
    ];
    const few = await jsonOf('public', { plays: onPaper(4) });
    expect(few.meetings[0]).toMatchObject({
      results: [{ paper: null }],
      fewSlips: ['gallery-dots'],
    });
    expect(few.meetings[0]?.results).toEqual((await jsonOf('public')).meetings[0]?.results);
    expect(await textOf('public', 'docx', { plays: onPaper(4) })).toContain(
      'Færre end fem sedler. De er ikke med her',
    );
    for (const [edition, slips] of [
      ['internal', 4],
      ['public', 5],
    ] as const)
      expect((await jsonOf(edition, { plays: onPaper(slips) })).meetings[0]).toMatchObject({
        results: [{ paper: { slips } }],
        fewSlips: [],
      });
  });

  it('[REP4] verdicts of fewer than five on paper are not published, nor can they be worked out', async () => {
    const file = await jsonOf('public');
    const paper = (from: DialogueFile) =>
      wording(from, 'e1')!.inputs.find((i) => i.meeting === 'd1' && i.stratum === 'paper');
    expect(paper(file)).toMatchObject({ status: 'waiting', people: null, verdicts: null });
    expect(paper(file)?.lenses).toEqual([]);
    const about = (from: DialogueFile, ref: string) =>
      from.contributions.filter((n) => n.meeting === 'd1' && n.element === ref);
    // With verdict and stratum on the notes, they could be counted beside those of the phones.
    expect(about(file, 'e1').filter((n) => n.verdict !== null || n.stratum !== null)).toEqual([]);
    expect(about(file, 'e1').map(({ text }) => text)).toContain('Papiret siger nej');
    expect(about(file, 'e2').map(({ verdict }) => verdict)).toContain('holds_changed');
    const line = (await textOf('public', 'csv'))
      .split('\n')
      .find((row) => row.includes('14. april') && row.includes('Papiret siger nej'))!;
    expect(line).not.toMatch(/Papir;|Holder|Pris/);
    expect(await textOf('public', 'docx')).toContain('færre end fem har svaret');
    // A lens that no phone has tried would say which note it is, and so would how many notes there are of each stratum.
    expect(about(file, 'e1').filter((n) => n.lens !== null)).toEqual([]);
    const { data } = (await readXlsxFile(Buffer.from(await bodyOf('public', 'xlsx')))).find(
      ({ sheet }) => sheet === 'Elementer',
    )!;
    const head = data[1]!.map(String);
    const cells = data.filter(
      (row) =>
        String(row[head.indexOf('Møde')]).includes('14. april') &&
        row[head.indexOf('Om')] === 'Blandede boliger',
    );
    expect(cells.map((row) => row[head.indexOf('Svaret på')])).toEqual(['Telefon', 'Papir']);
    for (const row of cells) expect(row[head.indexOf('Tryktest')]).toBeNull();

    const five = noted(d1, 'Papiret siger nej', 4, () => ({ about: 'd1-e1' }));
    const more = await jsonOf('public', { plays: [five, ...others] });
    expect(paper(more)).toMatchObject({ status: 'tested', people: 5, verdicts: { fails: 5 } });
    expect(about(more, 'e1').at(-1)).toMatchObject({ stratum: 'paper', verdict: 'fails' });
  });

  it('[REP2] what waits is no silence: neither verdicts of few people nor words that wait', async () => {
    const pool = [small('tiny1', 3, 20, { e4: { holds: 1 } }), small('tiny2', 2, 30)];
    const silent = 'at vise om: Ingen står alene';
    const few = await textOf('public', 'docx', { plays: [d1, ...pool] });
    expect(few).not.toContain(silent);
    expect(few).toContain('færre end fem har svaret');
    const held = noted(d1, HELD, 10, () => ({ about: 'd1-e4' }));
    const text = await textOf('public', 'docx', { plays: [held] });
    expect(text).not.toContain(silent);
    expect(text).toContain('men ingen af dem er vist endnu');
    expect(await textOf('public', 'docx', { plays: [d1] })).toContain(silent);
  });

  it('[DIA5] [REP2] says of no lens that it was not tried where answers wait or are hidden', async () => {
    const text = await textOf('public', 'docx', { plays: [d1] });
    const about = (from: string, title: string) =>
      from.slice(from.indexOf(title, from.indexOf('Element for element')));
    // Paper of one person may have tried any of them.
    expect(about(text, 'Blandede boliger')).toMatch(/Ingen svar at vise: [^|]*Modsætning/);
    const hiddenOnly = changed(d1, ({ items }) => ({
      items: new Map(
        [...items].filter(
          ([, { answer, status }]) =>
            answer === null || answer.about !== 'd1-e2' || status === 'hidden',
        ),
      ),
    }));
    const minutes = about(
      await textOf('internal', 'docx', { plays: [hiddenOnly] }),
      'Tidlig inddragelse',
    );
    expect(minutes).toContain('Der er ingen vurderinger at vise.');
    expect(minutes).not.toContain('Ingen har prøvet, om den holder.');
  });

  it('shows shares from ten people up, however many answers they gave', async () => {
    const plays = [
      noted(d1, 'Ja, hvis I svarer', 12, (i) => ({
        about: 'd1-e4',
        verdict: 'holds',
        author: `a_${(i % 6) + 1}`,
      })),
    ];
    expect(wording(await jsonOf('public', { plays }), 'e4')?.inputs[0]).toMatchObject({
      people: 6,
      answers: 12,
    });
    expect(await textOf('public', 'docx', { plays })).not.toContain('12 (100 %)');
  });

  it('[REP2] a hall that has not been held and a small meeting have no numbers of a hall', async () => {
    const empty = changed(d1, () => ({
      status: 'prepared',
      items: new Map(),
      presence: new Map(),
    }));
    const { meetings } = await jsonOf('public', { plays: [empty, small('big', 9, 10)] });
    expect(meetings.map(({ id }) => id)).toEqual(['d1', 'big']);
    for (const meeting of meetings)
      expect(meeting).toMatchObject({ walkIns: null, listeners: null, tables: null, notes: null });
  });

  it('says what a comparison takes where there is none, and no reason that may be untrue', async () => {
    const source = dialogueFixture('public');
    const elements = source.elements.map((each) => ({ ...each, dots: null }));
    const text = await textOf('public', 'docx', { elements });
    expect(text).toContain('Der er ikke noget at sammenligne endnu.');
    expect(text).not.toMatch(/Færre end tre|ikke vist noget resultat/);
  });

  it('shows where the participants put their dots beside the council, as shifts between thirds', async () => {
    const file = await jsonOf('public');
    expect(file.priorities[0]).toMatchObject({ meeting: 'd1', stratum: 'phone', kind: 'element' });
    expect(file.priorities[0]?.shifts.map(({ ref, by }) => [ref, by])).toEqual([
      ['e1', 0],
      ['e2', 0],
      ['e3', 0],
    ]);
    expect(await textOf('public', 'docx')).toContain('26 · flest prikker · samme sted');
  });
});

describe('numbers by affiliation', () => {
  it('[VOTE11] come in the public edition when the meeting has ended: a late note would have one', async () => {
    const live = changed(d1, () => ({ status: 'open' }));
    const groupsOf = async (edition: Edition, plays: readonly Play[]) => {
      const file = await jsonOf(edition, { plays });
      return {
        present: file.meetings[0]?.presentByAffiliation?.length ?? null,
        e1: wording(file, 'e1')?.byAffiliation[0]?.breakdown?.groups.length ?? null,
      };
    };
    expect(await groupsOf('public', [live])).toEqual({ present: null, e1: null });
    expect(await groupsOf('public', [d1])).toEqual({ present: 3, e1: 3 });
    expect(await groupsOf('internal', [live])).toEqual({ present: 3, e1: 3 });
    const text = await textOf('public', 'docx', { plays: [live] });
    expect(text).toContain('14. april 2016: Tal efter tilknytning kommer, når mødet er slut.');
    expect(text).not.toContain('Efter tilknytning: vises ikke.');
  });

  it('[VOTE9] of a meeting that still runs are called provisional, and it is not counted as held', async () => {
    const live = changed(d1, () => ({ status: 'open' }));
    const [running, over] = [
      await textOf('public', 'docx', { plays: [live] }),
      await textOf('public', 'docx', { plays: [d1] }),
    ];
    expect(running).toContain('i gang: tallene er foreløbige');
    expect(running).toContain('0 af 1 dialogmøde');
    expect(over).not.toContain('foreløbige');
    expect(over).toContain('1 af 1 dialogmøde');
  });
});

describe('small meetings in the public edition', () => {
  it('[REP3] fewer than five are pooled, and one late card changes no number and no word', async () => {
    const before = await jsonOf('public', { plays: PLAYS.filter((p) => p.state.id !== 'late') });
    const after = await jsonOf('public');
    expect(after.meetings.map(({ id }) => id)).toEqual(['d1', 'd2', 'big', 'pool']);
    expect(after.elements).toEqual(before.elements);
    expect(after.contributions).toEqual(before.contributions);
    expect(after.meetings).toEqual(before.meetings);
    expect([before.small.waiting, after.small.waiting]).toEqual([0, 1]);
    expect(await textOf('public', 'docx')).toContain('1 møde venter, til der er flere svar.');
    for (const format of FORMATS) {
      const text = await textOf('public', format);
      expect(text).not.toContain('Pointe late');
      expect(text).toContain('Pointe tiny1');
      expect(text).toMatch(/Pointe big/);
    }
  });

  it('[REP2] a meeting called off is not missing; what it had reported stays, in both editions', async () => {
    const off = (play: Play) =>
      changed(play, ({ settings }) => ({
        settings: { ...settings!, meeting: { ...settings!.meeting!, cancelled: true } },
      }));
    const plays = [off(small('silent', null, 50)), off(small('big', 9, 10))];
    for (const edition of EDITIONS) {
      const file = await jsonOf(edition, { plays });
      expect(file.small).toEqual({ all: 1, reported: 1, missing: 0, waiting: 0 });
      expect(file.meetings.map(({ id }) => id)).toEqual(['big']);
    }
  });

  it('counts no pool as a meeting that said nothing', async () => {
    const plays = [d1, small('big', 9, 10), small('tiny1', 3, 20), small('tiny2', 2, 30)];
    const text = await textOf('public', 'docx', { plays });
    expect(text).toContain('1 lille møde har indberettet uden at vurdere denne ordlyd.');
    expect(text).not.toContain('2 små møder har indberettet');
    expect(text).toContain('De små møder, der står samlet, har ikke vurderet denne ordlyd.');
    // All of them have tried whether it clashes: the pool is said beside the one that stands alone.
    expect(text).toContain('prøvet på 1 møde og på dem, der står samlet');
    const { data } = (
      await readXlsxFile(Buffer.from(await bodyOf('public', 'xlsx', { plays })))
    ).find(({ sheet }) => sheet === 'Møder')!;
    const kinds = data.slice(2).map((row) => row[data[1]!.indexOf('Slags')]);
    expect(kinds).toEqual(['Dialogmøde', 'Lille møde', 'Små møder']);
  });

  it('[REP3] the file of one small meeting that is not public yet says only that it waits', async () => {
    const one = { scope: 'meeting' as const, plays: [small('tiny1', 3, 20)] };
    const text = await textOf('public', 'docx', one);
    expect(text).toContain('1 møde venter, til der er flere svar.');
    expect(text).not.toMatch(/tiny1|ca\. 3/);
    expect(await textOf('internal', 'docx', one)).toContain('Pointe tiny1');
  });
});

describe('the internal edition', () => {
  it('[EXP3] says who hid what and when, with the reason and without the words', async () => {
    const { office } = await jsonOf('internal');
    const hidden = office!.moderation.filter((act) => act.meeting === 'd1' && act.act === 'hidden');
    expect(hidden.map(({ by, reason }) => [by, reason])).toEqual([
      ['Line', 'attack'],
      ['Line', 'off_topic'],
    ]);
    // Of a try nothing is counted, and its moderation is none of anything.
    const known = new Set((await jsonOf('internal')).contributions.map(({ item }) => item));
    expect(office!.moderation.filter(({ item }) => !known.has(item))).toEqual([]);
    expect(office!.moderation.some(({ act }) => act === 'approved')).toBe(true);
    const text = await textOf('internal', 'docx');
    expect(text).not.toContain(HIDDEN);
    expect(text).toContain('angreb på person');
    expect(text).toMatch(/Godkendte sedler: Line \d+/);
  });

  it('[EXP3] says who drew the line; the public edition does not, and has no roll', async () => {
    const plan = runSheet('workshop-march').find((step) => step.kind === 'select')!;
    const named = voting(d1, (step) => ({
      plan:
        step.plan.kind === 'vote'
          ? { ...step.plan, config: { ...step.plan.config, secrecy: 'named' } }
          : step.plan,
      vote: {
        ...step.vote!,
        tally: { ...step.vote!.tally!, roll: { s_2: { dots: {} } } },
      },
    }));
    const drawn = changed(named, (state) => ({
      steps: new Map(state.steps).set('the-line', {
        ...vote(state),
        plan: { ...plan, id: 'the-line', config: { ...plan.config, source: 'gallery-dots' } },
        vote: null,
        line: {
          k: 1,
          by: 'k_line',
          at: AT,
          tied: [],
          tie: null,
          tiedIn: [],
          runoffStep: null,
          reason: '',
          above: [vote(state).vote!.options[0]!.ref],
        },
      }),
    }));
    expect(await textOf('internal', 'docx', { plays: [drawn] })).toContain('Sat af Line');
    for (const format of FORMATS) {
      const text = await textOf('public', format, { plays: [drawn] });
      expect(text).not.toMatch(/Line\b|Medlem 2/);
    }
    const text = await textOf('public', 'docx', { plays: [drawn] });
    expect(text).toContain('Sat af mødets facilitator');
    expect(text).not.toContain('Stemmer ved navn');
  });

  it('[EXP3] the file of one meeting says nothing of other groups that are invited', async () => {
    const one = { scope: 'meeting', plays: [small('big', 9, 10)] } as const;
    const file = await jsonOf('internal', one);
    expect(file.office?.groups).toEqual([]);
    expect(file.meetings[0]?.office?.covers).toBe('Elevråd');
    for (const format of FORMATS)
      expect(await textOf('internal', format, one)).not.toContain('Beboere i almene boliger');
    expect((await jsonOf('internal')).office?.groups).toHaveLength(2);
  });

  it('has small cards each, slips against piles, and groups nobody covers', async () => {
    const text = await textOf('internal', 'docx');
    expect(text).toContain('Skole, 6. april 2016 (Medlem 2)');
    expect(text).toContain('Ingen dækker: Beboere i almene boliger.');
    const [first] = (await jsonOf('internal')).meetings;
    expect(first?.office?.piles[0]).toEqual({
      table: 'Bord 1',
      round: 'Runde 1: Udfold',
      counted: 2,
      typed: 1,
    });
    // Slips of a try are in no pile, as they are in no number.
    const tried = changed(d1, ({ progress }) => ({
      progress: new Map(progress).set('try-note', progress.get('unfold')!),
    }));
    const office = (await jsonOf('internal', { plays: [tried] })).meetings[0]?.office;
    expect(office?.piles).toEqual(first?.office?.piles);
  });
});

describe('the spreadsheet', () => {
  const sheetsOf = async (edition: Edition) =>
    readXlsxFile(Buffer.from(await bodyOf(edition, 'xlsx')));

  it('has a sheet per content, with the moderation in the internal edition only', async () => {
    const names = async (edition: Edition) => (await sheetsOf(edition)).map(({ sheet }) => sheet);
    const common = ['Overblik', 'Møder', 'Elementer', 'Svar', 'Prioritering'];
    expect(await names('public')).toEqual(expect.arrayContaining(common));
    expect(await names('public')).not.toContain('Moderation');
    expect(await names('internal')).toEqual(expect.arrayContaining([...common, 'Moderation']));
  });

  it('has no row with other columns than its heading', async () => {
    const odd = (await sheetsOf('internal'))
      .filter(({ sheet }) => sheet !== 'Overblik')
      .flatMap(({ sheet, data: [, head = [], ...rows] }) => {
        const columns = head.filter((cell) => cell !== null).length;
        return rows.some((row) => row.length > columns) ? [sheet] : [];
      });
    expect(odd).toEqual([]);
  });
});

describe('the CSV', () => {
  it.each(EDITIONS)(
    '[EXP1] %s has one row per contribution and runs no formula',
    async (edition) => {
      const rows = parse(Buffer.from(await bodyOf(edition, 'csv')), {
        bom: true,
        delimiter: ';',
        relax_column_count: true,
      }) as string[][];
      const [, head, ...body] = rows;
      expect(body).toHaveLength((await jsonOf(edition)).contributions.length);
      for (const row of body) expect(row).toHaveLength(head!.length);
      expect(rows.flat()).toContain(`'${FORMULA}`);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      const used = body.find(
        (row) => row.includes('Et fælles bord i gården') && row[0]?.includes('14. april'),
      );
      expect(used).toEqual(expect.arrayContaining(['Brugt i', 'Udkast 1, sætning 4']));
    },
  );
});

describe("the meeting's own exports", () => {
  const make = async (format: ExportFormat) =>
    (
      await exportSession({
        state: d1.state,
        names: NAMES,
        what: 'meeting',
        format,
        lang: 'da',
        at: AT,
        commits: d1.commits,
      })
    ).body;

  const minutes = async ({ state, commits }: Play) => {
    const file = await exportSession({
      state,
      names: NAMES,
      what: 'meeting',
      format: 'docx',
      lang: 'da',
      at: AT,
      commits,
    });
    return plain('docx', file.body);
  };

  it.each(FORMATS)('[EXP1] %s has no words of a hidden note, nor its proposal', async (format) => {
    const text = plain(format, await make(format));
    expect(text).not.toContain(HIDDEN);
    expect(text).not.toContain(HIDDEN_REWRITE);
  });

  it('[EXP1] of a meeting that was asked say nowhere that it has chosen', async () => {
    const text = plain('docx', await make('docx'));
    expect(text).toContain('Mødets forløb');
    expect(text).not.toMatch(/Det valgte mødet|Valgte nøgleord|Valgte grundelementer/);
  });

  it('say of each note what it is about, its lens, verdict, proposal and table', async () => {
    const sheets = await readXlsxFile(Buffer.from(await make('xlsx')));
    const { data } = sheets.find(({ sheet }) => sheet === 'Alle forslag og sedler')!;
    const head = data[1]!.map(String);
    const row = data.find((cells) => cells.includes('Vi bygger blandet, også når det koster'))!;
    const cell = (title: string) => row[head.indexOf(title)];
    expect([
      cell('Om'),
      cell('Testspørgsmål'),
      cell('Vurdering'),
      cell('Bord'),
      cell('Ordlyd nr.'),
    ]).toEqual(['Blandede boliger', 'Hverdag', 'Holder', 'Bord 1', 1]);
    expect(plain('docx', await make('docx'))).toContain('Personer med mindst én prik');
  });

  it('name no participant at a table, and have the card of a small meeting', async () => {
    const text = plain('docx', await make('docx'));
    expect(text).toContain('Bord 1: 18 deltagere');
    expect(text).not.toContain('a_1');
    expect(await minutes(small('tiny1', 3, 20))).toContain('Blandede boliger: Pointe tiny1');
    expect(await minutes(small('tiny1', 3, 20))).toContain('ca. 3 (skønnet)');
    expect(await minutes(small('tiny1', null, 20))).toContain('Mødet er ikke indberettet.');
  });

  it('[DIA2] give a card about an earlier wording in the words it was written about', async () => {
    const renewed = changed(small('tiny1', 3, 20), ({ items }) => {
      const item = items.get('tiny1-e1')!;
      const { title, description } = item;
      return {
        items: new Map(items).set(item.id, {
          ...item,
          title: 'Boliger til alle',
          from: { ...item.from!, wording: 2 },
          wordings: [{ title, description, at: AT }],
        }),
      };
    });
    const text = await minutes(renewed);
    expect(text).toContain('Blandede boliger: Pointe tiny1');
    expect(text).not.toContain('Boliger til alle: ');
    expect(text).not.toMatch(/Boliger til alle\|+1\|/);
  });

  it('count no hidden note of a try, as they have none of its notes', async () => {
    const text = plain('docx', await make('docx'));
    expect(text).toContain('1 seddel er skjult: uden for emnet');
    expect(text).not.toContain('2 sedler er skjult');
  });

  it('[EXP2] the archive founds the same dialogue again', async () => {
    const read = readArchive(JSON.parse(strFromU8(await make('json'))));
    if (!read.ok) throw new Error('refused');
    const again = emptySession(read.sessionId);
    for (const commit of read.commits) applySession(again, commit);
    const visible = ({ items }: typeof again) =>
      [...items.values()].filter(({ status }) => status === 'visible');
    expect(visible(again)).toEqual(visible(d1.state));
    expect(again.presence).toEqual(d1.state.presence);
    expect(again.teams).toEqual(d1.state.teams);
    expect(again.progress).toEqual(d1.state.progress);
    const card = small('tiny1', 3, 20);
    const archived = await exportSession({
      state: card.state,
      names: NAMES,
      what: 'meeting',
      format: 'json',
      lang: 'da',
      at: AT,
      commits: card.commits,
    });
    expect(readArchive(JSON.parse(strFromU8(archived.body))).ok).toBe(true);
  });
});
