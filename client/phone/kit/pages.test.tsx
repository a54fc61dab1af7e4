import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardElement } from '#shared/dialogue/card.ts';
import type { MyMeeting, MyMeetings } from '#shared/wire/dialogue.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { AnnouncePage } from './AnnouncePage.tsx';
import { CardPage } from './CardPage.tsx';
import { writeCard } from './keptCards.ts';
import { MeetingPage } from './MeetingPage.tsx';
import { MyMeetings as Mine } from './MyMeetings.tsx';
import { da as words } from './words.da.ts';

const meeting: MyMeeting = {
  session: 'm1',
  stepId: 'card',
  meeting: {
    seat: 's_1',
    venue: 'school',
    invitee: null,
    place: 'Måløv Skole',
    date: '2016-04-06',
    time: '19:00',
    release: 'r1',
    cancelled: false,
  },
  elements: [
    { item: 'i1', ref: 'e1', kind: 'element', title: 'Plads', description: '', wording: 1 },
  ],
  card: null,
  reportedAt: null,
  redacted: false,
  closed: false,
};
let list: MyMeetings;
let posted: { path: string; body: unknown }[];

beforeEach(() => {
  localStorage.clear();
  posted = [];
  list = {
    processId: 'p1',
    processTitle: 'Vision',
    exercise: true,
    seat: 's_1',
    name: 'Anna',
    release: 'r1',
    meetings: [meeting],
    groups: [],
  };
  localStorage.setItem('rt.meetings.p1', JSON.stringify([list]));
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (init.method === 'POST') posted.push({ path, body: JSON.parse(init.body as string) });
    return Promise.resolve(Response.json(init.method === 'POST' ? {} : list));
  });
});
afterEach(() => vi.unstubAllGlobals());

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const date = () => screen.getByLabelText(words.date);

it('[PWA1] [OUT2] a card of another version is set aside, and what it said can be read', async () => {
  const user = userEvent.setup();
  const old = { session: 'm1', v: 1, card: { thing: 'Mange flere bænke', when: '2016-03-17' } };
  localStorage.setItem('rt.card.m1', JSON.stringify(old));
  localStorage.setItem('rt.draft.meeting.m1', 'an older draft');
  const card = render(<CardPage session="m1" />);
  expect(screen.getByText('Mange flere bænke')).toBeVisible();
  await user.click(button(words.asideDrop));
  expect(screen.queryByText('Mange flere bænke')).toBeNull();
  card.unmount();
  render(<MeetingPage processId={null} session="m1" />);
  expect(date()).toHaveValue('2016-04-06');
});

describe('a small meeting that is changed', () => {
  it('is cancelled as it stands, and a move that was only typed is not saved with it', async () => {
    const user = userEvent.setup();
    render(<MeetingPage processId={null} session="m1" />);
    await user.clear(date());
    await user.click(button(words.cancelMeeting));
    await user.click(button(words.cancelYes));
    await waitFor(() => expect(posted).toHaveLength(1));
    expect(posted[0]?.body).toEqual({ meeting: { ...meeting.meeting, cancelled: true } });
  });

  it('keeps what was typed across a reload, but not over a meeting that was moved elsewhere', async () => {
    const user = userEvent.setup();
    const first = render(<MeetingPage processId={null} session="m1" />);
    await user.clear(date());
    await user.type(date(), '2016-04-08');
    first.unmount();
    const again = render(<MeetingPage processId={null} session="m1" />);
    expect(date()).toHaveValue('2016-04-08');
    again.unmount();
    list = { ...list, meetings: [{ ...meeting, meeting: { ...meeting.meeting, time: '17:00' } }] };
    render(<MeetingPage processId={null} session="m1" />);
    await waitFor(() => expect(screen.getByLabelText(words.time)).toHaveValue('17:00'));
    expect(date()).toHaveValue('2016-04-06');
  });
});

describe('a small meeting and its card', () => {
  const card = {
    rev: 1,
    date: '2016-04-06',
    venue: 'school',
    present: 8,
    counted: 'counted',
    elements: [],
    oneThing: 'Lyt',
  } as const;

  it('[CARD1] one that has been reported was held and is not called off', async () => {
    list = { ...list, meetings: [{ ...meeting, card, reportedAt: 1 }] };
    render(<MeetingPage processId={null} session="m1" />);
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: words.cancelMeeting })).toBeNull(),
    );
    expect(button(words.saveMove)).toBeVisible();
  });

  it('[CARD1] the card of one that was called off says that sending it makes it held', async () => {
    const cancelled = { ...meeting.meeting, cancelled: true };
    list = { ...list, meetings: [{ ...meeting, meeting: cancelled }] };
    render(<CardPage session="m1" />);
    expect(await screen.findByText(words.cancelledCard)).toBeVisible();
  });

  it('[CARD1] on a shared device each member signs up an own one', async () => {
    const user = userEvent.setup();
    const mine = render(<MeetingPage processId="p1" session={null} />);
    await user.type(screen.getByLabelText(words.place), 'Hos Anna');
    mine.unmount();
    list = { ...list, seat: 's_2', name: 'Bo', meetings: [] };
    render(<MeetingPage processId="p1" session={null} />);
    await waitFor(() => expect(screen.getByLabelText(words.place)).toHaveValue(''));
  });
});

describe('the pages of the kit', () => {
  const PAGES = {
    'a card': [words.cardTitle, () => <CardPage session="m1" />],
    'a meeting': [words.moveTitle, () => <MeetingPage processId={null} session="m1" />],
    'the texts': [words.announce, () => <AnnouncePage session="m1" />],
    'the texts of no meeting': [words.announce, () => <AnnouncePage session="" />],
  } as const;
  it.each(Object.entries(PAGES))(
    '[DEMO1] %s says ØVELSE and its name, and the heading has the focus',
    (_, [title, page]) => {
      render(page());
      expect(screen.getByRole('complementary', { name: 'ØVELSE' })).toBeVisible();
      expect(document.title).toBe(`${title} · Rød Tråd`);
      expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    },
  );

  it('[OUT2] the list says why it cannot be fetched', async () => {
    localStorage.clear();
    vi.stubGlobal('fetch', () =>
      Promise.resolve(Response.json({ rejection: { code: 'link_revoked' } }, { status: 403 })),
    );
    render(<Mine processId="p9" />);
    expect(await screen.findByText(/Linket/)).toBeVisible();
  });
});

describe('the card', () => {
  const element: CardElement = {
    ref: 'i1',
    wording: 1,
    holds: 2,
    holdsChanged: 0,
    fails: 0,
    lenses: [],
    points: [],
    quotes: ['Et', 'To'],
    dots: null,
  };
  const open = (elements: readonly CardElement[], present: number | null = null) => {
    writeCard('p1', meeting, {
      rev: 1,
      date: meeting.meeting.date,
      venue: 'school',
      present,
      counted: 'counted',
      elements,
      oneThing: '',
    });
    const user = userEvent.setup();
    render(
      <>
        <CardPage session="m1" />
        <LiveRegion />
      </>,
    );
    return user;
  };

  it('keeps the focus when a quote is removed, and says what a button has counted', async () => {
    const user = open([element]);
    await user.click(button(/^Plads/));
    await user.click(button(words.removeQuote(1)));
    await waitFor(() => expect(screen.getByLabelText(words.quote(1))).toHaveFocus());
    expect(screen.getByLabelText(words.quote(1))).toHaveValue('To');
    const holds = `Plads: ${words.holds}`;
    await user.click(button(words.more(holds)));
    expect(screen.getByText(`${holds}: 3`)).toBeInTheDocument();
  });

  it('[OUT2] leads to the field that is wrong, not to the element it is folded into', async () => {
    const user = open([{ ...element, quotes: ['Et', 'Ring til 010190-1234'] }]);
    await user.click(button(words.sendCard));
    await waitFor(() => expect(screen.getByLabelText(words.quote(2))).toHaveFocus());
  });

  it('[OUT2] leads to the counts where more have answered than were there', async () => {
    const user = open([element], 1);
    await user.click(button(words.sendCard));
    await waitFor(() => expect(screen.getByLabelText(words.holds)).toHaveFocus());
  });
});
