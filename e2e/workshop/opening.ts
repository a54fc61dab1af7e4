import { expect, test } from '@playwright/test';
import { da as deskWords } from '../../client/desk/words.da.ts';
import { da as deskSteps } from '../../client/desk/stepWords.da.ts';
import { da as phoneWords } from '../../client/phone/stepWords.da.ts';
import { da as screenWords } from '../../client/screen/words.da.ts';
import { da as common } from '../../client/ui/common.da.ts';
import { CONTENT, PROPOSALS } from '../../server/demo/content.ts';
import { accessible } from '../pages/accessible.ts';
import {
  allAccessible,
  anyBot,
  castByBots,
  deal,
  itemsOf,
  nameOf,
  SEATS,
  startStep,
  type Meeting,
} from './meeting.ts';

const COUNCIL = CONTENT.seats.length;

/** Who comes in is checked in; the desk marks the one on paper, and can take a mark off again. */
export async function checkIn(meeting: Meeting): Promise<void> {
  const { desk, screen, phones } = meeting;
  await startStep(meeting, 'checkin');
  for (const phone of Object.values(phones)) await phone.shows(phoneWords.checkedIn);
  await screen.shows(`${COUNCIL - 1} ${screenWords.isPresent(COUNCIL - 1)}`);
  await test.step('taken off by the desk, and in again by the own keyboard', async () => {
    await desk.markPresent(nameOf(SEATS.keys), false);
    await screen.shows(`${COUNCIL - 2} ${screenWords.isPresent(COUNCIL - 2)}`);
    await phones.keys.checkIn();
  });
  await desk.markPresent(nameOf(SEATS.paper), true);
  await expect(desk.work).toContainText(deskSteps.present.checkin.present(COUNCIL, COUNCIL));
  await screen.shows(`${COUNCIL} ${screenWords.isPresent(COUNCIL)}`);
  await expect(desk.side).toContainText(deskWords.side.away(1));
  await allAccessible(meeting);
}

/** Five mixed groups of those who are here, each with its slices; done before they are needed. */
export async function mixGroups(meeting: Meeting): Promise<void> {
  const { desk } = meeting;
  await desk.lookAt('Fem blandede grupper');
  await desk.makeTeams(5);
  await accessible(desk.page);
  await desk.closeDialog();
  await desk.lookAt('Ankomst og indtjekning');
  await expect.poll(() => anyBot(meeting).entries('team/')).toHaveLength(5);
  await expect.poll(() => anyBot(meeting).me().teamId).not.toBeNull();
}

export async function welcome(meeting: Meeting): Promise<void> {
  const { screen, phones } = meeting;
  await startStep(meeting, 'welcome');
  await screen.shows('Vi vælger ikke visionen.');
  await phones.touch.shows('Vi vælger ikke visionen.');
  await allAccessible(meeting);
}

export async function practise(meeting: Meeting): Promise<void> {
  const { desk, screen, phones } = meeting;
  await startStep(meeting, 'practice');
  await phones.touch.shows(phoneWords.practice);
  await screen.shows(screenWords.practiceNote);
  const dealt = deal(
    meeting,
    'practice',
    ['kaffe', 'te', 'vand'],
    [12, 8, 4],
    [...meeting.bots.keys(), 'x', 'y', 'z'],
  );
  await phones.touch.castDots(['Kaffe']);
  await phones.keys.castDots(['Te']);
  await phones.ipad.abstain();
  await castByBots(meeting, dealt);
  await screen.turnout(COUNCIL - 1, COUNCIL);
  await allAccessible(meeting);
  await desk.endVote();
  await desk.closeVote();
  await screen.shows(screenWords.closed);
  await phones.touch.shows(phoneWords.closed);
  await desk.reveal();
  await screen.shows('Kaffe', 'Te', screenWords.abstainedN(1));
  await phones.touch.shows(phoneWords.result, phoneWords.yourDots(1));
  await allAccessible(meeting);
}

/** Each theme on the wall, readable in the own hand, with questions marked. */
export async function present(meeting: Meeting): Promise<void> {
  const { desk, screen, phones } = meeting;
  const steps = [
    ['theme-by', 'By og Mennesker'],
    ['theme-faellesskab', 'Fællesskab'],
    ['theme-velfaerd', 'Velfærd'],
    ['seminar', 'Visionsseminar'],
  ] as const;
  for (const [stepId, theme] of steps) {
    await test.step(theme, async () => {
      await startStep(meeting, stepId);
      const items = CONTENT.items.filter((item) => item.theme === theme);
      for (const { title } of items) await phones.ipad.shows(title);
      await phones.touch.shows(items[0]!.title, items[0]!.description);
      await screen.shows(theme, items[0]!.title);
      await allAccessible(meeting);
    });
  }
  const asked = CONTENT.items.find((item) => item.theme === 'Visionsseminar')!.title;
  await phones.keys.press(phones.keys.buttonFor(phoneWords.question, asked));
  await expect(phones.keys.buttonFor(phoneWords.questionOn, asked)).toBeVisible();
  await expect(desk.work.getByRole('listitem').filter({ hasText: asked })).toContainText(
    deskSteps.present.questions(1),
  );
  await screen.shows(screenWords.questions(1));
}

/** At most two each, hidden until shown, with a hint when there is one like it. */
export async function proposeInSilence(meeting: Meeting): Promise<void> {
  const { desk, screen, phones, bots } = meeting;
  await startStep(meeting, 'silence');
  const [naboskab, cykle, paaroerende] = PROPOSALS;

  await test.step('by keyboard, on the iPad, and by one without a browser', async () => {
    await phones.keys.propose(naboskab);
    await phones.ipad.propose(cykle);
    const { by, id, ...words } = paaroerende;
    await bots.get(by)!.send({ type: 'item.propose', itemId: id, stepId: 'silence', ...words });
  });
  await test.step('a similar one is hinted at, and two is the limit', async () => {
    const similar = { kind: 'keyword', title: 'Grønne byer', theme: 'By og Mennesker' } as const;
    await phones.touch.noteTitle.fill(similar.title);
    await phones.touch.shows(phoneWords.similar, 'Grøn by');
    await accessible(phones.touch.page);
    await phones.touch.propose(similar);
    await phones.touch.propose({ kind: 'keyword', title: 'Gæstfrihed', theme: 'Fællesskab' });
    await phones.touch.shows(phoneWords.usedAll(2));
    await expect(phones.touch.noteTitle).toBeHidden();
  });
  await test.step('nobody sees the others’ before they are shown', async () => {
    for (const title of [naboskab.title, 'Gæstfrihed', paaroerende.title]) {
      await phones.ipad.hides(title);
      await screen.hides(title);
      await expect(desk.note(title)).toBeVisible();
    }
    await phones.ipad.shows(phoneWords.notesSoFar(5));
    await screen.shows(`5 ${screenWords.notesSoFar(5)}`, screenWords.notesHidden);
    expect(itemsOf(meeting).some((item) => item.title === naboskab.title)).toBe(false);
    await allAccessible(meeting);
  });
  await test.step('one is taken back', async () => {
    const { touch } = phones;
    await touch.press(touch.button(`${phoneWords.withdraw}: Gæstfrihed`));
    await touch.press(touch.button(phoneWords.withdraw));
    await touch.shows(phoneWords.used(1, 2));
  });
  await test.step('shown to all, and a duplicate hidden with a reason', async () => {
    await desk.pressNext(deskWords.next.showNotes);
    await phones.ipad.shows(naboskab.title, paaroerende.title);
    await screen.shows(naboskab.title, paaroerende.title);
    await screen.hides('Gæstfrihed');
    await desk.hide('Grønne byer', common.hideReason.duplicate);
    await phones.ipad.hides('Grønne byer');
    await screen.hides('Grønne byer');
    await phones.touch.shows(phoneWords.hiddenNote(common.hideReason.duplicate));
    await expect(desk.side).toContainText(`1 · ${common.hideReason.duplicate}`);
    await allAccessible(meeting);
  });
}
