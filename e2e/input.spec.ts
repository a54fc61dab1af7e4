import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { LIMITS } from '#shared/board/text.ts';
import { runSheet } from '#shared/session/runsheets.ts';
import type { StepView } from '#shared/session/views.ts';
import { da as deskWords } from '../client/desk/words.da.ts';
import { da as doorWords } from '../client/phone/doorWords.da.ts';
import doorEnglish from '../client/phone/doorWords.en.ts';
import { da as phoneWords } from '../client/phone/stepWords.da.ts';
import phoneEnglish from '../client/phone/stepWords.en.ts';
import { da as common } from '../client/ui/common.da.ts';
import english from '../client/ui/common.en.ts';
import { openHall, type Hall } from './hall.ts';
import type { Desk } from './pages/desk.ts';
import type { Phone } from './pages/phone.ts';

const KEYWORDS = runSheet('workshop-march').find((plan) => plan.id === 'kw-dots')!;
const LONGEST_SCRIPT = 100_000;

const invisible = '\u200D\u200D';
const cpr = 'Ring til 010190-1234';
const tooLong = 'æ'.repeat(LIMITS.title + 7);

let hall: Hall;

test.describe('what is written on a phone', () => {
  let phone: Phone;
  const theme = () => phone.page.getByRole('combobox', { name: phoneWords.theme });

  test.describe('and refused', () => {
    // Nothing of it arrives: the meeting is the same for the next one.
    test.beforeAll(async ({ browser }) => {
      hall = await openHall(browser, { until: 'merge' });
    });
    test.beforeEach(async () => {
      phone = await hall.phone('c01');
    });
    test.afterEach(() => hall.emptied());
    test.afterAll(() => hall.close());

    const wrong = () => phone.page.getByRole('alert');

    for (const [what, text, said] of [
      ['nothing', '', common.rejection.text_empty({})],
      ['too much', tooLong, common.rejection.text_too_long({ over: 7 })],
      ['a personal number', cpr, common.rejection.text_cpr({})],
      ['only invisible characters', invisible, common.rejection.text_control({})],
    ] as const)
      test(`[OUT2] ${what} is refused in words and stays in the field`, async () => {
        await theme().selectOption('Velfærd');
        await phone.noteTitle.fill(text);
        await phone.press(phone.button(common.send));
        await expect(wrong()).toContainText(said);
        await expect(phone.noteTitle).toHaveValue(text);
        await expect(phone.noteTitle).toHaveAttribute('aria-invalid', 'true');
        await phone.shows(phoneWords.used(0, 2));
      });

    test('[OUT2] in English the refusal is in English', async () => {
      await phone.press(phone.button(common.otherLanguageLabel));
      await phone.noteTitle.fill(cpr);
      await phone.press(phone.button(english.send));
      await expect(wrong()).toContainText(english.rejection.text_cpr({}));
      await phone.noteTitle.fill(tooLong);
      await phone.press(phone.button(english.send));
      await expect(wrong()).toContainText(english.rejection.text_too_long({ over: 7 }));
      await expect(phone.noteTitle).toHaveValue(tooLong);
      await expect(phone.page.getByRole('combobox', { name: phoneEnglish.theme })).toBeVisible();
    });
  });

  test.describe('and kept', () => {
    let desk: Desk;
    test.beforeEach(async ({ browser }) => {
      hall = await openHall(browser, { until: 'merge' });
      desk = await hall.desk();
      phone = await hall.phone('c01');
    });
    test.afterEach(() => hall.close());

    test('HTML, emoji and right-to-left text stay text everywhere', async () => {
      const html = '<img src=x onerror="document.title=1"><b>Fed</b>';
      const family = '👩‍👩‍👧‍👦 مرحبا';
      const screen = await hall.screen();
      await theme().selectOption('Velfærd');
      await phone.noteTitle.fill(html);
      await phone.press(phone.button(common.send));
      await phone.shows(html, phoneWords.used(1, 2));
      await theme().selectOption('Velfærd');
      // An override could turn the rest of a line around: it is taken out, and nothing else.
      await phone.noteTitle.fill(`${family}\u202E`);
      await phone.press(phone.button(common.send));
      await phone.shows(phoneWords.usedAll(2));
      await expect(desk.note(html)).toBeVisible();
      await expect(desk.note(family)).toBeVisible();
      await desk.pressNext(deskWords.next.showNotes);
      await screen.shows(html, family);
      for (const { page } of [phone, desk, screen]) {
        await expect(page.locator('main b', { hasText: 'Fed' })).toHaveCount(0);
        await expect(page.locator('main img')).toHaveCount(0);
        await expect(page).not.toHaveTitle('1');
      }
    });

    test('[OUT2] a step that closes in the middle of a sentence keeps it, and says so', async () => {
      await theme().selectOption('Velfærd');
      await phone.noteTitle.pressSequentially('En tanke, der ikke blev fær');
      await desk.pressNext(deskWords.next.showNotes);
      await phone.shows('En tanke, der ikke blev fær', phoneWords.collectClosed);
      await phone.page.reload();
      await phone.shows('En tanke, der ikke blev fær', phoneWords.collectClosed);
    });
  });
});

test.describe('steps that end', () => {
  test.afterEach(() => hall.close());

  test('[OUT2] the next step waits for a sentence, and what is sent too late is refused in words', async ({
    browser,
  }) => {
    hall = await openHall(browser, { until: 'involve-dots' });
    const desk = await hall.desk();
    const phone = await hall.phone('c20');
    const next = runSheet('workshop-march').find((plan) => plan.id === 'involve-dots')!;
    await phone.noteTitle.pressSequentially('Husejere ved motorvejen');
    await desk.startNext(next.title);
    await expect(
      phone.page.getByRole('region', { name: common.newStep(next.title) }),
    ).toBeVisible();
    await expect(phone.noteTitle).toHaveValue('Husejere ved motorvejen');
    await phone.press(phone.button(common.send));
    await expect(phone.page.getByRole('alert').first()).toContainText(
      common.rejection.step_closed({}),
    );
    await expect(phone.noteTitle).toHaveValue('Husejere ved motorvejen');
    await phone.press(phone.button(common.goToStep));
    await phone.asks(next.question);
  });

  test('[BOX6] over budget is said in words on the phone, and refused by the server', async ({
    browser,
  }) => {
    hall = await openHall(browser, { until: 'kw-dots' });
    const desk = await hall.desk();
    await desk.startNext(KEYWORDS.title);
    const phone = await hall.phone('c01');
    const bot = await hall.bot('c02');
    const { boxId, dots, options } = bot.entry<StepView>('step/kw-dots')!.vote!;
    const titles = options.map((option) => option.title);
    await phone.castDots(titles.slice(0, dots));
    await phone.tick(titles[dots]!);
    await phone.shows(phoneWords.dotsNone, phoneWords.savedDots(dots));
    await expect(
      phone.page.getByRole('checkbox', { name: titles[dots]!, exact: true }),
    ).not.toBeChecked();
    const all = Object.fromEntries(options.map((option) => [option.ref, 1]));
    await expect(bot.cast(boxId, { dots: all })).rejects.toThrow('ballot_over_budget');
    const [first] = options;
    await expect(bot.cast(boxId, { dots: { [first!.ref]: 2 } })).rejects.toThrow('ballot_over_cap');
    bot.leave();
  });

  test('[BOX2] after closing the vote is closed, and the own one is there to read', async ({
    browser,
  }) => {
    hall = await openHall(browser, { until: 'kw-dots' });
    const desk = await hall.desk();
    await desk.startNext(KEYWORDS.title);
    const phone = await hall.phone('c01');
    const bot = await hall.bot('c02');
    const { boxId, options } = bot.entry<StepView>('step/kw-dots')!.vote!;
    await phone.castDots([options[0]!.title]);
    // Without network the last change does not arrive in time: the person is told.
    await phone.page.context().setOffline(true);
    await expect(phone.page.getByText(common.offline)).toBeVisible();
    await phone.tick(options[1]!.title);
    await phone.shows(phoneWords.savedHere);
    await desk.endVote();
    await desk.closeVote();
    await expect(bot.cast(boxId, { dots: { [options[0]!.ref]: 1 } })).rejects.toThrow(
      'vote_closed',
    );
    await phone.page.context().setOffline(false);
    await expect(phone.page.getByRole('alert')).toContainText('lukket');
    await phone.shows(phoneWords.yourVote, options[0]!.title);
    bot.leave();
  });
});

test.describe('the way in', () => {
  // Each comes with a browser of its own, and by a seat that no other test uses.
  test.beforeAll(async ({ browser }) => {
    hall = await openHall(browser, { until: 'silence' });
  });
  test.afterEach(() => hall.emptied());
  test.afterAll(() => hall.close());

  test('[OUT2] an unknown code is refused in words, in both languages, and stays in the field', async () => {
    const page = await hall.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(hall.server.base);
    const code = page.getByLabel(doorWords.joinCode);
    await code.fill('000 001');
    await expect(page.getByRole('alert')).toContainText(common.rejection.wrong_code({}));
    await expect(code).toHaveValue('000001');
    await page.getByRole('button', { name: common.otherLanguageLabel }).click();
    await page.getByRole('button', { name: doorEnglish.joinGo }).click();
    await expect(page.getByRole('alert')).toContainText(english.rejection.wrong_code({}));
  });

  test('[AUTH2] a revoked link is refused in words', async () => {
    const { seat, url } = hall.linkOf('c07');
    await hall.owner.post(`/api/processes/${hall.process}/people/${seat}/revoke`, {});
    const page = await hall.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(url);
    await expect(page.getByRole('heading', { name: doorWords.linkFailed })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(common.rejection.link_revoked({}));
  });

  test('[AUTH3] tokens leave the address bar and the history; only the screen’s stays', async () => {
    const seat = hall.linkOf('c08').url;
    const desk = (await hall.makeLink('facilitator', 'Anna')).url;
    for (const link of [seat, desk]) {
      const token = link.slice(link.indexOf('#') + 1);
      const page = await hall.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(link);
      await expect(page).toHaveURL(/\/(s|desk)\/[\w-]+$/);
      await expect(page.getByRole('main')).toBeVisible();
      expect(page.url()).not.toContain(token);
      expect(asked.filter((url) => url.split('#')[0]!.includes(token))).toEqual([]);
      const stored = await page.evaluate(() =>
        JSON.stringify([
          Object.entries(localStorage),
          Object.entries(sessionStorage),
          document.cookie,
        ]),
      );
      expect(stored).not.toContain(token);
      await page.goBack();
      expect(page.url()).not.toContain(token);
    }
    const screen = await hall.screen();
    await screen.shows(/Vejledende/);
    expect(screen.page.url()).toMatch(/\/screen\/[\w-]{20,}$/);
  });

  test('[SIZE1] the whole way in asks no other host, and loads at most 100 kB of script at first', async () => {
    const page = await hall.newPage({ viewport: { width: 390, height: 844 } });
    const hosts = new Set<string>();
    // What the page's own policy stops would never leave, but it was asked for.
    await page.exposeFunction('stopped', (uri: string) => hosts.add(uri));
    await page.addInitScript(() => {
      const { stopped } = window as unknown as { stopped: (uri: string) => void };
      document.addEventListener('securitypolicyviolation', (event) => stopped(event.blockedURI));
    });
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    page.on('websocket', (socket) => hosts.add(new URL(socket.url()).host));
    await page.goto(hall.linkOf('c09').url);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect([...hosts]).toEqual([new URL(hall.server.base).host]);

    // What the page itself asks for, before any of its scripts has run.
    const html = await (await fetch(`${hall.server.base}/s/${hall.session}`)).text();
    const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((m) => m[1]!);
    expect(scripts.length).toBeGreaterThan(0);
    const sizes = await Promise.all(
      scripts.map(async (path) => {
        const body = await (await fetch(hall.server.base + path)).arrayBuffer();
        return gzipSync(Buffer.from(body), { level: 9 }).length;
      }),
    );
    const total = sizes.reduce((sum, n) => sum + n, 0);
    expect(total).toBeLessThanOrEqual(LONGEST_SCRIPT);
  });
});
