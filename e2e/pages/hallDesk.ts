import { expect, type Locator } from '@playwright/test';
import type { SlipSheet, TableLink } from '#shared/wire/dialogue.ts';
import { da as words } from '../../client/desk/words.da.ts';
import { da as dialogue } from '../../client/desk/dialogue.da.ts';
import { da as tables } from '../../client/desk/tables/words.da.ts';
import { da as steps } from '../../client/desk/stepWords.da.ts';
import { Desk, type PaperBallot } from './desk.ts';
import { Queue } from './queue.ts';

/** The desk of a dialogue meeting: tables, topics, the queue, paper and the gallery. */
export class HallDesk extends Desk {
  readonly queue = new Queue(this.page);

  /** The release that is offered first, or one by the title of its meeting; without what the meeting needs not. */
  async importRelease({
    of,
    without = [],
  }: { of?: string; without?: readonly string[] } = {}): Promise<number> {
    const w = words.import;
    if (of !== undefined) {
      const select = this.page.getByLabel(w.release, { exact: true });
      const option = select.getByRole('option').filter({ hasText: of });
      await select.selectOption(await option.getAttribute('value'));
    }
    await this.page.getByRole('button', { name: w.fetchRelease }).click();
    const preview = this.page.getByRole('region', { name: w.preview });
    for (const kind of without)
      await preview.getByRole('checkbox', { name: new RegExp(`^${kind} \\(`) }).uncheck();
    const go = preview.getByRole('button', { name: /^Hent \d+ rækker ind$/ });
    const count = Number(/\d+/.exec(await go.innerText())![0]);
    await this.takeRows(count);
    return count;
  }

  // ── Tables ──────────────────────────────────────────────────────────────────────────────

  async makeTables(count: number): Promise<void> {
    await this.page.getByLabel(tables.howMany).fill(String(count));
    await this.page.getByRole('button', { name: tables.make(count) }).click();
    await expect(this.page.getByRole('row')).toHaveCount(count + 1);
  }

  async dealMembers(count: number): Promise<void> {
    await this.page.getByRole('button', { name: tables.dealGo(count) }).click();
    await expect(this.page.getByText(tables.dealAgain)).toBeVisible();
  }

  private async answerTo<T>(path: string, press: () => Promise<void>): Promise<T> {
    const answer = this.page.waitForResponse(
      (response) => response.url().endsWith(path) && response.request().method() === 'POST',
    );
    await press();
    return (await (await answer).json()) as T;
  }

  /** As they stand on the sheets: printed, and nowhere else. */
  async makeSheets(count: number): Promise<readonly TableLink[]> {
    const section = this.section(tables.sheets);
    await section.getByRole('button', { name: tables.sheetsGo(count) }).click();
    const dialog = this.page.getByRole('dialog', { name: tables.sheetsAsk(count) });
    const links = await this.answerTo<readonly TableLink[]>('/tables/links', () =>
      dialog.getByRole('button', { name: tables.sheetsGo(count) }).click(),
    );
    await expect(section.getByRole('heading', { name: tables.sheetsReady(count) })).toBeVisible();
    await section.getByRole('button', { name: tables.close }).click();
    return links;
  }

  async makeSlips(each: number, count: number): Promise<SlipSheet> {
    const section = this.section(tables.slips);
    await section.getByLabel(tables.count).fill(String(each));
    const sheet = await this.answerTo<SlipSheet>('/slips', () =>
      section.getByRole('button', { name: tables.slipsGo(each * count) }).click(),
    );
    await expect(section.getByRole('button', { name: tables.print })).toBeVisible();
    await section.getByRole('button', { name: tables.close }).click();
    return sheet;
  }

  private section(heading: string): Locator {
    return this.page
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: heading, level: 3, exact: true }) });
  }

  // ── Topics ──────────────────────────────────────────────────────────────────────────────

  /** A small hall: fewer elements are proposed, somebody takes them, and the plan is seen and saved. */
  async planTopics(tableCount: number, most: number): Promise<void> {
    const w = dialogue.rotation;
    await this.page.getByRole('button', { name: w.takeFirst(most) }).click();
    await this.page.getByRole('button', { name: w.make(most, tableCount) }).click();
    await expect(this.page.getByRole('region', { name: w.cover })).toBeVisible();
    await this.page.getByRole('button', { name: w.save }).click();
    await expect(this.page.getByText(w.unsaved)).toBeHidden();
    await expect(this.page.getByRole('button', { name: w.save })).toBeDisabled();
  }

  // ── Rounds ──────────────────────────────────────────────────────────────────────────────

  tableProgress(name: string): Locator {
    return this.work
      .getByRole('region', { name: dialogue.progress.title, exact: true })
      .getByRole('listitem')
      .filter({ hasText: name });
  }

  // ── The gallery and paper ───────────────────────────────────────────────────────────────

  /** Bundles with a tick from all tables become one. */
  async bundleAcross(titles: readonly string[], name: string): Promise<void> {
    for (const title of titles) await this.tickBox(title).check();
    await this.work.getByLabel(dialogue.board.name).fill(name);
    await this.work
      .getByRole('button', { name: steps.cluster.group(titles.length), exact: true })
      .click();
    await expect(this.tickBox(name)).toBeVisible();
  }

  async pickGallery(bundles: number, singles: readonly string[]): Promise<void> {
    const w = dialogue.gallery;
    const picker = this.work.getByRole('region', { name: w.title });
    await picker.getByRole('button', { name: w.allBundles(bundles) }).click();
    await picker.getByRole('checkbox', { name: w.singles }).check();
    for (const single of singles)
      await picker.getByRole('checkbox', { name: new RegExp(`^${single}`) }).check();
    await expect(picker).toContainText(w.count(bundles + singles.length, 24));
    await picker.getByRole('button', { name: w.save }).click();
    await expect(picker.getByText(w.unsaved)).toBeHidden();
  }

  paperOf(table: string): Locator {
    return this.work
      .getByRole('region', { name: dialogue.paper.title })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button') })
      .filter({ hasText: table });
  }

  async countPaper(table: string, { slips, abstained, counts }: PaperBallot): Promise<void> {
    const paper = steps.vote.paper;
    await this.paperOf(table).getByRole('button').click();
    const form = this.page.getByRole('dialog', { name: dialogue.paper.countOf(table) });
    await form.getByLabel(paper.slips, { exact: true }).fill(String(slips));
    await form.getByLabel(paper.abstained, { exact: true }).fill(String(abstained));
    for (const [title, n] of Object.entries(counts))
      await form.getByLabel(title, { exact: true }).fill(String(n));
    await form.getByRole('button', { name: paper.save }).click();
    await expect(form).toBeHidden();
  }
}
