import { expect, test } from '@playwright/test';
import { da as dialogueWords } from '../../client/desk/dialogue.da.ts';
import { da as tables } from '../../client/desk/tables/words.da.ts';
import { da as phoneWords } from '../../client/phone/stepWords.da.ts';
import { da as screenWords } from '../../client/screen/words.da.ts';
import { da as tableWords } from '../../client/table/words.da.ts';
import { CONTENT } from '../../server/demo/content.ts';
import { joinIn } from '../bot.ts';
import { accessible } from '../pages/accessible.ts';
import { Attendee } from '../pages/attendee.ts';
import { KeyboardPhone, Phone } from '../pages/phone.ts';
import { Queue } from '../pages/queue.ts';
import { Screen } from '../pages/screen.ts';
import { Table } from '../pages/table.ts';
import {
  allAccessible,
  ATTENDEES,
  LISTENER,
  OTHERS,
  startStep,
  tableId,
  tableName,
  type Dialogue,
  type Prepared,
} from './meeting.ts';

/** Screen, moderator, table and phones: each comes in on its own way. */
export async function fillHall(prepared: Prepared): Promise<Dialogue> {
  const { hall, watch, session, tables: sheets, links, desk } = prepared;
  const { base } = hall.server;
  const open = async (width: number, height: number, hasTouch = false) =>
    watch.on(await hall.newPage({ viewport: { width, height }, hasTouch }));

  const screen = new Screen(await open(1024, 768));
  await screen.page.goto(links.screen);
  const moderator = new Queue(await open(820, 1180, true));
  await moderator.open(links.moderator);
  const table = new Table(await open(1024, 768, true));
  await table.open(sheets[0]!.url);

  const phones = {
    touch: new Attendee(new Phone(await open(390, 844, true))),
    digits: new Attendee(new Phone(await open(390, 844, true))),
    keys: new Attendee(new KeyboardPhone(await open(390, 844))),
  };
  await test.step('by the code on the table', async () => {
    await phones.touch.scan(sheets[0]!.joinUrl);
    await accessible(phones.touch.page);
    await phones.touch.comeInAs('borger');
    await phones.touch.phone.shows(tableName(1));
    await accessible(phones.touch.page);
    await phones.touch.wasInvited(true);
  });
  await test.step('by six digits, without an invitation', async () => {
    await phones.digits.typeCode(base, sheets[0]!.code);
    await phones.digits.comeInAs('forening');
    await phones.digits.sitAt(tableName(2));
    await phones.digits.wasInvited(false);
  });
  await test.step('by keyboard alone', async () => {
    await phones.keys.typeCode(base, sheets[0]!.code);
    await phones.keys.comeInAs('borger');
    await accessible(phones.keys.page);
    await phones.keys.sitAt(tableName(3));
    await phones.keys.wasInvited(true);
  });
  const listener = new Phone(await open(390, 844, true));
  await listener.open(hall.linkOf(LISTENER).url);
  const bots = await Promise.all(
    OTHERS.map(({ table: n, affiliation }) =>
      joinIn(base, session, { code: sheets[0]!.code, affiliation, teamId: tableId(n) }),
    ),
  );
  const meeting = { ...prepared, screen, moderator, table, phones, listener, bots };
  await test.step('check-in: everybody is counted, members apart', async () => {
    await startStep(meeting, 'checkin');
    await screen.shows(`${ATTENDEES} ${screenWords.isPresent(ATTENDEES)}`);
    await screen.shows(screenWords.listening(1), sheets[0]!.code.replace(/(...)/, '$1 '));
    await table.shows(tableWords.checkin);
    await expect(table.page.getByRole('banner')).toContainText(tableWords.sitHere(4));
    for (const phone of [...Object.values(phones).map((each) => each.phone), listener])
      await phone.shows(phoneWords.checkedIn);
    for (const said of [
      dialogueWords.side.attendees(ATTENDEES),
      dialogueWords.side.walkIns(1),
      dialogueWords.side.listeners(1),
    ])
      await expect(desk.side).toContainText(said);
    await desk.menu('tables');
    await expect(desk.page.getByText(tables.total(ATTENDEES, CONTENT.seats.length))).toBeVisible();
    await desk.closeMenu();
    await allAccessible(meeting);
  });
  return meeting;
}
