import { expect, type Locator, type Page } from '@playwright/test';
import type { SeatLink } from '#shared/wire/http.ts';
import { da as words } from '../../client/process/words.da.ts';

/** The office: the plan, the people and their links. */
export class ProcessPages {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The personal link is exchanged for a cookie and leaves the address bar. */
  async enter(ownerLink: string): Promise<void> {
    await this.page.goto(ownerLink);
    await expect(this.page).toHaveURL(/\/plan$/);
    await expect(
      this.page.getByRole('heading', { name: words.start.title, level: 1 }),
    ).toBeVisible();
  }

  async createFromPlan(title: string): Promise<string> {
    await this.page.getByRole('radio', { name: words.start.from.plan }).check();
    await this.page.getByLabel(words.start.name).fill(title);
    await this.page.getByRole('button', { name: words.start.create }).click();
    await expect(this.page).toHaveURL(/\/plan\/p_[\w-]+$/);
    await expect(this.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    return this.page.url().split('/').pop()!;
  }

  /** The activities as they hang on the thread, in order. */
  activities(): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { level: 2 }) });
  }

  async openPlan(): Promise<void> {
    await this.page.getByRole('link', { name: words.plan, exact: true }).click();
    await expect(this.activities().first()).toBeVisible();
  }

  async openPeople(): Promise<void> {
    await this.page.getByRole('link', { name: words.people, exact: true }).click();
    await expect(
      this.page.getByRole('heading', { name: words.peoplePage.title, level: 1 }),
    ).toBeVisible();
  }

  async moveActivity(activity: Locator, date: string, reason: string): Promise<void> {
    await activity.getByRole('button', { name: words.planPage.revise, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: words.form.revise });
    await dialog.getByLabel(words.form.date, { exact: true }).fill(date);
    await dialog.getByRole('button', { name: words.form.save }).click();
    await expect(dialog.getByText(words.form.reasonMissing)).toBeVisible();
    await dialog.getByLabel(words.form.reason).fill(reason);
    await dialog.getByRole('button', { name: words.form.save }).click();
    await expect(dialog).toBeHidden();
  }

  async addPeople(people: readonly { name: string; group: string }[]): Promise<void> {
    const list = people.map(({ name, group }) => `${name};${group}`).join('\n');
    await this.page.getByLabel(words.peoplePage.list, { exact: true }).fill(list);
    await this.page.getByRole('button', { name: words.peoplePage.addN(people.length) }).click();
    await expect(this.page.getByRole('row')).toHaveCount(people.length + 1);
  }

  async makeAllLinks(): Promise<readonly SeatLink[]> {
    const answer = this.page.waitForResponse(
      (response) => response.url().endsWith('/links') && response.request().method() === 'POST',
    );
    await this.page.getByRole('button', { name: words.peoplePage.makeAll }).click();
    const links = (await (await answer).json()) as SeatLink[];
    await expect(
      this.page.getByRole('heading', { name: words.sheet.ready(links.length) }),
    ).toBeVisible();
    return links;
  }

  /** One click: the session, and straight to its desk. */
  async makeSession(activity: Locator): Promise<string> {
    await activity.getByRole('button', { name: words.planPage.newSession, exact: true }).click();
    await expect(this.page).toHaveURL(/\/desk\/[\w-]+$/);
    return this.page.url().split('/').pop()!;
  }

  async importArchive(file: { name: string; buffer: Buffer }): Promise<Locator> {
    await this.page
      .getByLabel(words.planPage.archiveFile)
      .setInputFiles({ ...file, mimeType: 'application/json' });
    const done = this.page.getByRole('alert').filter({ hasText: words.planPage.archiveDone });
    await expect(done).toBeVisible();
    return done.getByRole('link', { name: words.planPage.openDesk });
  }
}
