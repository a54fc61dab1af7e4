import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { LinkCard, PersonCard, SeatLink } from '#shared/wire/http.ts';
import type { Role } from '#shared/kernel/actor.ts';
import { CONTENT } from '../server/demo/content.ts';
import { exerciseSession } from '../server/demo/exercise.ts';
import { tokenOf, visit, type Visitor } from './visitor.ts';
import { comeIn, type Bot } from './bot.ts';
import { dropDataDir, freshDataDir, startServer, type RunningServer } from './house.ts';
import { Desk } from './pages/desk.ts';
import { Phone } from './pages/phone.ts';
import { Screen } from './pages/screen.ts';

const PROCESS = 'p1';

/** A meeting in the middle of its run sheet, with the desk, the screen and phones as they are asked for. */
export interface Hall {
  readonly server: RunningServer;
  readonly owner: Visitor;
  readonly session: string;
  readonly process: string;
  /** By seat of the content, e.g. "c01". */
  linkOf(seat: string): SeatLink;
  makeLink(role: Role, name: string): Promise<LinkCard & { url: string }>;
  /** A desk of the owner, or of whoever has the link. */
  desk(link?: string): Promise<Desk>;
  screen(): Promise<Screen>;
  /** `before` sees the page before it loads anything. */
  phone(seat: string, before?: (page: Page) => Promise<void>): Promise<Phone>;
  bot(seat: string): Promise<Bot>;
  newPage(more?: BrowserContextOptions): Promise<Page>;
  /** The process is killed without warning, and started again on the same port and database. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** Closes every page: tests that leave a meeting as they found it share one. */
  emptied(): Promise<void>;
  close(): Promise<void>;
}

export async function openHall(browser: Browser, { until }: { until: string }): Promise<Hall> {
  const dataDir = freshDataDir();
  let server = await startServer({ dataDir });
  const { base } = server;
  const owner = visit(base);
  await owner.post('/api/exchange', { token: tokenOf(server.ownerLink!) });
  await owner.post('/api/processes', {
    id: PROCESS,
    from: 'exercise',
    title: 'Fremtidens Ballerup',
    until,
  });
  const people = (await (
    await owner.get(`/api/processes/${PROCESS}/people`)
  ).json()) as PersonCard[];
  const links = await owner.post<SeatLink[]>(`/api/processes/${PROCESS}/links`, {
    seats: people.map((person) => person.id),
  });
  const bySeat = new Map(
    CONTENT.seats.map((seat) => [seat.id, links.find((link) => link.name === seat.name)!]),
  );
  const linkOf = (seat: string): SeatLink => bySeat.get(seat)!;

  const newPage = async (more: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
      reducedMotion: 'reduce',
      ...more,
    });
    context.setDefaultTimeout(8_000);
    return context.newPage();
  };
  const makeLink = (role: Role, name: string): Promise<LinkCard & { url: string }> =>
    owner.post(`/api/sessions/${session}/links`, { role, name });

  const session = exerciseSession(PROCESS, until);
  const emptied = async (): Promise<void> => {
    for (const context of browser.contexts()) await context.close();
  };
  return {
    get server() {
      return server;
    },
    owner,
    session,
    process: PROCESS,
    linkOf,
    makeLink,
    newPage,
    async desk(link) {
      const page = await newPage({ viewport: { width: 1440, height: 900 } });
      if (link === undefined) await page.context().addCookies(cookiesOf(owner, base));
      const desk = new Desk(page);
      await desk.open(link ?? `${base}/desk/${session}`);
      return desk;
    },
    async screen() {
      const page = await newPage({ viewport: { width: 1024, height: 768 } });
      await page.goto((await makeLink('screen', 'Salen')).url);
      return new Screen(page);
    },
    async phone(seat, before) {
      const phone = new Phone(await newPage({ viewport: { width: 390, height: 844 } }));
      await before?.(phone.page);
      await phone.open(linkOf(seat).url);
      await phone.isOnline();
      return phone;
    },
    bot: (seat) => comeIn(base, session, linkOf(seat)),
    async kill() {
      await server.stop('SIGKILL');
    },
    async restart() {
      server = await startServer({ dataDir, port: Number(new URL(base).port) });
    },
    emptied,
    async close() {
      await emptied();
      await server.stop();
      dropDataDir(dataDir);
    },
  };
}

const cookiesOf = (visitor: Visitor, base: string) =>
  visitor
    .cookies()
    .split('; ')
    .map((cookie) => {
      const [name = '', value = ''] = cookie.split('=');
      return { name, value, url: base };
    });
