import { expect, type Download, type Locator, type Page } from '@playwright/test';
import type { NoteOutcomeKind } from '#shared/process/process.ts';
import { da as words } from '../../client/process/dialogue/words.da.ts';
import type { Part } from '../../client/process/dialogue/parts.ts';
import { da as dialogue } from '#shared/words/dialogue.da.ts';

/** The office's pages about the dialogue. */
export class OfficeDialogue {
  readonly page: Page;
  readonly main: Locator;
  private readonly root: string;

  constructor(page: Page, base: string, process: string) {
    this.page = page;
    this.main = page.getByRole('main');
    this.root = `${base}/plan/${process}/dialog`;
  }

  async open(part: Part, id?: string): Promise<void> {
    await this.page.goto(
      `${this.root}/${part}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`,
    );
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  async shows(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) await expect(this.main).toContainText(text);
  }

  async reword(from: string, to: string, reason: string): Promise<void> {
    const w = words.wording;
    await this.page.getByRole('button', { name: `${w.reword}: ${from}`, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: w.rewordTitle(from) });
    await dialog.getByLabel(w.title, { exact: true }).fill(to);
    await dialog.getByRole('button', { name: w.save(2) }).click();
    await expect(dialog).toContainText(w.reasonMissing);
    await dialog.getByLabel(w.reason).fill(reason);
    await dialog.getByRole('button', { name: w.save(2) }).click();
    await expect(dialog).toBeHidden();
    await expect(this.page.getByRole('heading', { name: to, exact: true })).toBeVisible();
  }

  /** What all meetings said of one wording. */
  wording(n: number): Locator {
    return this.page.getByRole('region', { name: words.wordingN(n), exact: true });
  }

  /** What a meeting said in one stratum, as a plot: nothing adds two of them up. */
  verdicts(wording: number, meeting: string, stratum: keyof typeof dialogue.stratum): Locator {
    return this.wording(wording)
      .getByRole('figure')
      .filter({ hasText: `${meeting} · ${dialogue.stratum[stratum]}` })
      .first();
  }

  /** Which questions were tried where, line by line. */
  lens(wording: number, name: string): Locator {
    return this.wording(wording)
      .getByRole('row')
      .filter({
        has: this.page.getByRole('rowheader', { name, exact: true }),
      });
  }

  // ── What became of the notes ────────────────────────────────────────────────────────────

  async mark(text: string): Promise<void> {
    const w = words.receipts;
    await this.page.getByLabel(w.search).fill(text);
    await this.page.getByRole('checkbox', { name: text }).first().check();
  }

  async setOutcome(
    outcome: NoteOutcomeKind,
    { count, where, reason }: { count: number; where?: string; reason?: string },
  ): Promise<void> {
    const w = words.receipts;
    const bar = this.page.getByRole('form', { name: w.bar });
    await bar.getByLabel(w.becameOf).selectOption(outcome);
    if (where !== undefined) await bar.getByLabel(w.where[outcome]!).fill(where);
    if (reason !== undefined) await bar.getByLabel(w.whyNot).fill(reason);
    await bar.getByRole('button', { name: w.setN(count) }).click();
    await expect(bar).toContainText(w.set(count, dialogue.outcome[outcome]));
  }

  async download(
    edition: keyof typeof words.files.edition,
    format: 'Word' | 'Excel' | 'CSV' | 'JSON',
  ): Promise<Download> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page
        .getByRole('link', { name: words.files.fetch(words.files.edition[edition], format) })
        .click(),
    ]);
    return download;
  }
}
