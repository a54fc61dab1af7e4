import { expect, test } from '@playwright/test';
import { da as deskWords } from '../../client/desk/words.da.ts';
import { da as deskSteps } from '../../client/desk/stepWords.da.ts';
import { da as phoneWords } from '../../client/phone/stepWords.da.ts';
import { da as screenWords } from '../../client/screen/words.da.ts';
import { da as common } from '../../client/ui/common.da.ts';
import { CONTENT } from '../../server/demo/content.ts';
import { accessible } from '../pages/accessible.ts';
import type { Phone } from '../pages/phone.ts';
import {
  allAccessible,
  castByBots,
  deal,
  optionOf,
  SEATS,
  startStep,
  stepOf,
  type Dealt,
  type Meeting,
} from './meeting.ts';

const COUNCIL = CONTENT.seats.length;
/** A clear gap after the seventh. One of 25 abstains. */
const KEYWORD_DOTS = [20, 18, 17, 16, 15, 14, 13, 8, 7, 6, 5, 5, 4, 4, 3, 3, 2, 2, 1];
/** The ninth and the tenth are tied at 9. */
const ELEMENT_DOTS = [
  19, 18, 17, 15, 14, 13, 12, 11, 9, 9, 7, 6, 6, 5, 5, 4, 4, 4, 3, 3, 2, 2, 2, 1, 1,
];
const GROUP_DOTS = [15, 13, 12, 11, 10, 9, 8, 7, 4, 3, 2, 2, 1, 1];
const TIED = ['fs16', 'vf17'];
const SEATED = CONTENT.seats.map((seat) => seat.id);

export const TIE_REASON =
  'Husene skal være åbne og Ældre bestemmer selv fik lige mange prikker. Mødet tog begge med.';
export const CHANGED = {
  from: 'vf13',
  title: 'Alle unge er i gang med uddannelse eller arbejde',
  reason: 'Mødet ville sige, hvad de unge skal være i gang med.',
};
export const DROPPED = {
  group: 'i08',
  reason: 'De unge er med i den første gruppe.',
};

const chosenRefs = (meeting: Meeting, ids: readonly string[]): string[] =>
  ids.map((id) => optionOf(meeting, id).ref);

/** The slip of the one on paper, typed in by the desk and summed twice. */
async function typePaper({ desk }: Meeting, dealt: Dealt): Promise<void> {
  await desk.typePaper({ slips: 1, abstained: 0, counts: dealt.countsOf(SEATS.paper) });
}

async function closeAndReveal(meeting: Meeting): Promise<void> {
  const { desk, screen, phones } = meeting;
  await desk.endVote();
  await screen.shows(/Afstemningen lukker/);
  await phones.ipad.shows(/Afstemningen lukker/);
  await desk.closeVote();
  await screen.shows(screenWords.closed);
  await phones.touch.shows(phoneWords.closed);
}

export async function voteOnKeywords(meeting: Meeting): Promise<Dealt> {
  const { desk, screen, phones } = meeting;
  await startStep(meeting, 'kw-dots');
  const voters = SEATED.filter((seat) => seat !== SEATS.ipad);
  const dealt = deal(
    meeting,
    'kw-dots',
    chosenRefs(meeting, CONTENT.chosen.keyword),
    KEYWORD_DOTS,
    voters,
  );
  await screen.shows(screenWords.dotsEach(dealt.budget), screenWords.hiddenUntil);
  await allAccessible(meeting);

  const own = Object.keys(dealt.countsOf(SEATS.touch));
  await test.step('by touch, to the budget and not over it', async () => {
    await phones.touch.castDots(own);
    const more = dealt.options.filter((option) => !own.includes(option.title));
    const spare = dealt.budget - own.length;
    for (const { title } of more.slice(0, spare)) await phones.touch.tick(title);
    await phones.touch.tick(more[spare]!.title);
    await phones.touch.shows(phoneWords.dotsNone, phoneWords.savedDots(dealt.budget));
    for (const { title } of more.slice(0, spare)) await phones.touch.tick(title);
    await phones.touch.shows(phoneWords.savedDots(own.length));
  });
  await test.step('by keyboard', () =>
    phones.keys.castDots(Object.keys(dealt.countsOf(SEATS.keys))));
  await test.step('one abstains, and can think again', async () => {
    await phones.ipad.abstain();
    await phones.ipad.abstainNoMore();
    await phones.ipad.abstain();
  });
  await castByBots(meeting, dealt);
  await typePaper(meeting, dealt);
  await screen.turnout(COUNCIL - 1, COUNCIL);
  await phones.touch.shows(phoneWords.turnout(COUNCIL - 1, COUNCIL));
  await test.step('nobody sees a number before it closes', async () => {
    await expect(desk.work).not.toContainText(deskSteps.vote.result.rank);
    await expect(desk.work).toContainText(deskSteps.vote.onlyTurnout);
  });
  await test.step('the own vote is there after a reload', async () => {
    await phones.touch.page.reload();
    await phones.touch.shows(phoneWords.savedDots(own.length));
    for (const title of own)
      await expect(
        phones.touch.page.getByRole('checkbox', { name: title, exact: true }),
      ).toBeChecked();
  });
  await allAccessible(meeting);
  await closeAndReveal(meeting);
  await expect(desk.next).toContainText(deskWords.next.reveal);
  await test.step('revealed on the wall and in the hand', async () => {
    await desk.reveal();
    const first = optionOf(meeting, CONTENT.chosen.keyword[0]!).title;
    await screen.shows(
      first,
      screenWords.votedN(COUNCIL - 2),
      screenWords.abstainedN(1),
      screenWords.paperN(1),
    );
    await phones.touch.shows(phoneWords.result, first, phoneWords.yourVoteHere);
    for (const title of own) await phones.touch.shows(title);
    await expect(desk.resultRow(first)).toBeVisible();
    await allAccessible(meeting);
  });
  return dealt;
}

/** The chosen ones of the content, with the two that tie at the line last. */
const elementsTiedLast = [
  ...CONTENT.chosen.element.filter((item) => !TIED.includes(item)),
  ...TIED,
];

export async function voteOnElements(meeting: Meeting): Promise<Dealt> {
  const { desk, screen, phones } = meeting;
  await startStep(meeting, 'el-dots');
  const dealt = deal(
    meeting,
    'el-dots',
    chosenRefs(meeting, elementsTiedLast),
    ELEMENT_DOTS,
    SEATED,
  );
  await phones.touch.castDots(Object.keys(dealt.countsOf(SEATS.touch)));
  await phones.keys.castDots(Object.keys(dealt.countsOf(SEATS.keys)));
  await phones.ipad.castDots(Object.keys(dealt.countsOf(SEATS.ipad)));
  await castByBots(meeting, dealt);
  await typePaper(meeting, dealt);
  await screen.turnout(COUNCIL - 1, COUNCIL);
  await allAccessible(meeting);
  await closeAndReveal(meeting);
  await desk.reveal();
  await screen.shows(optionOf(meeting, elementsTiedLast[0]!).title);
  for (const tied of TIED) {
    const { title } = optionOf(meeting, tied);
    await expect(desk.resultRow(title)).toContainText(deskSteps.vote.result.tied);
    await phones.ipad.shows(title);
  }
  await phones.ipad.shows(phoneWords.tied);
  await allAccessible(meeting);
  return dealt;
}

/** Seven keywords go through, where the gap is. */
export async function lineOfKeywords(meeting: Meeting): Promise<void> {
  const { desk, screen, phones } = meeting;
  await startStep(meeting, 'kw-line');
  await screen.shows(screenWords.lineWaits);
  await phones.touch.shows(phoneWords.lineWait);
  await expect(desk.work).toContainText(deskSteps.select.suggestion(7));
  await desk.drawLine(7);
  await screen.shows(screenWords.goThrough(7));
  await phones.touch.shows(phoneWords.above(7));
  for (const id of CONTENT.chosen.keyword) await desk.dispose(optionOf(meeting, id).title, 'keep');
  await allAccessible(meeting);
}

/** The line falls in a tie: the meeting takes both, and says why. */
export async function lineOfElements(meeting: Meeting): Promise<void> {
  const { desk, screen, phones } = meeting;
  await startStep(meeting, 'el-line');
  await desk.drawLine(9);
  await screen.shows(screenWords.tieOpen(2));
  await phones.ipad.shows(/har lige mange prikker ved stregen/);
  await expect(desk.next).toContainText(deskWords.next.caution.tie_open);
  await accessible(desk.page);
  await desk.settleTie('all', TIE_REASON);
  await screen.shows(TIE_REASON, screenWords.goThrough(10));
  await phones.ipad.shows(phoneWords.above(10), TIE_REASON);
  await test.step('behold ændret, with a reason', async () => {
    const { title } = optionOf(meeting, CHANGED.from);
    await desk.dispose(title, 'keep_changed', { reason: CHANGED.reason, newTitle: CHANGED.title });
    await phones.ipad.shows(CHANGED.title, CHANGED.reason);
  });
  for (const id of elementsTiedLast.filter((each) => each !== CHANGED.from))
    await desk.dispose(optionOf(meeting, id).title, 'keep');
  await allAccessible(meeting);
}

/** 14 – 6 – 2 – 2 – 1 of 25, one of them on paper. */
const ANSWERS = [...Array<number>(14).fill(1), 2, 2, 2, 2, 2, 2, 3, 3, 4, 4, 5];

export async function votePackage(meeting: Meeting): Promise<void> {
  const { desk, screen, phones, bots } = meeting;
  await startStep(meeting, 'package');
  const { boxId, options } = stepOf(meeting, 'package').vote!;
  const ref = options[0]!.ref;
  const answerOf = (seat: string): number => ANSWERS[SEATED.indexOf(seat)]!;
  await phones.touch.answer(answerOf(SEATS.touch));
  await phones.keys.answer(answerOf(SEATS.keys));
  await phones.ipad.answer(answerOf(SEATS.ipad));
  await Promise.all(
    [...bots].map(([seat, bot]) => bot.cast(boxId, { scale: { [ref]: answerOf(seat) } })),
  );
  const paper = answerOf(SEATS.paper);
  await desk.typePaper({
    slips: 1,
    abstained: 0,
    counts: { [`${paper} · ${common.scaleShort[paper]!}`]: 1 },
  });
  await screen.turnout(COUNCIL - 1, COUNCIL);
  await allAccessible(meeting);
  await closeAndReveal(meeting);
  await desk.reveal();
  await screen.shows(common.agreement.broad);
  await phones.ipad.shows(common.agreement.broad);
  await expect(desk.work).toContainText(deskSteps.vote.result.notMean);
  await allAccessible(meeting);
}

/** Who to involve: proposed, weighed and chosen; one is dropped with a reason. */
export async function chooseGroups(meeting: Meeting): Promise<void> {
  const { desk, screen, phones, bots } = meeting;
  await test.step('proposed', async () => {
    await startStep(meeting, 'involve');
    const byPhone = new Map<string, Phone>([
      [SEATS.touch, phones.touch],
      [SEATS.ipad, phones.ipad],
    ]);
    for (const [i, { id, name, type }] of CONTENT.invitees.entries()) {
      const seat = SEATED[i]!;
      const phone = byPhone.get(seat);
      if (phone !== undefined)
        await phone.propose({ kind: 'group', title: name, description: type });
      else
        await bots.get(seat)!.send({
          type: 'item.propose',
          itemId: id,
          stepId: 'involve',
          kind: 'group',
          title: name,
          description: type,
          theme: '',
        });
    }
    await screen.shows(`${CONTENT.invitees.length} ${screenWords.notesIn(2)}`);
    await phones.keys.shows('Handicaprådet');
    await allAccessible(meeting);
  });
  await test.step('dots', async () => {
    await startStep(meeting, 'involve-dots');
    const { options } = stepOf(meeting, 'involve-dots').vote!;
    const refs = CONTENT.invitees.map(
      ({ name }) => options.find((option) => option.title === name)!.ref,
    );
    const dealt = deal(meeting, 'involve-dots', refs, GROUP_DOTS, SEATED);
    await phones.touch.castCounts(dealt.countsOf(SEATS.touch));
    await phones.keys.castCounts(dealt.countsOf(SEATS.keys));
    await phones.ipad.castCounts(dealt.countsOf(SEATS.ipad));
    await castByBots(meeting, dealt);
    await typePaper(meeting, dealt);
    await screen.turnout(COUNCIL - 1, COUNCIL);
    await allAccessible(meeting);
    await closeAndReveal(meeting);
    await desk.reveal();
    await screen.shows(CONTENT.invitees[0]!.name);
    await allAccessible(meeting);
  });
  await test.step('the line', async () => {
    await startStep(meeting, 'involve-line');
    await desk.drawLine(8);
    const dropped = CONTENT.invitees.find((each) => each.id === DROPPED.group)!;
    await desk.dispose(dropped.name, 'drop', { reason: DROPPED.reason });
    await phones.touch.shows(DROPPED.reason);
    await desk.turnPage();
    await screen.shows(DROPPED.reason);
    await allAccessible(meeting);
  });
}
