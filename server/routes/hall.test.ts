import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import type { HelloReply } from '#shared/wire/protocol.ts';
import { PROTOCOL } from '#shared/wire/protocol.ts';
import type {
  GalleryPage,
  MeetingsCoverage,
  NewReceipt,
  NewerWording,
  PrintedSlips,
  Receipt,
  SlipSheet,
  TableCard,
  TableLink,
} from '#shared/wire/dialogue.ts';
import { cleanReceiptCode } from '../auth/receipts.ts';
import { hashToken, newId } from '../auth/secrets.ts';
import { startDialogue, type Dialogue } from '../testing/dialogue.ts';
import type { Browser } from '../testing/serving.ts';

let d: Dialogue;
let elements: string[];
let ada: { browser: Browser; actor: Actor };
let bo: { browser: Browser; actor: Actor };

const start = async (session: string, stepId: string) =>
  d.send(session, { type: 'step.start', stepId, expect: (await d.state(session)).current });

interface Note {
  readonly id: string;
  readonly title: string;
  readonly stepId?: string;
  readonly about?: string | null;
  readonly slip?: number;
}
const write = (
  session: string,
  { id, title, stepId = 'unfold', about = elements[0]!, slip }: Note,
  actor?: Actor,
) =>
  d.send(
    session,
    {
      type: 'item.propose',
      itemId: id,
      stepId,
      kind: 'note',
      title,
      description: '',
      theme: '',
      answer: {
        about,
        lens: null,
        verdict: null,
        rewrite: '',
        lang: 'da',
        ...(slip === undefined ? {} : { slip, teamId: 't1' }),
      },
      ...(slip === undefined ? {} : { source: 'paper' as const }),
    },
    actor,
  );

const gallery = async (query = '', browser = ada.browser) =>
  (await browser.get<GalleryPage>(`/api/sessions/d1/gallery${query}`)).body;
const code = async (browser: Browser) =>
  (await browser.post<NewReceipt>('/api/sessions/d1/receipt', {})).body;
const receipt = (typed: string, browser = d.server.browser()) =>
  browser.post<Receipt>('/api/receipt', { code: typed });

beforeAll(async () => {
  d = await startDialogue();
  elements = await d.hall('d1', 'a3', 4);
  ada = await d.guest('d1', 't1');
  bo = await d.guest('d1', 't2');
  await start('d1', 'try-note');
  await write('d1', { id: 'try1', title: 'Jeg kom på cykel', stepId: 'try-note' }, ada.actor);
  await start('d1', 'unfold');
  for (let i = 0; i < 50; i++)
    await write('d1', { id: `n${i}`, title: `Seddel ${i}`, about: elements[i % 2]! });
  await write('d1', { id: 'ada1', title: 'Der skal være lys på stien' }, ada.actor);
  await write('d1', { id: 'bo1', title: 'Min nabo er alene' }, bo.actor);
});
afterAll(() => d.server.stop());

describe('the gallery', () => {
  it('[DIA4] shows approved notes page by page, newest last, without who wrote them', async () => {
    const first = await gallery();
    expect([first.total, first.notes.length, first.notes[0]?.id]).toEqual([50, 40, 'n0']);
    const second = await gallery(`?after=${first.next}`);
    expect([second.notes.length, second.next]).toEqual([10, null]);
    expect(second.notes.at(-1)).toEqual({
      id: 'n49',
      text: 'Seddel 49',
      rewrite: '',
      lang: 'da',
      translation: '',
      about: elements[1],
      form: 'unfold',
      lens: null,
      verdict: null,
      team: '',
      cluster: '',
    });
    await d.send('d1', { type: 'items.moderate', itemIds: ['ada1'], act: 'show' });
    const third = await gallery(`?after=${first.next}`);
    expect(third.notes.at(-1)).toMatchObject({ id: 'ada1', team: 'Bord 1' });
    expect(JSON.stringify(third)).not.toContain('borger');
    expect(JSON.stringify(third)).not.toContain(ada.actor.person);
    // Neither what waits for approval nor what was only a try.
    const ids = [...first.notes, ...third.notes].map(({ id }) => id);
    expect(ids).not.toContain('bo1');
    expect(ids).not.toContain('try1');
  });

  it('shows what is about one element', async () => {
    const { notes, total } = await gallery(`?about=${elements[1]}`);
    expect(total).toBe(25);
    expect(new Set(notes.map(({ about }) => about))).toEqual(new Set([elements[1]]));
  });

  it('[ITEM3] takes a hidden note and the words that a bundle has copied from it away', async () => {
    await d.send('d1', { type: 'step.start', stepId: 'tables', expect: 'unfold' });
    await d.send('d1', {
      type: 'cluster.group',
      stepId: 'tables',
      clusterId: 'c1',
      refs: ['n2', 'n4'],
    });
    const title = (await d.state('d1')).clusters.get('c1')!.title;
    expect((await gallery()).notes.find(({ id }) => id === 'n4')?.cluster).toBe(title);
    const [hidden, kept] = title === 'Seddel 2' ? ['n2', 'n4'] : ['n4', 'n2'];
    await d.send('d1', { type: 'item.hide', itemId: hidden, reason: 'attack' });
    const { notes } = await gallery();
    expect(notes.find(({ id }) => id === hidden)).toBeUndefined();
    expect(notes.find(({ id }) => id === kept)?.cluster).toBe('•••');
    await d.send('d1', { type: 'item.show', itemId: hidden });
    await start('d1', 'unfold');
  });

  it('[AUTH1] is open to everybody in the meeting, and to nobody else', async () => {
    const screenUrl = (
      await d.owner.post<{ url: string }>('/api/sessions/d1/links', { role: 'screen', name: '' })
    ).body.url;
    const bearer = { authorization: `Bearer ${screenUrl.split('/screen/')[1]}` };
    const [link] = (
      await d.owner.post<TableLink[]>('/api/sessions/d1/tables/links', { teams: ['t3'] })
    ).body;
    const table = d.server.browser();
    await table.follow(link!.url);
    const { browser: member } = await d.member(3);
    for (const path of ['/api/sessions/d1/gallery', '/api/sessions/d1/tables']) {
      for (const each of [ada.browser, member, table, d.owner])
        expect((await each.get(path)).status).toBe(200);
      expect((await d.server.browser().get(path, bearer)).status).toBe(200);
      expect((await d.server.browser().get(path)).status).toBe(403);
    }
    const tables = (await table.get<TableCard[]>('/api/sessions/d1/tables')).body;
    expect(tables[0]).toEqual({ id: 't1', name: 'Bord 1' });
  });
});

describe('table devices', () => {
  const links = async (...teams: string[]) =>
    (await d.owner.post<TableLink[]>('/api/sessions/d1/tables/links', { teams })).body;

  async function sit(url: string): Promise<{ browser: Browser; redirect: string }> {
    const browser = d.server.browser();
    return { redirect: await browser.follow(url), browser };
  }
  const connect = async (browser: Browser) => {
    const socket = io(d.server.url, {
      transports: ['websocket'],
      auth: { surface: 'table', stream: 'd1' },
      extraHeaders: { cookie: `rt_table_d1=${browser.cookies.get('rt_table_d1')}` },
      reconnection: false,
    });
    await new Promise<void>((resolve, reject) => {
      socket.on('connect', resolve);
      socket.on('connect_error', reject);
    });
    return socket;
  };

  it('[TAB1] leads a table to its page, where it goes by the name that the table has now', async () => {
    const [link] = await links('t1');
    expect(link).toMatchObject({ teamId: 't1', name: 'Bord 1' });
    expect(link!.joinUrl).toBe(`${d.server.url}/j/${link!.code}/t1`);
    const { browser, redirect } = await sit(link!.url);
    expect(redirect).toBe('/bord/d1');
    // The same person id stands for another table in another meeting.
    await d.hall('d9', 'a5', 1);
    await d.send('d9', {
      type: 'teams.set',
      teams: [{ id: 't1', name: 'Et andet sted', members: [] }],
    });
    await d.owner.post('/api/sessions/d9/tables/links', { teams: ['t1'] });
    const socket = await connect(browser);
    const hello = await (
      socket.timeout(2000) as unknown as {
        emitWithAck(event: string, payload: unknown): Promise<HelloReply>;
      }
    ).emitWithAck('hello', { protocol: PROTOCOL, stream: 'd1', since: {} });
    const own = hello.ok && hello.patches.find(({ audience }) => audience.startsWith('mine:'));
    expect(own && own.set['me']).toMatchObject({ role: 'host', teamId: 't1', name: 'Bord 1' });
    socket.disconnect();
  });

  it('[AUTH2] cuts the device of a table when it gets a new link', async () => {
    const [first] = await links('t2');
    const { browser } = await sit(first!.url);
    const socket = await connect(browser);
    const gone = new Promise((resolve) => socket.on('disconnect', resolve));
    const [second, other] = await links('t2', 't4');
    await gone;
    expect((await browser.get('/api/sessions/d1/tables')).status).toBe(401);
    const again = await d.server
      .browser()
      .post('/api/exchange', { token: first!.url.split('#')[1] });
    expect(again.status).toBe(401);
    expect((await sit(second!.url)).redirect).toBe('/bord/d1');
    // Another table's device is left alone.
    await links('t2');
    const { browser: fourth } = await sit(other!.url);
    expect((await fourth.get('/api/sessions/d1/tables')).status).toBe(200);
  });

  it('[AUTH2] cuts no device for links that could not all be made', async () => {
    const [first] = await links('t2');
    const { browser } = await sit(first!.url);
    const { registry } = d.server.house.store;
    const add = registry.addCredential.bind(registry);
    const adding = vi.spyOn(registry, 'addCredential').mockImplementationOnce(add);
    adding.mockRejectedValueOnce(new Error('disk full'));
    const failed = await d.owner.post('/api/sessions/d1/tables/links', { teams: ['t2', 't4'] });
    adding.mockRestore();
    expect(failed.body).toEqual({ rejection: { code: 'busy' } });
    expect((await browser.get('/api/sessions/d1/tables')).status).toBe(200);
  });

  it('[AUTH1] are given out by those who lead the meeting only', async () => {
    const url = (
      await d.owner.post<{ url: string }>('/api/sessions/d1/links', {
        role: 'moderator',
        name: 'M',
      })
    ).body.url;
    const moderator = d.server.browser();
    await moderator.follow(url);
    const { browser: table } = await sit((await links('t1'))[0]!.url);
    const slips = { teams: ['t1'], from: 1, count: 1, again: false };
    for (const browser of [moderator, table, ada.browser, d.server.browser()]) {
      const path = '/api/sessions/d1';
      expect((await browser.post(`${path}/tables/links`, { teams: ['t1'] })).status).toBe(403);
      expect((await browser.post(`${path}/slips`, slips)).status).toBe(403);
      expect((await browser.post(`${path}/renew`, {})).status).toBe(403);
    }
    for (const path of ['coverage', 'newer'])
      for (const browser of [table, ada.browser])
        expect((await browser.get(`/api/sessions/d1/${path}`)).status).toBe(403);
    const nowhere = await d.owner.post('/api/sessions/d1/tables/links', { teams: ['t77'] });
    expect(nowhere.status).toBe(404);
  });
});

describe('receipts', () => {
  it('[RCPT1] is random, kept as a hash, and the new one replaces the old', async () => {
    const first = await code(ada.browser);
    expect(first.code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}$/);
    expect(first.url).toBe(`${d.server.url}/kvittering#${first.code.replaceAll('-', '')}`);
    const clean = cleanReceiptCode(first.code)!;
    const { registry } = d.server.house.store;
    expect(await registry.receiptByHash(clean)).toBeUndefined();
    expect(await registry.receiptByHash(hashToken(clean))).toEqual({
      session: 'd1',
      author: ada.actor.person,
    });
    for (const typed of [first.code, ` ${clean.toLowerCase()} `, clean.match(/.{3}/g)!.join(' – ')])
      expect([typed, (await receipt(typed)).status]).toEqual([typed, 200]);
    const second = await code(ada.browser);
    expect((await receipt(first.code)).body).toEqual({ rejection: { code: 'wrong_receipt' } });
    expect((await receipt(second.code)).status).toBe(200);
    expect((await d.server.browser().post('/api/sessions/d1/receipt', {})).status).toBe(403);
  });

  it('[RCPT1] finds the own notes only: no affiliation, no table, no ballot, nobody else', async () => {
    const { body } = await receipt((await code(ada.browser)).code);
    const title = (await d.state('d1')).items.get(elements[0]!)!.title;
    expect(body).toEqual({
      processTitle: 'Øvelse',
      sessionTitle: 'Dialogmøde d1',
      dateText: '14. april 2016',
      exercise: true,
      notes: [
        {
          text: 'Der skal være lys på stien',
          rewrite: '',
          element: title,
          status: 'visible',
          outcome: 'open',
          where: '',
          reason: '',
          decidedAt: null,
        },
      ],
      next: { title: 'Fremtidens Ballerup – dialogmøde 2', when: '3. maj 2016' },
    });
  });

  it('[RCPT2] says what became of each note, where, and why not', async () => {
    await write('d1', { id: 'ada2', title: 'Flere bænke' }, ada.actor);
    await d.office({
      type: 'outcomes.set',
      outcomes: [
        { session: 'd1', item: 'ada1', outcome: 'used', where: 'Udkast 1, sætning 4', reason: '' },
        {
          session: 'd1',
          item: 'ada2',
          outcome: 'not_used',
          where: '',
          reason: 'Det hører til driften.',
        },
      ],
    });
    const { notes } = (await receipt((await code(ada.browser)).code)).body;
    expect(notes).toMatchObject([
      { outcome: 'used', where: 'Udkast 1, sætning 4', decidedAt: expect.any(Number) as number },
      { outcome: 'not_used', reason: 'Det hører til driften.', status: 'held' },
    ]);
  });

  it('shows a hidden note to its author, unless its words are gone for good', async () => {
    const { code: own } = await code(bo.browser);
    await write('d1', { id: 'bo2', title: 'Ring til Ole på 12 34 56 78' }, bo.actor);
    // The same words in another note keep them in the log, and still they are no more to be shown here.
    await write('d1', { id: 'n99', title: 'Ring til Ole på 12 34 56 78' });
    await d.send('d1', { type: 'item.hide', itemId: 'bo1', reason: 'off_topic' });
    await d.send('d1', { type: 'item.hide', itemId: 'bo2', reason: 'others_data' });
    const { notes } = (await receipt(own)).body;
    expect(notes.map(({ text, status }) => [text, status])).toEqual([
      ['Min nabo er alene', 'hidden'],
      ['', 'hidden'],
    ]);
  });

  it('[TAB2] [RCPT1] stands on every slip of paper, and finds what was typed in from it', async () => {
    const path = '/api/sessions/d1/slips';
    const print = (body: object) => d.owner.post<SlipSheet>(path, { again: false, ...body });
    const { slips, ...sheet } = (await print({ teams: ['t1', 't2'], from: 11, count: 3 })).body;
    expect(sheet).toEqual({ title: 'Dialogmøde d1', dateText: '14. april 2016', exercise: true });
    expect(slips.map(({ team, number }) => `${team}/${number}`)).toEqual([
      'Bord 1/11',
      'Bord 1/12',
      'Bord 1/13',
      'Bord 2/11',
      'Bord 2/12',
      'Bord 2/13',
    ]);
    expect(new Set(slips.map((slip) => slip.code)).size).toBe(6);
    await write('d1', { id: 'slip12', title: 'Skrevet i hånden', slip: 12 });
    const texts = async (index: number) =>
      (await receipt(slips[index]!.code)).body.notes.map(({ text }) => text);
    expect(await texts(1)).toEqual(['Skrevet i hånden']);
    // Slip 12 of another table, and a slip that nobody has used.
    expect(await texts(4)).toEqual([]);
    expect(await texts(0)).toEqual([]);
    // Numbers that have been printed are made again only when somebody says so, those typed in never.
    const printed = (await d.owner.get<PrintedSlips[]>(path)).body;
    expect(printed.toSorted((a, b) => a.teamId.localeCompare(b.teamId))).toEqual([
      { teamId: 't1', last: 13 },
      { teamId: 't2', last: 13 },
    ]);
    const again = { teams: ['t1'], from: 13, count: 2 };
    expect((await print(again)).body).toEqual({ rejection: { code: 'already_exists' } });
    expect((await receipt(slips[2]!.code)).status).toBe(200);
    expect((await print({ ...again, again: true })).status).toBe(200);
    expect((await receipt(slips[2]!.code)).status).toBe(404);
    const typed = { ...again, from: 12, again: true };
    expect((await print(typed)).body).toEqual({
      rejection: { code: 'slip_used', args: { slip: 12 } },
    });
    expect(await texts(1)).toEqual(['Skrevet i hånden']);
    expect((await print({ teams: ['t1'], from: 99_999, count: 2 })).status).toBe(413);
    expect((await print({ teams: ['t1'], from: 0, count: 2 })).status).toBe(400);
    expect((await print({ teams: ['t9'], from: 1, count: 2 })).status).toBe(404);
  });

  it('[AUTH4] slows down a device that guesses, and nobody else', async () => {
    const { code: right } = await code(ada.browser);
    const guesser = d.server.browser();
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) statuses.push((await receipt('AAAA-AAAA-AAAA', guesser)).status);
    expect(statuses).toEqual([404, 404, 404, 404, 404, 429]);
    expect((await receipt(right, guesser)).status).toBe(429);
    expect((await receipt(right)).status).toBe(200);
  });
});

describe('before the next meeting', () => {
  it('[ROT2] counts the tables that have worked on each element elsewhere, and the meetings to come', async () => {
    const coverage = async (session: string) =>
      (await d.owner.get<MeetingsCoverage>(`/api/sessions/${session}/coverage`)).body;
    const there = await d.hall('d2', 'a4', 3);
    const a = await d.guest('d1', 't1');
    const b = await d.guest('d1', 't2');
    await write('d1', { id: 'cov1', title: 'Om det første', about: elements[0]! }, a.actor);
    await write('d1', { id: 'cov2', title: 'Også om det', about: elements[0]! }, b.actor);
    const ref = async (session: string, item: string) =>
      (await d.state(session)).items.get(item)!.from!.ref;
    const same: string[] = [];
    for (const item of there)
      if ((await ref('d2', item)) === (await ref('d1', elements[0]!))) same.push(item);
    // Two tables, by this session's own id of the element; the desk has typed in the rest without a table.
    const { before, meetings, meetingsLeft } = await coverage('d2');
    expect(before.unfold?.[same[0]!]).toBe(2);
    expect([meetings, meetingsLeft]).toEqual([3, 3]);
    expect((await coverage('d1')).before).toEqual({});
    await d.send('d1', { type: 'session.end' });
    const late = { teams: ['t1'], from: 50, count: 1, again: false };
    expect((await d.owner.post('/api/sessions/d1/slips', late)).body).toEqual({
      rejection: { code: 'session_ended' },
    });
    expect((await coverage('d2')).meetingsLeft).toBe(2);
  });

  it('[WORD1] fetches newer wordings of what nobody has answered about', async () => {
    const [asked, fresh] = await d.hall('d3', 'a5', 1);
    await start('d3', 'unfold');
    await write('d3', { id: 'w1', title: 'Et svar', about: asked! });
    const items = (await d.state('d3')).items;
    for (const item of [asked!, fresh!])
      await d.office({
        type: 'wording.add',
        ref: items.get(item)!.from!.ref,
        after: 1,
        title: `Nye ord ${item === asked ? 'A' : 'B'}`,
        description: '',
        reason: 'Efter dialogmøde 1',
      });
    const newer = async () => (await d.owner.get<NewerWording[]>('/api/sessions/d3/newer')).body;
    expect(await newer()).toMatchObject([
      { itemId: asked, now: items.get(asked!)!.title, title: 'Nye ord A', answered: true },
      { itemId: fresh, wording: 2, reason: 'Efter dialogmøde 1', answered: false },
    ]);
    const renew = () => d.owner.post('/api/sessions/d3/renew', { id: newId('x') });
    expect((await renew()).body).toEqual({ renewed: 1 });
    expect((await renew()).body).toEqual({ renewed: 0 });
    expect((await d.state('d3')).items.get(fresh!)).toMatchObject({
      title: 'Nye ord B',
      from: { wording: 2 },
    });
    expect((await newer()).map(({ itemId }) => itemId)).toEqual([asked]);
  });
});
