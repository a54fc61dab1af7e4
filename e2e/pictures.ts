import { mkdirSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import type { StepView } from '#shared/session/views.ts';
import type { TableLink } from '#shared/wire/dialogue.ts';
import type { Invite } from '#shared/wire/http.ts';
import { da as words } from '../client/desk/words.da.ts';
import { CONTENT } from '../server/demo/content.ts';
import { launchOptions } from './browser.ts';
import { openHall } from './hall.ts';
import { Table } from './pages/table.ts';

/** Takes the pictures of the README from the running app: `npm run pictures`. */
const FOLDER = 'docs';
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch(await launchOptions());

/** Bars and cards have come to rest. */
const take = async (page: Page, name: string): Promise<void> => {
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
};

async function beforeTheMerge(): Promise<void> {
  const hall = await openHall(browser, { until: 'welcome' });
  await take((await hall.screen()).page, 'screen-checkin');
  await hall.close();
}

async function merging(): Promise<void> {
  const hall = await openHall(browser, { until: 'pause' });
  await take((await hall.desk()).page, 'desk-clusters');
  await hall.close();
}

async function voting(): Promise<void> {
  const hall = await openHall(browser, { until: 'kw-dots' });
  const desk = await hall.desk();
  await desk.startNext('Prikker på nøgleord');
  const phone = await hall.phone('c05');
  for (const title of ['Grøn by og natur', 'Medborgerskab', 'Værdighed', 'Tidlig indsats'])
    await phone.tick(title);
  const others = CONTENT.seats.map((seat) => seat.id).filter((seat) => seat !== 'c05');
  for (const seat of others.slice(0, 17)) {
    const bot = await hall.bot(seat);
    const vote = bot.entry<StepView>('step/kw-dots')?.vote;
    if (vote) await bot.cast(vote.boxId, { dots: { [vote.options[0]!.ref]: 1 } });
  }
  await take(desk.page, 'desk-vote');
  await take(phone.page, 'phone-dots');
  await hall.close();
}

async function result(): Promise<void> {
  const hall = await openHall(browser, { until: 'el-line' });
  const desk = await hall.desk();
  // The page with the line on it.
  await desk.page.getByRole('button', { name: words.side.nextPage }).click();
  await take((await hall.screen()).page, 'screen-result');
  await hall.close();
}

async function plan(): Promise<void> {
  const hall = await openHall(browser, { until: 'end' });
  const desk = await hall.desk();
  await desk.page.goto(`${hall.server.base}/plan/${hall.process}`);
  await take(desk.page, 'process-plan');
  await hall.close();
}

/** A dialogue meeting in the middle of its pressure test: a note that waits, a table at work, a phone with its lens. */
async function dialogue(): Promise<void> {
  const hall = await openHall(browser, { until: 'a3:food' });
  const desk = await hall.desk();
  const [link] = await hall.owner.post<TableLink[]>(`/api/sessions/${hall.session}/tables/links`, {
    teams: ['bord-4'],
  });
  const table = new Table(await hall.newPage({ viewport: { width: 820, height: 1180 } }));
  await table.open(link!.url);
  await table.typeSlip({
    number: 41,
    lens: 'everyday',
    verdict: 'holds_changed',
    text: 'Bussen kører ikke om aftenen, så de unge kommer ikke hjem fra byrådssalen.',
  });
  await table.page.evaluate(() => window.scrollTo(0, 0));
  await take(table.page, 'table');
  await take(desk.page, 'desk-dialogue');
  const screen = await hall.screen();
  await desk.startNext('Mad og pause');
  await take(screen.page, 'screen-gallery');
  await hall.close();
}

async function pressureOnAPhone(): Promise<void> {
  const hall = await openHall(browser, { until: 'a3:pressure' });
  const desk = await hall.desk();
  await desk.startNext('Runde 2: Tryktest');
  const phone = await hall.newPage({ viewport: { width: 390, height: 844 } });
  const invite = (await (
    await hall.owner.get(`/api/sessions/${hall.session}/invite`)
  ).json()) as Invite;
  await phone.goto(`${hall.server.base}/j/${invite.code}/bord-4`);
  await phone.getByRole('button', { name: 'Borger', exact: true }).click();
  await phone.getByRole('button', { name: 'Ja, jeg blev inviteret' }).click();
  await take(phone, 'phone-pressure');
  await hall.close();
}

async function merged(): Promise<void> {
  const hall = await openHall(browser, { until: 'a5:end' });
  const { page } = await hall.desk();
  await page.goto(`${hall.server.base}/plan/${hall.process}/dialog/billede`);
  await take(page, 'process-merged');
  await page.goto(`${hall.server.base}/plan/${hall.process}/dialog/moeder`);
  await take(page, 'process-small-meetings');
  await hall.close();
}

const pictures = [
  beforeTheMerge,
  merging,
  voting,
  result,
  plan,
  dialogue,
  pressureOnAPhone,
  merged,
];
for (const picture of pictures) await picture();
await browser.close();
