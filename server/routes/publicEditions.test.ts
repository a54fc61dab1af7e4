import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERDICTS, type Affiliation, type Lens, type Verdict } from '#shared/board/board.ts';
import type { CollectionCard } from '#shared/dialogue/card.ts';
import { hostOf, type Actor } from '#shared/kernel/actor.ts';
import { SMALL_GROUP } from '#shared/voting/rules.ts';
import type { MyMeetings } from '#shared/wire/dialogue.ts';
import { dialogueFile, type DialogueFile } from '../exports/dialogue/dialogue.schema.ts';
import { startDialogue, type Dialogue } from '../testing/dialogue.ts';

/**
 * Somebody keeps every public edition, and works out what one contribution added by subtracting one from another. Files
 * are fetched as anybody gets them, from a real server; what is written in between goes through its doors.
 */
let d: Dialogue;
/** Elements of the hall, as items of its session. */
let elements: string[];
let refs: string[];
beforeAll(async () => {
  d = await startDialogue();
  elements = await d.hall('d1', 'a3', 2);
  const { items } = await d.state('d1');
  refs = elements.map((id) => items.get(id)!.from!.ref);
});
afterAll(() => d.server.stop());

interface Edition {
  readonly json: DialogueFile;
  /** Sheet → its rows as text. */
  readonly sheets: ReadonlyMap<string, readonly (readonly string[])[]>;
}

async function edition(): Promise<Edition> {
  const path = '/api/processes/e1/dialogue/export';
  const json = dialogueFile.parse((await d.owner.get<unknown>(`${path}.json`)).body);
  const workbook = await (await d.owner.raw(`${path}.xlsx`)).arrayBuffer();
  const sheets = (await readXlsxFile(Buffer.from(workbook))).map(
    ({ sheet, data }) => [sheet, data.map((row) => row.map((cell) => String(cell ?? '')))] as const,
  );
  return { json, sheets: new Map(sheets) };
}

/** A sheet's rows by the title of their column. */
function rowsOf({ sheets }: Edition, sheet: string): Readonly<Record<string, string>>[] {
  const [, head = [], ...rows] = sheets.get(sheet) ?? [];
  return rows.map((row) => Object.fromEntries(head.map((title, i) => [title, row[i] ?? ''])));
}

const inputsOf = ({ json }: Edition, ref: string) =>
  json.elements.find((each) => each.ref === ref)!.wordings.flatMap(({ inputs }) => inputs);
const said = ({ json }: Edition, ref: string, meeting: string) =>
  json.contributions.filter((each) => each.element === ref && each.meeting === meeting);
const added = (before: Edition, after: Edition): string[] => {
  const old = new Set(before.json.contributions.map(({ text }) => text));
  return after.json.contributions.map(({ text }) => text).filter((text) => !old.has(text));
};

/** Every group of people by affiliation that the file gives a size or a number of, and under what. */
function groupsIn({ json }: Edition): Map<string, number> {
  const found = new Map<string, number>();
  for (const { id, presentByAffiliation } of json.meetings)
    for (const { names, n } of presentByAffiliation ?? []) found.set(`${id} ${names.join()}`, n);
  for (const { ref, wordings } of json.elements)
    for (const { byAffiliation } of wordings)
      for (const { meeting, breakdown } of byAffiliation)
        for (const { names, n } of breakdown?.groups ?? [])
          found.set(`${meeting} ${ref} ${names.join()}`, n);
  return found;
}

/** Numbers that are fewer people than five, or have changed by fewer: of whom they are could be worked out. */
const telling = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => {
    const [from, to] = [before.get(key) ?? 0, after.get(key) ?? 0];
    const change = Math.abs(to - from);
    return (to > 0 && to < SMALL_GROUP) || (change > 0 && change < SMALL_GROUP);
  });

const HOST: Actor = { role: 'host', person: hostOf('t1') };
let written = 0;
/** A pressure test, approved at once. Unless it has a lens of its own, it is one of two in turn. */
async function test(
  actor: Actor,
  about: string,
  verdict: Verdict,
  text: string,
  lens: Lens = written % 2 ? 'everyday' : 'price',
): Promise<void> {
  const itemId = `n${++written}`;
  const onPaper = actor.role === 'host';
  await d.send(
    'd1',
    {
      type: 'item.propose',
      itemId,
      stepId: 'pressure',
      kind: 'note',
      title: text,
      description: '',
      theme: '',
      ...(onPaper ? { source: 'paper' as const } : {}),
      answer: {
        about,
        lens,
        verdict,
        rewrite: '',
        lang: 'da',
        ...(onPaper ? { teamId: 't1', slip: written, affiliation: '' as const } : {}),
      },
    },
    actor,
  );
  await d.send('d1', { type: 'items.moderate', itemIds: [itemId], act: 'show' });
}

describe('a hall’s public editions', () => {
  const guests = new Map<Affiliation, Actor[]>();
  const come = async (affiliation: Affiliation) => {
    const { actor } = await d.guest('d1', 't1', affiliation);
    guests.set(affiliation, [...(guests.get(affiliation) ?? []), actor]);
    return actor;
  };

  beforeAll(async () => {
    for (let i = 0; i < 12; i++) await come('borger');
    for (let i = 0; i < 11; i++) await come('forening');
    await d.send('d1', { type: 'step.start', stepId: 'pressure', expect: null });
    const step = (await d.state('d1')).steps.get('pressure')!.plan;
    if (step.kind !== 'collect') throw new Error('no rounds');
    const all = [...guests.values()].flat();
    for (const [i, actor] of all.entries())
      await test(actor, elements[0]!, VERDICTS[i % 3]!, `Telefon ${i}`);
  });

  it('[VOTE11] [EXP3] one more participant’s answer does not say what they came as', async () => {
    const before = await edition();
    const late = await come('forening');
    await test(late, elements[0]!, 'fails', 'Den sidste seddel');
    const after = await edition();
    // The attack is about somebody: their words are new, and their verdict is in the numbers.
    expect(added(before, after)).toEqual(['Den sidste seddel']);
    const people = (of: Edition) =>
      inputsOf(of, refs[0]!).find(({ stratum }) => stratum === 'phone')?.people;
    expect([people(before), people(after)]).toEqual([23, 24]);
    expect(telling(groupsIn(before), groupsIn(after))).toEqual([]);
    const byGroup = (of: Edition) => [
      rowsOf(of, 'Elementer, tilknytning'),
      rowsOf(of, 'Til stede efter tilknytning'),
    ];
    expect(byGroup(after)).toEqual(byGroup(before));
  });

  it('[REP4] one more slip among few says neither its verdict nor which note it is', async () => {
    const about = elements[0]!;
    for (const n of [1, 2, 3]) await test(HOST, about, 'holds', `Blanket ${n}`);
    const before = await edition();
    // Through a lens that no phone has tried: alone among the notes, it would be paper.
    await test(HOST, about, 'fails', 'Den fjerde blanket', 'clash');
    const after = await edition();
    expect(added(before, after)).toEqual(['Den fjerde blanket']);
    const unsaid = { stratum: null, verdict: null, lens: null };
    for (const each of said(after, refs[0]!, 'd1')) expect(each).toMatchObject(unsaid);
    // Numbers of the phones are those of before, and paper has none: nothing is left to subtract.
    expect(inputsOf(after, refs[0]!)).toEqual(inputsOf(before, refs[0]!));
    const paper = inputsOf(after, refs[0]!).find(({ stratum }) => stratum === 'paper');
    expect(paper).toMatchObject({ status: 'waiting', people: null, verdicts: null, lenses: [] });
    expect(rowsOf(after, 'Elementer')).toEqual(rowsOf(before, 'Elementer'));
    const row = rowsOf(after, 'Svar').find((each) => each['Ord'] === 'Den fjerde blanket');
    expect(row).toMatchObject({ 'Svaret på': '', Vurdering: '' });

    await test(HOST, about, 'holds', 'Den femte blanket');
    const five = inputsOf(await edition(), refs[0]!).find(({ stratum }) => stratum === 'paper');
    expect(five).toMatchObject({ people: 5, verdicts: { holds: 4, fails: 1 } });
  });

  it('[VOTE11] has its numbers by affiliation when it has ended, of no group below five', async () => {
    for (const affiliation of ['skole', 'råd'] as const)
      await test(await come(affiliation), elements[0]!, 'holds', `Jeg er ${affiliation}`);
    await d.send('d1', { type: 'session.end' });
    const groups = groupsIn(await edition());
    expect(groups.size).toBeGreaterThan(3);
    expect(telling(groups, groups)).toEqual([]);
    expect(
      [...groups.keys()].filter((key) => /(skole|råd)$/.test(key) && !key.includes(',')),
    ).toEqual([]);
  });
});

describe('public editions of small meetings', () => {
  const NAMED = ['m-alfa', 'm-beta', 'm-gamma', 'm-delta'] as const;
  type Named = (typeof NAMED)[number];
  const place = (n: number) => ({
    venue: 'school',
    invitee: null,
    place: `Lokale ${n}`,
    date: '2016-04-06',
    time: '10:00',
  });

  /** A card of so many people about elements, by their number. */
  async function report(
    id: Named,
    present: number,
    about: Readonly<Record<number, Partial<Record<'holds' | 'fails', number>>>>,
  ): Promise<void> {
    const n = NAMED.indexOf(id);
    const { browser } = await d.member(n);
    expect((await browser.post('/api/processes/e1/meetings', { id, ...place(n) })).status).toBe(
      200,
    );
    const { meetings } = (await browser.get<MyMeetings>('/api/processes/e1/meetings')).body;
    const own = meetings.find(({ session }) => session === id)!;
    const card: CollectionCard = {
      rev: 1,
      date: '2016-04-06',
      venue: 'school',
      present,
      counted: 'counted',
      elements: Object.entries(about).map(([at, verdicts]) => ({
        ref: own.elements[Number(at)]!.item,
        wording: 1,
        holds: 0,
        holdsChanged: 0,
        fails: 0,
        ...verdicts,
        lenses: ['price'],
        points: [`Pointe ${at} fra ${id}`],
        quotes: [`Citat ${at} fra ${id}`],
        dots: present,
      })),
      oneThing: `Én ting fra ${id}`,
    };
    const frame = { v: 1, id: `card-${id}`, releaseId: `rel-${id}`, stepId: own.stepId, card };
    expect((await browser.post(`/api/sessions/${id}/card`, frame)).status).toBe(200);
  }

  /** Everything that is said of the small meetings, but how many wait and when the file was made. */
  const content = ({ json, sheets }: Edition) => ({
    json: { ...json, exportedAt: '', small: { ...json.small, all: 0, reported: 0, waiting: 0 } },
    sheets: new Map([...sheets].filter(([name]) => name !== 'Overblik')),
  });
  /** People behind each number of the pool: their verdicts, and dots of those who were there. */
  function pooled(of: Edition): Map<string, number> {
    const found = new Map<string, number>();
    for (const { ref } of of.json.elements)
      for (const { meeting, people, dots } of inputsOf(of, ref)) {
        if (meeting === 'd1') continue;
        found.set(`${meeting} ${ref} people`, people ?? 0);
        found.set(`${meeting} ${ref} dots`, dots ?? 0);
      }
    for (const { id, present, kind } of of.json.meetings)
      if (kind !== 'dialogue') found.set(`${id} present`, present ?? 0);
    return found;
  }
  const fromIn = (texts: readonly string[]) =>
    NAMED.filter((id) => texts.some((text) => text.endsWith(` fra ${id}`)));

  it('[REP3] one more small card of a few people adds no word, and no number of fewer than five', async () => {
    const none = await edition();
    await report('m-alfa', 3, { 0: { holds: 3 }, 1: { fails: 1 } });
    const one = await edition();
    expect(content(one)).toEqual(content(none));
    expect(one.json.small).toMatchObject({ reported: 1, waiting: 1 });

    await report('m-beta', 2, { 0: { fails: 2 } });
    const two = await edition();
    expect(fromIn(added(one, two))).toEqual(['m-alfa', 'm-beta']);
    expect(telling(pooled(one), pooled(two))).toEqual([]);
    // What only one of them spoke about has words, and no numbers.
    const alone = two.json.elements.filter((each) =>
      said(two, each.ref, 'pool').some(({ text }) => text === 'Pointe 1 fra m-alfa'),
    );
    expect(
      alone.flatMap(({ ref }) => inputsOf(two, ref).filter((i) => i.meeting === 'pool')),
    ).toEqual([
      expect.objectContaining({ status: 'waiting', people: null, verdicts: null, dots: null }),
    ]);

    await report('m-gamma', 4, { 0: { fails: 4 }, 1: { fails: 3 } });
    const three = await edition();
    expect(added(two, three)).toEqual([]);
    expect(telling(pooled(two), pooled(three))).toEqual([]);

    await report('m-delta', 1, { 0: { holds: 1 }, 1: { holds: 1 } });
    const four = await edition();
    expect(fromIn(added(three, four))).toEqual(['m-gamma', 'm-delta']);
    expect(telling(pooled(three), pooled(four))).toEqual([]);
    expect(four.json.meetings.find(({ kind }) => kind === 'pool')).toMatchObject({ present: 10 });
  });

  it('[REP3] nothing says which words come from one card: no name, no place, no order', async () => {
    const { json, sheets } = await edition();
    const words = json.contributions.filter(({ meeting }) => meeting === 'pool');
    expect(words.map(({ text }) => text)).toEqual(
      words.map(({ text }) => text).toSorted((a, b) => a.localeCompare(b, 'da')),
    );
    const all = JSON.stringify([json, [...sheets]]).replaceAll(
      / fra m-(alfa|beta|gamma|delta)/g,
      '',
    );
    expect([...NAMED, 'Lokale'].filter((secret) => all.includes(secret))).toEqual([]);
  });
});
