import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EarlierText } from '#shared/dialogue/earlier.ts';
import { hostOf, type Actor } from '#shared/kernel/actor.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { NewReceipt, TableLink } from '#shared/wire/dialogue.ts';
import { startDialogue, type Dialogue } from './testing/dialogue.ts';
import { Caller, until } from './testing/hall.ts';
import type { Browser } from './testing/serving.ts';

/** Words about a neighbour, in every place a dialogue copies words to, and then taken out. */
const SECRET = /Rosenvej|Tulipanvej|Liljevej/;
const SAID = 'Fru Jensen på Rosenvej 14 får besøg hver nat';
const LONG = `${SAID}, og det gør hele opgangen urolig, siger naboen oppe over og naboen neden under, hver eneste aften`;
const ON_CARD = 'Hr. Holm på Tulipanvej 3 skylder husleje';
const ON_CARD_BEFORE = 'Hr. Holm på Liljevej skylder husleje';

let d: Dialogue;
let desk: Caller;
let screen: Caller;
let phone: Caller;
let table: Caller;
let guest: { browser: Browser; actor: Actor };
let member: Browser;
let receipt: string;

const take = async (reply: Promise<{ ok: boolean }>) => {
  const answer = await reply;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
};
async function enter(browser: Browser, actor: Actor, surface: 'desk' | 'table' | 'phone') {
  const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
  const caller = new Caller(d.server.url, actor, surface, { cookie });
  await take(caller.enter());
  return caller;
}

beforeAll(async () => {
  d = await startDialogue();
  const [about] = await d.hall('s', 'a3', 2);
  guest = await d.guest('s', 't1');
  const other = await d.guest('s', 't1');
  desk = await enter(d.owner, { role: 'owner', person: 'o' }, 'desk');
  const [link] = (
    await d.owner.post<TableLink[]>('/api/sessions/s/tables/links', { teams: ['t1'] })
  ).body;
  const device = d.server.browser();
  await device.follow(link!.url);
  table = await enter(device, { role: 'host', person: hostOf('t1') }, 'table');
  phone = await enter(guest.browser, guest.actor, 'phone');
  const shown = (
    await d.owner.post<{ url: string }>('/api/sessions/s/links', { role: 'screen', name: 'Væggen' })
  ).body;
  const token = shown.url.split('/screen/')[1]!;
  screen = new Caller(d.server.url, { role: 'screen', person: '' }, 'screen', {}, token);
  await take(screen.enter());
  await d.send('s', { type: 'step.start', stepId: 'rewrite', expect: null });
  const note = (itemId: string, title: string, rewrite: string): SessionCommand => ({
    type: 'item.propose',
    itemId,
    stepId: 'rewrite',
    kind: 'note',
    title,
    description: '',
    theme: '',
    answer: { about: about!, lens: null, verdict: null, rewrite, lang: 'da' },
  });
  // Two say the same, one corrects it, a table types it in from paper.
  await d.send('s', note('n1', LONG, SAID), guest.actor);
  await d.send('s', note('n2', SAID, ''), other.actor);
  await d.send('s', note('n3', 'Lys på stien', ''), other.actor);
  await d.send(
    's',
    { type: 'item.reword', itemId: 'n2', title: `${SAID}.`, description: '' },
    other.actor,
  );
  const host = { role: 'host', person: hostOf('t1') } as const;
  await d.send('s', { ...note('n4', SAID, ''), source: 'paper' } as SessionCommand, host);
  const all = ['n1', 'n2', 'n3', 'n4'];
  for (const text of ['Mrs Jensen of Rosenvej', 'A lady of Rosenvej'])
    await d.send('s', { type: 'item.translate', itemId: 'n1', text });
  await d.send('s', { type: 'items.moderate', itemIds: all, act: 'show' });
  await d.send('s', { type: 'step.start', stepId: 'tables', expect: 'rewrite' });
  await d.send('s', { type: 'cluster.group', stepId: 'tables', clusterId: 'c1', refs: all });
  const steps = (await d.state('s')).steps;
  const plan = steps.get('gallery-dots')!.plan;
  const voted = { ...plan, config: { ...plan.config, refs: ['c1'], dots: 1 } };
  await d.send('s', { type: 'step.edit', step: voted } as SessionCommand);
  await d.send('s', { type: 'step.start', stepId: 'gallery-dots', expect: 'tables' });
  await d.send('s', { type: 'vote.end', stepId: 'gallery-dots' });
  await d.send('s', { type: 'vote.close', stepId: 'gallery-dots' });
  await d.send('s', { type: 'vote.reveal', stepId: 'gallery-dots' });
  await d.send('s', { type: 'release.make', releaseId: 'r1', title: 'Dialogmøde' });
  receipt = (await guest.browser.post<NewReceipt>('/api/sessions/s/receipt', {})).body.code;

  member = (await d.member(3)).browser;
  const meeting = { venue: 'school', invitee: null, place: '', date: '2016-04-06', time: '' };
  await member.post('/api/processes/e1/meetings', { id: 'c', ...meeting });
  const [element] = [...(await d.state('c')).items.keys()];
  const card = (rev: number, quote: string) => ({
    rev,
    date: '2016-04-06',
    venue: 'school',
    present: 12,
    counted: 'counted',
    elements: [
      {
        ref: element,
        wording: 1,
        holds: 9,
        holdsChanged: 0,
        fails: 0,
        lenses: [],
        points: ['Lyt'],
        quotes: [quote],
        dots: null,
      },
    ],
    oneThing: '',
  });
  // Sent, and corrected: the street was another one.
  const frame = { v: 1, stepId: 'card' };
  for (const [rev, quote] of [ON_CARD_BEFORE, ON_CARD].entries()) {
    const one = { ...frame, id: `k${rev}`, releaseId: `r2${rev}`, card: card(rev + 1, quote) };
    await member.post('/api/sessions/c/card', one);
  }
}, 60_000);
afterAll(async () => {
  for (const caller of [desk, screen, phone, table]) caller.close();
  await d.server.stop();
});

const FILES = ['json', 'csv', 'docx', 'xlsx'].flatMap((format) => [
  ...['public', 'internal'].flatMap((edition) => [
    `/api/processes/e1/dialogue/export.${format}?edition=${edition}`,
    `/api/sessions/s/dialogue/export.${format}?edition=${edition}`,
  ]),
  `/api/sessions/s/export/meeting.${format}`,
]);

async function textOf(path: string): Promise<string> {
  const response = await d.owner.raw(path);
  const body = new Uint8Array(await response.arrayBuffer());
  if (!/docx|xlsx/.test(path)) return strFromU8(body);
  return Object.values(unzipSync(body))
    .map((part) => strFromU8(part))
    .join('\n');
}

/** Where the words are found now. */
async function places(): Promise<string[]> {
  const found: string[] = [];
  const look = (where: string, text: string) => {
    if (SECRET.test(text)) found.push(where);
  };
  for (const path of FILES) look(path, await textOf(path));
  for (const path of [
    '/api/processes/e1/texts',
    '/api/processes/e1/dialogue',
    '/api/sessions/s/gallery',
  ])
    look(path, await textOf(path));
  look('mine', JSON.stringify((await member.get('/api/processes/e1/meetings')).body));
  const own = await d.server.browser().post('/api/receipt', { code: receipt });
  look('receipt', JSON.stringify(own.body));
  for (const [name, caller] of Object.entries({ desk, screen, phone, table })) {
    caller.raw.length = 0;
    await caller.hello();
    look(`view of the ${name}`, caller.raw.join(''));
  }
  look('earlier cards', await textOf('/api/processes/e1/cards/c/earlier'));
  for (const session of ['s', 'c']) {
    look(`log ${session}`, JSON.stringify(await d.server.house.store.log.read(session, 0)));
    look(`releases ${session}`, JSON.stringify((await d.state(session)).releases));
  }
  return found;
}

/** And in the bytes of every file the server keeps. */
const onDisk = (): string[] =>
  readdirSync(d.server.config.dataDir, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .filter((name) =>
      SECRET.test(readFileSync(join(d.server.config.dataDir, name)).toString('latin1')),
    );

it('[ITEM4] [MOD2] what was said about somebody is nowhere any more: not in a file, a view, a receipt or the bytes on disk', async () => {
  const before = await places();
  // The control: it was everywhere it is looked for.
  expect(before).toEqual(
    expect.arrayContaining([
      ...['desk', 'screen', 'phone', 'table'].map((name) => `view of the ${name}`),
      'receipt',
      'mine',
      'earlier cards',
      ...['s', 'c'].flatMap((session) => [`log ${session}`, `releases ${session}`]),
    ]),
  );
  for (const path of FILES) expect(before).toContain(path);
  expect(onDisk()).not.toEqual([]);

  await d.send('s', { type: 'item.redact', itemId: 'n1', title: 'En nabo får besøg om natten' });
  await d.send('s', {
    type: 'items.moderate',
    itemIds: ['n2', 'n4'],
    act: 'hide',
    reason: 'others_data',
  });
  const earlier = (await d.owner.get<EarlierText[]>('/api/processes/e1/cards/c/earlier')).body;
  for (const { release, what, text: was } of earlier)
    await d.send('c', { type: 'card.redact', release, what, was, text: '' });
  await d.send('c', {
    type: 'card.redact',
    what: 'e0q0',
    was: ON_CARD,
    text: 'En lejer skylder husleje',
  });
  await until(() => onDisk().length === 0);

  expect(await places()).toEqual([]);
  expect(await textOf('/api/sessions/s/gallery')).toContain('En nabo får besøg om natten');
  expect(await textOf('/api/processes/e1/texts')).toContain('En lejer skylder husleje');
}, 20_000);
