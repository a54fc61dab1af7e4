import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerText } from '#shared/dialogue/report.ts';
import type { CollectionCard } from '#shared/dialogue/card.ts';
import type { DialogueOverview, MyMeetings, Pack } from '#shared/wire/dialogue.ts';
import type { ReleaseListing } from '#shared/wire/http.ts';
import { signUp } from '../dialogue/signUp.ts';
import { startDialogue, type Dialogue } from '../testing/dialogue.ts';
import type { Browser } from '../testing/serving.ts';

let d: Dialogue;
beforeAll(async () => {
  d = await startDialogue();
});
afterAll(() => d.server.stop());

const overview = async () =>
  (await d.owner.get<DialogueOverview>('/api/processes/e1/dialogue')).body;
const mine = async (browser: Browser) =>
  (await browser.get<MyMeetings>('/api/processes/e1/meetings')).body;
const school = {
  venue: 'school',
  invitee: null,
  place: ' Skovlunde  Skole ',
  date: '2016-04-06',
  time: '10:00',
};

describe('what the council has handed on', () => {
  it('names the elements with what the council thought of them, and the groups to invite', async () => {
    const { release, elements, proposed, seats, reports } = await overview();
    const state = await d.state(d.workshop);
    expect(release?.id).toBe(state.releases.at(-1)?.id);
    expect(new Set(elements.map(({ kind }) => kind))).toEqual(new Set(['keyword', 'element']));
    expect(elements).toHaveLength(17);
    expect(elements[0]).toMatchObject({
      later: [],
      council: { dots: expect.any(Number) as number },
    });
    expect(seats).toHaveLength(25);
    expect(reports).toEqual([]);
    expect(proposed).toHaveLength(8);
    const { ref, release: from, name } = proposed[0]!;
    await d.office({
      type: 'invitees.put',
      invitees: [
        {
          id: 'g1',
          name,
          kind: 'citizens',
          reach: '',
          risk: '',
          elements: [],
          activityId: null,
          owner: '',
          status: 'planned',
          text: '',
          from: { release: from, ref },
        },
      ],
    });
    expect((await overview()).proposed).toHaveLength(7);
  });

  it('[WORD1] gives everybody the pack in the latest wording, and keeps the released one', async () => {
    const { ref, released } = (await overview()).elements.find(({ kind }) => kind === 'element')!;
    const words = {
      title: 'En by med plads til alle',
      description: 'Også til dem, der er stille.',
    };
    await d.office({ type: 'wording.add', ref, after: 1, ...words, reason: 'Efter dialogmøde 1' });
    const { status, body } = await d.server.browser().get<Pack>('/api/processes/e1/pack');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      title: 'Øvelse',
      exercise: true,
      municipality: 'Ballerup Kommune',
    });
    expect(body.url).toBe(`${d.server.url}/samtale/e1`);
    expect(body.elements).toHaveLength(17);
    expect(body.elements.find((each) => each.ref === ref)).toEqual({
      ref,
      kind: 'element',
      ...words,
      wording: 2,
    });
    const element = (await overview()).elements.find((each) => each.ref === ref);
    expect(element).toMatchObject({ released, later: [{ n: 2, ...words }] });
    expect((await d.server.browser().get('/api/processes/nowhere/pack')).status).toBe(404);
  });

  it('[AUTH1] shows the office page to nobody else', async () => {
    const { browser } = await d.member(4);
    for (const path of ['/api/processes/e1/dialogue', '/api/processes/e1/texts'])
      for (const each of [browser, d.server.browser()])
        expect([path, (await each.get(path)).status]).toEqual([path, 403]);
  });
});

describe('small meetings', () => {
  const card = (rev: number, ref: string, wording: number): CollectionCard => ({
    rev,
    date: '2016-04-06',
    venue: 'school',
    present: 24,
    counted: 'counted',
    elements: [
      {
        ref,
        wording,
        holds: 12,
        holdsChanged: 8,
        fails: 4,
        lenses: ['everyday'],
        points: ['Der mangler en bus om aftenen.'],
        quotes: ['Jeg kommer ikke hjem efter klokken ni.'],
        dots: 9,
      },
    ],
    oneThing: 'Få bussen til at køre.',
  });

  it('[CARD1] a member signs up, a repeat makes no second meeting, and nobody takes it over', async () => {
    const { browser, seat } = await d.member(0);
    const post = (who: Browser, body: object) => who.post('/api/processes/e1/meetings', body);
    expect((await post(browser, { id: 'sm1', ...school })).body).toEqual({ id: 'sm1' });
    expect((await post(browser, { id: 'sm1', ...school })).body).toEqual({ id: 'sm1' });
    const other = await d.member(1);
    expect((await post(other.browser, { id: 'sm1', ...school })).status).toBe(409);
    expect((await post(browser, { id: d.workshop, ...school })).status).toBe(409);
    expect((await post(d.server.browser(), { id: 'sm2', ...school })).status).toBe(403);
    expect((await post(browser, { id: 'sm2', ...school, invitee: 'nobody' })).status).toBe(404);
    const cpr = await post(browser, { id: 'sm2', ...school, place: 'Hos 010190-1234' });
    expect(cpr.body).toEqual({ rejection: { code: 'text_cpr' } });

    const { meetings, release } = await mine(browser);
    expect(meetings).toHaveLength(1);
    expect(meetings[0]).toMatchObject({
      session: 'sm1',
      stepId: 'card',
      meeting: { ...school, place: 'Skovlunde Skole', seat, release, cancelled: false },
      card: null,
      reportedAt: null,
      closed: false,
    });
    // The words on the table are those of today, with their number.
    expect(meetings[0]!.elements).toHaveLength(17);
    expect(meetings[0]!.elements.filter(({ wording }) => wording === 2)).toHaveLength(1);
    const state = await d.state('sm1');
    expect(state.status).toBe('open');
    expect(state.settings?.title).toBe('Lille møde: Skole, 6. april 2016');
    expect((await mine(other.browser)).meetings).toEqual([]);
  });

  it('[CARD1] a sign-up that a crash cut short, that comes twice at a time, or corrected, is one meeting', async () => {
    const { browser, seat } = await d.member(6);
    const other = await d.member(7);
    const { engine, store } = d.server.house;
    const post = (id: string, body: object) =>
      browser.post('/api/processes/e1/meetings', { id, ...body });
    // The stream is made in one transaction and begun in the next.
    await store.log.createStream('cut', 'session', 'e1');
    expect((await post('cut', school)).body).toEqual({ id: 'cut' });
    expect((await d.state('cut')).items.size).toBe(17);
    await store.log.createStream('abroad', 'session', 'elsewhere');
    expect((await post('abroad', school)).status).toBe(409);

    const process = (await engine.processState('e1'))!;
    const meeting = { ...school, venue: 'school', id: 'twice' } as const;
    const race = (...tries: readonly (readonly [string, object])[]) =>
      Promise.all(
        tries.map(([person, over]) =>
          signUp(engine, process, { role: 'member', person }, { ...meeting, ...over }),
        ),
      );
    expect(await race([seat, {}], [seat, {}])).toEqual([{ ok: true }, { ok: true }]);
    const [first, second] = await race(
      [seat, { id: 'raced' }],
      [seat, { id: 'raced', date: '2016-04-08' }],
    );
    expect([first, second]).toEqual([{ ok: true }, { ok: true }]);
    const [mineNow, theirs] = await race([seat, { id: 'mine' }], [other.seat, { id: 'mine' }]);
    expect([mineNow, theirs]).toMatchObject([
      { ok: true },
      { rejection: { code: 'already_exists' } },
    ]);

    // The answer was lost, and the form corrected before it was sent again.
    expect((await post('twice', { ...school, date: '2016-04-13' })).status).toBe(200);
    expect((await d.state('twice')).settings).toMatchObject({
      title: 'Lille møde: Skole, 13. april 2016',
      date: '2016-04-13',
    });
    for (const session of (await mine(browser)).meetings.map((each) => each.session)) {
      const now = (await d.state(session)).settings!.meeting;
      await browser.post(`/api/sessions/${session}/meeting`, {
        meeting: { ...now, cancelled: true },
      });
    }
  });

  it('counts how many meetings cover a group, and a cancelled one covers none', async () => {
    const { browser } = await d.member(0);
    await browser.post('/api/processes/e1/meetings', { id: 'sm3', ...school, invitee: 'g1' });
    expect((await mine(browser)).groups).toMatchObject([{ id: 'g1', covered: 1 }]);
    const { meeting } = (await mine(browser)).meetings.find((each) => each.session === 'sm3')!;
    const change = (what: object) =>
      browser.post('/api/sessions/sm3/meeting', { meeting: { ...meeting, ...what } });
    expect((await change({ date: '2016-04-20', venue: 'street' })).status).toBe(200);
    expect((await d.state('sm3')).settings).toMatchObject({
      title: 'Lille møde: Gade eller torv, 20. april 2016',
      date: '2016-04-20',
      dateText: '20. april 2016',
    });
    const stranger = (await d.member(1)).browser;
    const taken = await stranger.post('/api/sessions/sm3/meeting', { meeting });
    expect(taken.body).toEqual({ rejection: { code: 'not_yours' } });
    expect((await change({ cancelled: true })).status).toBe(200);
    expect((await mine(browser)).groups).toMatchObject([{ id: 'g1', covered: 0 }]);
    const { reports, meetings } = await overview();
    expect(reports.map(({ session }) => session)).not.toContain('sm3');
    expect(meetings.find(({ session }) => session === 'sm3')?.meeting.cancelled).toBe(true);
  });

  it('[REP2] shows a meeting that has not been reported as missing', async () => {
    const { reports, meetings } = await overview();
    const report = reports.find(({ session }) => session === 'sm1');
    expect(report).toMatchObject({ kind: 'small', reported: false, elements: [] });
    expect(meetings.find(({ session }) => session === 'sm1')).toMatchObject({ reportedAt: null });
  });

  it('[CARD1] [CARD3] takes the card once, however often it is sent, and makes a version of each', async () => {
    const { browser, seat } = await d.member(0);
    const [meeting] = (await mine(browser)).meetings;
    const { item, wording, ref } = meeting!.elements.find((each) => each.wording === 2)!;
    const frame = (rev: number) => ({
      v: 1,
      id: `card${rev}`,
      releaseId: `rc${rev}`,
      stepId: 'card',
      card: card(rev, item, wording),
    });
    const post = (body: object, who = browser) => who.post('/api/sessions/sm1/card', body);
    expect((await post(frame(2))).body).toEqual({});
    expect((await post(frame(2))).body).toEqual({});
    expect((await d.state('sm1')).releases.map(({ version }) => version)).toEqual([1]);
    // Written before, but come later: an older card never replaces a newer one.
    expect((await post(frame(1))).body).toEqual({ rejection: { code: 'changed_since' } });
    const corrected = frame(3);
    corrected.card = { ...corrected.card, present: 30 };
    // Another card under the name of an old version would leave the old one without its content.
    const reused = { ...corrected, id: 'reused', releaseId: 'rc2' };
    expect((await post(reused)).body).toEqual({ rejection: { code: 'already_exists' } });
    expect((await post(corrected)).status).toBe(200);
    expect((await d.state('sm1')).releases.map(({ version }) => version)).toEqual([1, 2]);

    const stranger = (await d.member(1)).browser;
    expect((await post(frame(4), stranger)).body).toEqual({ rejection: { code: 'not_yours' } });
    expect((await post(frame(4), d.server.browser())).status).toBe(403);
    const newer = await post({ ...frame(4), v: 2 });
    expect(newer.body).toEqual({ rejection: { code: 'reload' } });
    const named = { ...frame(4), card: { ...card(4, item, wording), names: ['Ole'] } };
    expect((await post(named)).status).toBe(400);

    const now = (await mine(browser)).meetings[0]!;
    expect(now.card?.present).toBe(30);
    expect(now.reportedAt).toEqual(expect.any(Number));
    const { reports, meetings, seats } = await overview();
    const report = reports.find(({ session }) => session === 'sm1');
    expect(report).toMatchObject({ reported: true, oneThing: 'Få bussen til at køre.' });
    expect(report?.elements).toMatchObject([{ ref, wording: 2, marker: 9 }]);
    expect(meetings[0]?.member).toBe(seats.find(({ id }) => id === seat)?.name);
  });

  it('takes a card with every quote that fits, larger than any other message', async () => {
    const { browser } = await d.member(0);
    await browser.post('/api/processes/e1/meetings', { id: 'sm4', ...school });
    const { elements } = (await mine(browser)).meetings.find(({ session }) => session === 'sm4')!;
    const quotes = Array.from({ length: 20 }, (_, i) => `${i} ${'æ'.repeat(300)}`);
    const large = {
      ...card(1, '', 1),
      elements: elements.map(({ item, wording }) => ({
        ...card(1, item, wording).elements[0]!,
        quotes,
      })),
    };
    const sent = { v: 1, id: 'large', releaseId: 'large', stepId: 'card', card: large };
    expect(JSON.stringify(sent).length).toBeGreaterThan(64_000);
    expect((await browser.post('/api/sessions/sm4/card', sent)).status).toBe(200);
    await d.send('sm4', { type: 'session.end' });
    expect((await mine(browser)).meetings.find((m) => m.session === 'sm4')?.closed).toBe(true);
  });

  it('leads a member to no small meeting when they come in', async () => {
    const { browser } = await d.member(0);
    const me = await browser.get<{ seats: { openSession: unknown; endedSession: object }[] }>(
      '/api/me',
    );
    expect(me.body.seats[0]?.openSession).toBeNull();
    expect(me.body.seats[0]?.endedSession).toMatchObject({ id: d.workshop });
  });

  it('refuses in words when nothing has been released', async () => {
    await d.owner.post('/api/processes', { id: 'p2', from: 'plan', title: 'Vision' });
    const people = [{ name: 'Anna Æble', group: '' }];
    const [seat] = (await d.owner.post<{ id: string }[]>('/api/processes/p2/people', { people }))
      .body;
    const seats = [seat!.id];
    const [link] = (await d.owner.post<{ url: string }[]>('/api/processes/p2/links', { seats }))
      .body;
    const browser = d.server.browser();
    await browser.follow(link!.url);
    const answer = await browser.post('/api/processes/p2/meetings', { id: 'sm9', ...school });
    expect([answer.status, answer.body]).toEqual([
      409,
      { rejection: { code: 'nothing_released' } },
    ]);
    expect((await browser.get<Pack>('/api/processes/p2/pack')).body).toMatchObject({
      release: null,
      elements: [],
    });
  });

  it('hands a card on under what its meeting is called by now', async () => {
    const { browser } = await d.member(8);
    await browser.post('/api/processes/e1/meetings', { id: 'moved', ...school });
    const { meeting } = (await d.state('moved')).settings!;
    await browser.post('/api/sessions/moved/meeting', {
      meeting: { ...meeting, date: '2016-04-20' },
    });
    const said = { ...card(1, '', 1), elements: [] };
    const frame = { v: 1, id: 'mc', releaseId: 'mr', stepId: 'card', card: said };
    expect((await browser.post('/api/sessions/moved/card', frame)).status).toBe(200);
    const june = { id: 'june', activityId: 'a6', title: 'Junimøde' };
    await d.owner.post('/api/processes/e1/sessions', june);
    const listing = await d.owner.get<ReleaseListing[]>('/api/sessions/june/releases');
    const { title } = (await d.state('moved')).settings!;
    expect(title).toContain('20. april 2016');
    expect(listing.body.find(({ sessionId }) => sessionId === 'moved')).toMatchObject({
      sessionTitle: title,
      title,
    });
  });

  it('gives the office all words, by session and by element', async () => {
    const texts = async (query: string) =>
      (await d.owner.get<AnswerText[]>(`/api/processes/e1/texts${query}`)).body;
    const words = (rows: readonly AnswerText[]) => rows.map(({ text }) => text);
    expect(words(await texts('?session=sm1'))).toEqual([
      'Der mangler en bus om aftenen.',
      'Jeg kommer ikke hjem efter klokken ni.',
      'Få bussen til at køre.',
    ]);
    expect(words(await texts('?session=sm1&ref=none'))).toEqual(['Få bussen til at køre.']);
    const [first] = await texts('?session=sm1');
    const about = await texts(`?ref=${first!.ref}`);
    expect(new Set(about.map(({ session }) => session))).toEqual(new Set(['sm1', 'sm4']));
  });

  it('[ITEM4] [AUTH1] takes private words out of a card for the office alone, log and releases too', async () => {
    const path = '/api/processes/e1/cards/sm1/redact';
    const body = {
      what: 'e0q0',
      was: 'Jeg kommer ikke hjem efter klokken ni.',
      text: 'En ung kommer ikke hjem om aftenen.',
    };
    expect((await (await d.member(0)).browser.post(path, body)).status).toBe(403);
    expect((await d.owner.post(path, { ...body, what: '__proto__' })).status).toBe(400);
    expect((await d.owner.post(path.replace('sm1', 'x1'), body)).status).toBe(404);
    expect((await d.owner.post(path, body)).status).toBe(200);
    const log = JSON.stringify(await d.server.house.store.log.read('sm1', 0));
    expect(log).not.toContain('klokken ni');
    expect(log).toContain(body.text);
    const texts = await d.owner.get<AnswerText[]>('/api/processes/e1/texts?session=sm1');
    expect(texts.body.map(({ text }) => text)).toContain(body.text);
    // The member is told, and can tell it from a card from another device.
    const { meetings } = await mine((await d.member(0)).browser);
    const redacted = meetings.filter((m) => m.redacted).map(({ session }) => session);
    expect(redacted).toEqual(['sm1']);
  });
});
