import { test } from '@playwright/test';
import { fillHall } from './dialogue/arrive.ts';
import { answerScale, hear, wrapUp } from './dialogue/closing.ts';
import { bundle, galleryDots } from './dialogue/gallery.ts';
import { prepareDialogue } from './dialogue/prepare.ts';
import {
  practise,
  pressure,
  readGallery,
  rewrite,
  switchTopics,
  unfold,
} from './dialogue/rounds.ts';

test('a dialogue meeting in a hall, from the plan to the end', async ({ browser }) => {
  test.setTimeout(300_000);
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
  await test.step('receipt, release, end', () => wrapUp(meeting));
  meeting.watch.quiet();
  await prepared.hall.close();
});
