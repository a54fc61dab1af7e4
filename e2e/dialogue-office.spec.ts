import { expect, test, type Locator, type Page } from '@playwright/test';
import type { ItemView } from '#shared/session/views.ts';
import type { Invite } from '#shared/wire/http.ts';
import { runSheet } from '#shared/session/runsheets.ts';
import type { Affiliation } from '#shared/board/board.ts';
import { CARD_VERSION, type CardFrame, type MyMeetings } from '#shared/wire/dialogue.ts';
import { da as queueWords } from '../client/desk/moderation/words.da.ts';
import { da as deskWords } from '../client/desk/words.da.ts';
import { da as answers } from '#shared/words/answers.da.ts';
import { da as words } from '../client/process/dialogue/words.da.ts';
import { da as plots } from '../client/ui/plots/words.da.ts';
import { dialogueFile, type DialogueFile } from '../server/exports/dialogue/dialogue.schema.ts';
import { da as common } from '../client/ui/common.da.ts';
import { joinIn } from './bot.ts';
import { command, connect, greet } from './client.ts';
import { write } from './dialogue/meeting.ts';
import { openHall, type Hall } from './hall.ts';
import { accessible } from './pages/accessible.ts';
import { HallDesk } from './pages/hallDesk.ts';
import { OfficeDialogue } from './pages/officeDialogue.ts';
import { tokenOf, visit } from './visitor.ts';

/** Has a small meeting whose card has not come. */
const LATE = 'c13';

/** What the office reads and does when all three meetings and the small ones have been held. */
let hall: Hall;
let page: Page;
let office: OfficeDialogue;

// Who reads does not disturb who writes: one evening's work, one server.
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  hall = await openHall(browser, { until: 'a5:end' });
});
test.beforeEach(async () => {
  ({ page } = await hall.desk());
  office = new OfficeDialogue(page, hall.server.base, hall.process);
});
test.afterEach(() => hall.emptied());
test.afterAll(() => hall.close());

const internal = async (): Promise<DialogueFile> =>
  dialogueFile.parse(
    await (
      await hall.owner.get(`/api/processes/${hall.process}/dialogue/export.json?edition=internal`)
    ).json(),
  );

/** The table beside a plot, opened by the button that everybody has, row by row. */
async function twinOf(plot: Locator): Promise<string[][]> {
  await plot.getByText(plots.asTable).click();
  const rows = plot.getByRole('table').locator('tbody tr');
  await expect(rows.first()).toBeVisible();
  return Promise.all((await rows.all()).map((row) => row.locator('th, td').allInnerTexts()));
}

test('[INV1] a group gets its meeting, its state, its owner and its text, and a slip of paper', async () => {
  const w = words.invitations;
  await office.open('invitationer');
  const [group] = (await internal()).office!.groups.filter(({ status }) => status === 'invited');
  const { name } = group!;
  await page.getByRole('combobox', { name: w.meetingOf(name) }).selectOption({ index: 2 });
  await page.getByRole('combobox', { name: w.statusOf(name) }).selectOption('accepted');
  await page.getByRole('button', { name: `${w.edit}: ${name}` }).click();
  const dialog = page.getByRole('dialog', { name: w.editTitle(name) });
  await accessible(page);
  await dialog.getByLabel(w.owner).fill('Center for Børn');
  await dialog.getByLabel(w.text).fill('Kom og sig, hvad der skal til.');
  await dialog.getByRole('button', { name: w.save, exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: `${words.invitations.slip}: ${name}` }).click();
  const slip = page.getByRole('article');
  await expect(slip).toHaveCount(1);
  await expect(slip).toContainText(name);
  await expect(slip).toContainText('Kom og sig, hvad der skal til.');
  await expect(slip).toContainText('Center for Børn');
  // On paper there is the slip and nothing else.
  await page.emulateMedia({ media: 'print' });
  await expect(slip).toBeVisible();
  await expect(page.getByRole('button', { name: words.slip.print })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await accessible(page);
  const after = (await internal()).office!.groups.find((each) => each.name === name)!;
  expect(after).toMatchObject({ status: 'accepted', owner: 'Center for Børn' });
});

test('[REP1] the council’s choice stands beside the citizens’, in bands, and as a table', async () => {
  const { priorities, elements } = await internal();
  const one = priorities.find(({ kind, stratum }) => kind === 'element' && stratum === 'phone')!;
  const titleOf = (ref: string) => {
    const wordings = elements.find((each) => each.ref === ref)!.wordings;
    return wordings.at(-1)!.title;
  };
  await office.open('billede');
  const plot = page.getByRole('figure').filter({ hasText: words.picture.council });
  const rows = new Map((await twinOf(plot)).map(([title, ...cells]) => [title, cells]));
  const shifted = (by: number) => plots.shifted[by > 0 ? 'up' : by < 0 ? 'down' : 'same'];
  for (const { ref, council, citizens, by } of one.shifts)
    expect(rows.get(titleOf(ref)), titleOf(ref)).toEqual([
      plots.level[council],
      plots.level[citizens],
      shifted(by),
    ]);
  // A plot that says the same of everything would pass too.
  expect(new Set(one.shifts.map(({ by }) => Math.sign(by))).size).toBeGreaterThan(1);
  await accessible(page);
});

test('[REP1] [VOTE11] an element from meeting to meeting, each with its n, and no small group by itself', async () => {
  const { elements, meetings } = await internal();
  const dates = meetings.filter(({ kind }) => kind === 'dialogue').map(({ id }) => id);
  const tested = elements.find(
    ({ kind, wordings }) =>
      kind === 'element' &&
      wordings.length === 1 &&
      dates.every((meeting) =>
        wordings[0]!.inputs.some(
          (each) => each.meeting === meeting && each.stratum === 'phone' && each.verdicts !== null,
        ),
      ),
  )!;
  await office.open('billede', tested.ref);
  const plot = page.getByRole('figure').filter({ hasText: plots.asTable }).first();
  const rows = await twinOf(plot);
  const expected = dates.map((meeting) => {
    const input = tested.wordings[0]!.inputs.find(
      (each) => each.meeting === meeting && each.stratum === 'phone',
    )!;
    const { holds, holds_changed, fails } = input.verdicts!;
    return [holds, holds_changed, fails].map(String);
  });
  expect(rows.map(([, ...cells]) => cells.slice(0, 3))).toEqual(expected);
  for (const [n, meeting] of dates.entries()) {
    const { people, answers } = tested.wordings[0]!.inputs.find(
      (each) => each.meeting === meeting && each.stratum === 'phone',
    )!;
    expect(rows[n]).toContain(plots.answersBy(answers!, people!));
  }
  // Four or five people at a table are too few to be told apart by what they are.
  await expect(page.getByRole('main')).toContainText(words.picture.groupsTooSmall);
  await accessible(page);
});

test('[REP2] who covers whom, which groups nobody covers, and which reports are missing', async () => {
  const { small, office: own, meetings } = await internal();
  expect(small.missing).toBeGreaterThan(0);
  await office.open('moeder');
  await office.shows(words.meetings.silence, words.meetings.late);
  const missing = page.getByRole('region', { name: words.meetings.late });
  await expect(missing.getByRole('listitem')).toHaveCount(small.missing);
  await page.getByRole('combobox', { name: words.meetings.by }).selectOption('group');
  const covered = new Set(meetings.flatMap(({ office: its }) => (its ? [its.covers] : [])));
  for (const { name } of own!.groups) {
    const group = page.getByRole('heading', { level: 3, name, exact: true }).locator('..');
    const alone = group.getByText(words.meetings.groupNone);
    await expect(alone, name).toHaveCount(covered.has(name) ? 0 : 1);
  }
  await accessible(page);
});

test('[MOD1] many notes are narrowed to an element, a table, a round and an affiliation', async () => {
  const { contributions, elements } = await internal();
  const here = contributions.filter(({ meeting }) => meeting === hall.session);
  const [one] = here.filter(
    ({ form, element, stratum }) => form === 'pressure' && element !== null && stratum === 'phone',
  );
  const { table, affiliation } = one!.office!;
  const title = elements.find(({ ref }) => ref === one!.element)!.wordings.at(-1)!.title;
  const desk = new HallDesk(page);
  await desk.menu('queue');
  await desk.queue.show('all');
  const list = page.getByRole('main');
  const shown = async (): Promise<number> =>
    Number(/\d+/.exec(await list.getByRole('radio', { name: /^Alle \(/ }).ariaSnapshot())![0]);
  const whole = await shown();
  expect(whole).toBeGreaterThan(100);
  let left = here;
  const narrow = async (label: string, option: string, keep: (note: typeof one) => boolean) => {
    const before = left.length;
    left = left.filter(keep);
    expect(left.length, label).toBeLessThan(before);
    await list.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });
    await expect.poll(shown, label).toBe(left.length);
  };
  const round = runSheet('dialogue').find(({ id }) => id === 'pressure')!.title;
  await narrow(queueWords.step, round, (each) => each!.form === 'pressure');
  await narrow(queueWords.element, title, (each) => each!.element === one!.element);
  await narrow(
    queueWords.affiliation,
    answers.affiliation[affiliation as Affiliation],
    (each) => each!.office!.affiliation === affiliation,
  );
  await list
    .getByRole('combobox', { name: queueWords.table, exact: true })
    .selectOption({ label: table });
  left = left.filter((each) => each.office!.table === table);
  await expect.poll(shown).toBe(left.length);
  await expect(desk.queue.note(one!.text).first()).toBeVisible();
  await list.getByRole('button', { name: queueWords.clearFilters }).click();
  await expect.poll(shown).toBe(whole);
});

test('[CARD3] a card that comes late is “ny” on the desk of the June workshop', async () => {
  const { base } = hall.server;
  const { owner, process } = hall;
  const june = 'x_june';
  await owner.post(`/api/processes/${process}/sessions`, {
    id: june,
    activityId: 'a6',
    title: 'Juni',
  });
  const desk = new HallDesk(page);
  const offered = async (): Promise<readonly string[]> => {
    await desk.open(`${base}/desk/${june}`);
    await desk.menu('import');
    const releases = page.getByRole('combobox', { name: deskWords.import.release, exact: true });
    await expect(releases.getByRole('option').first()).toBeAttached();
    return releases.getByRole('option').allInnerTexts();
  };
  const before = await offered();
  const late = visit(base);
  await late.post('/api/exchange', { token: tokenOf(hall.linkOf(LATE).url) });
  const mine = (await (await late.get(`/api/processes/${process}/meetings`)).json()) as MyMeetings;
  const { session, stepId, meeting } = mine.meetings.find(({ card }) => card === null)!;
  const { date, venue } = meeting;
  const frame: CardFrame = {
    v: CARD_VERSION,
    id: 'late-card',
    releaseId: 'late-release',
    stepId,
    card: { rev: 1, date, venue, present: 9, counted: 'counted', elements: [], oneThing: 'Sent' },
  };
  await late.post(`/api/sessions/${session}/card`, frame);
  const after = await offered();
  const [came, ...more] = after.filter((each) => !before.includes(each));
  expect(more).toEqual([]);
  expect(came).toMatch(/^Ny: .*, version 1 /);
  await expect(
    page.getByText(deskWords.import.fresh(after.filter((each) => each.startsWith('Ny: ')).length)),
  ).toBeVisible();
});

test('[PWA1] a member’s page can be put on the home screen', async () => {
  const phone = await hall.newPage({ viewport: { width: 390, height: 844 } });
  await phone.goto(hall.linkOf('c05').url);
  await phone.getByRole('heading', { level: 1 }).waitFor();
  const href = await phone.locator('link[rel="manifest"]').getAttribute('href');
  const answer = await phone.request.get(new URL(href!, hall.server.base).href);
  const manifest = (await answer.json()) as {
    start_url: string;
    display: string;
    icons: { src: string; sizes: string; purpose?: string }[];
  };
  expect(manifest).toMatchObject({ start_url: '/mig', display: 'standalone' });
  for (const size of ['192x192', '512x512']) {
    const icon = manifest.icons.find(({ sizes }) => sizes === size)!;
    const image = await phone.request.get(new URL(icon.src, hall.server.base).href);
    expect(image.headers()['content-type'], size).toBe('image/png');
  }
  // The link was opened outside the scope; from the second opening on the worker answers.
  await phone.reload();
  expect(await phone.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope))).toBe(
    `${hall.server.base}/mig`,
  );
});

test('[VOTE11] by affiliation where enough have answered: bands for few, and nothing that gives them away', async () => {
  const { owner, process, server } = hall;
  const session = 'x_many';
  await owner.post(`/api/processes/${process}/sessions`, {
    id: session,
    activityId: 'a4',
    title: 'Et møde til',
  });
  const desk = new HallDesk(page);
  await desk.open(`${server.base}/desk/${session}`);
  await desk.menu('import');
  const without = [common.kinds.group, common.kinds.meeting];
  await desk.importRelease({ of: 'Politisk workshop', without });
  const auth = { surface: 'desk', stream: session } as const;
  const socket = await connect(server.base, auth, owner.cookies());
  await greet(socket, session);
  await command(socket, { type: 'session.open' });
  await command(socket, { type: 'step.start', stepId: 'pressure', expect: null });
  const invite = await owner.get(`/api/sessions/${session}/invite`);
  const { code } = (await invite.json()) as Invite;
  const people = [
    ...Array<Affiliation>(12).fill('borger'),
    ...Array<Affiliation>(6).fill('forening'),
  ];
  const bots = await Promise.all(
    people.map((affiliation) => joinIn(server.base, session, { code, affiliation, teamId: null })),
  );
  const element = bots[0]!.entries<ItemView>('item/').find(({ kind }) => kind === 'element')!;
  for (const [n, bot] of bots.entries())
    await write(bot, 'pressure', `Fordi, nummer ${n}`, {
      about: element.id,
      lens: 'everyday',
      verdict: n % 6 === 0 ? 'fails' : 'holds',
    });
  await desk.menu('queue');
  await desk.queue.approveAll();
  await command(socket, { type: 'release.make', releaseId: `${session}-1`, title: '' });
  await command(socket, { type: 'session.end' });
  socket.disconnect();
  for (const bot of bots) bot.leave();

  await office.open('billede', element.from!.ref);
  const groups = page.getByRole('table', { name: words.picture.groupsOf('') });
  await expect(groups).toBeVisible();
  const rows = await groups.locator('tbody tr').all();
  const { cell } = words.picture;
  expect(await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()))).toEqual([
    [answers.affiliation.borger, cell.hidden, cell.hidden, cell.hidden, '12'],
    [answers.affiliation.forening, cell.almost_all, cell.hidden, cell.hidden, '6'],
  ]);
  await accessible(page);
});
