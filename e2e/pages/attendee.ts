import { expect, type Locator, type Page } from '@playwright/test';
import type { Affiliation, Lens, Verdict } from '#shared/board/board.ts';
import { da as door } from '../../client/phone/doorWords.da.ts';
import { da as place } from '../../client/phone/placeWords.da.ts';
import { da as receipt } from '../../client/phone/receiptWords.da.ts';
import { da as words } from '../../client/phone/stepWords.da.ts';
import { da as answers } from '../../client/steps/collect/answer/words.da.ts';
import { da as answerWords } from '#shared/words/answers.da.ts';
import { da as common } from '../../client/ui/common.da.ts';
import type { Phone } from './phone.ts';

/** A citizen with a phone at a dialogue meeting, pressing things the way that phone's owner does. */
export class Attendee {
  readonly phone: Phone;
  readonly page: Page;

  constructor(phone: Phone) {
    this.phone = phone;
    this.page = phone.page;
  }

  // ── Coming in ───────────────────────────────────────────────────────────────────────────

  /** A code on the table or on the wall: nothing is to be typed. */
  async scan(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async typeCode(front: string, code: string): Promise<void> {
    await this.page.goto(front);
    await this.phone.write(this.page.getByLabel(door.joinCode), code);
  }

  async comeInAs(affiliation: Affiliation): Promise<void> {
    await this.phone.press(this.phone.button(answerWords.affiliation[affiliation]));
    await expect(this.page).toHaveURL(/\/s\/[\w-]+$/);
  }

  async sitAt(table: string): Promise<void> {
    await this.phone.asks(place.where);
    await this.phone.press(this.phone.button(table));
  }

  async wasInvited(invited: boolean): Promise<void> {
    await this.phone.asks(place.invited);
    await this.phone.press(this.phone.button(invited ? place.invitedYes : place.invitedNo));
  }

  // ── Answers ─────────────────────────────────────────────────────────────────────────────

  get text(): Locator {
    return this.page.locator('#answer-text');
  }

  async writeIn(language: string): Promise<void> {
    await this.phone.choose(this.page.getByRole('combobox', { name: answers.language }), language);
  }

  async send(text: string): Promise<void> {
    await this.phone.write(this.text, text);
    await this.phone.press(this.phone.button(common.send));
  }

  /** Until the server has it. */
  async note(text: string, state: string = words.heldNote): Promise<void> {
    await this.send(text);
    await this.noteSays(text, state);
  }

  ownNote(text: string): Locator {
    return this.page
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: answers.own }) })
      .getByRole('listitem')
      .filter({ hasText: text });
  }

  async noteSays(text: string, state: string): Promise<void> {
    await expect(this.ownNote(text)).toContainText(state);
  }

  /** One card of the pressure test: question, verdict, reason, and a better sentence if there is one. */
  async test(
    lens: Lens,
    { verdict, why, rewrite = '' }: { verdict: Verdict; why: string; rewrite?: string },
  ): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 2 })).toContainText([
      answerWords.lensQuestion[lens],
    ]);
    const says = `${answerWords.verdict[verdict]} ${answers.verdictHelp[verdict]}`;
    await this.phone.pick(this.page.getByRole('radio', { name: says }));
    if (rewrite !== '') await this.phone.write(this.page.locator('#answer-rewrite'), rewrite);
    await this.note(why);
  }

  async chooseLens(lens: Lens): Promise<void> {
    await this.phone.press(
      this.page
        .getByRole('list', { name: answers.lenses })
        .getByRole('button', { name: answerWords.lens[lens] }),
    );
  }

  /** The same answer to each statement, from 1 to 5; 0 abstains. */
  async answerEach(value: number, statements: number): Promise<void> {
    const radios = this.page.getByRole('radio', { name: common.scaleSteps[value]! });
    for (let n = 0; n < statements; n++) await this.phone.pick(radios.nth(n));
    await this.phone.shows(words.savedAnswers(statements, statements));
  }

  // ── The receipt ─────────────────────────────────────────────────────────────────────────

  /** Opened at the foot of the page, at any time; the dialog is closed again. */
  async receipt(): Promise<{ readonly code: string; readonly url: string }> {
    await this.phone.press(this.phone.button(words.receipt));
    const dialog = this.page.getByRole('dialog', { name: receipt.title });
    const url = await dialog.getByRole('link', { name: receipt.open }).getAttribute('href');
    const code = await dialog.locator('strong').innerText();
    await this.phone.press(dialog.getByRole('button', { name: common.close }).last());
    await expect(dialog).toBeHidden();
    return { code, url: url! };
  }
}
