import { expect, type Locator, type Page } from '@playwright/test';
import type { HideReason } from '#shared/board/board.ts';
import { da as words } from '../../client/desk/moderation/words.da.ts';
import { da as common } from '../../client/ui/common.da.ts';

/** Notes that wait to be shown: on the desk and on a moderator's own device. */
export class Queue {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(link: string): Promise<void> {
    await this.page.goto(link);
    await expect(this.page.getByRole('radio', { name: /^Venter/ })).toBeVisible();
  }

  note(text: string): Locator {
    return this.page.getByRole('article', { name: text, exact: true });
  }

  async show(status: keyof typeof words.status): Promise<void> {
    await this.page
      .getByRole('radio', { name: new RegExp(`^${words.status[status]} \\(`) })
      .check();
  }

  /** By its key, where it stands: 1–5 hides with a reason. */
  async press(text: string, key: string): Promise<void> {
    await this.note(text).focus();
    await this.page.keyboard.press(key);
    await expect(this.note(text)).toBeHidden();
  }

  async hide(text: string, reason: HideReason): Promise<void> {
    await this.note(text).getByRole('button', { name: words.hide, exact: true }).click();
    await this.note(text).getByRole('button', { name: common.hideReason[reason] }).click();
    await expect(this.note(text)).toBeHidden();
  }

  async tick(...texts: readonly string[]): Promise<void> {
    for (const text of texts)
      await this.page.getByRole('checkbox', { name: words.tick(text), exact: true }).check();
  }

  async approveTicked(count: number): Promise<void> {
    await this.page.getByRole('button', { name: words.approveTicked(count) }).click();
    await expect(this.page.getByText(words.approved(count)).first()).toBeAttached();
  }

  async approveAll(): Promise<void> {
    await this.page.getByRole('button', { name: /^Godkend alle viste/ }).click();
    await expect(this.page.getByText(words.empty.held)).toBeVisible();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Fortryd: / }).click();
  }

  async redact(text: string, into: string): Promise<void> {
    await this.note(text).getByRole('button', { name: words.redact, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: words.redactDialog.title });
    await dialog.getByLabel(words.redactDialog.label).fill(into);
    await dialog.getByRole('button', { name: words.redactDialog.go }).click();
    await expect(dialog).toBeHidden();
  }

  async translate(text: string, into: string): Promise<void> {
    await this.note(text).getByRole('button', { name: words.translate, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: words.translateDialog.title });
    await dialog.getByLabel(words.translateDialog.label).fill(into);
    await dialog.getByRole('button', { name: words.translateDialog.go }).click();
    await expect(dialog).toBeHidden();
    // A dialog gives the focus back to what opened it.
    await expect(
      this.note(text).getByRole('button', { name: words.editTranslation }),
    ).toBeFocused();
  }
}
