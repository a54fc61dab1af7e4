import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CollectionCard } from '#shared/dialogue/card.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import type { CardFrame, MyMeeting, MyMeetings } from '#shared/wire/dialogue.ts';
import type * as Kept from './keptCards.ts';
import type * as Mine from './keptMeetings.ts';
import type * as Sending from './sendCards.ts';

const AT = 1_460_000_000_000;

const meeting = (more: Partial<MyMeeting> = {}): MyMeeting => ({
  session: 'm1',
  stepId: 'card',
  meeting: {
    seat: 's_1',
    venue: 'party',
    invitee: null,
    place: '',
    date: '2016-03-17',
    time: '',
    release: 'r1',
    cancelled: false,
  },
  elements: [],
  card: null,
  reportedAt: null,
  redacted: false,
  closed: false,
  ...more,
});

/** The server: what stands there, and what it says to a card. */
class Server {
  on = true;
  card: CollectionCard | null = null;
  /** The office has taken words out of it. */
  redacted = false;
  /** Whose link was opened last on the device. */
  seat = 's_1';
  /** Takes the request and never answers. */
  hangs = false;
  refusal: Rejection | null = null;
  /** It takes the card, but the answer is lost on the way. */
  losesAnswer = false;
  readonly got: CardFrame[] = [];

  readonly fetch = (path: string, init: RequestInit): Promise<Response> => {
    if (!this.on) return Promise.reject(new TypeError('no network'));
    if (this.hangs)
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    if (init.method !== 'POST') {
      const mine = {
        processId: 'p1',
        seat: this.seat,
        meetings:
          this.seat === 's_1'
            ? [meeting({ card: this.card, reportedAt: this.card && AT, redacted: this.redacted })]
            : [],
      } as unknown as MyMeetings;
      return Promise.resolve(Response.json(mine));
    }
    if (path !== '/api/sessions/m1/card') return Promise.reject(new TypeError('no such route'));
    const frame = JSON.parse(init.body as string) as CardFrame;
    this.got.push(frame);
    if (this.seat !== 's_1')
      return Promise.resolve(Response.json({ rejection: { code: 'not_yours' } }, { status: 409 }));
    if (this.refusal)
      return Promise.resolve(Response.json({ rejection: this.refusal }, { status: 409 }));
    this.card = frame.card;
    this.redacted = false;
    if (!this.losesAnswer) return Promise.resolve(Response.json({}));
    return Promise.reject(new TypeError('cut'));
  };
}

let server: Server;
let kept: typeof Kept;
let sending: typeof Sending;
let mine: typeof Mine;

/** A page that has just been loaded: what is left is what the device keeps. */
async function load() {
  vi.resetModules();
  kept = await import('./keptCards.ts');
  sending = await import('./sendCards.ts');
  mine = await import('./keptMeetings.ts');
}

const now = () => kept.keptCard('m1')!;
const state = () => kept.stateOf(meeting({ card: server.card }), kept.keptCard('m1'));
const write = (part: Partial<CollectionCard>) => {
  const it = meeting({ card: server.card, reportedAt: server.card && AT });
  kept.writeCard('p1', it, { ...kept.cardOf(it, kept.keptCard('m1')), ...part });
};
const press = async () => {
  sending.send('m1');
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(async () => {
  vi.useFakeTimers({ now: AT });
  localStorage.clear();
  server = new Server();
  vi.stubGlobal('fetch', server.fetch);
  await load();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a collection card without a network', () => {
  it('[PWA1] is kept across reloads with every keystroke, and sent when there is a network', async () => {
    server.on = false;
    write({ oneThing: 'Flere bænke' });
    expect(state()).toBe('kept');
    await load();
    expect(now().card.oneThing).toBe('Flere bænke');
    await press();
    expect(state()).toBe('waiting');
    await load();
    sending.keepSending();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state()).toBe('waiting');
    server.on = true;
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(state()).toBe('sent');
    expect(server.card?.oneThing).toBe('Flere bænke');
  });

  it('[PWA1] of another version is read as one of today, or set aside word for word: never a crash', async () => {
    write({ oneThing: 'Flere bænke' });
    const stored = JSON.parse(localStorage.getItem('rt.card.m1')!) as object;
    for (const unread of [
      { ...stored, card: { thing: 'Mange flere bænke', parts: [{ said: 'Lys på stien' }] } },
      { ...stored, v: 99 },
    ]) {
      localStorage.setItem('rt.card.m1', JSON.stringify(unread));
      await load();
      expect(kept.keptCards()).toEqual([]);
      expect(kept.keptCard('m1')).toBeNull();
      expect(localStorage.getItem('rt.aside.card.m1')).toBe(JSON.stringify(unread));
      expect(localStorage.getItem('rt.card.m1')).toBeNull();
    }
    localStorage.setItem('rt.card.m1', JSON.stringify(stored));
    await load();
    expect(now().card.oneThing).toBe('Flere bænke');
  });

  it('[PWA1] tries again by itself, ever less often', async () => {
    server.on = false;
    write({ oneThing: 'Flere bænke' });
    await press();
    await vi.advanceTimersByTimeAsync(3_600_000);
    server.on = true;
    await vi.advanceTimersByTimeAsync(7 * 60_000);
    expect(state()).toBe('sent');
  });

  it('[PWA1] a line that swallows everything does not hold it back for ever', async () => {
    server.hangs = true;
    write({ oneThing: 'Flere bænke' });
    await press();
    await vi.advanceTimersByTimeAsync(60_000);
    server.hangs = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(state()).toBe('sent');
  });

  it('waits for the end of the sentence', async () => {
    sending.keepSending();
    server.on = false;
    write({ oneThing: 'Flere bænke' });
    await press();
    server.on = true;
    write({ oneThing: 'Flere bænke og' });
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.got).toHaveLength(0);
    write({ oneThing: 'Flere bænke og lys' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.card?.oneThing).toBe('Flere bænke og lys');
  });
});

describe('a device that several members share', () => {
  it('[PWA1] a card waits for the member who wrote it, whoever has the device meanwhile', async () => {
    await mine.fetchMeetings('p1');
    server.on = false;
    write({ oneThing: 'Flere bænke' });
    await press();
    server.on = true;
    server.seat = 's_2';
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.got).toHaveLength(0);
    expect(state()).toBe('waiting');
    // And is found again, although the other one's list has been fetched since.
    await load();
    expect(mine.processOf('m1')).toBe('p1');
    server.seat = 's_1';
    sending.keepSending();
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.card?.oneThing).toBe('Flere bænke');
    expect(state()).toBe('sent');
  });

  it('[OUT2] refused for who is there, it says so and goes by itself once the right link is open', async () => {
    write({ oneThing: 'Flere bænke' });
    server.refusal = { code: 'link_revoked' };
    await press();
    expect(state()).toBe('refused');
    server.refusal = null;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(state()).toBe('sent');
  });
});

describe('one document', () => {
  it('[CARD1] says in which form it was typed, also when it is sent after a new version', async () => {
    server.on = false;
    write({ oneThing: 'Flere bænke' });
    kept.keep({ ...now(), v: 7 });
    write({ oneThing: 'Flere bænke og lys' });
    server.on = true;
    await press();
    expect(server.got[0]?.v).toBe(7);
  });

  it('[CARD1] corrected after a lost answer, it is a correction and no card from another device', async () => {
    server.losesAnswer = true;
    write({ oneThing: 'Flere bænke' });
    await press();
    server.losesAnswer = false;
    write({ oneThing: 'Flere bænke og lys' });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(state()).toBe('sent');
    expect(server.card).toMatchObject({ rev: 2, oneThing: 'Flere bænke og lys' });
  });

  it('[CARD1] sent and seen at the server, it is no longer kept twice, and can still be read offline', async () => {
    write({ oneThing: 'Flere bænke' });
    await press();
    await load();
    server.on = false;
    expect(kept.keptCards()).toEqual([]);
    expect(localStorage.getItem('rt.card.m1')).toBeNull();
    const list = JSON.parse(localStorage.getItem('rt.meetings.p1')!) as MyMeetings[];
    const it = mine.meetingOf(list[0]!, 'm1')!;
    expect(kept.stateOf(it, kept.keptCard('m1'))).toBe('sent');
    expect(kept.cardOf(it, kept.keptCard('m1')).oneThing).toBe('Flere bænke');
  });

  it('[CARD1] a space that is being typed is not taken away by what the server has', async () => {
    write({ oneThing: 'Flere bænke' });
    await press();
    write({ oneThing: 'Flere bænke ' });
    await mine.fetchMeetings('p1');
    expect(now().card.oneThing).toBe('Flere bænke ');
  });

  it('[CARD1] what the office took out does not come back with corrections that were not sent yet', async () => {
    const element = (quotes: string[]) => ({
      ref: 'i1',
      wording: 1,
      holds: 1,
      holdsChanged: 0,
      fails: 0,
      lenses: [],
      points: [],
      quotes,
      dots: null,
    });
    write({ elements: [element(['Min nabo Kirsten er syg', 'Byg til de unge'])] });
    await press();
    const quotes = (card: CollectionCard | null) => card?.elements[0]?.quotes;
    write({ oneThing: 'Flere bænke' });
    server.card = {
      ...server.card!,
      rev: 2,
      elements: [element(['Min nabo er syg', 'Byg til de unge'])],
    };
    server.redacted = true;
    await press();
    expect(state()).toBe('newer');
    expect(now().newer?.redacted).toBe(true);
    expect(server.got).toHaveLength(1);
    kept.keepMine(now());
    expect(quotes(now().card)).toEqual(['Min nabo er syg', 'Byg til de unge']);
    expect(state()).toBe('changed');
    await press();
    expect(server.card).toMatchObject({ rev: 3, oneThing: 'Flere bænke' });
    expect(quotes(server.card)).toEqual(['Min nabo er syg', 'Byg til de unge']);
    expect(JSON.stringify(Object.values(localStorage))).not.toContain('Kirsten');
  });

  it('[CARD1] the same content is the same frame, another has another id and a higher revision', async () => {
    server.refusal = { code: 'busy' };
    write({ oneThing: 'Flere bænke' });
    await press();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.got.length).toBeGreaterThan(1);
    expect(new Set(server.got.map(({ id }) => id)).size).toBe(1);
    const first = server.got.at(-1)!;
    write({ oneThing: 'Flere bænke og lys' });
    server.refusal = null;
    await press();
    const second = server.got.at(-1)!;
    expect(second.id).not.toBe(first.id);
    expect(second.card.rev).toBeGreaterThan(first.card.rev);
  });

  it('[CARD1] a lost answer is no second card', async () => {
    server.losesAnswer = true;
    write({ oneThing: 'Flere bænke' });
    await press();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(state()).toBe('sent');
    expect(server.got).toHaveLength(1);
  });

  it('can be corrected and sent again', async () => {
    write({ oneThing: 'Flere bænke' });
    await press();
    expect(state()).toBe('sent');
    write({ oneThing: 'Flere bænke og lys' });
    expect(state()).toBe('changed');
    await press();
    expect(state()).toBe('sent');
    expect(server.got.map(({ card }) => card.rev)).toEqual([1, 2]);
  });

  it('[CARD1] a card from another device is never overwritten unseen: the member chooses', async () => {
    server.on = false;
    write({ oneThing: 'Fra telefonen' });
    await press();
    const other: CollectionCard = { ...now().card, rev: 5, oneThing: 'Fra tavlen' };
    server.card = other;
    server.on = true;
    await press();
    expect(server.got).toHaveLength(0);
    expect(state()).toBe('newer');
    expect(now().newer?.card.oneThing).toBe('Fra tavlen');
    expect(now().card.oneThing).toBe('Fra telefonen');
    kept.keepMine(now());
    await press();
    expect(state()).toBe('sent');
    expect(server.card).toMatchObject({ rev: 6, oneThing: 'Fra telefonen' });
  });

  it('[CARD1] refused as older, the newer one is fetched and offered', async () => {
    write({ oneThing: 'Fra telefonen' });
    server.refusal = { code: 'changed_since' };
    // Sent from elsewhere between the look and the card.
    const look = server.fetch;
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
      const answer = look(path, init);
      if (init.method === 'POST') server.card = { ...now().card, rev: 9, oneThing: 'Fra tavlen' };
      return answer;
    });
    await press();
    expect(state()).toBe('newer');
    kept.takeNewer(now());
    expect(state()).toBe('sent');
  });

  it('[OUT2] what is refused stays on the phone, with the reason', async () => {
    server.refusal = { code: 'step_closed' };
    write({ oneThing: 'For sent' });
    await press();
    expect(state()).toBe('refused');
    expect(now().refusal).toEqual({ code: 'step_closed' });
    await load();
    expect(now().card.oneThing).toBe('For sent');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(server.got).toHaveLength(1);
  });
});
