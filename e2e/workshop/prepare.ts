import { expect, test, type Browser } from '@playwright/test';
import { formatWhen, VISION_2029 } from '#shared/process/plan.ts';
import type { SeatLink } from '#shared/wire/http.ts';
import { da as deskWords } from '../../client/desk/words.da.ts';
import { da as officeWords } from '../../client/process/words.da.ts';
import { CONTENT } from '../../server/demo/content.ts';
import { comeIn } from '../bot.ts';
import type { RunningServer } from '../house.ts';
import { accessible } from '../pages/accessible.ts';
import type { Desk } from '../pages/desk.ts';
import { KeyboardPhone, Phone } from '../pages/phone.ts';
import type { ProcessPages } from '../pages/process.ts';
import { Screen } from '../pages/screen.ts';
import { nameOf, newPage, SEATS, type Meeting } from './meeting.ts';

export const TITLE = 'Fremtidens Ballerup';
const MOVED = { to: '2016-05-10', reason: 'salen i Baltorp er optaget den 3. maj.' };

/** From the owner's link to a prepared session: plan, people, links, session. */
export async function prepareProcess(
  office: ProcessPages,
  ownerLink: string,
): Promise<{ process: string; links: readonly SeatLink[]; session: string }> {
  await test.step('the owner comes in and starts the process from the plan', async () => {
    await office.enter(ownerLink);
    await accessible(office.page);
  });
  const process = await office.createFromPlan(TITLE);
  await test.step('the plan shows a0–a10 in their real precision', async () => {
    await expect(office.activities()).toHaveCount(VISION_2029.length);
    for (const [i, { plan }] of VISION_2029.entries()) {
      await expect(office.activities().nth(i)).toContainText(plan.title);
      await expect(office.activities().nth(i)).toContainText(formatWhen(plan.when));
    }
    await accessible(office.page);
  });
  await test.step('an activity is moved, with a reason', async () => {
    const activity = office.activities().filter({ hasText: VISION_2029[4]!.plan.title });
    await office.moveActivity(activity, MOVED.to, MOVED.reason);
    await expect(activity).toContainText('10. maj 2016');
    await activity.getByText(officeWords.planPage.history(1)).click();
    await expect(activity).toContainText(`fordi ${MOVED.reason}`);
    await expect(activity.getByRole('deletion')).toContainText('3. maj 2016');
    await accessible(office.page);
  });
  const links = await test.step('25 seats from a pasted list, each with a link', async () => {
    await office.openPeople();
    await office.addPeople(CONTENT.seats);
    const made = await office.makeAllLinks();
    expect(made.map((link) => link.name)).toEqual(CONTENT.seats.map((seat) => seat.name));
    expect(new Set(made.map((link) => link.url)).size).toBe(CONTENT.seats.length);
    await accessible(office.page);
    return made;
  });
  const session = await test.step('one click makes the session of 2 March', async () => {
    await office.openPlan();
    return office.makeSession(office.activities().nth(1));
  });
  return { process, links, session };
}

const THEMES = [...new Set(CONTENT.items.map((item) => item.theme))];
const KIND = { keyword: 'Nøgleord', element: 'Grundelement' } as Record<string, string>;

/** A theme's list as it would be copied out of a spreadsheet. */
const listOf = (theme: string): string =>
  [
    ['Type', 'Titel', 'Beskrivelse', 'Tema', 'Forslagsstiller'],
    ...CONTENT.items
      .filter((item) => item.theme === theme)
      .map((item) => [
        KIND[item.kind]!,
        item.title,
        item.description,
        item.theme,
        nameOf(item.author),
      ]),
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');

/** The four lists come in by paste; one wrong row is refused with its reason and nothing else is lost. */
export async function importLists(desk: Desk): Promise<void> {
  const w = deskWords.import;
  await desk.menu('import');
  for (const [i, theme] of THEMES.entries()) {
    const rows = CONTENT.items.filter((item) => item.theme === theme).length;
    const wrong = i === 0 ? '\nBanan\tIkke en type\tRækken skal afvises\t\t' : '';
    const preview = await desk.previewPaste(listOf(theme) + wrong, `Temaworkshop: ${theme}`);
    await expect(preview.getByRole('status')).toContainText(`${i === 0 ? 1 : 0} tages ikke med.`);
    if (i === 0) {
      const refused = preview.getByRole('row').filter({ hasText: 'Ikke en type' });
      await expect(refused).toContainText(w.verdict.refused);
      await expect(refused).toContainText(deskWords.importProblem.kind_unknown);
      await accessible(desk.page);
    }
    await desk.takeRows(rows);
  }
}

/** Screen, phones and the members without a browser. */
export async function fillRoom(
  browser: Browser,
  server: RunningServer,
  { session, links: made, desk }: { session: string; links: readonly SeatLink[]; desk: Desk },
): Promise<Meeting> {
  const links = new Map(
    CONTENT.seats.map((seat) => [seat.id, made.find((link) => link.name === seat.name)!]),
  );
  await desk.menu('links');
  const screenLink = await desk.makeLink('screen', 'Salen');
  await accessible(desk.page);
  await desk.closeMenu();
  const screen = new Screen(await newPage(browser, { width: 1024, height: 768 }));
  await screen.page.goto(screenLink);
  const small = { width: 390, height: 844 };
  const phones = {
    touch: new Phone(await newPage(browser, small, { hasTouch: true })),
    keys: new KeyboardPhone(await newPage(browser, small)),
    ipad: new Phone(await newPage(browser, { width: 768, height: 1024 }, { hasTouch: true })),
  };
  // Before the meeting opens the link already works, and says what to wait for.
  await phones.ipad.open(links.get(SEATS.ipad)!.url);
  await phones.ipad.asks(`Hej ${nameOf(SEATS.ipad)}`);
  await accessible(phones.ipad.page);

  await desk.pressNext(deskWords.next.open);
  await phones.touch.open(links.get(SEATS.touch)!.url);
  await phones.keys.open(links.get(SEATS.keys)!.url);
  const seated = new Set<string>(Object.values(SEATS));
  const bots = new Map(
    await Promise.all(
      CONTENT.seats
        .filter((seat) => !seated.has(seat.id))
        .map(
          async (seat) =>
            [seat.id, await comeIn(server.base, session, links.get(seat.id)!)] as const,
        ),
    ),
  );
  return { base: server.base, session, desk, screen, phones, bots, links };
}
