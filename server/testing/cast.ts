import type { TableLink } from '#shared/wire/dialogue.ts';
import type { LinkCard, PersonCard, SeatLink } from '#shared/wire/http.ts';
import { startDialogue, type Dialogue } from './dialogue.ts';
import type { Browser } from './serving.ts';

/** Everybody there is, each with what is theirs: for asking what somebody else may do with it. */
export interface Cast {
  readonly d: Dialogue;
  /** A dialogue meeting, a small meeting of `member`, and another dialogue meeting of the same process. */
  readonly hall: 'd1';
  readonly small: 'c1';
  readonly elsewhere: 'd9';
  readonly elements: readonly string[];
  readonly people: Readonly<Record<Who, Person>>;
}

export const EVERYBODY = [
  'owner',
  'secretariat',
  'facilitator',
  'moderator',
  'minutes',
  'host',
  'member',
  'otherMember',
  'attendee',
  'otherAttendee',
  'screen',
  'nobody',
  // With rights of their own, in another meeting of the same process.
  'secretariatElsewhere',
  'facilitatorElsewhere',
  'moderatorElsewhere',
  'hostElsewhere',
  'attendeeElsewhere',
  'screenElsewhere',
  // And in another process.
  'secretariatAbroad',
  'memberAbroad',
] as const;
export type Who = (typeof EVERYBODY)[number];

export interface Person {
  readonly browser: Browser;
  /** A screen has its token in a header, everybody else a cookie. */
  readonly headers: Readonly<Record<string, string>>;
}

const ABROAD = 'e2';

export async function openCast(): Promise<Cast> {
  const d = await startDialogue();
  const { owner, server } = d;
  const elements = await d.hall('d1', 'a3', 4);
  await d.hall('d9', 'a4', 4);
  await owner.post('/api/processes', { id: ABROAD, from: 'plan', title: 'En anden vision' });
  const abroad = { id: 'x1', activityId: 'a1', title: 'Workshop' };
  await owner.post(`/api/processes/${ABROAD}/sessions`, abroad);

  const person = (browser: Browser, headers = {}): Person => ({ browser, headers });
  const follow = async (url: string): Promise<Person> => {
    const browser = server.browser();
    await browser.follow(url);
    return person(browser);
  };
  const staff = async (session: string, role: string): Promise<string> => {
    const path = `/api/sessions/${session}/links`;
    return (await owner.post<LinkCard & { url: string }>(path, { role, name: role })).body.url;
  };
  const desk = async (session: string, role: string) => follow(await staff(session, role));
  const screen = async (session: string): Promise<Person> => {
    const token = (await staff(session, 'screen')).split('/screen/')[1]!;
    return person(server.browser(), { authorization: `Bearer ${token}` });
  };
  const host = async (session: string): Promise<Person> => {
    const path = `/api/sessions/${session}/tables/links`;
    return follow((await owner.post<TableLink[]>(path, { teams: ['t1'] })).body[0]!.url);
  };
  const member = async (n: number): Promise<Person> => person((await d.member(n)).browser);
  const guest = async (session: string): Promise<Person> =>
    person((await d.guest(session, 't1')).browser);
  const memberAbroad = async (): Promise<Person> => {
    const path = `/api/processes/${ABROAD}`;
    const people = [{ name: 'Medlem', group: '' }];
    const [seat] = (await owner.post<PersonCard[]>(`${path}/people`, { people })).body;
    const links = await owner.post<SeatLink[]>(`${path}/links`, { seats: [seat!.id] });
    return follow(links.body[0]!.url);
  };

  const people = {
    owner: person(owner),
    secretariat: await desk('d1', 'secretariat'),
    facilitator: await desk('d1', 'facilitator'),
    moderator: await desk('d1', 'moderator'),
    minutes: await desk('d1', 'minutes'),
    host: await host('d1'),
    member: await member(3),
    otherMember: await member(4),
    attendee: await guest('d1'),
    otherAttendee: await guest('d1'),
    screen: await screen('d1'),
    nobody: person(server.browser()),
    secretariatElsewhere: await desk('d9', 'secretariat'),
    facilitatorElsewhere: await desk('d9', 'facilitator'),
    moderatorElsewhere: await desk('d9', 'moderator'),
    hostElsewhere: await host('d9'),
    attendeeElsewhere: await guest('d9'),
    screenElsewhere: await screen('d9'),
    secretariatAbroad: await desk('x1', 'secretariat'),
    memberAbroad: await memberAbroad(),
  } satisfies Record<Who, Person>;
  const meeting = {
    id: 'c1',
    venue: 'school',
    invitee: null,
    place: 'Skolen',
    date: '2016-04-06',
    time: '',
  };
  await people.member.browser.post(`/api/processes/${d.processId}/meetings`, meeting);
  return { d, hall: 'd1', small: 'c1', elsewhere: 'd9', elements, people };
}
