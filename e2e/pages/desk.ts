import { expect, type Download, type Locator, type Page } from '@playwright/test';
import type { Disposition } from '#shared/board/board.ts';
import type { TieChoice } from '#shared/session/events.ts';
import type { LinkCard } from '#shared/wire/http.ts';
import { da as words } from '../../client/desk/words.da.ts';
import { da as steps } from '../../client/desk/stepWords.da.ts';
import { da as common } from '../../client/ui/common.da.ts';

export interface PaperBallot {
  readonly slips: number;
  readonly abstained: number;
  /** By the title of the option, or by "1 · Fuld støtte" on the scale. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The facilitator's or the secretariat's desk. */
export class Desk {
  readonly page: Page;
  readonly work: Locator;
  readonly bar: Locator;
  readonly side: Locator;
  /** The one next act. */
  readonly next: Locator;

  constructor(page: Page) {
    this.page = page;
    this.work = page.getByRole('main');
    this.bar = page.getByRole('region', { name: words.landmarks.bar });
    this.side = page.getByRole('region', { name: words.landmarks.side });
    this.next = this.bar.locator('button[aria-keyshortcuts="ArrowRight"]');
  }

  async open(link: string): Promise<void> {
    await this.page.goto(link);
    await expect(this.bar).toBeVisible();
  }

  /** A second press within a second is taken for a slip of the hand: then this presses again. */
  async pressNext(label: string): Promise<void> {
    await expect(this.next).toContainText(label);
    await expect(async () => {
      if ((await this.next.innerText()).includes(label)) await this.next.click({ timeout: 1000 });
      await expect(this.next).not.toContainText(label, { timeout: 400 });
    }).toPass({ timeout: 10_000 });
  }

  async now(title: string): Promise<void> {
    await expect(this.bar).toContainText(`${words.bar.now} ${title}`);
  }

  async startNext(title: string): Promise<void> {
    await this.pressNext(words.next.start(title));
    await this.now(title);
  }

  async endVote(): Promise<void> {
    await this.pressNext(words.next.endVote);
    await expect(this.work).toContainText(steps.vote.ending);
  }

  async closeVote(): Promise<void> {
    await this.pressNext(words.next.closeVote);
    await expect(this.work).toContainText(steps.vote.notShown);
  }

  async reveal(): Promise<void> {
    await this.pressNext(words.next.reveal);
    await expect(this.work).toContainText(steps.vote.shown);
  }

  async lookAt(title: string): Promise<void> {
    await this.page
      .getByRole('region', { name: words.landmarks.runSheet })
      .getByRole('button')
      .filter({ hasText: title })
      .first()
      .click();
    await expect(this.work).toContainText(title);
  }

  async menu(
    page: Exclude<keyof typeof words.menu, 'title' | 'close' | 'sections'>,
  ): Promise<void> {
    const tab = this.page.getByRole('navigation', { name: words.menu.sections });
    if (!(await tab.isVisible()))
      await this.page.getByRole('button', { name: words.menu.title, exact: true }).click();
    await tab.getByRole('button', { name: words.menu[page], exact: true }).click();
    await expect(
      this.page.getByRole('heading', { name: words.menu[page], level: 2 }),
    ).toBeVisible();
  }

  async closeMenu(): Promise<void> {
    await this.page.getByRole('button', { name: words.menu.close }).first().click();
    await expect(this.page.getByRole('navigation', { name: words.menu.sections })).toBeHidden();
  }

  async turnPage(): Promise<void> {
    await this.side.getByRole('button', { name: words.side.nextPage }).click();
  }

  // ── Lists in ────────────────────────────────────────────────────────────────────────────

  async previewPaste(list: string, origin: string): Promise<Locator> {
    await this.page.getByLabel(words.import.paste).fill(list);
    await this.page.getByLabel(words.import.origin).fill(origin);
    await this.page.getByRole('button', { name: words.import.preview }).click();
    return this.page.getByRole('region', { name: words.import.preview });
  }

  async takeRows(count: number): Promise<void> {
    await this.page.getByRole('button', { name: words.import.go(count) }).click();
    await expect(
      this.page.getByRole('alert').filter({ hasText: words.import.done(count) }),
    ).toBeVisible();
  }

  // ── Links ───────────────────────────────────────────────────────────────────────────────

  async makeLink(
    role: 'screen' | 'secretariat' | 'facilitator' | 'moderator',
    name: string,
  ): Promise<string> {
    await this.page.getByLabel(words.links.role, { exact: true }).selectOption(role);
    await this.page.getByLabel(words.links.name).fill(name);
    const answer = this.page.waitForResponse(
      (response) => response.url().endsWith('/links') && response.request().method() === 'POST',
    );
    await this.page.getByRole('button', { name: words.links.make, exact: true }).click();
    const { url } = (await (await answer).json()) as LinkCard & { url: string };
    await expect(this.page.getByText(url)).toBeVisible();
    return url;
  }

  // ── People ──────────────────────────────────────────────────────────────────────────────

  /** The tick follows the server's answer, not the finger. */
  async markPresent(name: string, present: boolean): Promise<void> {
    const seat = this.work.getByRole('checkbox', { name: new RegExp(`^${name}`) });
    await seat.click();
    await expect(seat).toBeChecked({ checked: present });
  }

  // ── The board ───────────────────────────────────────────────────────────────────────────

  tickBox(title: string): Locator {
    return this.page.getByRole('checkbox', { name: steps.cluster.tick(title), exact: true });
  }

  card(title: string): Locator {
    return this.work.getByRole('listitem').filter({ has: this.tickBox(title) });
  }

  /** A cluster on the board, by what its card says. */
  clusterCard(title: string, count: number): Locator {
    return this.card(title).filter({ hasText: steps.cluster.children(count) });
  }

  /** Ticks and merges what is ticked. */
  async tick(titles: readonly string[]): Promise<void> {
    for (const title of titles) await this.tickBox(title).check();
    await this.work
      .getByRole('button', { name: steps.cluster.group(titles.length), exact: true })
      .click();
  }

  async groupByTicks(titles: readonly string[]): Promise<void> {
    await this.tick(titles);
    await expect(this.clusterCard(titles[0]!, titles.length)).toBeVisible();
  }

  /** Space ticks, G merges: no mouse. */
  async groupByKeys(titles: readonly string[]): Promise<void> {
    for (const title of titles) {
      await this.tickBox(title).focus();
      await this.page.keyboard.press('Space');
      await expect(this.tickBox(title)).toBeChecked();
    }
    await this.page.keyboard.press('g');
    await expect(this.clusterCard(titles[0]!, titles.length)).toBeVisible();
  }

  /** The card is lifted by its words and dropped on another. */
  async groupByDrag(title: string, onto: string): Promise<void> {
    const lifted = this.card(title).getByText(title, { exact: true });
    const target = this.card(onto).getByText(onto, { exact: true });
    await target.scrollIntoViewIfNeeded();
    await lifted.scrollIntoViewIfNeeded();
    const from = (await lifted.boundingBox())!;
    const to = (await target.boundingBox())!;
    const { mouse } = this.page;
    await mouse.move(from.x + 10, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(from.x + 24, from.y + from.height / 2 - 6, { steps: 3 });
    await mouse.move(to.x + 20, to.y + to.height / 2, { steps: 8 });
    await mouse.move(to.x + 24, to.y + to.height / 2, { steps: 2 });
    await mouse.up();
    await expect(this.clusterCard(onto, 2)).toBeVisible();
  }

  /** The pair that the machine suggests now: only shown, never merged by itself. */
  async suggestedPair(): Promise<readonly string[]> {
    const region = this.work.getByRole('region', { name: steps.cluster.suggestions });
    const look = region.getByRole('button', { name: steps.cluster.suggestLook });
    if (await look.isVisible()) await look.click();
    await expect(region).toContainText(steps.cluster.suggestAsk);
    return region.locator('strong').allInnerTexts();
  }

  async answerSuggestion(merge: boolean): Promise<void> {
    const before = await this.suggestedPair();
    const region = this.work.getByRole('region', { name: steps.cluster.suggestions });
    await region
      .getByRole('button', {
        name: merge ? steps.cluster.suggestMerge : steps.cluster.suggestDismiss,
        exact: true,
      })
      .click();
    await expect.poll(() => region.locator('strong').allInnerTexts()).not.toEqual(before);
  }

  /** For its first ten seconds a step that was started by mistake comes before a merge. */
  async undo(what: string): Promise<void> {
    const button = this.bar.getByRole('button').filter({ hasText: what });
    await expect(button).toBeVisible({ timeout: 12_000 });
    await button.click();
  }

  async makeTeams(count: number): Promise<void> {
    await this.work.getByRole('button', { name: steps.teams.make }).click();
    const dialog = this.page.getByRole('dialog', { name: steps.teams.title });
    await dialog.getByLabel(steps.teams.howMany).fill(String(count));
    await dialog.getByRole('button', { name: steps.teams.mix, exact: true }).click();
    await expect(dialog.getByRole('heading', { name: `Gruppe ${count}` })).toBeVisible();
    await expect(dialog.getByRole('heading', { name: steps.teams.slices })).toBeVisible();
  }

  async closeDialog(): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: common.close }).click();
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  // ── Notes ───────────────────────────────────────────────────────────────────────────────

  note(title: string): Locator {
    return this.work.getByRole('article', { name: title, exact: true });
  }

  async hide(title: string, reason: string): Promise<void> {
    await this.note(title).getByRole('button', { name: steps.collect.hide }).click();
    await this.note(title).getByRole('button', { name: reason, exact: true }).click();
    await expect(this.note(title)).toContainText(steps.collect.hiddenBecause(reason));
  }

  async typeIn(title: string): Promise<void> {
    const open = this.work.getByRole('button', { name: steps.collect.typeIn });
    if (await open.isVisible()) await open.click();
    const form = this.work.getByRole('region', { name: steps.collect.typeIn });
    await form.getByLabel(steps.collect.titleField, { exact: true }).fill(title);
    await form.getByRole('button', { name: steps.collect.send, exact: true }).click();
    await expect(this.note(title)).toBeVisible();
  }

  // ── Votes ───────────────────────────────────────────────────────────────────────────────

  async typePaper({ slips, abstained, counts }: PaperBallot): Promise<void> {
    const paper = steps.vote.paper;
    await this.work.getByRole('button', { name: paper.add }).click();
    const form = this.page.getByRole('dialog', { name: paper.title });
    await form.getByLabel(paper.slips, { exact: true }).fill(String(slips));
    await form.getByLabel(paper.abstained, { exact: true }).fill(String(abstained));
    for (const [title, n] of Object.entries(counts))
      await form.getByLabel(title, { exact: true }).fill(String(n));
    await form.getByRole('button', { name: paper.look }).click();
    const sum = Object.values(counts).reduce((a, b) => a + b, 0);
    const second = this.page.getByRole('dialog', { name: paper.look });
    await second.getByRole('textbox').fill(String(sum + 1));
    await second.getByRole('button', { name: paper.save }).click();
    await expect(second.getByText(paper.mismatch(sum, sum + 1))).toBeVisible();
    await second.getByRole('textbox').fill(String(sum));
    await second.getByRole('button', { name: paper.save }).click();
    await expect(this.page.getByRole('dialog')).toBeHidden();
    await expect(this.work.getByRole('button', { name: paper.edit })).toBeVisible();
  }

  resultRow(title: string): Locator {
    return this.work
      .getByRole('region', { name: steps.vote.result.title })
      .getByRole('listitem')
      .filter({ has: this.page.getByText(title, { exact: true }) });
  }

  // ── The line ────────────────────────────────────────────────────────────────────────────

  async drawLine(k: number): Promise<void> {
    await this.work.getByLabel(steps.select.howMany).fill(String(k));
    await this.work.getByRole('button', { name: steps.select.set, exact: true }).click();
    await expect(this.work.getByRole('button', { name: steps.select.unset })).toBeVisible();
  }

  async settleTie(choice: TieChoice, reason: string): Promise<void> {
    await this.work.getByRole('radio', { name: common.tieChoice[choice] }).check();
    await this.work.getByLabel(steps.select.tieReason).fill(reason);
    await this.work.getByRole('button', { name: steps.select.tieSave }).click();
    await expect(this.work).toContainText(steps.select.tieDone(common.tieChoice[choice]));
  }

  lineRow(title: string): Locator {
    return this.work
      .getByRole('listitem')
      .filter({ has: this.page.getByText(title, { exact: true }) })
      .filter({ hasText: /prik/ });
  }

  /** Where it differs from the dots, it is first tried without a reason and refused in words. */
  async dispose(
    title: string,
    disposition: Disposition,
    { reason = '', newTitle }: { reason?: string; newTitle?: string } = {},
  ): Promise<void> {
    const row = this.lineRow(title);
    await row.getByRole('button', { name: steps.select.dispose(title) }).click();
    await row.getByRole('radio', { name: common.disposition[disposition], exact: true }).check();
    if (newTitle !== undefined)
      await row.getByLabel(steps.select.newTitle, { exact: true }).fill(newTitle);
    const save = row.getByRole('button', { name: common.save, exact: true });
    if (reason !== '') {
      await save.click();
      await expect(row).toContainText(common.rejection.reason_missing({}));
      await row.getByLabel(steps.select.reason, { exact: true }).fill(reason);
    }
    await save.click();
    await expect(this.lineRow(newTitle ?? title)).toContainText(
      reason === ''
        ? common.disposition[disposition]
        : `${common.disposition[disposition]}: ${reason}`,
    );
  }

  // ── Text ────────────────────────────────────────────────────────────────────────────────

  async writeSection(
    sentences: readonly { readonly text: string; readonly sources: readonly string[] }[],
  ): Promise<void> {
    const w = steps.draft;
    await this.work.getByRole('button', { name: w.pen.take }).click();
    await expect(this.work).toContainText(w.pen.mine);
    for (const [i, { text, sources }] of sentences.entries()) {
      await this.work.getByRole('button', { name: w.add, exact: true }).click();
      await this.work.getByLabel(w.sentence(i + 1), { exact: true }).fill(text);
      for (const source of sources)
        await this.work.getByLabel(w.addSource(i + 1)).selectOption({ label: source });
    }
    await this.work.getByRole('button', { name: w.save, exact: true }).click();
    await expect(this.work.getByRole('status').filter({ hasText: w.saved })).toBeVisible();
    await this.work.getByRole('button', { name: w.pen.release }).click();
    await expect(this.work).toContainText(w.pen.free);
  }

  // ── The end ─────────────────────────────────────────────────────────────────────────────

  async release(): Promise<void> {
    await this.pressNextToPage(words.next.release, 'release');
    await this.work.getByRole('button', { name: words.release.go, exact: true }).click();
    await expect(this.work.getByRole('button', { name: words.release.again })).toBeVisible();
  }

  async end(): Promise<void> {
    await this.pressNextToPage(words.next.end, 'session');
    await this.work.getByRole('button', { name: words.settings.end, exact: true }).click();
    await this.page
      .getByRole('dialog', { name: words.settings.endAsk })
      .getByRole('button', { name: words.settings.end, exact: true })
      .click();
    await expect(this.next).toContainText(words.next.ended);
  }

  /** Some next acts are a page of their own, to be looked through first. */
  private async pressNextToPage(label: string, page: 'release' | 'session'): Promise<void> {
    await expect(this.next).toContainText(label);
    await expect(async () => {
      await this.next.click({ timeout: 1000 });
      await expect(
        this.page.getByRole('heading', { name: words.menu[page], level: 2 }),
      ).toBeVisible({ timeout: 400 });
    }).toPass({ timeout: 10_000 });
  }

  async download(
    what: 'selection' | 'meeting',
    format: keyof typeof words.exports.format,
    lang: 'da' | 'en' = 'da',
  ): Promise<Download> {
    const name = words.exports.get(
      words.exports[what],
      words.exports.format[format],
      words.exports.inLanguage(lang),
    );
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.work.getByRole('link', { name, exact: true }).click(),
    ]);
    return download;
  }
}
