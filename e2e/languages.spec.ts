import { expect, test, type Page } from '@playwright/test';
import { runSheet } from '#shared/session/runsheets.ts';
import { da as deskDa } from '../client/desk/words.da.ts';
import deskEn from '../client/desk/words.en.ts';
import { da as deskStepsDa } from '../client/desk/stepWords.da.ts';
import deskStepsEn from '../client/desk/stepWords.en.ts';
import { da as kitDa } from '../client/phone/kit/words.da.ts';
import kitEn from '../client/phone/kit/words.en.ts';
import { da as phoneDa } from '../client/phone/stepWords.da.ts';
import phoneEn from '../client/phone/stepWords.en.ts';
import { da as officeDa } from '../client/process/words.da.ts';
import officeEn from '../client/process/words.en.ts';
import { da as packDa } from '../client/public/pack/words.da.ts';
import packEn from '../client/public/pack/words.en.ts';
import { da as screenDa } from '../client/screen/words.da.ts';
import screenEn from '../client/screen/words.en.ts';
import { da as announceDa } from '../client/ui/announcements.da.ts';
import announceEn from '../client/ui/announcements.en.ts';
import { da as commonDa } from '../client/ui/common.da.ts';
import commonEn from '../client/ui/common.en.ts';
import { CONTENT } from '../server/demo/content.ts';
import { openHall, type Hall } from './hall.ts';

const HOLE = '\u0000';
/** Shorter ones, and shorter frames around something filled in, cannot be told from content. */
const SHORTEST = { text: 4, frame: 9 } as const;
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A word of a catalogue as a pattern: what a function fills in may be anything. */
function patternOf(word: unknown): string | null {
  let text: unknown = word;
  if (typeof word === 'function')
    try {
      text = (word as (...args: string[]) => unknown)(...Array<string>(word.length).fill(HOLE));
    } catch {
      return null;
    }
  // A word that is looked up by what is filled in has nothing to find here.
  if (typeof text === 'string' && text.includes('undefined')) return null;
  const shortest = typeof word === 'function' ? SHORTEST.frame : SHORTEST.text;
  if (typeof text !== 'string' || text.replaceAll(HOLE, '').trim().length < shortest) return null;
  return text.split(HOLE).map(literally).join('.+');
}

/** Spelled alike in both languages, or the name of something. */
const ALIKE = new Set(
  [
    'Rød Tråd',
    'Fremtidens Ballerup',
    'Version 1',
    'Facilitator',
    'facilitator',
    'Moderator',
    'Send',
    'Type',
    'Link',
    'Links',
    'Plan',
    'Excel',
    'Ballerup Bladet',
  ].map(literally),
);

/** Words that nobody has translated: the English catalogue still says the Danish ones. */
function untranslated(da: unknown, en: unknown): string[] {
  if (typeof da === 'object' && da !== null && typeof en === 'object' && en !== null)
    return Object.entries(da).flatMap(([key, value]) =>
      untranslated(value, (en as Record<string, unknown>)[key]),
    );
  const pattern = patternOf(da);
  return pattern !== null && pattern === patternOf(en) && !ALIKE.has(pattern) ? [pattern] : [];
}

/** Every Danish word of a catalogue whose English twin reads differently. */
function danishOf(da: unknown, en: unknown): string[] {
  if (typeof da === 'object' && da !== null && typeof en === 'object' && en !== null)
    return Object.entries(da).flatMap(([key, value]) =>
      danishOf(value, (en as Record<string, unknown>)[key]),
    );
  const pattern = patternOf(da);
  return pattern === null || pattern === patternOf(en) ? [] : [pattern];
}

const CATALOGUES = {
  common: [commonDa, commonEn],
  phone: [phoneDa, phoneEn],
  desk: [deskDa, deskEn],
  deskSteps: [deskStepsDa, deskStepsEn],
  screen: [screenDa, screenEn],
  office: [officeDa, officeEn],
  kit: [kitDa, kitEn],
  pack: [packDa, packEn],
  announce: [announceDa, announceEn],
} as const;

/** What somebody wrote keeps its language; so does the name of the other language. */
const CONTENT_TEXTS = new Set([
  ...runSheet('workshop-march').flatMap((plan) => [plan.title, plan.question]),
  ...CONTENT.items.flatMap((item) => [item.title, item.description]),
  commonDa.otherLanguage,
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

/** No word of the frame is Danish; the content stays as it was written. */
async function speaksEnglish(
  page: Page,
  ...names: readonly (keyof typeof CATALOGUES)[]
): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const danish = names.flatMap((name) => danishOf(CATALOGUES[name][0], CATALOGUES[name][1]));
  const isDanish = new RegExp(`^(?:${danish.join('|')})$`);
  expect(danish.length).toBeGreaterThan(20);
  const left = (await pieces(page)).filter(
    (text) => isDanish.test(text) && !CONTENT_TEXTS.has(text),
  );
  expect(left).toEqual([]);
}

const toEnglish = (page: Page): Promise<void> =>
  page.getByRole('button', { name: commonDa.otherLanguageLabel }).click();

test('every word has been translated', () => {
  for (const [da, en] of Object.values(CATALOGUES)) expect(untranslated(da, en)).toEqual([]);
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
    await speaksEnglish(phone.page, 'common', 'phone');
    await speaksEnglish(desk.page, 'common', 'desk', 'deskSteps');
    await speaksEnglish(screen, 'common', 'screen');
    await phone.page.reload();
    await phone.page.getByRole('heading', { level: 1 }).waitFor();
    await speaksEnglish(phone.page, 'common', 'phone');
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
    await speaksEnglish(desk.page, 'common', 'desk', 'deskSteps');
  }
});

test('in English nothing of the frame is Danish: the office', async ({ browser }) => {
  hall = await openHall(browser, { until: 'end' });
  const desk = await hall.desk();
  const { page } = desk;
  await page.goto(`${hall.server.base}/plan/${hall.process}`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await toEnglish(page);
  await speaksEnglish(page, 'common', 'office');
  await page.getByRole('button', { name: officeEn.planPage.add }).click();
  await speaksEnglish(page, 'common', 'office');
  await page.goto(`${hall.server.base}/plan/${hall.process}/people`);
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await speaksEnglish(page, 'common', 'office');
  await page.goto(`${hall.server.base}/plan`);
  await expect(page.getByRole('radio').first()).toBeVisible();
  await speaksEnglish(page, 'common', 'office');
});

test('in English nothing of the frame is Danish: a member’s own meetings', async ({ browser }) => {
  hall = await openHall(browser, { until: 'end' });
  const page = await hall.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(hall.linkOf('c05').url);
  await expect(page.getByRole('heading', { name: kitDa.title })).toBeVisible();
  await toEnglish(page);
  await speaksEnglish(page, 'kit', 'common');
  await page.getByRole('button', { name: kitEn.add }).click();
  await expect(page.getByRole('heading', { name: kitEn.newTitle })).toBeVisible();
  await speaksEnglish(page, 'kit', 'common');
  await page.getByLabel(kitEn.date, { exact: true }).fill('2016-04-06');
  await page.getByRole('button', { name: kitEn.signUp }).click();
  await page.getByRole('button', { name: new RegExp(`^${kitEn.openCard}`) }).click();
  await expect(page.getByRole('heading', { name: kitEn.cardTitle })).toBeVisible();
  await page.getByRole('heading', { level: 3 }).first().getByRole('button').click();
  await speaksEnglish(page, 'kit', 'common');
});
