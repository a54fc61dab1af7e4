import { expect, type Locator, type Page } from '@playwright/test';
import type { Affiliation, Lens, Verdict } from '#shared/board/board.ts';
import { DOUBLE_MS } from '../../client/ui/useDoubleTap.ts';
import { da as words } from '../../client/table/words.da.ts';
import { da as answers } from '#shared/words/answers.da.ts';

/** A tablet that speaks for its table: the host types for those without a phone. */
export class Table {
  readonly page: Page;
  readonly main: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
  }

  async open(link: string): Promise<void> {
    await this.page.goto(link);
    await expect(this.page).toHaveURL(/\/bord\/[\w-]+$/);
    await expect(this.page.getByRole('navigation', { name: words.views })).toBeVisible();
  }

  async asks(question: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(question);
  }

  async shows(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) await expect(this.main).toContainText(text);
  }

  async hides(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await expect(this.main).not.toContainText(text);
  }

  // ── Paper, word for word ────────────────────────────────────────────────────────────────

  get text(): Locator {
    return this.page.locator('#note-text');
  }

  /** Enter sends, as for a pile of slips. */
  async typeSlip(slip: {
    number: number;
    text: string;
    affiliation?: Affiliation;
    lens?: Lens;
    verdict?: Verdict;
  }): Promise<void> {
    await this.page.getByLabel(words.slip).fill(String(slip.number));
    if (slip.lens !== undefined)
      await this.page
        .getByRole('radio', { name: new RegExp(`^${answers.lens[slip.lens]}`) })
        .check();
    if (slip.verdict !== undefined)
      await this.page
        .getByRole('radio', { name: answers.verdict[slip.verdict], exact: true })
        .check();
    if (slip.affiliation !== undefined) {
      const select = this.page.getByLabel(words.affiliation);
      if (!(await select.isVisible())) await this.page.getByText(words.more).first().click();
      await select.selectOption(slip.affiliation);
    }
    await this.text.fill(slip.text);
    await this.text.press('Enter');
  }

  note(text: string): Locator {
    return this.main.getByRole('listitem').filter({ hasText: text });
  }

  async countPile(n: number): Promise<void> {
    const pile = this.page.getByRole('region', { name: words.pile });
    await pile.getByLabel(words.pileAsk).fill(String(n));
    await pile.getByRole('button', { name: words.pileSave }).click();
  }

  async sendPoint(n: number, text: string): Promise<void> {
    const send = this.page.getByRole('button', { name: words.sendPoint(n) });
    await this.page.getByLabel(words.point(n), { exact: true }).fill(text);
    // A person takes longer: two presses within the time of a double tap are one.
    await this.page.waitForTimeout(DOUBLE_MS);
    await send.click();
    await expect(this.note(text)).toBeVisible();
  }

  // ── Bundles ─────────────────────────────────────────────────────────────────────────────

  async bundle(texts: readonly string[], name: string): Promise<void> {
    for (const text of texts)
      await this.main.getByRole('checkbox', { name: text, exact: true }).check();
    await this.main.getByRole('button', { name: words.bundle, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: words.bundle });
    await dialog.getByRole('radio', { name, exact: true }).check();
    await dialog.getByRole('button', { name: words.bundle, exact: true }).click();
    await expect(this.main.getByRole('heading', { name: words.bundles(1) })).toBeVisible();
    await this.shows(name);
  }

  // ── Paper votes ─────────────────────────────────────────────────────────────────────────

  async countPaper(paper: {
    slips: number;
    abstained: number;
    counts: Readonly<Record<string, number>>;
  }): Promise<void> {
    const again = this.page.getByRole('button', { name: words.paperChange });
    if (await again.isVisible()) await again.click();
    await this.page.getByLabel(words.paperSlips).fill(String(paper.slips));
    await this.page.getByLabel(words.paperAbstained).fill(String(paper.abstained));
    for (const [title, n] of Object.entries(paper.counts))
      await this.page.getByLabel(title, { exact: true }).fill(String(n));
    await this.page.getByRole('button', { name: words.paperSave }).click();
    await expect(again).toBeVisible();
  }
}
