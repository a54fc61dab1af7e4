import { expect, test, type Page } from '@playwright/test';
import { runSheet } from '#shared/session/runsheets.ts';
import type { TableLink } from '#shared/wire/dialogue.ts';
import type { Invite } from '#shared/wire/http.ts';
import deskEn from '../client/desk/words.en.ts';
import placeEn from '../client/phone/placeWords.en.ts';
import { da as kitDa } from '../client/phone/kit/words.da.ts';
import kitEn from '../client/phone/kit/words.en.ts';
import officeEn from '../client/process/words.en.ts';
import answersEn from '#shared/words/answers.en.ts';
import meetingEn from '../client/ui/meetingWords.en.ts';
import { da as commonDa } from '../client/ui/common.da.ts';
import commonEn from '../client/ui/common.en.ts';
import { CONTENT } from '../server/demo/content.ts';
import { allCatalogues, danishOf, literally, untranslated } from './catalogues.ts';
import { openHall, type Hall } from './hall.ts';

/** Spelled alike in both languages, or the name of something. */
const ALIKE = new Set(
  [
    'Rød Tråd',
    'Fremtidens Ballerup',
    'Version 1',
    'Facilitator',
    'facilitator',
    'Moderator',
    'moderator',
    'Send',
    'Type',
    'Link',
    'Links',
    'Plan',
    'Excel',
    'Ballerup Bladet',
    'Element',
    'Status',
    'Print',
    'Dansk',
    'English',
    'Türkçe',
    'العربية',
    'Urdu',
    'Somali',
    'Farsi',
  ].map(literally),
);

const CATALOGUES = await allCatalogues();

/** What somebody wrote keeps its language. */
const CONTENT_TEXTS = new Set([
  ...[...runSheet('workshop-march'), ...runSheet('dialogue')].flatMap((plan) => [
    plan.title,
    plan.question,
  ]),
  ...CONTENT.clusters.map((cluster) => cluster.name),
  ...CONTENT.items.flatMap((item) => [item.title, item.description, item.theme]),
  // What the languages call themselves.
  commonDa.otherLanguage,
  commonEn.otherLanguage,
]);

/** Everything that is shown or read aloud, piece by piece. */
const pieces = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement?.closest('script, style') === null) found.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title'])
        found.push(element.getAttribute(name) ?? '');
    return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });

const isDanish = new RegExp(`^(?:${CATALOGUES.flatMap(danishOf).join('|')})$`);

/** No word of the frame is Danish; the content stays as it was written. */
async function speaksEnglish(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const left = (await pieces(page)).filter(
    (text) => isDanish.test(text) && !CONTENT_TEXTS.has(text),
  );
  expect(left).toEqual([]);
}

const toEnglish = (page: Page): Promise<void> =>
  page.getByRole('button', { name: commonDa.otherLanguageLabel }).click();

test('every word has been translated', () => {
  // As many as there are parts with words of their own; fewer means that they were not found.
  expect(CATALOGUES.length).toBeGreaterThan(20);
  for (const each of CATALOGUES) {
    expect(danishOf(each).length, each.file).toBeGreaterThan(0);
    expect(untranslated(each, ALIKE), each.file).toEqual([]);
  }
  // They are really read, the small ones among them too.
  expect(CATALOGUES.flatMap(danishOf).length).toBeGreaterThan(2_000);
});

let hall: Hall | undefined;
test.afterEach(async () => {
  await hall?.close();
  hall = undefined;
});

for (const [step, until] of [
  ['check-in', 'welcome'],
  ['suggestions', 'merge'],
  ['groups that merge', 'pause'],
  ['a revealed vote', 'el-dots'],
  ['a line', 'package'],
  ['the text', 'involve'],
  ['meetings to take', 'wrapup'],
] as const)
  test(`in English nothing of the frame is Danish: ${step}`, async ({ browser }) => {
    hall = await openHall(browser, { until });
    const desk = await hall.desk();
    const phone = await hall.phone('c13');
    const { url } = await hall.makeLink('screen', 'Salen');
    const screen = await hall.newPage({ viewport: { width: 1024, height: 768 } });
    await screen.goto(`${url}?lang=en`);
    await toEnglish(desk.page);
    await toEnglish(phone.page);
    // What the frame shows has to be there before it is judged.
    await expect(
      phone.page.getByRole('button', { name: commonEn.otherLanguageLabel }),
    ).toBeVisible();
    await expect(screen.getByText(commonEn.standing.indicative).first()).toBeVisible();
    await speaksEnglish(phone.page);
    await speaksEnglish(desk.page);
    await speaksEnglish(screen);
    await phone.page.reload();
    await phone.page.getByRole('heading', { level: 1 }).waitFor();
    await speaksEnglish(phone.page);
  });

test('in English nothing of the frame is Danish: the menus of the desk', async ({ browser }) => {
  hall = await openHall(browser, { until: 'involve' });
  const desk = await hall.desk();
  await toEnglish(desk.page);
  await desk.page.getByRole('button', { name: deskEn.menu.title, exact: true }).click();
  const tabs = desk.page.getByRole('navigation', { name: deskEn.menu.sections });
  for (const name of ['session', 'links', 'import', 'release', 'exports'] as const) {
    await tabs.getByRole('button', { name: deskEn.menu[name], exact: true }).click();
    await expect(
      desk.page.getByRole('heading', { name: deskEn.menu[name], level: 2 }),
    ).toBeVisible();
    await speaksEnglish(desk.page);
  }
});

test('in English nothing of the frame is Danish: the office', async ({ browser }) => {
  hall = await openHall(browser, { until: 'end' });
  const desk = await hall.desk();
  const { page } = desk;
  await page.goto(`${hall.server.base}/plan/${hall.process}`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await toEnglish(page);
  await speaksEnglish(page);
  await page.getByRole('button', { name: officeEn.planPage.add }).click();
  await speaksEnglish(page);
  await page.goto(`${hall.server.base}/plan/${hall.process}/people`);
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await speaksEnglish(page);
  await page.goto(`${hall.server.base}/plan`);
  await expect(page.getByRole('radio').first()).toBeVisible();
  await speaksEnglish(page);
});

test('in English nothing of the frame is Danish: a member’s own meetings', async ({ browser }) => {
  hall = await openHall(browser, { until: 'end' });
  const page = await hall.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(hall.linkOf('c05').url);
  await expect(page.getByRole('heading', { name: kitDa.title })).toBeVisible();
  await toEnglish(page);
  await speaksEnglish(page);
  await page.getByRole('button', { name: kitEn.add }).click();
  await expect(page.getByRole('heading', { name: kitEn.newTitle })).toBeVisible();
  await speaksEnglish(page);
  await page.getByLabel(kitEn.date, { exact: true }).fill('2016-04-06');
  await page.getByRole('button', { name: kitEn.signUp }).click();
  await page.getByRole('button', { name: new RegExp(`^${kitEn.openCard}`) }).click();
  await expect(page.getByRole('heading', { name: kitEn.cardTitle })).toBeVisible();
  await page.getByRole('heading', { level: 3 }).first().getByRole('button').click();
  await speaksEnglish(page);
});

for (const [until, title] of [
  ['a3:unfold', 'Runde 1: Udfold'],
  ['a3:pressure', 'Runde 2: Tryktest'],
  ['a3:food', 'Mad og pause'],
  ['a3:points', 'Tre pointer'],
  ['a3:gallery-dots', 'Prikker på galleriet'],
  ['a3:scale', 'Skala'],
] as const)
  test(`in English nothing of the frame is Danish: a dialogue, ${title}`, async ({ browser }) => {
    hall = await openHall(browser, { until });
    const { owner, session, server } = hall;
    const hands = { viewport: { width: 820, height: 1180 } };
    const desk = await hall.desk();
    const screen = await hall.newPage({ viewport: { width: 1024, height: 768 } });
    await screen.goto(`${(await hall.makeLink('screen', 'Salen')).url}?lang=en`);
    const queue = await hall.newPage(hands);
    await queue.goto((await hall.makeLink('moderator', 'Køen')).url);
    const table = await hall.newPage(hands);
    const [link] = await owner.post<TableLink[]>(`/api/sessions/${session}/tables/links`, {
      teams: ['bord-4'],
    });
    await table.goto(link!.url);
    const phone = await hall.newPage({ viewport: { width: 390, height: 844 } });
    const invite = (await (await owner.get(`/api/sessions/${session}/invite`)).json()) as Invite;
    await phone.goto(`${server.base}/j/${invite.code}/bord-4`);
    for (const page of [phone, queue, table, desk.page]) await toEnglish(page);

    const affiliation = phone.getByRole('button', { name: answersEn.affiliation.borger });
    await expect(affiliation).toBeVisible();
    await speaksEnglish(phone);
    await affiliation.click();
    await speaksEnglish(phone);
    await phone.getByRole('button', { name: placeEn.invitedYes }).click();
    await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();

    await desk.page.getByRole('button', { name: deskEn.next.start(title) }).click();
    // Whoever reads English is told in English what is asked now.
    for (const page of [phone, table])
      await expect(page.getByText(meetingEn[title]!).first()).toBeVisible();
    await expect(screen.getByText(commonEn.standing.indicative).first()).toBeVisible();
    for (const page of [phone, table, queue, desk.page, screen]) await speaksEnglish(page);
  });
