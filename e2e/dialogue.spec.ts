import { test } from '@playwright/test';
import { fillHall } from './dialogue/arrive.ts';
import { holdSecondMeeting, reportSmallMeeting, reword } from './dialogue/between.ts';
import { answerScale, hear, wrapUp } from './dialogue/closing.ts';
import { handOn, readFiles } from './dialogue/files.ts';
import { bundle, galleryDots } from './dialogue/gallery.ts';
import { topicOf, type Dialogue } from './dialogue/meeting.ts';
import { readPicture, readReceipts } from './dialogue/picture.ts';
import { prepareDialogue } from './dialogue/prepare.ts';
import { openHall, type Hall } from './hall.ts';
import {
  practise,
  pressure,
  readGallery,
  rewrite,
  switchTopics,
  unfold,
} from './dialogue/rounds.ts';

/** What table 1 tested: it gets other words before the second meeting. */
function worked(meeting: Dialogue): { ref: string; from: string; to: string } {
  const { from, title } = topicOf(meeting, 'pressure', 1);
  return { ref: from!.ref, from: title, to: `${title}, og vi siger, hvem der gør det` };
}

let hall: Hall;
test.afterEach(() => hall.close());

test('three kinds of meetings of the dialogue, from the involvement plan to the June workshop', async ({
  browser,
}) => {
  test.setTimeout(420_000);
  hall = await openHall(browser, { until: 'end' });
  const prepared = await test.step('a meeting is prepared', () => prepareDialogue(hall));
  const meeting = await test.step('the hall fills', () => fillHall(prepared));
  await test.step('a note and a dot are tried', () => practise(meeting));
  await test.step('[DIA4] [MOD1] [MOD2] round 1: unfold', () => unfold(meeting));
  await test.step('[ROT1] the topic moves', () => switchTopics(meeting));
  await test.step('[DIA5] round 2: pressure test', () => pressure(meeting));
  await test.step('food and gallery', () => readGallery(meeting));
  await test.step('round 3: rewrite, and three points', () => rewrite(meeting));
  await test.step('bundles', () => bundle(meeting));
  await test.step('[VOTE8] dots on the gallery', () => galleryDots(meeting));
  await test.step('[DIA1] what members heard', () => hear(meeting));
  await test.step('1 to 5 on each element', () => answerScale(meeting));
  const receipt = await test.step('[RCPT1] receipt, release, end', () => wrapUp(meeting));
  const element = worked(meeting);
  await test.step('[PWA1] a small meeting is reported without a network', () =>
    reportSmallMeeting(meeting, element.from));
  const second = await test.step('[WORD1] an element is reworded', () => reword(meeting, element));
  await test.step('[DIA2] the second meeting reads the new words', () =>
    holdSecondMeeting(meeting, second, element.to));
  await test.step('[REP1] [REP2] the merged picture', () => readPicture(meeting, element));
  await test.step('[RCPT2] receipts', () => readReceipts(meeting, receipt));
  await test.step('[EXP3] files', () => readFiles(meeting, element));
  await test.step('what is handed on', () => handOn(meeting));
  meeting.watch.quiet();
  for (const bot of meeting.bots) bot.leave();
});
