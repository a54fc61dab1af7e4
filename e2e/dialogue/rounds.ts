import { expect, test } from '@playwright/test';
import { da as dialogueWords } from '../../client/desk/dialogue.da.ts';
import { da as deskWords } from '../../client/desk/words.da.ts';
import { da as queueWords } from '../../client/desk/moderation/words.da.ts';
import { da as phoneWords } from '../../client/phone/stepWords.da.ts';
import { da as screenWords } from '../../client/screen/words.da.ts';
import { da as answerSteps } from '../../client/steps/collect/answer/words.da.ts';
import { da as presentWords } from '../../client/steps/present/words.da.ts';
import { da as tableWords } from '../../client/table/words.da.ts';
import { da as answerWords } from '#shared/words/answers.da.ts';
import { da as common } from '../../client/ui/common.da.ts';
import { accessible } from '../pages/accessible.ts';
import { HallDesk } from '../pages/hallDesk.ts';
import {
  allAccessible,
  ATTENDEES,
  botsAt,
  planned,
  startStep,
  stepOf,
  TABLES,
  tableName,
  topicOf,
  write,
  type Dialogue,
} from './meeting.ts';

/** What is written in the hall: words that later scenes look for again. */
export const NOTES = {
  bench: 'Sæt skilte op ved stierne, så man kan se, hvor langt der er til næste bænk.',
  table: 'Et fælles bord på biblioteket hver onsdag kl. 12, hvor man bare kan sætte sig.',
  light: 'Lav en sti fra stationen til Lautrup, hvor man ikke bliver kørt ned i mørke.',
  turkish: 'Daha fazla ışık lazım, istasyonun arkası çok karanlık.',
  danish: 'Der skal være mere lys. Bag stationen er det meget mørkt.',
  arabic: 'نريد مقاعد أكثر في الحديقة لكبار السن',
  insult: 'Politikerne i det her udvalg er nogle idioter, især ham den skaldede.',
  others: 'Min nabo Kirsten i nr. 14 er alkoholiker, og kommunen gør intet.',
  rewritten: 'En nabo har brug for hjælp, og kommunen gør ikke noget.',
  critical: 'Jeg stoler ikke på, at I bruger det her til noget.',
  paper: [
    'blandet er fint men så skal der ogs være plads til bilerne',
    'Tak, fordi ordet værdighed er med.',
    'Lad foreninger bruge kommunens printer og mødelokaler gratis.',
  ],
} as const;

export const TRIED = 'Med bus 350S';

/** What the others write, table by table. */
export const unfolded = (table: number, nth: number): string =>
  `Vi vil gerne være med til det, ${table}.${nth}`;

/** A note and a dot that do not count, so that everybody has tried both. */
export async function practise(meeting: Dialogue): Promise<void> {
  const { desk, screen, phones, table, bots, listener } = meeting;
  await startStep(meeting, 'welcome');
  await phones.touch.phone.shows('I skal ikke vælge om.');
  await test.step('a note', async () => {
    await startStep(meeting, 'try-note');
    await phones.touch.phone.shows(answerSteps.practice);
    await phones.touch.note(TRIED, common.itemStatus.visible);
    await phones.keys.note('På cykel', common.itemStatus.visible);
    await screen.shows(TRIED, 'På cykel');
    await listener.shows(answerSteps.listening);
    await table.shows(tableWords.practice);
    await allAccessible(meeting);
  });
  await test.step('a dot', async () => {
    await startStep(meeting, 'try-dots');
    await phones.touch.phone.castDots(['Kaffe']);
    await phones.keys.phone.castDots(['Te']);
    await phones.digits.phone.castDots(['Et glas vand']);
    const { boxId } = stepOf(meeting, 'try-dots').vote!;
    await Promise.all(bots.map((bot) => bot.cast(boxId, { dots: { kaffe: 1 } })));
    await screen.turnout(ATTENDEES, ATTENDEES);
    await screen.shows(screenWords.practiceNote);
    await listener.shows(phoneWords.citizensVote);
    await table.shows(tableWords.paperPractice);
    await desk.endVote();
    await desk.closeVote();
    await desk.reveal();
    await screen.shows('Kaffe', screenWords.sample);
    await allAccessible(meeting);
  });
}

/** Round 1: phones, paper, languages, and everything a moderator has to decide. */
export async function unfold(meeting: Dialogue): Promise<void> {
  const { desk, screen, phones, table, bots, listener } = meeting;
  const { touch, digits, keys } = phones;
  await startStep(meeting, 'unfold');
  const topic = topicOf(meeting, 'unfold', 1);

  await test.step('[ROT1] each table has its own element, on every device', async () => {
    await touch.phone.shows(answerSteps.yourTopic, topic.title);
    await table.shows(tableWords.workOn, topic.title);
    for (let n = 1; n <= TABLES; n++) {
      const { title } = topicOf(meeting, 'unfold', n);
      await expect(desk.tableProgress(tableName(n))).toContainText(title);
      await screen.shows(title);
    }
    await keys.phone.shows(topicOf(meeting, 'unfold', 3).title);
    await keys.phone.hides(topic.title);
  });
  await test.step('what is being written is kept over a reload', async () => {
    await touch.text.fill(NOTES.bench);
    await touch.page.reload();
    await expect(touch.text).toHaveValue(NOTES.bench);
    await touch.note(NOTES.bench);
    await keys.note(NOTES.table);
    await digits.note(NOTES.light);
  });
  await test.step('a number like a CPR number is stopped, and stays in the field', async () => {
    const cpr = 'Ring til mig på 00 00 00 00, mit cpr er 010190-1234';
    await digits.send(cpr);
    await digits.phone.shows(common.rejection.text_cpr({}));
    await expect(digits.text).toHaveValue(cpr);
    await accessible(digits.page);
    await digits.text.fill('');
  });
  await test.step('in the own language', async () => {
    await digits.writeIn('tr');
    await digits.note(NOTES.turkish);
    await digits.writeIn('ar');
    await digits.note(NOTES.arabic);
    await digits.writeIn('da');
  });
  await test.step('the others write too', async () => {
    await digits.note(NOTES.insult);
    const [, two, three] = botsAt(meeting, 2);
    await write(two!, 'unfold', NOTES.others, { about: topicOf(meeting, 'unfold', 2).id });
    await write(three!, 'unfold', NOTES.critical, { about: topicOf(meeting, 'unfold', 2).id });
    for (const n of [1, 3])
      for (const [i, bot] of botsAt(meeting, n).entries())
        await write(bot, 'unfold', unfolded(n, i + 1), {
          about: topicOf(meeting, 'unfold', n).id,
        });
  });
  await test.step('[DIA4] nobody sees the others’ before they are approved', async () => {
    await table.shows(NOTES.bench, tableWords.held);
    await table.hides(NOTES.table);
    await touch.phone.hides(NOTES.table);
    await screen.hides(NOTES.bench);
    expect(bots[0]!.entries<{ title: string }>('item/').map(({ title }) => title)).not.toContain(
      NOTES.bench,
    );
    await listener.hides(NOTES.bench);
  });
  await test.step('[TAB2] slips from paper, word for word, and the pile is compared', async () => {
    const [first, second, third] = NOTES.paper;
    await table.typeSlip({ number: 1, text: first, affiliation: 'borger' });
    await table.typeSlip({ number: 2, text: second });
    await expect(table.note(second)).toContainText(tableWords.slipOf(2));
    await table.countPile(3);
    await table.shows(tableWords.pileDiffers(3, 2));
    await expect(desk.tableProgress(tableName(1))).toContainText(
      dialogueWords.progress.slips(3, 2),
    );
    await accessible(table.page);
    // The same slip a second time is refused, and its words stay.
    await table.typeSlip({ number: 2, text: third });
    await table.shows(common.rejection.slip_used({ slip: 2 }));
    await expect(table.text).toHaveValue(third);
    await table.typeSlip({ number: 3, text: third });
    await table.shows(tableWords.pileSame(3));
    await expect(desk.tableProgress(tableName(1))).toContainText(
      dialogueWords.progress.slipsMatch(3),
    );
  });
  await test.step('a table that has been silent for three minutes is named', () =>
    silence(meeting));
  await test.step('the queue, on two devices', () => moderate(meeting));
}

/** Another desk's clock goes on; the table's last note stays where it was. */
async function silence({ hall, session, watch }: Dialogue): Promise<void> {
  const { url } = await hall.owner.post<{ url: string }>(`/api/sessions/${session}/links`, {
    role: 'secretariat',
    name: 'Bagerst',
  });
  const viewport = { width: 1440, height: 900 };
  const later = new HallDesk(watch.on(await hall.newPage({ viewport })));
  await later.open(url);
  await expect(later.tableProgress(tableName(4))).toContainText(dialogueWords.progress.noneYet);
  await later.page.clock.setFixedTime(Date.now() + 4 * 60_000);
  await expect(later.tableProgress(tableName(4))).toContainText(/Stille i [34] min\./);
  await accessible(later.page);
  await later.page.context().close();
}

async function moderate(meeting: Dialogue): Promise<void> {
  const { desk, screen, moderator, phones } = meeting;
  await test.step('[MOD1] an insult is hidden by key, counted in public, told its author neutrally', async () => {
    const reason = common.hideReason.attack;
    await moderator.press(NOTES.insult, '1');
    await expect(desk.side).toContainText(`1 · ${reason}`);
    await moderator.undo();
    await expect(moderator.note(NOTES.insult)).toBeVisible();
    await moderator.hide(NOTES.insult, 'attack');
    await expect(desk.side).toContainText(`1 · ${reason}`);
    await phones.digits.noteSays(NOTES.insult, phoneWords.hiddenNote(reason));
  });
  await test.step('[MOD2] personal data of others is shown in the moderator’s words only', async () => {
    await moderator.redact(NOTES.others, NOTES.rewritten);
    const writer = botsAt(meeting, 2)[1]!;
    await expect
      .poll(() => writer.entries<{ title: string }>('item/').map(({ title }) => title))
      .toContain(NOTES.rewritten);
    await moderator.show('all');
    await expect(moderator.note(NOTES.rewritten)).toContainText(queueWords.rewritten);
    await moderator.show('held');
  });
  await test.step('translated beside the words as written', async () => {
    await moderator.translate(NOTES.turkish, NOTES.danish);
    await expect(moderator.note(NOTES.turkish)).toContainText(NOTES.danish);
    await expect(moderator.note(NOTES.turkish)).toContainText('tyrkisk');
    await accessible(moderator.page);
  });
  await test.step('criticism stays: approved by key', async () => {
    await moderator.press(NOTES.critical, 'a');
    await expect(desk.queue.note(NOTES.critical)).toBeHidden();
    await desk.queue.show('visible');
    await expect(desk.queue.note(NOTES.critical)).toContainText(queueWords.shown);
  });
  await test.step('[MOD1] the rest in batches, on the desk', async () => {
    await desk.menu('queue');
    await desk.queue.tick(NOTES.bench, NOTES.table);
    await desk.queue.approveTicked(2);
    await desk.queue.approveAll();
    await accessible(desk.page);
    await desk.closeMenu();
    await expect(moderator.page.getByText(queueWords.empty.held)).toBeVisible();
    await phones.touch.noteSays(NOTES.bench, answerSteps.shown);
    await phones.digits.noteSays(NOTES.turkish, answerSteps.shown);
    await meeting.table.shows(tableWords.shown);
  });
  await test.step('a black screen when something goes wrong', async () => {
    await desk.bar.getByRole('button', { name: deskWords.bar.black }).click();
    await screen.isBlack();
    await desk.bar.getByRole('button', { name: deskWords.bar.blackOn }).click();
    await screen.asks(planned('unfold').question);
  });
  await allAccessible(meeting);
}

/** The table stays, the topic moves. */
export async function switchTopics(meeting: Dialogue): Promise<void> {
  const { screen, phones, table } = meeting;
  const before = topicOf(meeting, 'unfold', 1).title;
  const next = topicOf(meeting, 'pressure', 1).title;
  expect(next).not.toBe(before);
  await startStep(meeting, 'switch');
  await phones.touch.phone.shows(presentWords.nextTopic(planned('pressure').title), next);
  await phones.keys.phone.shows(topicOf(meeting, 'pressure', 3).title);
  await table.shows(next);
  await screen.shows(tableName(1), next);
  await allAccessible(meeting);
}

export const RARELY = 'Skriv også, hvad der sker, når pengene mangler.';
export const BETTER = 'Vi gør det sammen, og vi siger, hvem der gør hvad.';

/** Round 2: three of the four lenses are tried; nobody asks about clashes. */
export async function pressure(meeting: Dialogue): Promise<void> {
  const { screen, phones, table, desk } = meeting;
  await startStep(meeting, 'pressure');
  await screen.shows(answerWords.lensQuestion.everyday, answerWords.lensQuestion.clash);
  await test.step('card by card', async () => {
    await phones.touch.test('everyday', {
      verdict: 'holds',
      why: 'Det er et løfte, man kan huske.',
    });
    await phones.touch.test('who', { verdict: 'holds_changed', why: RARELY, rewrite: BETTER });
    await phones.touch.phone.shows(answerSteps.lensesLeft(2));
    await accessible(phones.touch.page);
    await phones.keys.test('everyday', { verdict: 'fails', why: 'Det bliver dyrt.' });
    await phones.digits.chooseLens('price');
    // A reason without a verdict is not sent, and stays.
    await phones.digits.send('Sig ærligt, hvad det koster.');
    await phones.digits.phone.shows(answerSteps.verdictMissing);
    await phones.digits.test('price', { verdict: 'fails', why: 'Sig ærligt, hvad det koster.' });
  });
  await test.step('from paper too', async () => {
    await table.typeSlip({
      number: 4,
      lens: 'everyday',
      verdict: 'holds',
      text: 'Det passer til mit område, som det er i dag.',
    });
    await expect(table.note('Det passer til mit område')).toContainText(tableWords.slipOf(4));
  });
  await test.step('and the others', async () => {
    const verdicts = ['holds', 'holds_changed', 'fails'] as const;
    const lenses = ['everyday', 'who', 'price'] as const;
    for (let n = 1; n <= TABLES; n++)
      for (const [i, bot] of botsAt(meeting, n).entries())
        await write(bot, 'pressure', `Det er vigtigt for os, ${n}.${i + 1}`, {
          about: topicOf(meeting, 'pressure', n).id,
          lens: lenses[i]!,
          verdict: verdicts[i]!,
        });
  });
  await desk.menu('queue');
  await desk.queue.approveAll();
  await desk.closeMenu();
  await allAccessible(meeting);
}

/** Food: the wall and every phone have what the other tables wrote. */
export async function readGallery(meeting: Dialogue): Promise<void> {
  const { phones, table } = meeting;
  await startStep(meeting, 'food');
  const { phone } = phones.touch;
  await phone.shows(NOTES.table, NOTES.turkish, NOTES.danish, NOTES.rewritten);
  await phone.hides(NOTES.insult, NOTES.others);
  await phone.page
    .getByRole('combobox', { name: presentWords.filter })
    .selectOption({ label: topicOf(meeting, 'unfold', 3).title });
  await phone.shows(NOTES.table);
  await phone.hides(NOTES.bench);
  await table.shows(tableWords.bundleMeanwhile);
  await allAccessible(meeting);
}

export const SENTENCE = 'Det skal kunne mærkes i hverdagen, også for dem, der ikke selv råber op.';
export const POINTS = [
  'Skriv det, så et barn kan læse det højt.',
  'Husk dem, der ikke er her i aften.',
  'Sig ærligt, hvad det koster.',
] as const;

/** Round 3, and what each table wants to be remembered. */
export async function rewrite(meeting: Dialogue): Promise<void> {
  const { phones, table, desk, screen } = meeting;
  await startStep(meeting, 'rewrite');
  const topic = topicOf(meeting, 'rewrite', 1).title;
  await test.step('on from the sentence as it is', async () => {
    const { touch } = phones;
    await touch.phone.press(touch.phone.button(answerSteps.beginWith));
    await expect(touch.text).toHaveValue(topic);
    await touch.note(SENTENCE);
    for (const bot of botsAt(meeting, 4).slice(0, 1))
      await write(bot, 'rewrite', 'Vi lover kun det, vi kan holde.', {
        about: topicOf(meeting, 'rewrite', 4).id,
      });
    await desk.menu('queue');
    await desk.queue.approveAll();
    await desk.closeMenu();
    await allAccessible(meeting);
  });
  await test.step('three points from the host', async () => {
    await startStep(meeting, 'points');
    await phones.touch.phone.shows(answerSteps.hostsWrite);
    for (const [i, point] of POINTS.entries()) await table.sendPoint(i + 1, point);
    await table.shows(tableWords.pointsDone(3));
    await desk.menu('queue');
    await desk.queue.approveAll();
    await desk.closeMenu();
    await screen.shows(POINTS[0]);
    await allAccessible(meeting);
  });
}
