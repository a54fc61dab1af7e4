import { mkdirSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import type { StepView } from '#shared/session/views.ts';
import { da as words } from '../client/desk/words.da.ts';
import { CONTENT } from '../server/demo/content.ts';
import { launchOptions } from './browser.ts';
import { openHall } from './hall.ts';

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

for (const picture of [beforeTheMerge, merging, voting, result, plan]) await picture();
await browser.close();
