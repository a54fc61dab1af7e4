import { expect, test } from '@playwright/test';
import { dropDataDir, freshDataDir, startServer, type RunningServer } from './house.ts';
import { Desk } from './pages/desk.ts';
import { ProcessPages } from './pages/process.ts';
import { mergeInGroups, object, tidyInPause } from './workshop/board.ts';
import { signUp, wrapUp, writeFrame } from './workshop/closing.ts';
import { checkExports, readBack } from './workshop/exports.ts';
import { newPage } from './workshop/meeting.ts';
import {
  checkIn,
  mixGroups,
  practise,
  present,
  proposeInSilence,
  welcome,
} from './workshop/opening.ts';
import { fillRoom, importLists, prepareProcess } from './workshop/prepare.ts';
import {
  chooseGroups,
  lineOfElements,
  lineOfKeywords,
  voteOnElements,
  voteOnKeywords,
  votePackage,
} from './workshop/votes.ts';

let server: RunningServer;
let dataDir: string;
test.beforeAll(async () => {
  dataDir = freshDataDir();
  server = await startServer({ dataDir });
});
test.afterAll(async () => {
  await server.stop();
  dropDataDir(dataDir);
});

test('the workshop of 2 March, from the owner link to the exported selection', async ({
  browser,
}) => {
  test.setTimeout(360_000);
  const office = new ProcessPages(await newPage(browser, { width: 1440, height: 900 }));
  const { process, links, session } = await prepareProcess(office, server.ownerLink!);
  const desk = new Desk(office.page);
  await expect(desk.bar).toBeVisible();
  await test.step('the four lists come in', () => importLists(desk));
  const meeting = await test.step('screen, phones and members come in', () =>
    fillRoom(browser, server, { session, links, desk }));
  await test.step('check-in', () => checkIn(meeting));
  await test.step('five mixed groups', () => mixGroups(meeting));
  await test.step('welcome', () => welcome(meeting));
  await test.step('practice vote', () => practise(meeting));
  await test.step('presentations', () => present(meeting));
  await test.step('silent suggestions', () => proposeInSilence(meeting));
  await test.step('merging in groups', () => mergeInGroups(meeting));
  await test.step('pause and clean-up', () => tidyInPause(meeting, browser));
  await test.step('objections', () => object(meeting));
  await test.step('dots on keywords', () => voteOnKeywords(meeting));
  await test.step('dots on core elements', () => voteOnElements(meeting));
  await test.step('the line of the keywords', () => lineOfKeywords(meeting));
  await test.step('the line of the core elements, with a tie', () => lineOfElements(meeting));
  await test.step('the package', () => votePackage(meeting));
  await test.step('the frame', () => writeFrame(meeting));
  await test.step('who to involve', () => chooseGroups(meeting));
  await test.step('individual meetings', () => signUp(meeting));
  await test.step('wrap-up, release, end', () => wrapUp(meeting));
  const archive = await test.step('the files of the case', () => checkExports(meeting));
  await test.step('the archive becomes a session again', () =>
    readBack(office, meeting, process, archive));
  for (const bot of meeting.bots.values()) bot.leave();
});
