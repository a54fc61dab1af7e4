import { expect, test, type Page } from '@playwright/test';
import { runSheet } from '#shared/session/runsheets.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { TableLink } from '#shared/wire/dialogue.ts';
import type { Invite, LinkCard } from '#shared/wire/http.ts';
import { da as boardWords } from '../client/desk/dialogue.da.ts';
import { da as deskSteps } from '../client/desk/stepWords.da.ts';
import { da as deskWords } from '../client/desk/words.da.ts';
import { da as phoneWords } from '../client/phone/stepWords.da.ts';
import { da as answers } from '../client/steps/collect/answer/words.da.ts';
import { da as tableWords } from '../client/table/words.da.ts';
import { da as common } from '../client/ui/common.da.ts';
import { command, connect, greet } from './client.ts';
import { openHall, type Hall } from './hall.ts';
import { Attendee } from './pages/attendee.ts';
import { Desk } from './pages/desk.ts';
import { HallDesk } from './pages/hallDesk.ts';
import { Phone } from './pages/phone.ts';
import { Table } from './pages/table.ts';
import { slowLine } from './slowLine.ts';

/** What goes wrong at a dialogue meeting with people in a hurry and a network that comes and goes: one evening, one server. */
test.describe.configure({ mode: 'serial' });

const plans = new Map(runSheet('dialogue').map((plan) => [plan.id, plan]));
const TABLE = { id: 'bord-3', name: 'Bord 3' };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

let hall: Hall;
let desk: HallDesk;
let inviteUrl: string;

test.beforeAll(async ({ browser }) => {
  // A slow machine has a whole meeting to play first.
  test.setTimeout(120_000);
  hall = await openHall(browser, { until: 'a3:try-dots' });
  desk = new HallDesk((await hall.desk()).page);
  const invite = await hall.owner.get(`/api/sessions/${hall.session}/invite`);
  inviteUrl = ((await invite.json()) as Invite).url;
});
test.afterAll(() => hall.close());

/** Somebody sits down at the table with a phone. */
async function come(): Promise<Attendee> {
  const attendee = new Attendee(new Phone(await hall.newPage(PHONE)));
  await attendee.scan(`${inviteUrl}/${TABLE.id}`);
  await attendee.comeInAs('borger');
  await attendee.wasInvited(true);
  await attendee.phone.isOnline();
  return attendee;
}

async function linkOfTable(): Promise<string> {
  const path = `/api/sessions/${hall.session}/tables/links`;
  const [link] = await hall.owner.post<TableLink[]>(path, { teams: [TABLE.id] });
  return link!.url;
}

/** The desk goes on to a step further down. */
async function jumpTo(stepId: string, from: string): Promise<void> {
  const auth = { surface: 'desk', stream: hall.session } as const;
  const socket = await connect(hall.server.base, auth, hall.owner.cookies());
  await greet(socket, hall.session);
  const go: SessionCommand = { type: 'step.start', stepId, expect: from };
  await command(socket, go);
  socket.disconnect();
}

const offline = async (page: Page): Promise<void> => {
  await page.context().setOffline(true);
  await expect(page.getByText(common.offline)).toBeVisible();
};

const leave = async (...pages: readonly Page[]): Promise<void> => {
  for (const page of pages) await page.context().close();
};

test('[STEP6] two desks go on at the same moment: one does, and the other is told who has the control', async () => {
  const session = 'x_two_desks';
  const { owner, process } = hall;
  await owner.post(`/api/processes/${process}/sessions`, {
    id: session,
    activityId: 'a4',
    title: 'To ved pulten',
  });
  const open = async (name: string) => {
    const link = { role: 'facilitator', name };
    const { url } = await owner.post<LinkCard & { url: string }>(
      `/api/sessions/${session}/links`,
      link,
    );
    const page = await hall.newPage({ viewport: { width: 1440, height: 900 } });
    const line = await slowLine(page);
    const desk = new Desk(page);
    await desk.open(url);
    return { desk, line };
  };
  const here = [await open('Anna'), await open('Bo')] as const;
  const both = [here[0].desk, here[1].desk] as const;
  const [anna, bo] = both;
  await anna.pressNext(deskWords.next.open);
  const first = plans.get('checkin')!.title;
  const second = plans.get('welcome')!.title;
  for (const each of both) await expect(each.next).toContainText(deskWords.next.start(first));
  // Neither sees what the other does before both have pressed.
  for (const { line } of here) line.hold();
  for (const { desk: each, line } of here)
    await expect(async () => {
      await each.next.click();
      expect(line.sent('step.start')).toBe(true);
    }).toPass();
  for (const { line } of here) line.letGo();
  for (const each of both) await each.now(first);
  const leads = (each: Desk) => each.page.getByText(deskWords.control.you);
  await expect
    .poll(async () => [await leads(anna).count(), await leads(bo).count()].join())
    .toMatch(/^(1,0|0,1)$/);
  const annaLeads = (await leads(anna).count()) === 1;
  const [leader, other] = annaLeads ? both : [bo, anna];
  const told = common.rejection.not_in_control({ name: annaLeads ? 'Anna' : 'Bo' });
  await expect(other.page.getByText(told, { exact: true }).first()).toBeVisible();
  await expect(leader.page.getByText(/styrer mødet\. Overtag/)).toHaveCount(0);
  await expect(other.next).toBeDisabled();
  await leader.startNext(second);
  await other.now(second);
  await leave(anna.page, bo.page);
});

test('[BOX2] [VOTE3] a vote that ends is extended, a late ballot counts; after it is closed one is refused in words', async () => {
  const [quick, late, away] = [await come(), await come(), await come()];
  await desk.startNext(plans.get('try-dots')!.title);
  for (const each of [quick, late, away]) await each.phone.asks('Kaffe eller te?');

  await test.step('a double tap on an option is one dot', async () => {
    await quick.page.locator('label').filter({ hasText: 'Kaffe' }).dblclick();
    await quick.phone.shows(phoneWords.savedDots(1));
    await expect(quick.page.getByRole('checkbox', { name: 'Kaffe' })).toBeChecked();
  });
  await test.step('extended while it ends', async () => {
    await desk.endVote();
    await late.phone.shows(/Afstemningen lukker om 00:/);
    await desk.work.getByRole('button', { name: deskSteps.vote.extendMax }).click();
    await late.phone.shows(/Afstemningen lukker om 0[12]:/);
    await late.phone.castDots(['Te']);
    await offline(away.page);
    await away.phone.tick('Et glas vand');
    await away.phone.shows(phoneWords.savedHere);
  });
  await test.step('closed while one phone was away', async () => {
    await desk.closeVote();
    await late.phone.shows(phoneWords.closed);
    await away.page.context().setOffline(false);
    await away.phone.isOnline();
    await away.phone.shows(common.rejection.vote_closed({}));
    await desk.reveal();
    await expect(desk.resultRow('Kaffe')).toContainText('1 prik');
    await expect(desk.resultRow('Te')).toContainText('1 prik');
    await expect(desk.resultRow('Et glas vand')).toContainText('0 prikker');
  });
  await leave(quick.page, late.page, away.page);
});

test('[OUT1] [OUT2] a phone without a network in the middle of a round sends all once and loses nothing', async () => {
  const writer = await come();
  await desk.startNext(plans.get('unfold')!.title);
  const { phone, page } = writer;
  const SENT = 'Flere bænke, som de ældre kan nå.';
  const NOTES = ['Lys på stien bag skolen.', 'En bus, der også kører om søndagen.'] as const;
  await writer.note(SENT);
  await offline(page);
  for (const note of NOTES) {
    await writer.send(note);
    await writer.noteSays(note, phoneWords.keptHere);
  }
  await phone.press(page.getByRole('button', { name: `${common.edit}: ${SENT}` }));
  const edit = page.getByRole('form', { name: answers.editTitle });
  const field = edit.getByRole('textbox');
  await field.fill(`${SENT} Og så`);
  await writer.text.fill('Noget, jeg ikke er færdig m');
  await expect(page.getByText(phoneWords.waitingToSend(2))).toBeVisible();

  await page.context().setOffline(false);
  await phone.isOnline();
  for (const note of NOTES) await writer.noteSays(note, phoneWords.heldNote);
  await expect(field).toHaveValue(`${SENT} Og så`);
  await expect(writer.text).toHaveValue('Noget, jeg ikke er færdig m');
  await field.fill(`${SENT} Og et bord.`);
  await phone.press(edit.getByRole('button', { name: common.save }));
  await expect(edit).toBeHidden();
  await page.reload();
  await phone.isOnline();
  await expect(writer.text).toHaveValue('Noget, jeg ikke er færdig m');

  await test.step('a double click on Send is one note, and nothing is said to be wrong', async () => {
    await writer.text.fill('Kun én gang.');
    await phone.button(common.send).dblclick();
    await writer.noteSays('Kun én gang.', phoneWords.heldNote);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
  await desk.menu('queue');
  for (const note of [`${SENT} Og et bord.`, ...NOTES, 'Kun én gang.'])
    await expect(desk.queue.note(note)).toHaveCount(1);
  await expect(desk.queue.note(SENT)).toHaveCount(0);
  await desk.closeMenu();
  await leave(page);
});

test('[AUTH2] [OUT1] a table’s link is replaced while its host types: told in words, and nothing typed is lost', async () => {
  const table = new Table(await hall.newPage({ viewport: { width: 820, height: 1180 } }));
  const { page } = table;
  await table.open(await linkOfTable());
  await table.asks(plans.get('unfold')!.question);
  const WAITS = 'Skriv det, så et barn kan læse det.';
  await offline(page);
  await table.typeSlip({ number: 901, text: WAITS });
  await expect(table.note(WAITS)).toContainText(tableWords.keptHere);
  await page.getByLabel(tableWords.slip).fill('902');
  await table.text.fill('Halvdelen af en sed');

  const newLink = await linkOfTable();
  await page.context().setOffline(false);
  await expect(page.getByRole('heading', { name: tableWords.stopped })).toBeVisible();
  await table.shows(common.rejection.link_revoked({}), tableWords.stoppedText);
  await table.open(newLink);
  await expect(table.text).toHaveValue('Halvdelen af en sed');
  await expect(page.getByLabel(tableWords.slip)).toHaveValue('902');
  await expect(table.note(WAITS)).toHaveCount(1);
  await expect(table.note(WAITS)).toContainText(tableWords.held);
  await table.text.press('Enter');
  await expect(table.note('Halvdelen af en sed')).toContainText(tableWords.held);
  await desk.menu('queue');
  await expect(desk.queue.note(WAITS)).toHaveCount(1);
  await desk.closeMenu();

  await test.step('[CLU3] a double click on “færdig” is once', async () => {
    await jumpTo('tables', 'unfold');
    const finish = page.getByRole('button', { name: tableWords.finish });
    // A hand that is quick, on a slow machine too: it presses as soon as the button has changed under it.
    await finish.evaluate((button: HTMLButtonElement) => {
      const before = button.textContent;
      const look = () => {
        if (button.textContent !== before && button.ariaDisabled !== 'true')
          requestAnimationFrame(() => button.click());
        else requestAnimationFrame(look);
      };
      button.click();
      look();
    });
    await table.shows(tableWords.finished);
    await expect(desk.work).toContainText(boardWords.board.finished(1, 10));
    await page.waitForTimeout(1000);
    await page.getByRole('button', { name: tableWords.unfinish }).click();
    await expect(finish).toBeVisible();
  });
  await leave(page);
});
