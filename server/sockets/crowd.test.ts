import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostOf, type Actor } from '#shared/kernel/actor.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { GalleryPage, NewReceipt, TableLink } from '#shared/wire/dialogue.ts';
import type { LinkCard } from '#shared/wire/http.ts';
import type { CommandReply, Surface } from '#shared/wire/protocol.ts';
import { startDialogue, type Dialogue } from '../testing/dialogue.ts';
import { Caller, until } from '../testing/hall.ts';
import type { Browser } from '../testing/serving.ts';

/** A hall behind one address: how much everybody may do at once, and how little comes down to each of them. */
const PHONES = 60;
const NOTES = 1_500;
const kB = (bytes: number) => Math.ceil(bytes / 1024);

let d: Dialogue;
let elements: string[];
const guests: { browser: Browser; actor: Actor; phone: Caller }[] = [];
const callers: Caller[] = [];

async function enter(browser: Browser, actor: Actor, surface: Surface, token?: string) {
  const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
  const caller = new Caller(d.server.url, actor, surface, { cookie }, token);
  callers.push(caller);
  expect(await caller.enter()).toMatchObject({ ok: true });
  return caller;
}
const first = (caller: Caller): number => kB(caller.raw.join('').length);

const note = (itemId: string, about: string): SessionCommand => ({
  type: 'item.propose',
  itemId,
  stepId: 'unfold',
  kind: 'note',
  title: `${itemId}: ${'Der skal være lys på stien, når det er mørkt. '.repeat(4)}`,
  description: '',
  theme: '',
  answer: { about, lens: null, verdict: null, rewrite: '', lang: 'da' },
});

beforeAll(async () => {
  d = await startDialogue();
  elements = await d.hall('s', 'a3', 10);
  for (let i = 0; i < PHONES; i++) {
    const { browser, actor } = await d.guest('s', `t${(i % 10) + 1}`);
    guests.push({ browser, actor, phone: await enter(browser, actor, 'phone') });
  }
  await d.send('s', { type: 'step.start', stepId: 'unfold', expect: null });
}, 60_000);
afterAll(async () => {
  for (const caller of callers) caller.close();
  await d.server.stop();
});

describe('many at once', () => {
  it('[AUTH4] sixty phones behind one address send five notes each in one burst, and all are taken', async () => {
    const replies = await Promise.all(
      guests.flatMap(({ phone }, i) =>
        Array.from({ length: 5 }, (_, n) =>
          phone.send(note(`n${i}-${n}`, elements[i % elements.length]!)),
        ),
      ),
    );
    expect(replies.filter(({ ok }) => !ok)).toEqual([]);
    const written = [...(await d.state('s')).items.values()].filter(({ answer }) => answer);
    expect(written).toHaveLength(PHONES * 5);
  });

  it('[AUTH4] one device that floods is braked alone, and cut when it goes on', async () => {
    const [flooder, ...others] = guests;
    const gone = flooder!.phone.gone();
    const flood: Promise<CommandReply | null>[] = [];
    for (let n = 0; n < 120; n++)
      flood.push(flooder!.phone.send(note(`f${n}`, elements[0]!)).catch(() => null));
    const meanwhile = await Promise.all(
      others.map(({ phone }, i) => phone.send(note(`m${i}`, elements[0]!))),
    );
    expect(meanwhile.filter(({ ok }) => !ok)).toEqual([]);
    await gone;
    expect(flooder!.phone.byes).toEqual(['slow_down']);
    const codes = (await Promise.all(flood)).flatMap((reply) =>
      reply && !reply.ok ? [reply.rejection.code] : [],
    );
    expect(codes).toContain('slow_down');
    // A slow machine takes so long that the brake lets more through than one person may send in a round (ITEM2).
    expect(codes.filter((code) => !['slow_down', 'limit_reached'].includes(code))).toEqual([]);
  });

  it('[AUTH4] [RCPT1] a device that guesses receipts waits, and its neighbours do not', async () => {
    const [guesser, neighbour] = guests.map(({ browser }) => browser);
    const { code } = (await neighbour!.post<NewReceipt>('/api/sessions/s/receipt', {})).body;
    const tries = [];
    for (let n = 0; n < 8; n++)
      tries.push((await guesser!.post('/api/receipt', { code: 'ABCD-EFGH-JKMN' })).status);
    expect(tries).toEqual([404, 404, 404, 404, 404, 429, 429, 429]);
    // It does not even get to read a real one now; everybody else does.
    expect((await guesser!.post('/api/receipt', { code })).status).toBe(429);
    for (const { browser } of guests.slice(1, 20))
      expect((await browser.post('/api/receipt', { code })).status).toBe(200);
  });
});

describe('1,500 notes', () => {
  beforeAll(async () => {
    const { engine } = d.server.house;
    const there = [...(await d.state('s')).items.values()].filter(({ answer }) => answer).length;
    // Typed in from paper: what phones may send in one round has been sent.
    for (let n = there; n < NOTES; n += 100)
      await Promise.all(
        Array.from({ length: Math.min(100, NOTES - n) }, (_, i) => {
          const written = note(`p${n + i}`, elements[(n + i) % elements.length]!);
          const command = {
            ...written,
            source: 'paper',
            answer: { ...(written as { answer: object }).answer, teamId: `t${(i % 10) + 1}` },
          } as SessionCommand;
          const host = { role: 'host', person: hostOf(`t${(i % 10) + 1}`) } as const;
          return engine.command('s', host, { v: 1, id: `paper${n + i}`, command });
        }),
      );
  }, 60_000);

  it('[MOD1] are approved two hundred at a time', async () => {
    const desk = await enter(d.owner, { role: 'owner', person: 'o' }, 'desk');
    const all = [...(await d.state('s')).items.values()].filter(({ answer }) => answer);
    expect(all).toHaveLength(NOTES);
    const held = all.filter(({ status }) => status === 'held');
    for (let n = 0; n < 1_200; n += 200) {
      const itemIds = held.slice(n, n + 200).map(({ id }) => id);
      const command = { type: 'items.moderate', itemIds, act: 'show', expect: 'held' } as const;
      expect(await desk.send(command as unknown as SessionCommand)).toEqual({ ok: true });
    }
    const left = [...(await d.state('s')).items.values()].filter(({ status }) => status === 'held');
    expect(left).toHaveLength(NOTES - 1_200);
  });

  it('[DIA4] do not come to a phone that joins late, and stay light for a table, the screen and the desk', async () => {
    const { browser, actor } = await d.guest('s', 't1');
    const phone = await enter(browser, actor, 'phone');
    expect(first(phone)).toBeLessThan(24);
    const [link] = (
      await d.owner.post<TableLink[]>('/api/sessions/s/tables/links', { teams: ['t1'] })
    ).body;
    const own = d.server.browser();
    await own.follow(link!.url);
    const table = await enter(own, { role: 'host', person: hostOf('t1') }, 'table');
    // A tenth of the notes, and the phone's part.
    expect(first(table)).toBeLessThan(200);
    const made = (
      await d.owner.post<LinkCard & { url: string }>('/api/sessions/s/links', {
        role: 'screen',
        name: '',
      })
    ).body;
    const token = made.url.split('/screen/')[1]!;
    const screen = await enter(
      d.server.browser(),
      { role: 'screen', person: 'x' },
      'screen',
      token,
    );
    expect(first(screen)).toBeLessThan(1_000);
    const desk = await enter(d.owner, { role: 'owner', person: 'o' }, 'desk');
    expect(first(desk)).toBeLessThan(1_300);
  });

  it('are read in the gallery by the page', async () => {
    const { browser } = guests[1]!;
    let read = 0;
    for (let after: number | null = 0; after !== null;) {
      const page: { body: GalleryPage } = await browser.get(
        `/api/sessions/s/gallery?after=${after}`,
      );
      expect(kB(JSON.stringify(page.body).length)).toBeLessThan(24);
      read += page.body.notes.length;
      after = page.body.next;
    }
    expect(read).toBe(1_200);
  });

  it('[DIA4] a phone hears nothing of one more of them', async () => {
    const { phone } = guests[2]!;
    phone.raw.length = 0;
    const more = { ...note('one-more', elements[0]!), source: 'paper' } as SessionCommand;
    await d.send('s', more, { role: 'host', person: hostOf('t9') });
    await d.send('s', { type: 'screen.set', black: true });
    await until(() => phone.raw.join('').includes('"black":true'));
    expect(phone.raw.join('')).not.toMatch(/one-more|"notes":|"step\//);
  });
});
