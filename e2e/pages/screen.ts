import { expect, type Page } from '@playwright/test';
import { da as words } from '../../client/screen/words.da.ts';

/** The projector: nobody touches it, it is only looked at. */
export class Screen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async asks(question: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(question);
  }

  async shows(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) await expect(this.page.locator('body')).toContainText(text);
  }

  async hides(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await expect(this.page.locator('body')).not.toContainText(text);
  }

  async isBlack(): Promise<void> {
    await this.asks(words.blackHint);
  }

  /** "X af Y har stemt" */
  async turnout(given: number, present: number): Promise<void> {
    await this.shows(`${given} ${words.outOf(present)} ${words.haveVoted}`);
  }
}
