import { expect, test, type Browser } from '@playwright/test';
import type { ClusterView, StepView } from '#shared/session/views.ts';
import { da as deskWords } from '../../client/desk/words.da.ts';
import { da as deskSteps } from '../../client/desk/stepWords.da.ts';
import { da as phoneWords } from '../../client/phone/stepWords.da.ts';
import { da as screenWords } from '../../client/screen/words.da.ts';
import { CONTENT } from '../../server/demo/content.ts';
import type { Bot } from '../bot.ts';
import { accessible } from '../pages/accessible.ts';
import { Desk } from '../pages/desk.ts';
import type { Phone } from '../pages/phone.ts';
import {
  allAccessible,
  anyBot,
  itemOf,
  newPage,
  planned,
  startStep,
  stepOf,
  type Meeting,
} from './meeting.ts';

interface Wanted {
  readonly name: string;
  readonly items: readonly string[];
  readonly titles: readonly string[];
  readonly teamId: string;
}

type ClusterStep = Extract<StepView, { kind: 'cluster' }>;

/** The clusters of the content, each with the group whose slice it lies in. */
function wanted(meeting: Meeting): Wanted[] {
  const { config } = stepOf(meeting, 'merge') as ClusterStep;
  return CONTENT.clusters.map(({ name, items }) => {
    const first = CONTENT.items.find((item) => item.id === items[0])!;
    const slice = config.slices.find((s) => s.theme === first.theme && s.kind === first.kind)!;
    const titles = items.map((id) => CONTENT.items.find((item) => item.id === id)!.title);
    return { name, items, titles, teamId: slice.teamId };
  });
}

const clusterOf = (meeting: Meeting, contentId: string): ClusterView | undefined =>
  anyBot(meeting).entry<ClusterView>(`cluster/${itemOf(meeting, contentId).clusterId ?? ''}`);

/** Tick, group and name, on the own device. */
async function groupOnPhone(phone: Phone, { titles, name }: Wanted): Promise<void> {
  for (const title of titles) await phone.tick(title);
  await phone.press(phone.button(phoneWords.merge));
  const dialog = phone.page.getByRole('dialog', { name: phoneWords.merge });
  await phone.write(dialog.getByLabel(phoneWords.mergeName), name);
  await accessible(phone.page);
  await phone.press(dialog.getByRole('button', { name: phoneWords.merge, exact: true }));
  await expect(dialog).toBeHidden();
  await phone.shows(phoneWords.clusterOf(titles.length));
}

async function groupByBot(meeting: Meeting, { items, name, teamId }: Wanted): Promise<void> {
  const bot = [...meeting.bots.values()].find((each) => each.me().teamId === teamId) as Bot;
  await bot.send({
    type: 'cluster.group',
    stepId: 'merge',
    clusterId: `klynge-${items[0]!}`,
    refs: items.map((id) => itemOf(meeting, id).id),
    title: name,
  });
}

/** Five groups merge, each in its own slice; the desk helps by drag, ticks, keys and suggestions. */
export async function mergeInGroups(meeting: Meeting): Promise<void> {
  const { desk, screen, phones } = meeting;
  await startStep(meeting, 'merge');
  await test.step('started too early: ten seconds to take it back', async () => {
    await desk.undo(deskWords.bar.undoStep(planned('merge').title));
    await desk.now(planned('silence').title);
    await screen.asks(planned('silence').question);
    await startStep(meeting, 'merge');
  });
  const left = new Map(wanted(meeting).map((cluster) => [cluster.name, cluster]));
  const take = (name: string): Wanted => {
    const found = left.get(name)!;
    left.delete(name);
    return found;
  };
  const ofPhone = async (phone: Phone): Promise<Wanted | undefined> => {
    const team = (await phone.page
      .getByRole('heading', { name: /^Din gruppe: / })
      .innerText()) as string;
    const teamId = `team-${team.match(/\d+/)![0]}`;
    return [...left.values()].find((cluster) => cluster.teamId === teamId);
  };
  await test.step('on the desk', async () => {
    await test.step('by drag', async () => {
      const { titles } = take('Levende bymidter');
      await desk.groupByDrag(titles[1]!, titles[0]!);
    });
    await test.step('by ticks', () => desk.groupByTicks(take('Tryghed').titles));
    await test.step('by keyboard', () => desk.groupByKeys(take('Lige muligheder').titles));
    await test.step('a mixed group is refused in words, and undo takes the last one back', async () => {
      const [a, b] = ['Nærvær', 'Kultur samler'];
      await desk.tickBox(a!).check();
      await desk.tickBox(b!).check();
      await desk.page.keyboard.press('g');
      await expect(desk.work).toContainText(deskSteps.cluster.mixed);
      await desk.work.getByRole('button', { name: deskSteps.cluster.clear }).click();
      await desk.groupByTicks(['Nærvær', 'Samskabelse']);
      await desk.undo(deskWords.bar.undoMerge);
      await expect(desk.clusterCard('Nærvær', 2)).toBeHidden();
      await expect(desk.tickBox('Samskabelse')).toBeVisible();
    });
    await test.step('a near-duplicate is suggested, looked at and merged by hand', async () => {
      const duplicate = new Set(['Medborgerskab', 'Medborgeskab']);
      for (;;) {
        const pair = await desk.suggestedPair();
        const found = pair.every((title) => duplicate.has(title));
        await desk.answerSuggestion(found);
        if (found) break;
      }
      await expect.poll(() => clusterOf(meeting, 'fs02')?.itemIds.length).toBe(2);
      // The third of them joins the cluster.
      await desk.tick(['Medborgerskab', 'Aktivt medborgerskab']);
      await expect.poll(() => clusterOf(meeting, 'fs01')?.itemIds.length).toBe(3);
      take('Medborgerskab');
    });
  });
  await test.step('on phones, in the own slice', async () => {
    for (const phone of Object.values(phones)) {
      const own = await ofPhone(phone);
      if (own !== undefined) await groupOnPhone(phone, take(own.name));
    }
  });
  await Promise.all([...left.values()].map((cluster) => groupByBot(meeting, cluster)));
  await screen.shows(screenWords.clusters(CONTENT.clusters.length), 'Gruppe 5');
  await allAccessible(meeting);
  await test.step('the groups say when they are done', async () => {
    const { touch } = phones;
    await touch.press(touch.button(phoneWords.weAreDone));
    await touch.shows(phoneWords.doneNote);
    await expect(desk.work.getByRole('checkbox', { checked: true }).first()).toBeVisible();
    await screen.shows(screenWords.teamDone);
  });
}

/** In the pause the secretariat tidies up across the slices, at a desk of its own. */
export async function tidyInPause(meeting: Meeting, browser: Browser): Promise<void> {
  const { desk, screen, phones } = meeting;
  await desk.menu('links');
  const link = await desk.makeLink('secretariat', 'Sekretariatet');
  await desk.closeMenu();
  await startStep(meeting, 'pause');
  await screen.shows(screenWords.backAt('kl. 18.40').replace('kl. kl.', 'kl.'));
  await phones.touch.shows(phoneWords.pauseBack('18.40'));
  await allAccessible(meeting);

  const office = new Desk(await newPage(browser, { width: 1280, height: 800 }));
  await office.open(link);
  await expect(office.page).toHaveURL(/\/desk\/[\w-]+$/);
  await office.lookAt(planned('merge').title);
  const card = office.clusterCard('Grøn by og natur', 3);
  await card.getByRole('button', { name: deskSteps.cluster.more('Grøn by og natur') }).click();
  await card.getByRole('button', { name: deskSteps.cluster.reword, exact: true }).click();
  await card
    .getByLabel(deskSteps.cluster.rewordText, { exact: true })
    .fill('Der er grønt, hvor vi bor, og vild natur tæt på.');
  await card.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(card).toContainText('vild natur tæt på');
  await expect
    .poll(() => clusterOf(meeting, 'bm01')?.description)
    .toBe('Der er grønt, hvor vi bor, og vild natur tæt på.');
  await accessible(office.page);
  await office.page.context().close();
}

/** Anybody can have the own words out again before the vote. */
export async function object(meeting: Meeting): Promise<void> {
  const { screen, phones } = meeting;
  await startStep(meeting, 'objections');
  await allAccessible(meeting);
  const { item, text } = CONTENT.objection;
  const { title } = CONTENT.items.find((each) => each.id === item)!;
  const { touch } = phones;
  await touch.shows(phoneWords.objectIn('En by alle kan bruge'));
  await touch.press(touch.buttonFor(phoneWords.object, title));
  await touch.write(touch.page.getByLabel(phoneWords.objectWhy), text);
  await touch.press(touch.button(phoneWords.objectSend));
  await touch.shows(phoneWords.objected);
  await screen.shows(title, screenWords.standsAlone('En by alle kan bruge'));
  await expect(meeting.desk.work).toContainText(text);
  await expect.poll(() => itemOf(meeting, 'bm18').clusterId).toBeNull();
  await allAccessible(meeting);
}
