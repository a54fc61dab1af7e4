import { expect, type Browser, type Page } from '@playwright/test';
import type { Option } from '#shared/board/board.ts';
import { runSheet } from '#shared/session/runsheets.ts';
import type { ClusterView, ItemView, StepView } from '#shared/session/views.ts';
import type { BallotBody } from '#shared/voting/tally.ts';
import type { SeatLink } from '#shared/wire/http.ts';
import { dealDots, inOrder } from '../../server/demo/ballots.ts';
import { CONTENT } from '../../server/demo/content.ts';
import type { Bot } from '../bot.ts';
import { accessible } from '../pages/accessible.ts';
import type { Desk } from '../pages/desk.ts';
import type { KeyboardPhone, Phone } from '../pages/phone.ts';
import type { Screen } from '../pages/screen.ts';

/** Who sits where: three in real browsers, one on paper, the others by socket. */
export const SEATS = { touch: 'c13', keys: 'c20', ipad: 'c09', paper: 'c24' } as const;

export const nameOf = (seat: string): string =>
  CONTENT.seats.find((each) => each.id === seat)!.name;

const plans = new Map(runSheet('workshop-march').map((plan) => [plan.id, plan]));
export const planned = (stepId: string): { title: string; question: string } => plans.get(stepId)!;

/** The meeting with everybody in it. */
export interface Meeting {
  readonly base: string;
  readonly session: string;
  readonly desk: Desk;
  readonly screen: Screen;
  readonly phones: { readonly touch: Phone; readonly keys: KeyboardPhone; readonly ipad: Phone };
  /** By seat of the content, e.g. "c01". */
  readonly bots: ReadonlyMap<string, Bot>;
  readonly links: ReadonlyMap<string, SeatLink>;
}

export const anyBot = ({ bots }: Meeting): Bot => bots.values().next().value!;

export async function newPage(
  browser: Browser,
  viewport: { width: number; height: number },
  more: { hasTouch?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    // Where bars stand still at once, axe sees the colours that stay.
    reducedMotion: 'reduce',
    ...more,
  });
  // A button that is not there fails in seconds, not at the end of the test.
  context.setDefaultTimeout(8_000);
  return context.newPage();
}

/** axe on every client that is open. */
export async function allAccessible({ desk, screen, phones }: Meeting): Promise<void> {
  const pages = [desk.page, screen.page, ...Object.values(phones).map((phone) => phone.page)];
  await Promise.all(pages.map(accessible));
}

/** The next step of the run sheet: on the desk, on the wall and in every hand. */
export async function startStep(meeting: Meeting, stepId: string): Promise<void> {
  const { title, question } = planned(stepId);
  await meeting.desk.startNext(title);
  // At check-in the wall shows the way in, and each phone that its owner is in.
  if (stepId !== 'checkin')
    for (const each of [meeting.screen, ...Object.values(meeting.phones)])
      await each.asks(question);
  await expect.poll(() => stepOf(meeting, stepId).status).toBe('open');
}

const MOST_PAGES = 8;

/** The wall has room for some rows a page: the desk turns pages until all has been seen. */
export async function shownOnPages(
  { desk, screen }: Meeting,
  texts: readonly string[],
): Promise<void> {
  const missing = new Set(texts);
  const look = async (): Promise<number> => {
    const wall = await screen.page.locator('main').innerText();
    let seen = 0;
    for (const text of missing) if (wall.includes(text) && missing.delete(text)) seen++;
    return seen;
  };
  for (let page = 0; page < MOST_PAGES; page++) {
    await expect.poll(look).toBeGreaterThan(0);
    if (missing.size === 0) return;
    await desk.turnPage();
  }
  expect([...missing]).toEqual([]);
}

export const stepOf = (meeting: Meeting, stepId: string): StepView =>
  anyBot(meeting).entry<StepView>(`step/${stepId}`)!;

export const itemsOf = (meeting: Meeting): readonly ItemView[] =>
  anyBot(meeting).entries<ItemView>('item/');

/** An item of the lists as it is on this meeting's board. */
export function itemOf(meeting: Meeting, contentId: string): ItemView {
  const { title, kind } = CONTENT.items.find((item) => item.id === contentId)!;
  return itemsOf(meeting).find((item) => item.title === title && item.kind === kind)!;
}

export const clusterTitle = (meeting: Meeting, clusterId: string): string =>
  anyBot(meeting).entry<ClusterView>(`cluster/${clusterId}`)!.title;

/** The option an item of the lists ended in. */
export function optionOf(meeting: Meeting, contentId: string): { ref: string; title: string } {
  const item = itemOf(meeting, contentId);
  return item.clusterId === null
    ? { ref: item.id, title: item.title }
    : { ref: item.clusterId, title: clusterTitle(meeting, item.clusterId) };
}

export interface Dealt {
  readonly boxId: string;
  readonly options: readonly Option[];
  readonly budget: number;
  readonly ballots: ReadonlyMap<string, BallotBody>;
  titleOf(ref: string): string;
  /** Dots of a seat by the option's title. */
  countsOf(seat: string): Record<string, number>;
}

/** Ballots that add up to `row` in the order of `first`, then the rest as the vote lists them. */
export function deal(
  meeting: Meeting,
  stepId: string,
  first: readonly string[],
  row: readonly number[],
  voters: readonly string[],
): Dealt {
  const { boxId, options, dots, perItem } = stepOf(meeting, stepId).vote!;
  const refs = [...new Set([...first, ...options.map((option) => option.ref)])];
  const ballots = dealDots(inOrder(refs, row), voters, dots, perItem);
  const titles = new Map(options.map((option) => [option.ref, option.title]));
  return {
    boxId,
    options,
    budget: dots,
    ballots,
    titleOf: (ref) => titles.get(ref)!,
    countsOf(seat) {
      const body = ballots.get(seat);
      if (body === undefined || !('dots' in body)) return {};
      return Object.fromEntries(Object.entries(body.dots).map(([ref, n]) => [titles.get(ref)!, n]));
    },
  };
}

export async function castByBots(meeting: Meeting, { boxId, ballots }: Dealt): Promise<void> {
  await Promise.all(
    [...meeting.bots].map(async ([seat, bot]) => {
      const body = ballots.get(seat);
      if (body !== undefined) await bot.cast(boxId, body);
    }),
  );
}
