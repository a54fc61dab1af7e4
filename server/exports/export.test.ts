import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { applySession } from '#shared/session/apply.ts';
import { emptySession } from '#shared/session/state.ts';
import type { z } from 'zod';
import type { SessionEvent } from '#shared/session/events.ts';
import { readArchive } from './archive.ts';
import type { sessionEvent } from './events.schema.ts';
import { exportSession, type ExportRequest } from './export.ts';
import {
  FORMULAS,
  HIDDEN_TEXT,
  names,
  sampleLog,
  sampleSession,
  WITHDRAWN_TEXT,
} from './fixture.ts';

const AT = Date.parse('2016-03-03T09:00:00+01:00');
const WHATS = ['selection', 'meeting'] as const;
const FORMATS = ['xlsx', 'csv', 'docx', 'json'] as const;
const ALL = WHATS.flatMap((what) => FORMATS.map((format) => ({ what, format })));

const make = (
  what: ExportRequest['what'],
  format: ExportRequest['format'],
  more: Partial<ExportRequest> & { exercise?: boolean } = {},
) => {
  const exercise = more.exercise ?? false;
  return exportSession({
    state: sampleSession({ exercise }),
    names,
    lang: 'da',
    at: AT,
    commits: sampleLog({ exercise }),
    ...more,
    what,
    format,
  });
};

/** All text of a file, whatever its format. */
const textOf = (format: ExportRequest['format'], body: Uint8Array): string =>
  format === 'docx' || format === 'xlsx'
    ? Object.entries(unzipSync(body))
        .filter(([name]) => name.endsWith('.xml'))
        .map(([, bytes]) => strFromU8(bytes))
        .join('\n')
    : strFromU8(body);

const docx = async (what: ExportRequest['what'], more?: Parameters<typeof make>[2]) => {
  const files = unzipSync((await make(what, 'docx', more)).body);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return { part, body: part('word/document.xml'), all: Object.keys(files) };
};

describe('every export', () => {
  it.each(ALL)(
    '$what.$format says what it counts for, and that it is an exercise',
    async ({ what, format }) => {
      const text = textOf(format, (await make(what, format, { exercise: true })).body);
      expect(text).toContain('ØVELSE · Vejledende');
      const real = textOf(format, (await make(what, format)).body);
      expect(real).toContain('Vejledende');
      expect(real).not.toContain('ØVELSE');
    },
  );

  it.each(ALL)(
    '$what.$format has no text of a hidden or withdrawn note',
    async ({ what, format }) => {
      const text = textOf(format, (await make(what, format)).body);
      expect(text).not.toContain(HIDDEN_TEXT);
      expect(text).not.toContain(WITHDRAWN_TEXT);
    },
  );

  it.each(ALL)('$what.$format knows no party group', async ({ what, format }) => {
    const text = textOf(format, (await make(what, format)).body);
    for (const seat of names.seats) expect(text).not.toContain(seat.group);
  });

  it.each(ALL)('$what.$format speaks English when asked', async ({ what, format }) => {
    const text = textOf(format, (await make(what, format, { lang: 'en' })).body);
    expect(text).toContain('Indicative');
    expect(text).not.toContain('Vejledende');
  });

  it('[DEMO1] names files in ASCII, dated, short, and marks an exercise', async () => {
    expect((await make('selection', 'xlsx')).fileName).toBe(
      '2016-03-02_Politisk-workshop_Udvalgte_v1.xlsx',
    );
    const long = await make('meeting', 'docx', {
      version: 3,
      state: sampleSession({
        title: `Møde på Æblevej – ${'å'.repeat(200)}`,
        exercise: true,
        date: '',
      }),
    });
    expect(long.fileName).toMatch(
      /^OEVELSE_2016-03-02_Moede-paa-Aeblevej-[a-z]+_Referat_v3\.docx$/,
    );
    expect(long.fileName.length).toBeLessThan(120);
  });
});

describe('workbook', () => {
  it('opens with a sheet per content, the label first and headings below', async () => {
    const { body } = await make('selection', 'xlsx', { exercise: true });
    const sheets = await readXlsxFile(Buffer.from(body));
    expect(sheets.map((s) => s.sheet)).toEqual(
      expect.arrayContaining([
        'Om filen',
        'Valgte nøgleord',
        'Valgte grundelementer',
        'Tekst',
        'Ikke valgt',
      ]),
    );
    for (const { data } of sheets) expect(String(data[0]?.[0])).toMatch(/^ØVELSE · Vejledende · /);
    const keywords = sheets.find((s) => s.sheet === 'Valgte nøgleord')!.data;
    expect(keywords[1]?.slice(0, 2)).toEqual(['Overskrift', 'Beskrivelse']);
    expect(keywords.slice(2).map((row) => row[0])).toEqual([
      'Grøn by og natur',
      'Ingen står alene',
      'Klare svar og klar besked',
    ]);
    expect(keywords[2]).toContain(4);
  });

  it('[EXP1] keeps formulas as text', async () => {
    const { body } = await make('meeting', 'xlsx');
    const files = unzipSync(body);
    const written = Object.keys(files).filter((name) => name.startsWith('xl/worksheets/sheet'));
    for (const name of written) expect(strFromU8(files[name]!)).not.toContain('<f>');
    const sheets = await readXlsxFile(Buffer.from(body));
    const cells = sheets.flatMap((s) => s.data.flat());
    for (const formula of FORMULAS)
      expect(cells.map((c) => String(c).trim())).toContain(formula.trim());
  });

  it('marks rounds that do not count and states every fact of a vote', async () => {
    const sheets = await readXlsxFile(Buffer.from((await make('meeting', 'xlsx')).body));
    const votes = sheets.find((s) => s.sheet === 'Afstemninger')!.data;
    const head = votes[1]!;
    expect(head).toEqual([
      'Trin',
      'Runde',
      'Gælder',
      'Spørgsmål',
      'Status',
      'Metode',
      'Hemmelig eller ved navn',
      'Åbnet og lukket',
      'Stemmer',
      'Ubrugte prikker',
      'Kom under lukningen',
      'Stemmer på papir',
      'Lige mange',
      'Stregen',
      'Lagt sammen af',
      'Stemt om igen',
    ]);
    expect(votes.slice(2).map((row) => row.slice(0, 3))).toEqual([
      ['Prikker på nøgleord', 2, 'ja'],
      ['Prikker på nøgleord', 1, 'nej'],
      ['Prikker på grundelementer', 1, 'ja'],
      ['Hele pakken', 1, 'ja'],
    ]);
    const second = votes[2]!.join('|');
    expect(second).toContain('5 kan stemme · 4 til stede · 4 har stemt · 0 undlod');
    expect(second).toContain('Medborgerskab / Klare svar (2 prikker hver)');
    expect(second).toContain('Sat af Signe Holm');
    expect(second).toContain('“Grøn by og natur”: “Grøn by” / “Den grønne by”');
    expect(second).toContain('to medlemmer manglede net');
  });
});

describe('CSV', () => {
  it.each(WHATS)('%s is one flat table for Danish spreadsheets', async (what) => {
    const { body } = await make(what, 'csv');
    expect([body[0], body[1], body[2]]).toEqual([0xef, 0xbb, 0xbf]);
    const [banner, head, ...rows] = parse(Buffer.from(body), {
      bom: true,
      delimiter: ';',
      relax_column_count: true,
    }) as string[][];
    expect(banner?.[0]).toMatch(/^Vejledende · /);
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row).toHaveLength(head!.length);
  });

  it.each(WHATS)('[EXP1] %s runs no formula', async (what) => {
    const rows = parse(Buffer.from((await make(what, 'csv')).body), {
      bom: true,
      delimiter: ';',
      relax_column_count: true,
    }) as string[][];
    const cells = rows.flat();
    for (const formula of FORMULAS) {
      expect(cells).toContain(`'${formula}`);
      expect(cells).not.toContain(formula);
    }
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
  });
});

describe('minutes', () => {
  it('have real headings, a language, a title and repeated table headings', async () => {
    const { body, part } = await docx('meeting');
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3'])
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(part('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="da-DK"/);
    expect(part('docProps/core.xml')).toContain(
      '<dc:title>Referat: Politisk workshop · 2. marts 2016</dc:title>',
    );
    const tables = body.match(/<w:tbl>/g)?.length ?? 0;
    expect(tables).toBeGreaterThan(10);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
    expect(body.match(/<w:tblCaption /g)).toHaveLength(tables);
    expect(body.match(/<w:tblDescription /g)).toHaveLength(tables);
  });

  it('say on each page what they are, with page numbers', async () => {
    const { all, part } = await docx('meeting', { exercise: true });
    const header = all.find((name) => /word\/header\d*\.xml/.test(name))!;
    const footer = all.find((name) => /word\/footer\d*\.xml/.test(name))!;
    expect(part(header)).toContain('ØVELSE · Vejledende');
    expect(part(footer)).toContain('NUMPAGES');
  });

  it('state the line in words, the tie, the objection, hidden notes by number, and who was there', async () => {
    const text = (await docx('meeting')).body.replace(/<[^>]+>/g, '|');
    for (const said of [
      'Stregen: de 3 over går videre',
      'Stregen står efter nr. 3. Sat af Signe Holm',
      'Medborgerskab / Klare svar',
      'Mødet talte om det og afgjorde det.',
      'Mødet talte om forskellen.',
      'behold ændret',
      'Svar er ikke nok.',
      'Mit forslag siger noget andet.',
      '1 seddel er skjult: angreb på person',
      '1 seddel er trukket tilbage af forfatteren.',
      'Runde 1 gælder ikke',
      'Ballerup er grøn og tæt på. Ingen står alene.',
      'Preben Kragelund',
      'Ikke registreret til stede: Bent Ålykke.',
      'bred opbakning',
      'Den grønne by',
      'Mod til at vælge fra',
    ])
      expect(text).toContain(said);
  });

  it('[BOX4] show a roll only for a vote that was announced as named', async () => {
    const text = (await docx('meeting')).body.replace(/<[^>]+>/g, '|');
    expect(text.match(/Stemmer ved navn/g)).toHaveLength(1);
    const state = sampleSession();
    const step = state.steps.get('st4')!;
    const tally = { ...step.vote!.tally!, roll: { s_03: { dots: { k05: 1 } } } };
    state.steps.set('st4', { ...step, vote: { ...step.vote!, tally } });
    const leaky = textOf('docx', (await make('meeting', 'docx', { state })).body);
    expect(leaky.match(/>Stemmer ved navn</g)).toHaveLength(1);
  });
});

describe('archive', () => {
  it('[EXP2] founds the same session again', async () => {
    const json: unknown = JSON.parse(strFromU8((await make('meeting', 'json')).body));
    const read = readArchive(json);
    if (!read.ok) throw new Error('refused');
    const again = emptySession(read.sessionId);
    for (const commit of read.commits) applySession(again, commit);
    const before = sampleSession();
    const visible = (state: typeof again) =>
      [...state.items.values()].filter((i) => i.status === 'visible');
    expect(visible(again)).toEqual(visible(before));
    expect(again.clusters).toEqual(before.clusters);
    expect(again.steps).toEqual(before.steps);
    expect(again.sections).toEqual(before.sections);
    expect(again.presence).toEqual(before.presence);
    expect(again.items.get('n02')).toMatchObject({ status: 'hidden', title: '[skjult]' });
  });

  it('reads every kind of event that there is', () => {
    type Read = z.infer<typeof sessionEvent>['type'];
    // An event without a form in events.schema.ts does not compile here.
    const complete: Exclude<SessionEvent['type'], Read> extends never ? true : never = true;
    expect(complete).toBe(true);
  });

  it('keeps seat ids and lists its redactions', async () => {
    const json = JSON.parse(strFromU8((await make('meeting', 'json')).body)) as {
      redactions: { id: string }[];
      log: unknown[];
      items: { author: string | null }[];
    };
    expect(json.redactions.map((r) => r.id)).toEqual(['n02', 'n03']);
    expect(json.items.some((i) => i.author === 's_01')).toBe(true);
    expect(JSON.stringify(json.log)).not.toContain('Birthe');
  });

  it.each([
    ['nothing', null],
    ['another file', { format: 'roed-traad/selection', schemaVersion: 1 }],
    ['a later form', { format: 'roed-traad/session', schemaVersion: 99, log: sampleLog() }],
    ['an empty log', { format: 'roed-traad/session', schemaVersion: 1, log: [] }],
    ['a gap', { format: 'roed-traad/session', schemaVersion: 1, log: sampleLog().toSpliced(3, 1) }],
    [
      'an unknown event',
      {
        format: 'roed-traad/session',
        schemaVersion: 1,
        log: sampleLog().map((c, i) => (i === 2 ? { ...c, events: [{ type: 'vote.forged' }] } : c)),
      },
    ],
    [
      'one command twice',
      {
        format: 'roed-traad/session',
        schemaVersion: 1,
        log: sampleLog().map((c) => ({ ...c, commandId: 'x' })),
      },
    ],
    [
      'no beginning',
      { format: 'roed-traad/session', schemaVersion: 1, log: [{ ...sampleLog()[1], seq: 1 }] },
    ],
  ])('refuses %s', (_, json) => {
    expect(readArchive(json)).toEqual({ ok: false, rejection: { code: 'bad_input' } });
  });

  it('refuses to be written without the log', async () => {
    const { commits: _, ...rest } = {
      state: sampleSession(),
      names,
      lang: 'da' as const,
      at: AT,
      commits: [],
    };
    await expect(exportSession({ ...rest, what: 'meeting', format: 'json' })).rejects.toThrow(
      'log',
    );
  });
});
