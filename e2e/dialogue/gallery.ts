import { expect, test } from '@playwright/test';
import { da as dialogueWords } from '../../client/desk/dialogue.da.ts';
import { da as deskWords } from '../../client/desk/words.da.ts';
import { da as deskSteps } from '../../client/desk/stepWords.da.ts';
import { da as phoneWords } from '../../client/phone/stepWords.da.ts';
import { da as screenWords } from '../../client/screen/words.da.ts';
import { da as tableWords } from '../../client/table/words.da.ts';
import { dealDots, inOrder } from '../../server/demo/ballots.ts';
import { accessible } from '../pages/accessible.ts';
import {
  allAccessible,
  ATTENDEES,
  startStep,
  stepOf,
  tableName,
  type Dialogue,
} from './meeting.ts';
import { NOTES, TRIED, unfolded } from './rounds.ts';

export const BUNDLES = {
  table: NOTES.bench,
  across: 'Steder, hvor man mødes',
} as const;
const SINGLES = [NOTES.light, NOTES.critical, NOTES.turkish, NOTES.rewritten] as const;
const OPTIONS = Object.keys(BUNDLES).length + SINGLES.length;

/** Notes that say the same go together: first at the table, then across tables; nothing is lost. */
export async function bundle(meeting: Dialogue): Promise<void> {
  const { desk, screen, table, phones } = meeting;
  await startStep(meeting, 'tables');
  await phones.touch.phone.shows(phoneWords.hostsBundle);
  await test.step('the host bundles the table’s own', async () => {
    await table.bundle([NOTES.bench, NOTES.paper[0]], BUNDLES.table);
    await table.page.getByRole('button', { name: tableWords.finish }).click();
    await table.shows(tableWords.finished);
    await screen.shows(screenWords.bundlesN(1));
    await expect(desk.work).toContainText(dialogueWords.board.finished(1, 4));
  });
  await test.step('the secretariat bundles across tables', async () => {
    await desk.work.getByRole('radio', { name: dialogueWords.board.what.both }).check();
    await desk.bundleAcross([NOTES.table, unfolded(1, 1)], BUNDLES.across);
    await screen.shows(screenWords.bundlesN(2));
  });
  await allAccessible(meeting);
}

/** Hidden dots on what is in the gallery, on phones and on paper that two people count. */
export async function galleryDots(meeting: Dialogue): Promise<void> {
  const { desk, screen, table, phones, listener, bots } = meeting;
  await test.step('at most 24 are chosen, by a person', async () => {
    await desk.lookAt('Prikker på galleriet');
    await desk.pickGallery(2, SINGLES);
    // Neither what is hidden nor what was only tried can be chosen.
    for (const text of [NOTES.insult, TRIED])
      await expect(desk.work.getByRole('checkbox', { name: new RegExp(`^${text}`) })).toHaveCount(
        0,
      );
    await accessible(desk.page);
  });
  await startStep(meeting, 'gallery-dots');
  const { boxId, options, dots, perItem } = stepOf(meeting, 'gallery-dots').vote!;
  expect(options.map(({ title }) => title)).toHaveLength(OPTIONS);
  await test.step('[BOX3] everybody votes, and nobody sees how', async () => {
    await phones.touch.phone.castDots([BUNDLES.table, BUNDLES.across, NOTES.turkish]);
    await phones.keys.phone.castDots([BUNDLES.across, NOTES.light]);
    await phones.digits.phone.abstain();
    const refs = options.map(({ ref }) => ref);
    const others = dealDots(
      inOrder(refs, [10, 8, 6, 4, 3, 2]),
      bots.map(({ person }) => person),
      dots,
      perItem,
    );
    await Promise.all(bots.map((bot) => bot.cast(boxId, others.get(bot.person)!)));
    await screen.turnout(ATTENDEES, ATTENDEES);
    await listener.shows(phoneWords.citizensVote);
    const noResult = () => {
      for (const bot of bots) expect(bot.entry('result/gallery-dots')).toBeUndefined();
    };
    noResult();
    await desk.endVote();
    await desk.closeVote();
    for (const { phone } of Object.values(phones)) await phone.shows(phoneWords.closed);
    noResult();
  });
  await test.step('[VOTE8] paper is counted by two, and shown only when they agree', async () => {
    const right = { slips: 2, abstained: 0, counts: { [BUNDLES.across]: 2, [NOTES.critical]: 1 } };
    const wrong = { ...right, counts: { ...right.counts, [NOTES.critical]: 2 } };
    await table.countPaper(right);
    await table.shows(tableWords.paperAlone);
    const unchecked = deskWords.next.block.paper([tableName(1)]);
    await expect(desk.bar).toContainText(unchecked);
    await desk.countPaper(tableName(1), wrong);
    await expect(desk.paperOf(tableName(1))).toContainText(`${NOTES.critical}: `);
    await table.shows(tableWords.paperWhat);
    await expect(desk.bar).toContainText(unchecked);
    await expect(desk.next).toBeDisabled();
    await accessible(desk.page);
    await accessible(table.page);
    await desk.countPaper(tableName(1), right);
    await expect(desk.paperOf(tableName(1))).toContainText(dialogueWords.paper.agreed(2));
    await table.shows(tableWords.paperAgreed);
  });
  await test.step('shown to all, with what it does and does not say', async () => {
    await desk.reveal();
    for (const bot of bots) await expect.poll(() => bot.entry('result/gallery-dots')).toBeDefined();
    await screen.shows(BUNDLES.across, screenWords.sample);
    await phones.touch.phone.shows(phoneWords.sample, phoneWords.paperDots(2));
    await expect(desk.resultRow(BUNDLES.across)).toContainText(deskSteps.vote.result.paperDots(2));
    await expect(desk.work).toContainText(deskSteps.vote.result.sample);
    await allAccessible(meeting);
  });
}
