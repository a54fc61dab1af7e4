import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostOf, type Actor } from '#shared/kernel/actor.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { GalleryPage, TableLink } from '#shared/wire/dialogue.ts';
import type { LinkCard } from '#shared/wire/http.ts';
import type { Surface } from '#shared/wire/protocol.ts';
import { startDialogue, type Dialogue } from '../testing/dialogue.ts';
import { Caller, until } from '../testing/hall.ts';
import type { Browser } from '../testing/serving.ts';

/** Every byte that the sockets of a hall received while a dialogue was played from the try to its end. */
let d: Dialogue;
const callers: Caller[] = [];
let anna: { browser: Browser; actor: Actor; phone: Caller };
let bo: typeof anna;
let screen: Caller;
let tables: Caller[];
let moderator: Caller;
let desk: Caller;
let gallery = '';
/** What Bo's phone received while four answers were sent, two of them Bo's. */
let whileWritten: readonly string[] = [];

const cookiesOf = (browser: Browser) => ({
  cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; '),
});
async function enter(browser: Browser, actor: Actor, surface: Surface, token?: string) {
  const caller = new Caller(d.server.url, actor, surface, cookiesOf(browser), token);
  callers.push(caller);
  expect(await caller.enter()).toMatchObject({ ok: true });
  return caller;
}
const framesOf = (...of: readonly Caller[]) => of.flatMap(({ raw }) => raw).join('\n');
const link = async (role: string) => {
  const { url } = (
    await d.owner.post<LinkCard & { url: string }>('/api/sessions/s/links', { role, name: role })
  ).body;
  return url;
};
const taken = async (reply: Promise<{ ok: boolean }>) => {
  const answer = await reply;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
};
const lead = (command: SessionCommand) => d.send('s', command);
const start = async (stepId: string) =>
  lead({ type: 'step.start', stepId, expect: (await d.state('s')).current });
const say = async (who: typeof anna, stepId: string, itemId: string, title: string) => {
  const pressure = stepId === 'pressure';
  const reply = who.phone.send({
    type: 'item.propose',
    itemId,
    stepId,
    kind: 'note',
    title,
    description: '',
    theme: '',
    answer: {
      about: elements[0]!,
      lens: pressure ? 'who' : null,
      verdict: pressure ? 'fails' : null,
      rewrite: pressure || stepId === 'rewrite' ? `${title} skrevet om` : '',
      lang: 'da',
    },
  });
  await taken(reply);
};
const moderates = (command: SessionCommand) => taken(moderator.send(command));
let elements: string[];

beforeAll(async () => {
  d = await startDialogue();
  elements = await d.hall('s', 'a3', 3);
  const guest = async (team: string, affiliation: 'skole' | 'råd') => {
    const found = await d.guest('s', team, affiliation);
    return { ...found, phone: await enter(found.browser, found.actor, 'phone') };
  };
  anna = await guest('t1', 'skole');
  bo = await guest('t2', 'råd');
  const token = (await link('screen')).split('/screen/')[1]!;
  screen = await enter(d.server.browser(), { role: 'screen', person: 'x' }, 'screen', token);
  const made = (
    await d.owner.post<TableLink[]>('/api/sessions/s/tables/links', { teams: ['t1', 't2'] })
  ).body;
  tables = [];
  for (const each of made) {
    const browser = d.server.browser();
    await browser.follow(each.url);
    tables.push(await enter(browser, { role: 'host', person: hostOf(each.teamId) }, 'table'));
  }
  const second = d.server.browser();
  await second.follow(await link('moderator'));
  moderator = await enter(second, { role: 'moderator', person: 'm' }, 'desk');
  desk = await enter(d.owner, { role: 'owner', person: 'o' }, 'desk');

  await start('try-note');
  await say(anna, 'try-note', 'try1', 'Prøveord-anna');
  await start('unfold');
  await until(() => framesOf(bo.phone).includes('"current":"unfold"'));
  const before = bo.phone.raw.length;
  await say(anna, 'unfold', 'a-held', 'Venteord-anna');
  await say(bo, 'unfold', 'b-hidden', 'Skjulord-bo');
  await say(bo, 'unfold', 'b-redacted', 'Naboord-bo');
  await say(anna, 'unfold', 'a-shown', 'Godkendtord-anna');
  await until(() => framesOf(desk).includes('a-shown'));
  await bo.phone.hello();
  whileWritten = bo.phone.raw.slice(before);
  await moderates({ type: 'items.moderate', itemIds: ['a-shown'], act: 'show' });
  await moderates({ type: 'items.moderate', itemIds: ['b-hidden'], act: 'hide', reason: 'attack' });
  await moderates({ type: 'item.redact', itemId: 'b-redacted', title: 'Erstatningsord' });
  await start('pressure');
  await say(anna, 'pressure', 'a-test', 'Trykord-anna');
  await say(bo, 'pressure', 'b-test', 'Trykord-bo');
  // Approved and then changed by its author: the new words wait.
  await moderates({ type: 'items.moderate', itemIds: ['b-test'], act: 'show' });
  await until(() => framesOf(screen).includes('Trykord-bo'));
  const reword = {
    type: 'item.reword',
    itemId: 'b-test',
    title: 'Eftertankeord-bo',
    description: '',
  };
  await taken(bo.phone.send(reword as SessionCommand));
  await start('tables');
  await lead({
    type: 'cluster.group',
    stepId: 'tables',
    clusterId: 'c1',
    refs: ['a-shown', 'b-redacted'],
  });
  await start('scale');
  const boxId = (await d.state('s')).steps.get('scale')!.vote!.boxId;
  const ballot = { boxId, rev: 1, body: { scale: { [elements[0]!]: 4 } } };
  await taken(anna.phone.vote(ballot));
  // Counted at the table, and not yet a second time.
  const paper = { slips: 77, abstained: 0, counts: { [`${elements[0]}:2`]: 71 } };
  await taken(tables[0]!.send({ type: 'paper.count', stepId: 'scale', teamId: 't1', paper }));
  await lead({ type: 'vote.end', stepId: 'scale' });
  await lead({ type: 'vote.close', stepId: 'scale' });
  for (const about of ['', `?about=${elements[0]}`, '?about=nothing'])
    gallery += JSON.stringify(
      (await bo.browser.get<GalleryPage>(`/api/sessions/s/gallery${about}`)).body,
    );
  await lead({ type: 'release.make', releaseId: 'r1', title: 'Dialogmøde' });
  await lead({ type: 'session.end' });
  await until(() => callers.every((caller) => framesOf(caller).includes('"status":"ended"')));
}, 60_000);
afterAll(async () => {
  for (const caller of callers) caller.close();
  await d.server.stop();
});

/** What of it is in there: a whole hall's frames are no message for a test. */
const found = (seen: string, what: RegExp): string[] => [
  ...new Set([...seen.matchAll(new RegExp(what, 'g'))].map(([word]) => word)),
];
/** What nobody but its author, its table and the desk may see; the try is shown while it lasts. */
const UNSEEN = /Venteord-\w+|Skjulord-\w+|Naboord-\w+|Trykord-anna|Eftertankeord-\w+/;
const TRIED = /Prøveord-\w+/;
const AFFILIATION = /"affiliation":"[^"]+"/;

describe('a dialogue on raw frames', () => {
  it('[DIA4] brings nobody’s notes to a phone but the own ones, and the name of an approved bundle', () => {
    expect(found(framesOf(anna.phone), /\w+-bo|Erstatningsord/)).toEqual([]);
    expect(found(framesOf(bo.phone), /\w+-anna/)).toEqual(['Godkendtord-anna']);
    // The control: the own ones do come, whatever has become of them.
    expect(found(framesOf(anna.phone), /(Prøveord|\w+)-anna/).length).toBe(4);
    expect(found(framesOf(bo.phone), /Skjulord-bo/)).toEqual(['Skjulord-bo']);
  });

  it('[DIA4] a note of the hall costs the other phones nothing, not even a number', () => {
    const patches = (audience: string) =>
      whileWritten.filter((raw) => raw.includes(`["patch",{"audience":"${audience}`));
    expect(patches('mine:').length).toBeGreaterThan(0);
    expect(patches('room')).toEqual([]);
  });

  it('[MOD1] [VIEW1] shows screen and gallery approved words only, and those as long as they are approved', () => {
    expect(found(framesOf(screen), UNSEEN)).toEqual([]);
    expect(found(gallery, UNSEEN)).toEqual([]);
    expect(found(gallery, TRIED)).toEqual([]);
    for (const seen of [framesOf(screen), gallery])
      expect(found(seen, /Godkendtord-anna|Erstatningsord/)).toHaveLength(2);
    expect(found(framesOf(screen), /Trykord-bo/)).toEqual(['Trykord-bo']);
    expect(found(gallery, /Trykord-bo/)).toEqual([]);
  });

  it('[DIA4] [TAB1] a table’s device has its own table’s notes', () => {
    const [first = '', second = ''] = tables.map((table) => framesOf(table));
    expect(found(first, /Venteord-anna/)).toEqual(['Venteord-anna']);
    expect(found(first, /\w+-bo/)).toEqual([]);
    expect(found(second, /Trykord-bo/)).toEqual(['Trykord-bo']);
    expect(found(second, /\w+-anna/)).toEqual(['Godkendtord-anna']);
  });

  it('[DIA4] [VIEW5] keeps affiliations at the desk, and authors out of every frame', () => {
    for (const caller of [screen, ...tables])
      expect(found(framesOf(caller), AFFILIATION)).toEqual([]);
    expect(found(framesOf(anna.phone), AFFILIATION)).toEqual(['"affiliation":"skole"']);
    expect(found(framesOf(bo.phone), AFFILIATION)).toEqual(['"affiliation":"råd"']);
    expect(found(framesOf(desk), AFFILIATION)).toHaveLength(2);
    expect(gallery).not.toContain('ffiliation');
    for (const { actor, phone } of [anna, bo])
      for (const caller of callers.filter((each) => each !== phone))
        expect(found(framesOf(caller), new RegExp(actor.person))).toEqual([]);
  });

  it('[BOX3] [VIEW1] tells nobody but the desk what a closed vote says before it is shown', () => {
    for (const caller of [screen, anna.phone, bo.phone, moderator, ...tables])
      expect(found(framesOf(caller), /"result\/scale":\{/)).toEqual([]);
    expect(found(framesOf(desk), /"result\/scale":\{/)).toHaveLength(1);
    for (const caller of callers)
      expect(found(framesOf(caller), /"roll":\[|pseudonym/)).toEqual([]);
  });

  it('[VOTE8] brings the numbers of a table’s paper to nobody before a second count', () => {
    const numbers = /"slips":77|:2":71/;
    expect(found(framesOf(tables[0]!), numbers)).toHaveLength(2);
    for (const caller of callers.filter((each) => each !== tables[0]))
      expect(found(framesOf(caller), numbers)).toEqual([]);
    expect(found(framesOf(desk), /"paper\/scale":\{/)).toHaveLength(1);
  });

  it('[VIEW1] brings a moderator’s device the notes, and of the rest what anybody may know', () => {
    const seen = framesOf(moderator);
    expect(found(seen, /Venteord-anna|Skjulord-bo|"affiliation":"skole"/)).toHaveLength(3);
    // The keys of its entries, and whom it was told about.
    const keys = found(seen, /"(session|selection|card|me|presence|[a-z]+\/[\w-]+)":\{/);
    const kinds = new Set(keys.map((key) => key.replace(/\/[^"]*/, '').replace(/[":{]/g, '')));
    // Told at the tick of a clock, which a short vote may lie between.
    kinds.delete('turnout');
    expect([...kinds].toSorted()).toEqual(['item', 'me', 'presence', 'session', 'step', 'team']);
    expect(found(seen, /"controlBy":"|"controlName":"|"connected":\["/)).toEqual([]);
    // The control: the desk has them.
    expect(found(framesOf(desk), /"seat\/s_1":\{|"controlBy":"/).length).toBeGreaterThan(0);
  });

  it('[VIEW5] brings a phone that comes late no more than one that was there', async () => {
    const late = await enter(bo.browser, bo.actor, 'phone');
    expect(found(framesOf(late), /\w+-anna/)).toEqual(['Godkendtord-anna']);
    expect(found(framesOf(late), AFFILIATION)).toEqual(['"affiliation":"råd"']);
  });

  it('[AUTH1] a moderator reads and moderates, and does nothing else', async () => {
    await lead({ type: 'session.open' });
    const refused: SessionCommand[] = [
      { type: 'session.end' },
      { type: 'step.start', stepId: 'next', expect: 'scale' },
      { type: 'vote.reveal', stepId: 'scale' },
      { type: 'control.take', expect: null },
      { type: 'screen.set', black: true },
      { type: 'teams.set', teams: [] },
      {
        type: 'paper.count',
        stepId: 'scale',
        teamId: 't1',
        paper: { slips: 0, abstained: 0, counts: {} },
      },
      { type: 'item.reword', itemId: 'a-held', title: 'Andet', description: '' },
      { type: 'item.withdraw', itemId: 'a-held' },
      { type: 'release.make', releaseId: 'r9', title: '' },
      { type: 'person.checkIn', person: 's_1' },
    ];
    for (const command of refused)
      expect([command.type, await moderator.send(command)]).toEqual([
        command.type,
        { ok: false, rejection: { code: 'not_allowed' } },
      ]);
  });
});
