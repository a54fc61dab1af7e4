import { expect, test } from '@playwright/test';
import { formatWhen, VISION_2029 } from '#shared/process/plan.ts';
import { da as words } from '../../client/process/dialogue/words.da.ts';
import { da as publicWords } from '../../client/public/words.da.ts';
import { da as answers } from '#shared/words/answers.da.ts';
import { da as dialogueWords } from '#shared/words/dialogue.da.ts';
import { da as plots } from '../../client/ui/plots/words.da.ts';
import { accessible } from '../pages/accessible.ts';
import { OfficeDialogue } from '../pages/officeDialogue.ts';
import { CARD, REASON } from './between.ts';
import type { Receipt } from './closing.ts';
import { ATTENDEES, type Dialogue } from './meeting.ts';
import { BETTER, NOTES, RARELY, TRIED } from './rounds.ts';

/** "14. april" */
const dayOf = (activityId: string): string =>
  formatWhen(VISION_2029.find((each) => each.id === activityId)!.plan.when).replace(/ \d{4}$/, '');
const [FIRST, SECOND] = [dayOf('a3'), dayOf('a4')] as const;

/** All meetings side by side, each with its own n; what was not tried or not reported says so. */
export async function readPicture(
  meeting: Dialogue,
  { ref, to }: { ref: string; to: string },
): Promise<void> {
  const { page } = meeting.desk;
  const office = new OfficeDialogue(page, meeting.base, meeting.hall.process);
  await office.open('billede');
  await test.step('what the picture is made of', async () => {
    await office.shows(dialogueWords.sample, to);
    const first = page.getByRole('row').filter({ hasText: FIRST });
    await expect(first).toContainText(`${ATTENDEES}${words.picture.walkIns(1)}`);
    await expect(page.getByRole('row').filter({ hasText: SECOND })).toBeVisible();
    await office.shows(words.picture.smallIn(1, 1, 0));
    await accessible(page);
  });
  await office.open('billede', ref);
  await test.step('[REP1] wordings apart, strata apart, each with its n', async () => {
    await expect(office.verdicts(1, FIRST, 'phone')).toContainText(plots.answersBy(5, 4));
    await expect(office.verdicts(1, FIRST, 'paper')).toContainText(plots.answersBy(1, 1));
    await expect(office.verdicts(2, SECOND, 'phone')).toContainText(plots.answersBy(7, 7));
    await expect(office.wording(1)).toContainText(words.picture.otherWording([SECOND]));
    await expect(office.wording(2)).toContainText(words.picture.otherWording([FIRST]));
    await expect(office.wording(2).getByRole('insertion').first()).toBeVisible();
  });
  await test.step('[DIA5] a lens that nobody tried says so', async () => {
    // The first cell is the hall's own; what the cards say of the lens stands beside it.
    const inHall = (wording: number, lens: string) =>
      office.lens(wording, lens).getByRole('cell').first();
    await expect(inHall(1, answers.lens.clash)).toHaveText(dialogueWords.notTried);
    await expect(inHall(1, answers.lens.everyday)).not.toContainText(dialogueWords.notTried);
    await expect(inHall(1, answers.lens.everyday)).toContainText(dialogueWords.stratum.phone);
    await expect(inHall(2, answers.lens.who)).toHaveText(dialogueWords.notTried);
  });
  await test.step('[CARD1] [REP2] the card counts for itself; a missing report is missing', async () => {
    const small = office.wording(1).getByRole('row').filter({ hasText: dialogueWords.venue.party });
    await expect(small).toContainText(String(CARD.holds));
    await expect(small).toContainText(String(CARD.holds + CARD.fails));
    await office.wording(1).getByText(words.picture.missingWhich).click();
    await expect(office.wording(1)).toContainText(dialogueWords.venue.housing);
  });
  await test.step('the words themselves, without those that are hidden', async () => {
    await office.shows(RARELY, BETTER, CARD.point);
    await expect(office.main).not.toContainText(NOTES.insult);
    await expect(office.main).not.toContainText('Kirsten');
    await accessible(page);
  });
  await test.step('who covers what, and what is missing', async () => {
    await office.open('moeder');
    await office.shows(CARD.missing, words.meetings.state.missing, words.meetings.state.reported);
    await accessible(page);
  });
}

/** From the receipt one reads what became of one's notes, and why not. */
export async function readReceipts(meeting: Dialogue, receipt: Receipt): Promise<void> {
  const { hall, watch, desk } = meeting;
  const phone = watch.on(await hall.newPage({ viewport: { width: 390, height: 844 } }));
  const main = phone.getByRole('main');
  await test.step('[RCPT2] before anything has been decided', async () => {
    await phone.goto(receipt.url);
    await expect(main).toContainText(NOTES.bench);
    await expect(main).toContainText(publicWords.openText);
    // Only the own notes, and nothing that was only tried.
    await expect(main).not.toContainText(NOTES.table);
    await expect(main).not.toContainText(TRIED);
    await accessible(phone);
  });
  await test.step('the office says what became of them', async () => {
    const office = new OfficeDialogue(desk.page, meeting.base, hall.process);
    await office.open('kvitteringer');
    await office.mark(NOTES.bench);
    await office.setOutcome('not_used', { count: 1, reason: REASON });
    await office.mark(RARELY);
    await office.setOutcome('used', { count: 1, where: 'Udkast 1' });
    await office.mark(NOTES.paper[0]);
    await office.setOutcome('operations', { count: 1, where: 'Vej og Park' });
    await accessible(desk.page);
  });
  await test.step('[RCPT2] afterwards, with the reason', async () => {
    await phone.reload();
    await expect(main).toContainText(dialogueWords.outcome.not_used);
    await expect(main).toContainText(publicWords.reason(REASON));
    await expect(main).toContainText(`${dialogueWords.outcome.used} Udkast 1`);
    // A reason goes with the note it was given for, and with no other.
    await expect(main.getByText(publicWords.reason(REASON))).toHaveCount(1);
    await accessible(phone);
  });
  await test.step('the code on a slip of paper works too', async () => {
    const slip = meeting.slips.slips.find((each) => each.team === 'Bord 1' && each.number === 1)!;
    await phone.goto(`${meeting.base}/kvittering`);
    await phone.evaluate(() => sessionStorage.clear());
    await phone.goto(slip.url);
    await phone.reload();
    await expect(main).toContainText(NOTES.paper[0]);
    await expect(main).toContainText('Vej og Park');
    await expect(main).not.toContainText(NOTES.bench);
  });
  await phone.context().close();
}
