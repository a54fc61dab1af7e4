import { expect, test } from '@playwright/test';
import { formatWhen } from '#shared/process/plan.ts';
import { da as deskSteps } from '../../client/desk/stepWords.da.ts';
import { da as phoneWords } from '../../client/phone/stepWords.da.ts';
import { da as screenWords } from '../../client/screen/words.da.ts';
import { CONTENT, FRAME } from '../../server/demo/content.ts';
import { accessible } from '../pages/accessible.ts';
import {
  allAccessible,
  itemsOf,
  nameOf,
  optionOf,
  SEATS,
  shownOnPages,
  startStep,
  type Meeting,
} from './meeting.ts';
import { CHANGED, DROPPED } from './votes.ts';

/** The frame: each sentence with what it builds on. */
export async function writeFrame(meeting: Meeting): Promise<void> {
  const { desk, screen, phones } = meeting;
  await startStep(meeting, 'frame');
  await screen.shows(screenWords.noDraft);
  await desk.writeSection(
    FRAME.map(({ text, origins }) => ({
      text,
      sources: origins.map((id) => optionOf(meeting, id).title),
    })),
  );
  for (const { text } of FRAME) {
    await screen.shows(text);
    await phones.touch.shows(text);
  }
  await phones.touch.shows(phoneWords.sources, optionOf(meeting, FRAME[0].origins[0]).title);
  await allAccessible(meeting);
}

export const meetingTitle = ({ kind, date }: { kind: string; date: string }): string =>
  `${kind.charAt(0).toUpperCase()}${kind.slice(1)}, ${formatWhen({ kind: 'day', date })}`;

/** Who takes which meeting: typed in at the desk, taken in the hand. */
export async function signUp(meeting: Meeting): Promise<void> {
  const { desk, screen, phones, bots } = meeting;
  await startStep(meeting, 'meetings');
  for (const each of CONTENT.meetings) await desk.typeIn(meetingTitle(each));
  await screen.shows(screenWords.unclaimed);
  for (const each of CONTENT.meetings) {
    const title = meetingTitle(each);
    if (each.member === SEATS.touch) {
      await phones.touch.press(phones.touch.buttonFor(phoneWords.claim.meeting, title));
      await phones.touch.shows(phoneWords.claimed);
    } else {
      await expect.poll(() => itemsOf(meeting).some((item) => item.title === title)).toBe(true);
      const { id } = itemsOf(meeting).find((item) => item.title === title)!;
      await bots.get(each.member)!.send({ type: 'item.claim', itemId: id, on: true });
    }
  }
  const takers = CONTENT.meetings.map(({ member }) => nameOf(member));
  for (const name of takers) await phones.ipad.shows(phoneWords.claimedBy(name));
  await shownOnPages(meeting, takers);
  await screen.hides(screenWords.unclaimed);
  await expect(desk.work).not.toContainText(deskSteps.collect.noClaims);
  await allAccessible(meeting);
}

/** What was chosen, shown to all; then handed on, and the end. */
export async function wrapUp(meeting: Meeting): Promise<void> {
  const { desk, screen, phones } = meeting;
  await startStep(meeting, 'wrapup');
  const { group } = DROPPED;
  const dropped = CONTENT.invitees.find((each) => each.id === group)!.name;
  const chosen = [
    ...CONTENT.chosen.keyword.map((id) => optionOf(meeting, id).title),
    ...CONTENT.chosen.element
      .filter((id) => id !== CHANGED.from)
      .map((id) => optionOf(meeting, id).title),
    CHANGED.title,
    ...CONTENT.invitees.slice(0, 7).map((each) => each.name),
  ];
  for (const title of chosen) {
    await phones.touch.shows(title);
    await expect(desk.work).toContainText(title);
  }
  await phones.touch.hides(dropped);
  await screen.shows(chosen[0]!);
  await phones.keys.shows(phoneWords.myNotes);
  await allAccessible(meeting);
  await test.step('released', async () => {
    await desk.release();
    await accessible(desk.page);
  });
  await test.step('ended', async () => {
    await desk.end();
    await screen.shows(screenWords.ended);
    for (const phone of Object.values(phones)) await phone.shows(phoneWords.endedTitle);
    await phones.touch.shows(CHANGED.title, FRAME[0].text);
    await allAccessible(meeting);
  });
}
