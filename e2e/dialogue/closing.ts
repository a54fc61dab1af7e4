import { expect, test } from '@playwright/test';
import { da as dialogueWords } from '../../client/desk/dialogue.da.ts';
import { da as phoneWords } from '../../client/phone/stepWords.da.ts';
import { da as receiptWords } from '../../client/phone/receiptWords.da.ts';
import { da as screenWords } from '../../client/screen/words.da.ts';
import { da as answerSteps } from '../../client/steps/collect/answer/words.da.ts';
import { da as tableWords } from '../../client/table/words.da.ts';
import { da as common } from '../../client/ui/common.da.ts';
import { accessible } from '../pages/accessible.ts';
import { Attendee } from '../pages/attendee.ts';
import { allAccessible, ATTENDEES, startStep, stepOf, type Dialogue } from './meeting.ts';

export const HEARD = 'Jeg hørte tvivl om, hvorvidt vi svarer, når vi spørger.';

/** Members write what they heard; the citizens do not write here. */
export async function hear(meeting: Dialogue): Promise<void> {
  const { screen, phones, table, listener } = meeting;
  await startStep(meeting, 'heard');
  await phones.touch.phone.shows(answerSteps.listenersWrite);
  await table.shows(tableWords.listenersWrite);
  await new Attendee(listener).note(HEARD, common.itemStatus.visible);
  await screen.shows(HEARD);
  await allAccessible(meeting);
}

/** 1–5 on each element: shown as a distribution, never as a mean. */
export async function answerScale(meeting: Dialogue): Promise<void> {
  const { desk, screen, phones, bots } = meeting;
  await startStep(meeting, 'scale');
  const { boxId, options } = stepOf(meeting, 'scale').vote!;
  await phones.touch.answerEach(1, options.length);
  await phones.digits.answerEach(4, options.length);
  await phones.keys.answerEach(0, options.length);
  await Promise.all(
    bots.map((bot, i) =>
      bot.cast(boxId, {
        scale: Object.fromEntries(options.map(({ ref }, n) => [ref, ((i + n) % 3) + 1])),
      }),
    ),
  );
  await screen.turnout(ATTENDEES, ATTENDEES);
  await allAccessible(meeting);
  await desk.endVote();
  await desk.closeVote();
  await desk.reveal();
  await screen.shows(options[0]!.title, screenWords.sample);
  await phones.touch.phone.shows(phoneWords.sample);
  await allAccessible(meeting);
}

export interface Receipt {
  readonly code: string;
  readonly url: string;
}

/** What happens now: the receipt is kept, the result handed on, the meeting ended. */
export async function wrapUp(meeting: Dialogue): Promise<Receipt> {
  const { desk, phones, table } = meeting;
  await startStep(meeting, 'next');
  await phones.touch.phone.shows(receiptWords.title, receiptWords.onlyNotes);
  await allAccessible(meeting);
  const receipt = await test.step('[RCPT1] the phone has a receipt', async () => {
    const held = await phones.touch.receipt();
    expect(held.code.replaceAll('-', '')).toMatch(/^[A-Z0-9]{12}$/);
    expect(held.url).toContain(meeting.base);
    return held;
  });
  await startStep(meeting, 'thanks');
  await desk.release();
  await expect(desk.work).toContainText(dialogueWords.release.bundles(2));
  // Citizens are never shown as those who select.
  await expect(desk.work).not.toContainText('valgt');
  await accessible(desk.page);
  await desk.end();
  await desk.closeMenu();
  await phones.touch.phone.shows(phoneWords.endedTitle, receipt.code);
  await table.shows(tableWords.ended);
  await allAccessible(meeting);
  return receipt;
}
