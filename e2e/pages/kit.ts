import { expect, type Locator, type Page } from '@playwright/test';
import type { MyMeetings } from '#shared/wire/dialogue.ts';
import { da as words } from '../../client/phone/kit/words.da.ts';
import { accessible } from './accessible.ts';

/** A member's own phone between the meetings: small meetings and their collection cards. */
export class Kit {
  readonly page: Page;
  readonly base: string;

  constructor(page: Page, base: string) {
    this.page = page;
    this.base = base;
  }

  async open(link: string): Promise<void> {
    await this.page.goto(link);
    await expect(this.page.getByRole('heading', { name: words.title })).toBeVisible();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async signUp(meeting: { venue: string; place: string; date: string }): Promise<void> {
    await this.button(words.add).click();
    await this.page.getByLabel(words.venue).selectOption({ label: meeting.venue });
    await this.page.getByLabel(words.place).fill(meeting.place);
    await this.page.getByLabel(words.date, { exact: true }).fill(meeting.date);
    await this.button(words.signUp).click();
    await expect(this.row(meeting.place)).toBeVisible();
  }

  row(place: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: place });
  }

  async openCard(place: string): Promise<void> {
    await this.row(place)
      .getByRole('button', { name: new RegExp(`^(${words.openCard}|${words.seeCard})`) })
      .click();
    await expect(this.page.getByRole('heading', { name: words.cardTitle })).toBeVisible();
  }

  async openElement(title: string): Promise<void> {
    await this.button(new RegExp(`^${title}`)).click();
  }

  async count(title: string, what: string, times: number): Promise<void> {
    for (let n = 0; n < times; n++)
      await this.page
        .getByRole('button', { name: words.more(`${title}: ${what}`), exact: true })
        .click();
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  /** What the bar at the bottom says of where the card is. */
  async says(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text)).toBeVisible();
  }

  async offlineReady(): Promise<void> {
    await expect(this.page.getByText(words.offlineReady)).toBeVisible();
  }

  accessible = (): Promise<void> => accessible(this.page);

  /** What the server has. */
  async meetings(process: string): Promise<MyMeetings> {
    const answer = await this.page.request.get(`${this.base}/api/processes/${process}/meetings`);
    return (await answer.json()) as MyMeetings;
  }
}
