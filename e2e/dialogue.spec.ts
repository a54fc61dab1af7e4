import { test } from '@playwright/test';
import { fillHall } from './dialogue/arrive.ts';
import { holdSecondMeeting, reportSmallMeeting, reword } from './dialogue/between.ts';
import { answerScale, hear, wrapUp } from './dialogue/closing.ts';
import { handOn, readFiles } from './dialogue/files.ts';
import { bundle, galleryDots } from './dialogue/gallery.ts';
import { topicOf, type Dialogue } from './dialogue/meeting.ts';
import { readPicture, readReceipts } from './dialogue/picture.ts';
import { prepareDialogue } from './dialogue/prepare.ts';
import {
  practise,
  pressure,
  readGallery,
  rewrite,
  switchTopics,
  unfold,
} from './dialogue/rounds.ts';

const TO = 'Vi spørger, før vi beslutter, og vi fortæller, hvad vi brugte svaret til';

/** What table 1 tested: it gets other words before the second meeting. */
function worked(meeting: Dialogue): { ref: string; from: string; to: string } {
  const { from, title } = topicOf(meeting, 'pressure', 1);
  return { ref: from!.ref, from: title, to: TO };
}

test('a dialogue meeting in a hall, from the plan to the end', async ({ browser }) => {
  test.setTimeout(420_000);
  const prepared = await test.step('a meeting is prepared', () => prepareDialogue(browser));
  const meeting = await test.step('the hall fills', () => fillHall(prepared));
  await test.step('a note and a dot are tried', () => practise(meeting));
  await test.step('round 1: unfold', () => unfold(meeting));
  await test.step('the topic moves', () => switchTopics(meeting));
  await test.step('round 2: pressure test', () => pressure(meeting));
  await test.step('food and gallery', () => readGallery(meeting));
  await test.step('round 3: rewrite, and three points', () => rewrite(meeting));
  await test.step('bundles', () => bundle(meeting));
  await test.step('dots on the gallery', () => galleryDots(meeting));
  await test.step('what members heard', () => hear(meeting));
  await test.step('1 to 5 on each element', () => answerScale(meeting));
  const receipt = await test.step('receipt, release, end', () => wrapUp(meeting));
  const element = worked(meeting);
  await test.step('a small meeting is reported without a network', () =>
    reportSmallMeeting(meeting, element.from));
  const second = await test.step('an element is reworded', () => reword(meeting, element));
  await test.step('the second meeting reads the new words', () =>
    holdSecondMeeting(meeting, second, element.to));
  await test.step('the merged picture', () => readPicture(meeting, element));
  await test.step('receipts', () => readReceipts(meeting, receipt));
  await test.step('files', () => readFiles(meeting, element));
  await test.step('what is handed on', () => handOn(meeting));
  meeting.watch.quiet();
  await prepared.hall.close();
});
