import { expect, type Locator, type Page } from '@playwright/test';
import type { ItemKind } from '#shared/board/board.ts';
import { DOUBLE_MS } from '../../client/ui/useDoubleTap.ts';
import { da as words } from '../../client/phone/stepWords.da.ts';
import { da as common } from '../../client/ui/common.da.ts';

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A person's own device. */
export class Phone {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** How this person presses things; the keyboard phone has another way. */
  async press(target: Locator): Promise<void> {
    await target.click();
  }

  async write(field: Locator, text: string): Promise<void> {
    await field.fill(text);
  }

  async tick(title: string): Promise<void> {
    const box = this.page.getByRole('checkbox', { name: title, exact: true });
    // The whole row is the target.
    await this.page.locator('label').filter({ has: box }).click();
  }

  async choose(select: Locator, option: string): Promise<void> {
    await select.selectOption(option);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', {
      name,
      ...(typeof name === 'string' && { exact: true }),
    });
  }

  /** A button whose words say what it is about only to a screen reader: "Ret: Grøn by". */
  buttonFor(label: string, title: string): Locator {
    return this.page.getByRole('button', {
      name: new RegExp(`^${literally(label)}\\s*: ${literally(title)}$`),
    });
  }

  async asks(question: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(question);
  }

  async shows(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) await expect(this.page.getByRole('main')).toContainText(text);
  }

  async hides(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await expect(this.page.getByRole('main')).not.toContainText(text);
  }

  async isOnline(): Promise<void> {
    await expect(
      this.page.getByRole('banner').getByText(words.connected, { exact: true }),
    ).toBeVisible();
  }

  async open(link: string): Promise<void> {
    await this.page.goto(link);
    await expect(this.page).not.toHaveURL(/#/);
  }

  async checkIn(): Promise<void> {
    await this.press(this.button(words.checkIn));
    await this.shows(words.checkedIn);
  }

  get noteTitle(): Locator {
    return this.page.locator('#note-title');
  }

  async propose(note: {
    kind: ItemKind;
    title: string;
    description?: string;
    theme?: string;
  }): Promise<void> {
    const kind = this.page.getByRole('radio', { name: new RegExp(`^${common.kind[note.kind]}`) });
    if ((await kind.count()) > 0) await this.pick(kind);
    await this.write(this.noteTitle, note.title);
    if (note.theme !== undefined)
      await this.choose(this.page.getByRole('combobox', { name: words.theme }), note.theme);
    if (note.description !== undefined)
      await this.write(this.page.getByLabel(words.description, { exact: true }), note.description);
    await this.press(this.button(common.send));
    const own = this.page.locator('section').filter({ hasText: words.own });
    await expect(
      own
        .getByRole('listitem')
        .filter({ hasText: note.title })
        .getByText(common.itemStatus.visible),
    ).toBeVisible();
  }

  async pick(radio: Locator): Promise<void> {
    await radio.check();
  }

  /** Spends dots row by row until the ballot is as wanted, and waits until it is said to be saved. */
  async castDots(titles: readonly string[]): Promise<void> {
    for (const title of titles) await this.tick(title);
    await this.shows(words.savedDots(titles.length));
  }

  async castCounts(counts: Readonly<Record<string, number>>): Promise<void> {
    let spent = 0;
    for (const [title, n] of Object.entries(counts))
      for (let i = 0; i < n; i++) {
        await this.press(this.button(words.dotPlus(title)));
        spent++;
      }
    await this.shows(words.savedDots(spent));
  }

  async abstain(): Promise<void> {
    await this.pressCalmly(words.abstain);
    await this.shows(words.savedAbstain);
  }

  async abstainNoMore(): Promise<void> {
    await this.pressCalmly(words.abstainUndo);
    await this.shows(words.savedNothing);
  }

  /** A person takes longer: two presses within the time of a double tap are one. */
  private async pressCalmly(name: string): Promise<void> {
    await this.page.waitForTimeout(DOUBLE_MS);
    await this.press(this.button(name));
  }

  async answer(value: number): Promise<void> {
    await this.pick(this.page.getByRole('radio', { name: common.scaleSteps[value]! }));
    await this.shows(words.savedAnswers(1, 1));
  }
}

const MOST_TABS = 250;

/** A phone with a keyboard and no finger: everything is reached by Tab and pressed by key. */
export class KeyboardPhone extends Phone {
  async reach(target: Locator): Promise<void> {
    const focused = () => target.evaluate((el) => el === document.activeElement);
    for (let n = 0; n < MOST_TABS; n++) {
      if (await focused()) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Not reached by Tab: ${String(target)}`);
  }

  override async press(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  override async write(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  override async tick(title: string): Promise<void> {
    await this.reach(this.page.getByRole('checkbox', { name: title, exact: true }));
    await this.page.keyboard.press('Space');
  }

  override async choose(select: Locator, option: string): Promise<void> {
    await this.reach(select);
    const options = await select.getByRole('option').count();
    for (let n = 0; n < options && (await select.inputValue()) !== option; n++)
      await this.page.keyboard.press('ArrowDown');
    await expect(select).toHaveValue(option);
  }

  /** Tab enters a group of radios at the chosen one, or at its first; arrows go on. */
  override async pick(radio: Locator): Promise<void> {
    const name = await radio.getAttribute('name');
    const group = this.page.locator(`input[type=radio][name="${name}"]`);
    const inGroup = () =>
      group.evaluateAll((all) => all.some((el) => el === document.activeElement));
    for (let n = 0; n < MOST_TABS && !(await inGroup()); n++) await this.page.keyboard.press('Tab');
    await this.page.keyboard.press('Space');
    for (let n = await group.count(); n > 0 && !(await radio.isChecked()); n--)
      await this.page.keyboard.press('ArrowDown');
    await expect(radio).toBeChecked();
  }
}
