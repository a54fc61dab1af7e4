import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CollectionCard } from '#shared/dialogue/card.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import type { CardFrame, MyMeeting, MyMeetings } from '#shared/wire/dialogue.ts';
import type * as Kept from './keptCards.ts';
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
  closed: false,
  ...more,
});

/** The server: what stands there, and what it says to a card. */
class Server {
  on = true;
  card: CollectionCard | null = null;
  refusal: Rejection | null = null;
  /** It takes the card, but the answer is lost on the way. */
  losesAnswer = false;
  readonly got: CardFrame[] = [];

  readonly fetch = (path: string, init: RequestInit): Promise<Response> => {
    if (!this.on) return Promise.reject(new TypeError('no network'));
    if (init.method !== 'POST') {
      const mine = {
        processId: 'p1',
        meetings: [meeting({ card: this.card, reportedAt: this.card && AT })],
      } as unknown as MyMeetings;
      return Promise.resolve(Response.json(mine));
    }
    if (path !== '/api/sessions/m1/card') return Promise.reject(new TypeError('no such route'));
    const frame = JSON.parse(init.body as string) as CardFrame;
    this.got.push(frame);
    if (this.refusal)
      return Promise.resolve(Response.json({ rejection: this.refusal }, { status: 409 }));
    this.card = frame.card;
    if (!this.losesAnswer) return Promise.resolve(Response.json({}));
    return Promise.reject(new TypeError('cut'));
  };
}

let server: Server;
let kept: typeof Kept;
let sending: typeof Sending;

/** A page that has just been loaded: what is left is what the device keeps. */
async function load() {
  vi.resetModules();
  kept = await import('./keptCards.ts');
  sending = await import('./sendCards.ts');
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

  it('[PWA1] tries again by itself, ever less often', async () => {
    server.on = false;
    write({ oneThing: 'Flere bænke' });
    await press();
    await vi.advanceTimersByTimeAsync(3_600_000);
    server.on = true;
    await vi.advanceTimersByTimeAsync(7 * 60_000);
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

describe('one document', () => {
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
