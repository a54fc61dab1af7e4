import { expect, test } from '@playwright/test';
import { da as words } from '../client/phone/kit/words.da.ts';
import { da as dialogue } from '../client/ui/dialogueWords.da.ts';
import { openHall, type Hall } from './hall.ts';
import { Kit } from './pages/kit.ts';

const MEMBER = 'c05';
const PLACE = 'Skovlunde, mødelokale 2';
const phone = { viewport: { width: 390, height: 844 } };

let hall: Hall;
test.afterEach(() => hall.close());

/** A member who has signed up a meeting at a party association, and whose phone has seen the page once. */
async function memberWithMeeting(): Promise<Kit> {
  const kit = new Kit(await hall.newPage(phone), hall.server.base);
  await kit.open(hall.linkOf(MEMBER).url);
  await kit.signUp({ venue: dialogue.venue.party, place: PLACE, date: '2016-03-17' });
  await kit.offlineReady();
  return kit;
}

/** The same member on another device. */
async function otherDevice(): Promise<Kit> {
  const kit = new Kit(await hall.newPage(phone), hall.server.base);
  await kit.open(hall.linkOf(MEMBER).url);
  return kit;
}

test('[PWA1] [CARD2] a card is filled in in flight mode, survives reloads and is sent when there is a net', async ({
  browser,
}) => {
  hall = await openHall(browser, { until: 'end' });
  const kit = await memberWithMeeting();
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

test('[CARD1] sent again it is a correction; of two devices the one that has not seen the other is asked', async ({
  browser,
}) => {
  hall = await openHall(browser, { until: 'end' });
  const kit = await memberWithMeeting();
  const other = await otherDevice();
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

test('a small meeting is moved and cancelled by its member', async ({ browser }) => {
  hall = await openHall(browser, { until: 'end' });
  const kit = await memberWithMeeting();
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
