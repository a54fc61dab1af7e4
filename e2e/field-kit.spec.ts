import { expect, test } from '@playwright/test';
import { da as words } from '../client/phone/kit/words.da.ts';
import { da as pack } from '../client/public/pack/words.da.ts';
import { da as texts } from '../client/ui/announcements.da.ts';
import { da as dialogue } from '#shared/words/dialogue.da.ts';
import { openHall, type Hall } from './hall.ts';
import { accessible } from './pages/accessible.ts';
import { Kit } from './pages/kit.ts';

const PLACE = 'Skovlunde, mødelokale 2';
const phone = { viewport: { width: 390, height: 844 } };

let hall: Hall;

/** A member who has signed up a meeting at a party association, and whose phone has seen the page once. */
async function memberWithMeeting(seat: string): Promise<Kit> {
  const kit = new Kit(await hall.newPage(phone), hall.server.base);
  await kit.open(hall.linkOf(seat).url);
  await kit.signUp({ venue: dialogue.venue.party, place: PLACE, date: '2016-03-17' });
  await kit.offlineReady();
  return kit;
}

/** The same member on another device. */
async function otherDevice(seat: string): Promise<Kit> {
  const kit = new Kit(await hall.newPage(phone), hall.server.base);
  await kit.open(hall.linkOf(seat).url);
  return kit;
}

/** Width and height of each page in millimetres. */
const pagesOf = (pdf: Buffer): readonly string[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((found) =>
    [found[1], found[2]].map((points) => Math.round((Number(points) * 25.4) / 72)).join('×'),
  );

test.describe('between the meetings', () => {
  // A seat for each test: nobody sees another member's meetings.
  test.beforeAll(async ({ browser }) => {
    hall = await openHall(browser, { until: 'end' });
  });
  test.afterEach(() => hall.emptied());
  test.afterAll(() => hall.close());

  test('[PWA1] [CARD2] a card is filled in in flight mode, survives reloads and is sent when there is a net', async () => {
    const kit = await memberWithMeeting('c05');
    const errors: string[] = [];
    kit.page.on('pageerror', (error) => errors.push(error.message));
    const element = (await kit.meetings(hall.process)).meetings[0]!.elements.find(
      ({ kind }) => kind === 'element',
    )!.title;

    await kit.page.context().setOffline(true);
    await kit.page.reload();
    await kit.openCard(PLACE);
    await kit.says(words.noNamesParty);
    await kit.field(words.present).fill('8');
    await kit.openElement(element);
    await kit.count(element, words.holds, 4);
    await kit.count(element, words.fails, 1);
    await kit.field(words.point(1)).fill('Billige boliger til de unge');
    await kit.field(words.quote(1)).fill('Min søn kan ikke få en lejlighed her.');
    await kit.field(words.oneThing).fill('Byg til de unge');
    await kit.says(words.state.kept);
    // No field asks who somebody is.
    for (const label of await kit.page.locator('label').allInnerTexts())
      expect(label).not.toMatch(/navn|adresse|telefon|mail/i);
    await kit.accessible();

    // Straight from the home screen: the address itself answers, and all of it is there.
    await kit.page.reload();
    await expect(kit.field(words.present)).toHaveValue('8');
    await kit.button(words.sendCard).click();
    await kit.says(words.waitingHow);
    await kit.page.goto(`${hall.server.base}/mig`);
    await expect(kit.row(PLACE)).toContainText(words.unsent);

    await kit.page.context().setOffline(false);
    await expect(kit.row(PLACE)).toContainText(words.reported(''));
    const { meetings } = await kit.meetings(hall.process);
    expect(meetings[0]?.card).toMatchObject({
      present: 8,
      venue: 'party',
      oneThing: 'Byg til de unge',
      elements: [
        {
          holds: 4,
          holdsChanged: 0,
          fails: 1,
          points: ['Billige boliger til de unge'],
          quotes: ['Min søn kan ikke få en lejlighed her.'],
          dots: null,
        },
      ],
    });
    expect(errors).toEqual([]);
  });

  test('[CARD1] sent again it is a correction; of two devices the one that has not seen the other is asked', async () => {
    const kit = await memberWithMeeting('c06');
    const other = await otherDevice('c06');
    await other.offlineReady();
    await other.page.context().setOffline(true);
    await other.openCard(PLACE);
    await other.field(words.oneThing).fill('Fra den anden');
    await other.button(words.sendCard).click();
    await other.says(words.waitingHow);

    await kit.openCard(PLACE);
    await kit.field(words.oneThing).fill('Ring til 010190-1234');
    await kit.button(words.sendCard).click();
    await kit.says(words.wrongFields(1));
    await kit.field(words.oneThing).fill('Fra den første');
    await kit.button(words.sendCard).click();
    await kit.says(words.sentThanks);
    await kit.field(words.oneThing).fill('Fra den første, rettet');
    await kit.says(words.state.changed);
    await kit.button(words.sendChange).click();
    await kit.says(words.sentThanks);

    await other.page.context().setOffline(false);
    await other.says(words.newerTitle);
    await expect(other.field(words.oneThing)).toHaveValue('Fra den anden');
    await other.accessible();
    const before = await kit.meetings(hall.process);
    expect(before.meetings[0]?.card?.oneThing).toBe('Fra den første, rettet');
    await other.button(words.takeTheirs).click();
    await expect(other.field(words.oneThing)).toHaveValue('Fra den første, rettet');
    await other.says(words.sentThanks);
  });

  test('a small meeting is moved and cancelled by its member', async () => {
    const kit = await memberWithMeeting('c07');
    await kit.accessible();
    await kit
      .row(PLACE)
      .getByRole('button', { name: new RegExp(`^${words.change}`) })
      .click();
    await kit.page.getByLabel(words.date, { exact: true }).fill('2016-03-19');
    await kit.accessible();
    await kit.button(words.saveMove).click();
    await expect(kit.row(PLACE)).toContainText('19. marts 2016');
    await kit
      .row(PLACE)
      .getByRole('button', { name: new RegExp(`^${words.change}`) })
      .click();
    await kit.button(words.cancelMeeting).click();
    await kit.button(words.cancelYes).click();
    await expect(kit.row(PLACE)).toContainText(words.cancelled);
  });

  test('anybody may read and print the pack: a page for each sheet, on A4 or with the elements on A3', async () => {
    const page = await hall.newPage({ viewport: { width: 1024, height: 768 } });
    await page.goto(`${hall.server.base}/samtale/${hall.process}`);
    await expect(page.getByRole('button', { name: pack.print })).toBeVisible();
    await accessible(page);
    const sheets = page.locator('section[aria-label]');
    const elements = (await page.getByText(/^Grundelement \d+ af \d+$/).all()).length;
    expect(elements).toBeGreaterThan(5);
    const a4 = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(a4).toEqual(Array.from({ length: await sheets.count() }, () => '210×297'));
    await page.getByRole('radio', { name: pack.a3 }).check();
    const a3 = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(a3.filter((size) => size === '297×420')).toHaveLength(elements);
    expect(a3).toHaveLength(a4.length);
    for (const part of ['intro', 'sheets', 'cards', 'runSheet', 'card', 'easy', 'names'] as const)
      await page.getByRole('checkbox', { name: pack.part[part] }).uncheck();
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(['210×297']);
  });

  test('a text for announcing says how much too long it is, and fills in where and when', async () => {
    const page = await hall.newPage(phone);
    await page.goto(`${hall.server.base}/annoncer`);
    await page.getByLabel(texts.place).fill('torvet i Skovlunde');
    await page.getByLabel(texts.date, { exact: true }).fill('2016-05-14');
    await page.getByLabel(texts.time).fill('10:00');
    const own = page.getByRole('region', { name: texts.channel.own });
    await expect(own.getByRole('textbox')).toHaveValue(
      /Jeg kommer på torvet i Skovlunde den 14\. maj kl\. 10\.00\./,
    );
    await expect(own).toContainText(texts.hint.own);
    await own.getByRole('textbox').fill('å'.repeat(287));
    await expect(own).toContainText(texts.over(7, 280));
    await accessible(page);
  });
});

test.describe('during a meeting', () => {
  test.afterEach(() => hall.close());

  test('an open council meeting is entered by itself, and one can still go back to the own meetings', async ({
    browser,
  }) => {
    hall = await openHall(browser, { until: 'merge' });
    const page = await hall.newPage(phone);
    await page.goto(hall.linkOf('c05').url);
    await page.waitForURL(`**/s/${hall.session}`);
    await page.goto(`${hall.server.base}/mig`);
    await page.waitForURL(`**/s/${hall.session}`);
    await page.getByRole('button', { name: words.title, exact: true }).click();
    await expect(page.getByRole('heading', { name: words.title })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Gå ind i/ })).toBeVisible();
  });
});
