import { strToU8, zipSync } from 'fflate';
import writeXlsx from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '#shared/wire/http.ts';
import { previewTable, seatOf, type Defaults, type Present } from './preview.ts';
import { MAX_BYTES, readTable } from './table.ts';

const seats = [
  { id: 's_1', number: 1, name: 'Birthe Lundquist', group: 'Nord' },
  { id: 's_2', number: 2, name: 'Merete Sandø', group: 'Nord' },
];
const none: Defaults = { kind: null, theme: '', origin: '' };
const empty: Present = { sessionId: 'm1', items: [], seats };

async function preview(
  text: string | Uint8Array,
  defaults: Partial<Defaults> = {},
  present: Partial<Present> = {},
): Promise<ImportPreview> {
  const read = await readTable(typeof text === 'string' ? strToU8(text) : text);
  if (!read.ok) throw new Error(read.rejection.code);
  return previewTable(read.table, { ...none, ...defaults }, { ...empty, ...present });
}

const verdicts = ({ rows }: ImportPreview) =>
  rows.map((row) => [row.verdict, row.problem, row.item?.title ?? null]);

describe('reading lists', () => {
  it('reads a header in Danish, in any order', async () => {
    const { columns, rows } = await preview(
      'Tema;Titel;Type;Foreslået af;Forklaring;Kilde\n' +
        'Velfærd;Lige muligheder;Nøgleord;Merete Sandø;"Hjælp; når det gælder";Temaworkshop',
    );
    expect(columns).toEqual({
      theme: 'Tema',
      title: 'Titel',
      kind: 'Type',
      author: 'Foreslået af',
      description: 'Forklaring',
      origin: 'Kilde',
    });
    expect(rows[0]).toMatchObject({
      line: 2,
      verdict: 'take',
      item: {
        kind: 'keyword',
        title: 'Lige muligheder',
        description: 'Hjælp; når det gælder',
        theme: 'Velfærd',
        origin: 'Temaworkshop',
        author: 's_2',
      },
    });
  });

  it('reads a header in English, with commas and a byte order mark', async () => {
    const { rows } = await preview(
      '\uFEFFkind,title,description\ncore element,Open houses,"All, day"',
    );
    expect(rows[0]?.item).toMatchObject({
      kind: 'element',
      title: 'Open houses',
      description: 'All, day',
    });
  });

  it('reads a paste from a spreadsheet without a header, kind first', async () => {
    const { rows } = await preview(
      'Nøgleord\tGrøn by\tTi minutter\nGrundelement\tVi bygger blandet\t',
    );
    expect(rows.map((row) => [row.item?.kind, row.item?.title])).toEqual([
      ['keyword', 'Grøn by'],
      ['element', 'Vi bygger blandet'],
    ]);
  });

  it('reads one title per line, and a comma stays in the sentence', async () => {
    const { rows } = await preview('Vi spørger, før vi beslutter\n\nIngen skal stå alene\n', {
      kind: 'element',
      theme: 'Fællesskab',
      origin: 'Temaworkshop: Fællesskab',
    });
    expect(rows.map((row) => [row.line, row.item?.title, row.item?.theme])).toEqual([
      [1, 'Vi spørger, før vi beslutter', 'Fællesskab'],
      [3, 'Ingen skal stå alene', 'Fællesskab'],
    ]);
  });

  it('reads Windows-1252, as Excel saves CSV', async () => {
    const { rows } = await preview(Buffer.from('Titel;Type\nGrøn by;Nøgleord', 'latin1'));
    expect(rows[0]?.item).toMatchObject({ title: 'Grøn by', kind: 'keyword' });
  });

  it('reads a workbook', async () => {
    const cell = (value: string) => ({ type: String, value });
    const book = await writeXlsx([
      ['Titel', 'Type', 'Tema'].map(cell),
      ['Tæt på hinanden', 'nøgleord', 'By og Mennesker'].map(cell),
      ['=1+1', 'nøgleord', 'By og Mennesker'].map(cell),
    ]).toBuffer();
    const { rows } = await preview(new Uint8Array(book));
    expect(rows.map((row) => row.item?.title)).toEqual(['Tæt på hinanden', '=1+1']);
  });

  it('is not led astray by a quote that never ends', async () => {
    const { rows } = await preview('Titel;Type\n"Uden slut;Nøgleord\nGrøn by;Nøgleord');
    expect(rows.at(-1)?.item?.title).toBe('Grøn by');
  });
});

describe('judging rows one by one', () => {
  it('[IMP1] refuses wrong rows with their reason and loses no other', async () => {
    const long = 'Lang'.repeat(40);
    const result = await preview(
      'Titel;Type;Forklaring\n' +
        ';Nøgleord;uden titel\n' +
        'Grøn by;Farve;\n' +
        'Grøn by;;\n' +
        `${long};Nøgleord;\n` +
        `Kort;Nøgleord;${'x'.repeat(700)}\n` +
        'Kald 010203-1234;Nøgleord;\n' +
        'Nær;Nøgleord;ring til 0102031234\n' +
        '\u0007\u200B;Nøgleord;\n' +
        '<b>Fed</b> by 🌳;Nøgleord;\n' +
        'Tryghed;Nøgleord;',
    );
    expect(verdicts(result)).toEqual([
      ['refused', 'title_empty', null],
      ['refused', 'kind_unknown', null],
      ['refused', 'kind_missing', null],
      ['refused', 'title_too_long', null],
      ['refused', 'description_too_long', null],
      ['refused', 'cpr', null],
      ['refused', 'cpr', null],
      ['refused', 'title_empty', null],
      ['take', null, '<b>Fed</b> by 🌳'],
      ['take', null, 'Tryghed'],
    ]);
  });

  it('refuses the same row twice, and only warns when another theme says the same', async () => {
    const result = await preview(
      'Titel;Type;Tema\nTryghed;Nøgleord;Velfærd\n tryghed ;Nøgleord;Velfærd\nTryghed;Nøgleord;Fællesskab',
    );
    expect(verdicts(result)).toEqual([
      ['take', null, 'Tryghed'],
      ['refused', 'duplicate_in_file', null],
      ['warning', 'duplicate_in_file', 'Tryghed'],
    ]);
  });

  it('knows what is on the board already', async () => {
    const items = [
      { id: 'x', kind: 'keyword' as const, title: 'Grøn by', theme: 'By og Mennesker', from: null },
    ];
    const result = await preview(
      'Titel;Type;Tema\nGrøn by;Nøgleord;By og Mennesker\nGrøn by;Nøgleord;Velfærd',
      {},
      { items },
    );
    expect(verdicts(result)).toEqual([
      ['refused', 'already_there', null],
      ['warning', 'already_there', 'Grøn by'],
    ]);
  });

  it('gives the same row the same id, so that sending it twice is harmless', async () => {
    const ids = async (sessionId: string) =>
      (await preview('Grøn by\nTryghed', { kind: 'keyword' }, { sessionId })).rows.map(
        (row) => row.item?.id,
      );
    expect(await ids('m1')).toEqual(await ids('m1'));
    expect(await ids('m1')).not.toEqual(await ids('m2'));
    for (const id of await ids('m1')) expect(id).toMatch(/^[A-Za-z0-9_:.-]{1,64}$/);
  });

  it('finds the author by name or number, and takes the row when nobody fits', async () => {
    const { rows } = await preview(
      'Titel;Type;Medlem\nA;Nøgleord;birthe lundquist\nB;Nøgleord;2\nC;Nøgleord;Ukendt Person',
    );
    expect(rows.map((row) => [row.item?.author, row.problem])).toEqual([
      ['s_1', null],
      ['s_2', null],
      [null, 'author_unknown'],
    ]);
    expect(seatOf('c02', seats)?.id).toBe('s_2');
    expect(seatOf('', seats)).toBeNull();
  });
});

describe('files that cannot be read', () => {
  const refusal = async (body: Uint8Array) => {
    const read = await readTable(body);
    return read.ok ? null : read.rejection;
  };

  it.each([
    ['nothing', new Uint8Array(), 'bad_input'],
    ['blank lines', strToU8('\n \n'), 'bad_input'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'bad_input'],
    ['an old .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'bad_input'],
    ['a zip that is no workbook', zipSync({ 'a.txt': strToU8('a') }), 'bad_input'],
    ['a broken zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'bad_input'],
    ['too many bytes', new Uint8Array(MAX_BYTES + 1), 'too_large'],
    ['too many rows', strToU8('x\n'.repeat(5001)), 'too_large'],
    ['too many columns', strToU8('a\t'.repeat(40)), 'too_large'],
  ])('%s', async (_what, body, code) => {
    expect((await refusal(body))?.code).toBe(code);
  });

  it('does not unpack a bomb', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) });
    expect(bomb.length).toBeLessThan(MAX_BYTES);
    expect(await refusal(bomb)).toEqual({ code: 'too_large', args: { why: 'unpacked' } });
  });
});
