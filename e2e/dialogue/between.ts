import { expect, test } from '@playwright/test';
import { da as deskWords } from '../../client/desk/words.da.ts';
import { da as dialogueWords } from '../../client/desk/dialogue.da.ts';
import { da as kitWords } from '../../client/phone/kit/words.da.ts';
import { da as answerSteps } from '../../client/steps/collect/answer/words.da.ts';
import { da as common } from '../../client/ui/common.da.ts';
import { da as dialogueCommon } from '#shared/words/dialogue.da.ts';
import type { ItemView } from '#shared/session/views.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import { joinIn } from '../bot.ts';
import { command, connect, greet } from '../client.ts';
import { accessible } from '../pages/accessible.ts';
import { Attendee } from '../pages/attendee.ts';
import { HallDesk } from '../pages/hallDesk.ts';
import { Kit } from '../pages/kit.ts';
import { OfficeDialogue } from '../pages/officeDialogue.ts';
import { Phone } from '../pages/phone.ts';
import { ProcessPages } from '../pages/process.ts';
import { tableId, tableName, write, type Dialogue } from './meeting.ts';
import { ELEMENTS, makeSession } from './prepare.ts';

const MEMBER = 'c08';
export const CARD = {
  reported: 'Skovlunde, mødelokale 2',
  missing: 'Måløv, beboerhuset',
  present: 7,
  holds: 4,
  fails: 1,
  point: 'Billige boliger til de unge',
} as const;

/** A member reports from a small meeting without a network; another meeting is never reported. */
export async function reportSmallMeeting(meeting: Dialogue, element: string): Promise<void> {
  const { hall } = meeting;
  const kit = new Kit(await hall.newPage({ viewport: { width: 390, height: 844 } }), meeting.base);
  await kit.open(hall.linkOf(MEMBER).url);
  const { venue } = dialogueCommon;
  await kit.signUp({ venue: venue.party, place: CARD.reported, date: '2016-03-17' });
  await kit.signUp({ venue: venue.housing, place: CARD.missing, date: '2016-03-19' });
  await kit.offlineReady();
  await kit.page.context().setOffline(true);
  await kit.openCard(CARD.reported);
  await kit.field(kitWords.present).fill(String(CARD.present));
  await kit.openElement(element);
  await kit.count(element, kitWords.holds, CARD.holds);
  await kit.count(element, kitWords.fails, CARD.fails);
  await kit.field(kitWords.point(1)).fill(CARD.point);
  await kit.accessible();
  await kit.button(kitWords.sendCard).click();
  await kit.says(kitWords.waitingHow);
  await kit.page.context().setOffline(false);
  await kit.says(kitWords.sentThanks);
  await kit.page.context().close();
}

export const REASON = 'Flere borde på det første dialogmøde ville have, at vi også svarer.';

/** The second meeting took the same release; then an element was reworded, and the meeting fetches the new words. */
export async function reword(
  meeting: Dialogue,
  { from, to }: { from: string; to: string },
): Promise<string> {
  const { page } = meeting.desk;
  const office = new ProcessPages(page);
  const desk = new HallDesk(page);
  await page.goto(`${meeting.base}/plan/${meeting.hall.process}`);
  const session = await makeSession(office, 'a4');
  await desk.menu('import');
  const without = [common.kinds.group, common.kinds.meeting];
  expect(await desk.importRelease({ of: 'Politisk workshop', without })).toBe(ELEMENTS);
  await test.step('[WORD1] a new wording says why', async () => {
    const dialogue = new OfficeDialogue(page, meeting.base, meeting.hall.process);
    await dialogue.open('ordlyd');
    await dialogue.shows('brugt 14. april 2016');
    // It has the words already, and nobody has read them there.
    await expect(dialogue.main).not.toContainText('3. maj 2016');
    await accessible(page);
    await dialogue.reword(from, to, REASON);
    await page.getByText(/^Vis alle 2 ordlyde$/).click();
    await dialogue.shows(`Ændret, fordi: ${REASON}`);
    await accessible(page);
  });
  await test.step('the desk of the second meeting is told, and fetches it', async () => {
    await desk.open(`${meeting.base}/desk/${session}`);
    await desk.menu('import');
    await expect(desk.work).toContainText(dialogueWords.newer.change(from, to));
    await accessible(page);
    await desk.work.getByRole('button', { name: dialogueWords.newer.fetch(1) }).click();
    await expect(desk.work).not.toContainText(dialogueWords.newer.change(from, to));
    await desk.closeMenu();
  });
  return session;
}

/** Seven of them read wording 2 and test it; the rest of the run sheet is for another day. */
export async function holdSecondMeeting(
  meeting: Dialogue,
  session: string,
  title: string,
): Promise<void> {
  const { base, hall, watch } = meeting;
  const socket = await connect(base, { surface: 'desk', stream: session }, hall.owner.cookies());
  await greet(socket, session);
  let current: string | null = null;
  const send = (what: SessionCommand) => command(socket, what);
  const start = async (stepId: string) => {
    await send({ type: 'step.start', stepId, expect: current });
    current = stepId;
  };
  const teams = [1, 2].map((n) => ({ id: tableId(n), name: tableName(n), members: [] }));
  await send({ type: 'teams.set', teams });
  await send({ type: 'session.open' });
  await start('checkin');
  const { code } = (await (await hall.owner.get(`/api/sessions/${session}/invite`)).json()) as {
    code: string;
  };
  const bots = await Promise.all(
    (['borger', 'borger', 'borger', 'forening', 'forening', 'virksomhed'] as const).map(
      (affiliation, i) =>
        joinIn(base, session, { code, affiliation, teamId: tableId((i % 2) + 1) }),
    ),
  );
  const viewport = { width: 390, height: 844 };
  const reader = new Attendee(new Phone(watch.on(await hall.newPage({ viewport }))));
  await reader.typeCode(base, code);
  await reader.comeInAs('borger');
  await reader.sitAt(tableName(2));
  await reader.wasInvited(true);
  await start('pressure');
  await test.step('[DIA2] the phone reads wording 2, and says so', async () => {
    await reader.phone.press(reader.phone.button(title));
    await reader.phone.shows(title, answerSteps.wording(2));
    await accessible(reader.page);
    await reader.test('everyday', { verdict: 'holds', why: 'Nu siger den, hvad I gør.' });
  });
  const about = bots[0]!.entries<ItemView>('item/').find((item) => item.title === title)!.id;
  const verdicts = ['holds', 'holds_changed'] as const;
  for (const [i, bot] of bots.entries())
    await write(bot, 'pressure', `Andet møde, nummer ${i + 1}`, {
      about,
      lens: 'everyday',
      verdict: verdicts[i % 2]!,
    });
  const desk = new HallDesk(meeting.desk.page);
  await desk.menu('queue');
  await expect(desk.queue.note('Andet møde, nummer 1')).toContainText('ordlyd 2');
  await desk.queue.approveAll();
  await desk.closeMenu();
  await send({ type: 'release.make', releaseId: `${session}-1`, title: '' });
  await send({ type: 'session.end' });
  await expect(desk.next).toContainText(deskWords.next.ended);
  for (const bot of bots) bot.leave();
  socket.disconnect();
  await reader.page.context().close();
}
