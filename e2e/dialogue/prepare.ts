import { expect, test } from '@playwright/test';
import { VISION_2029 } from '#shared/process/plan.ts';
import { da as deskWords } from '../../client/desk/words.da.ts';
import { da as dialogueWords } from '../../client/desk/dialogue.da.ts';
import { da as officeWords } from '../../client/process/dialogue/words.da.ts';
import { da as common } from '../../client/ui/common.da.ts';
import { CONTENT } from '../../server/demo/content.ts';
import type { Hall } from '../hall.ts';
import { accessible } from '../pages/accessible.ts';
import { HallDesk } from '../pages/hallDesk.ts';
import { OfficeDialogue } from '../pages/officeDialogue.ts';
import { ProcessPages } from '../pages/process.ts';
import { TABLES, type Prepared } from './meeting.ts';
import { watch } from './watch.ts';

export const ELEMENTS = CONTENT.chosen.keyword.length + CONTENT.chosen.element.length;

const activityTitle = (id: string): string =>
  VISION_2029.find((each) => each.id === id)!.plan.title;

/** From the plan to a prepared dialogue meeting: invitations, what was chosen, tables, paper, topics, links. */
export async function prepareDialogue(hall: Hall): Promise<Prepared> {
  const watched = watch(hall.server.base);
  // The workshop's desk is only the owner's way in.
  const owner = await hall.desk();
  const page = watched.on(owner.page);
  const office = new ProcessPages(page);
  const dialogue = new OfficeDialogue(page, hall.server.base, hall.process);

  await test.step('the involvement plan becomes invitations: groups, never persons', async () => {
    await dialogue.open('invitationer');
    await page.getByRole('button', { name: /^Sæt de \d+ på listen$/ }).click();
    await expect(page.getByText(officeWords.invitations.neverPersons)).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Handicaprådet');
    await accessible(page);
  });

  await page.goto(`${hall.server.base}/plan/${hall.process}`);
  const session = await makeSession(office, 'a3');
  const desk = new HallDesk(page);
  await expect(desk.bar).toBeVisible();
  return { base: hall.server.base, hall, watch: watched, session, desk, ...(await setUp(desk)) };
}

/** From the plan, by the activity's id. */
export const makeSession = (office: ProcessPages, activityId: string): Promise<string> =>
  office.makeSession(
    office.activities().filter({
      has: office.page.getByRole('heading', {
        name: activityTitle(activityId),
        level: 2,
        exact: true,
      }),
    }),
  );

/** What a desk does with a new dialogue meeting before it opens. */
async function setUp(desk: HallDesk): Promise<Pick<Prepared, 'tables' | 'slips' | 'links'>> {
  await test.step('the release of 2 March is carried over', async () => {
    await desk.menu('import');
    // Keywords and core elements are talked about; groups and meetings are the office's.
    const without = [common.kinds.group, common.kinds.meeting];
    expect(await desk.importRelease({ without })).toBe(ELEMENTS);
    await accessible(desk.page);
  });
  const { tables, slips } =
    await test.step('four tables with sheets, slips and listeners', async () => {
      await desk.menu('tables');
      await desk.makeTables(TABLES);
      await desk.dealMembers(CONTENT.seats.length);
      await accessible(desk.page);
      const made = await desk.makeSheets(TABLES);
      expect(made.map(({ name }) => name)).toEqual(['Bord 1', 'Bord 2', 'Bord 3', 'Bord 4']);
      const sheet = await desk.makeSlips(6, TABLES);
      expect(sheet.slips).toHaveLength(6 * TABLES);
      // Random, and never twice.
      expect(new Set(sheet.slips.map(({ code }) => code)).size).toBe(6 * TABLES);
      return { tables: made, slips: sheet };
    });
  await test.step('[ROT2] a small hall is offered fewer elements, and the plan covers them', async () => {
    await desk.menu('rotation');
    await expect(desk.work).toContainText(
      dialogueWords.rotation.fewer(TABLES, 3, TABLES, CONTENT.chosen.element.length),
    );
    await desk.planTopics(TABLES, TABLES);
    await accessible(desk.page);
  });
  await desk.menu('links');
  const links = {
    screen: await desk.makeLink('screen', 'Salen'),
    moderator: await desk.makeLink('moderator', 'Ved scenen'),
  };
  await desk.closeMenu();
  await test.step('the desk says that all is ready', async () => {
    const w = dialogueWords.prepare;
    for (const said of [w.tableCount(TABLES), w.rounds(3, 3), w.moderatorMade('Ved scenen')])
      await expect(desk.work).toContainText(said);
    await expect(desk.work).not.toContainText(w.missing);
    await accessible(desk.page);
  });
  await desk.pressNext(deskWords.next.open);
  return { tables, slips, links };
}
