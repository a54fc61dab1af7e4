import { expect, test, type Page, type WebSocketRoute } from '@playwright/test';
import { runSheet } from '#shared/session/runsheets.ts';
import type { StepView } from '#shared/session/views.ts';
import { da as deskWords } from '../client/desk/words.da.ts';
import { da as phoneWords } from '../client/phone/stepWords.da.ts';
import { da as screenWords } from '../client/screen/words.da.ts';
import { da as common } from '../client/ui/common.da.ts';
import { Desk } from './pages/desk.ts';
import { openHall, type Hall } from './hall.ts';
import { slowLine } from './slowLine.ts';

const plans = new Map(runSheet('workshop-march').map((plan) => [plan.id, plan]));
const KEYWORDS = plans.get('kw-dots')!;

let hall: Hall;

/** Starts the dots on keywords from the desk. */
async function openVote(): Promise<Awaited<ReturnType<Hall['desk']>>> {
  const desk = await hall.desk();
  await desk.startNext(KEYWORDS.title);
  return desk;
}

const optionTitles = async (seat: string): Promise<readonly string[]> => {
  const bot = await hall.bot(seat);
  const step = bot.entry<StepView>('step/kw-dots')!;
  bot.leave();
  return step.vote!.options.map((option) => option.title);
};

/** Pages still load, but no socket gets through while the line is cut. */
function cuttableLine(): {
  through: (page: Page) => Promise<void>;
  cut(): void;
  mend(): void;
} {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  return {
    async through(page) {
      await page.route(/socket\.io/, (route) => (isCut ? route.abort() : route.continue()));
      await page.routeWebSocket(/socket\.io/, (ws) => {
        if (isCut) {
          void ws.close();
          return;
        }
        open.add(ws);
        ws.connectToServer();
      });
    },
    cut() {
      isCut = true;
      for (const ws of open) void ws.close();
      open.clear();
    },
    mend: () => void (isCut = false),
  };
}

test.describe('notes', () => {
  // A member and a note for each test: the board of one is as good as empty for the next.
  test.beforeAll(async ({ browser }) => {
    hall = await openHall(browser, { until: 'merge' });
  });
  test.afterEach(() => hall.emptied());
  test.afterAll(() => hall.close());

  test('[OUT1] a note written and sent without network arrives once, and nothing typed is lost', async () => {
    const desk = await hall.desk();
    const phone = await hall.phone('c01');
    await phone.noteTitle.pressSequentially('Gode ');
    await phone.page.context().setOffline(true);
    await expect(phone.page.getByText(common.offline)).toBeVisible();
    await phone.noteTitle.pressSequentially('pladser til børn');
    await expect(phone.noteTitle).toHaveValue('Gode pladser til børn');
    await phone.page.getByRole('combobox', { name: phoneWords.theme }).selectOption('Fællesskab');
    await phone.press(phone.button(common.send));
    await phone.shows('Gode pladser til børn', phoneWords.keptHere);
    await expect(phone.page.getByText(phoneWords.waitingToSend(1))).toBeVisible();
    await expect(desk.note('Gode pladser til børn')).toHaveCount(0);

    await phone.page.context().setOffline(false);
    await phone.isOnline();
    await phone.shows(common.itemStatus.visible);
    await phone.hides(phoneWords.keptHere);
    await expect(desk.note('Gode pladser til børn')).toHaveCount(1);
    await phone.page.reload();
    await phone.isOnline();
    await expect(desk.note('Gode pladser til børn')).toHaveCount(1);
  });

  test('[OUT1] what waits to be sent survives a reload, and is sent once', async () => {
    const desk = await hall.desk();
    const line = cuttableLine();
    const phone = await hall.phone('c02', line.through);
    await phone.noteTitle.fill('Plads til at fejle');
    await phone.page.getByRole('combobox', { name: phoneWords.theme }).selectOption('Velfærd');
    line.cut();
    await phone.press(phone.button(common.send));
    await expect(phone.page.getByText(common.offline)).toBeVisible();
    await phone.shows('Plads til at fejle', phoneWords.keptHere);
    await phone.page.reload();
    await expect(phone.page.getByText(common.offline)).toBeVisible();
    await expect(desk.note('Plads til at fejle')).toHaveCount(0);
    line.mend();
    await phone.isOnline();
    await expect(desk.note('Plads til at fejle')).toHaveCount(1);
    await phone.shows('Plads til at fejle', common.itemStatus.visible);
    await phone.page.reload();
    await phone.isOnline();
    await expect(desk.note('Plads til at fejle')).toHaveCount(1);
  });

  test('[OUT1] a reload in the middle of a sentence keeps the draft', async () => {
    const phone = await hall.phone('c03');
    await phone.noteTitle.fill('En halv sæt');
    const description = phone.page.getByLabel(phoneWords.description, { exact: true });
    await description.fill('Det her er jeg ikke færdig m');
    await phone.page.reload();
    await expect(phone.noteTitle).toHaveValue('En halv sæt');
    await expect(description).toHaveValue('Det her er jeg ikke færdig m');
  });
});

test.describe('votes', () => {
  test.afterEach(() => hall.close());

  test('[OUT1] dots set without network are saved once it is back', async ({ browser }) => {
    hall = await openHall(browser, { until: 'kw-dots' });
    const desk = await openVote();
    const phone = await hall.phone('c01');
    const titles = await optionTitles('c02');
    await phone.castDots(titles.slice(0, 2));
    await phone.page.context().setOffline(true);
    await expect(phone.page.getByText(common.offline)).toBeVisible();
    await phone.tick(titles[2]!);
    await phone.shows(phoneWords.savedHere);
    await phone.hides(phoneWords.savedDots(3));
    await phone.page.context().setOffline(false);
    await phone.shows(phoneWords.savedDots(3));
    await phone.page.reload();
    await phone.shows(phoneWords.savedDots(3));
    await expect(desk.side).toContainText(`1 ${deskWords.side.turnoutOf(25)}`);
  });

  test('SIGKILL while all vote: phone, desk and screen come back by themselves and the vote stands', async ({
    browser,
  }) => {
    hall = await openHall(browser, { until: 'kw-dots' });
    const desk = await openVote();
    const screen = await hall.screen();
    const phone = await hall.phone('c01');
    const titles = await optionTitles('c02');
    await phone.castDots(titles.slice(0, 3));
    await screen.turnout(1, 25);

    await hall.kill();
    await expect(phone.page.getByText(common.offline)).toBeVisible();
    await screen.shows(screenWords.lost);
    await phone.tick(titles[3]!);
    await phone.shows(phoneWords.savedHere);

    await hall.restart();
    await phone.isOnline();
    await phone.shows(phoneWords.savedDots(4));
    for (const title of titles.slice(0, 4))
      await expect(phone.page.getByRole('checkbox', { name: title, exact: true })).toBeChecked();
    await screen.hides(screenWords.lost);
    await screen.asks(KEYWORDS.question);
    await screen.turnout(1, 25);
    await desk.now(KEYWORDS.title);
    await desk.endVote();
    await desk.closeVote();
    for (const title of titles.slice(0, 4))
      await expect(desk.resultRow(title)).toContainText('1 prik');
  });

  test('who comes late lands in the step that runs', async ({ browser }) => {
    hall = await openHall(browser, { until: 'kw-dots' });
    await openVote();
    const late = await hall.phone('c20');
    await late.asks(KEYWORDS.question);
    await late.castDots((await optionTitles('c02')).slice(0, 1));
  });

  test('a screen that starts again comes back into the right state, black too', async ({
    browser,
  }) => {
    hall = await openHall(browser, { until: 'kw-dots' });
    const desk = await openVote();
    const screen = await hall.screen();
    await screen.asks(KEYWORDS.question);
    const address = screen.page.url();
    await screen.page.reload();
    await screen.asks(KEYWORDS.question);
    await desk.page.keyboard.press('b');
    await screen.isBlack();
    await screen.page.reload();
    await screen.isBlack();
    await desk.page.keyboard.press('b');
    await screen.asks(KEYWORDS.question);
    // The only token that stays: a rebooted projector opens the same address.
    expect(screen.page.url()).toBe(address);
    await screen.page.goto('about:blank');
    await screen.page.goto(address);
    await screen.asks(KEYWORDS.question);
  });
});

test.describe('the desk', () => {
  test.afterEach(() => hall.close());

  test('[STEP4] two who press at once: the second gets words and the fresh state', async ({
    browser,
  }) => {
    hall = await openHall(browser, { until: 'welcome' });
    const desk = await hall.desk();
    const page = await hall.newPage({ viewport: { width: 1440, height: 900 } });
    await page.context().addCookies(await desk.page.context().cookies());
    const line = await slowLine(page);
    const other = new Desk(page);
    await other.open(desk.page.url());
    const welcome = plans.get('welcome')!.title;
    await expect(other.next).toContainText(deskWords.next.start(welcome));
    line.hold();
    await desk.startNext(welcome);
    await expect(async () => {
      await other.next.click();
      expect(line.sent('step.start')).toBe(true);
    }).toPass();
    line.letGo();
    await other.now(welcome);
    await expect(
      other.page.getByText(common.rejection.step_moved_on({ title: welcome })).first(),
    ).toBeVisible();
    await expect(desk.next).toContainText(deskWords.next.start(plans.get('practice')!.title));
    await expect(other.next).toContainText(deskWords.next.start(plans.get('practice')!.title));
  });

  test('[STEP6] control is taken over openly, and only then can the other one pace', async ({
    browser,
  }) => {
    hall = await openHall(browser, { until: 'welcome' });
    const anna = await hall.desk((await hall.makeLink('facilitator', 'Anna')).url);
    const bo = await hall.desk((await hall.makeLink('facilitator', 'Bo')).url);
    const take = async (desk: typeof anna) => {
      await desk.page.getByRole('button', { name: deskWords.control.take, exact: true }).click();
      await desk.page
        .getByRole('dialog', { name: deskWords.control.take })
        .getByRole('button', { name: deskWords.control.take, exact: true })
        .click();
      await expect(desk.page.getByText(deskWords.control.you)).toBeVisible();
    };
    await take(anna);
    await expect(bo.page.getByText(deskWords.control.other('Anna')).first()).toBeVisible();
    await expect(bo.next).toBeDisabled();
    await take(bo);
    await expect(anna.page.getByText(deskWords.control.other('Bo')).first()).toBeVisible();
    await expect(anna.next).toBeDisabled();
    const welcome = plans.get('welcome')!.title;
    await bo.startNext(welcome);
    await anna.now(welcome);
  });

  test('[AUTH2] a revoked link is cut within a second, in words', async ({ browser }) => {
    hall = await openHall(browser, { until: 'silence' });
    const phone = await hall.phone('c05');
    const { seat } = hall.linkOf('c05');
    await hall.owner.post(`/api/processes/${hall.process}/people/${seat}/revoke`, {});
    const gone = phone.page.getByText(common.rejection.link_revoked({}));
    await expect(gone).toBeVisible({ timeout: 1000 });
    await phone.page.reload();
    await expect(gone).toBeVisible();

    const link = await hall.makeLink('facilitator', 'Anna');
    const desk = await hall.desk(link.url);
    await hall.owner.post(`/api/sessions/${hall.session}/links/${link.id}/revoke`, {});
    await expect(desk.page.getByRole('heading', { name: deskWords.noAccess.title })).toBeVisible({
      timeout: 1000,
    });
    await expect(desk.page.getByText(common.rejection.link_revoked({}))).toBeVisible();
  });
});
