import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, smallMeeting, tested } from '../testing/reports.ts';
import { mergeByElement } from './merge.ts';
import { POOL, poolSmallMeetings, poolTexts, type SmallCard } from './pooling.ts';
import type { AnswerText } from './report.ts';

/** A card with verdicts about some elements, each from so many people. */
const cardOn = (
  session: string,
  people: number,
  at: number,
  about: Readonly<Record<string, number>>,
): SmallCard => {
  const elements = Object.entries(about).map(([ref, n]) =>
    element(ref, { tested: n === 0 ? {} : { small: tested(0, 0, n) } }),
  );
  const firsts = elements.flatMap((each) =>
    each.tested.small
      ? [{ element: each, at, people: each.tested.small.people, number: each.tested.small }]
      : [],
  );
  return {
    report: smallMeeting(session, people, elements),
    arrived: { at, people, firsts },
  };
};
const card = (session: string, people: number, at: number): SmallCard =>
  cardOn(session, people, at, { e1: people });
const missing = (session: string): SmallCard => ({
  report: smallMeeting(session, null, [], {
    reported: false,
    meeting: {
      seat: 's_1',
      venue: 'board',
      invitee: null,
      place: '',
      date: '2016-04-20',
      time: '',
      release: 'r1',
      cancelled: false,
    },
  }),
  arrived: null,
});
const words = (session: string, text: string): AnswerText => ({
  session,
  item: `${session}:e0p0`,
  ref: 'e1',
  wording: 1,
  form: 'point',
  lens: null,
  verdict: null,
  text,
  rewrite: '',
  stratum: 'small',
  affiliation: '',
  team: '',
  listener: false,
  lang: 'da',
  translation: '',
  status: 'visible',
  hideReason: null,
  cluster: '',
  at: 7,
});

describe('small meetings in the public edition', () => {
  it('[REP3] five or more stand alone, fewer are pooled in steps of five', () => {
    const shown = poolSmallMeetings([
      card('big', 5, 1),
      card('a', 4, 2),
      card('b', 3, 3),
      card('c', 4, 4),
    ]);
    expect(shown.alone.map(({ session }) => session)).toEqual(['big']);
    expect([...shown.inPool]).toEqual(['a', 'b']);
    expect(shown.pooled?.present.people).toBe(7);
    expect(shown.pooled?.elements[0]?.tested.small).toEqual(tested(0, 0, 7));
    expect(shown.waiting).toBe(1);
  });

  it('[REP2] missing meetings are in no pool, and do not wait: they have said nothing', () => {
    const shown = poolSmallMeetings([missing('a'), card('c', 8, 1)]);
    expect(shown).toMatchObject({ waiting: 0, pooled: null });
    expect(shown.alone.map(({ session }) => session)).toEqual(['c']);
  });

  it('[REP3] a correction never moves a card between editions', () => {
    const before = poolSmallMeetings([card('a', 4, 1), card('b', 3, 2), card('c', 4, 3)]);
    const corrected = (c: SmallCard, people: number): SmallCard => ({
      report: { ...c.report, present: { ...c.report.present, people } },
      arrived: c.arrived,
    });
    for (const people of [1, 2, 9]) {
      const after = poolSmallMeetings([
        corrected(card('a', 4, 1), people),
        card('b', 3, 2),
        card('c', 4, 3),
      ]);
      expect([...after.inPool]).toEqual([...before.inPool]);
    }
    // It stood alone, and turns out to have been four people: it is taken out, and the pool stays as it was.
    const fell = [corrected(card('d', 6, 0), 4), card('a', 4, 1), card('b', 3, 2)];
    expect(poolSmallMeetings(fell)).toMatchObject({ alone: [], waiting: 1 });
    expect([...poolSmallMeetings(fell).inPool]).toEqual(['a', 'b']);
  });

  it('[VOTE11] no two editions differ by fewer than five people', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 25 });
    fc.assert(
      fc.property(sizes, (people) => {
        const cards = people.map((n, i) => card(`m${i}`, n, i));
        const editions = cards.map((_, i) => poolSmallMeetings(cards.slice(0, i + 1)));
        const size = (names: Iterable<string>) =>
          [...names].reduce((sum, name) => sum + people[Number(name.slice(1))]!, 0);
        return editions.every((one, i) =>
          editions.slice(i).every((other) => {
            const added = [...other.inPool].filter((name) => !one.inPool.has(name));
            const lost = [...one.inPool].filter((name) => !other.inPool.has(name));
            const all = other.alone.length + other.inPool.size + other.waiting;
            return (
              lost.length === 0 &&
              (added.length === 0 || size(added) >= 5) &&
              other.alone.every((report) => (report.present.people ?? 0) >= 5) &&
              all === editions.indexOf(other) + 1
            );
          }),
        );
      }),
    );
  });

  it('[REP3] an element that only one small card touched waits, and does not read as untested', () => {
    const cards = [cardOn('a', 4, 1, { e1: 4, e2: 4 }), cardOn('b', 3, 2, { e1: 3 })];
    const { pooled } = poolSmallMeetings(cards);
    const of = (ref: string) => pooled?.elements.find((each) => each.ref === ref);
    expect(of('e1')?.tested.small?.people).toBe(7);
    expect(of('e2')).toMatchObject({ tested: {}, waiting: 'small' });
    const [, e2] = mergeByElement([pooled!]);
    expect(e2?.wordings[0]?.columns[0]).toMatchObject({ status: 'waiting', tested: null });
  });

  it('[REP3] numbers stay as they first were said: a correction cannot be subtracted', () => {
    const cards = [card('a', 4, 1), card('b', 3, 2)];
    const corrected: SmallCard = {
      ...cards[0]!,
      report: smallMeeting('a', 4, [element('e1', { tested: { small: tested(4, 0, 0) } })]),
    };
    const numbers = (all: readonly SmallCard[]) =>
      poolSmallMeetings(all).pooled?.elements.map((each) => each.tested);
    expect(numbers([corrected, cards[1]!])).toEqual(numbers(cards));
  });

  it('[VOTE11] nor does any number of any element change by fewer than five people', () => {
    const some = fc.array(
      fc.record({
        people: fc.integer({ min: 1, max: 4 }),
        e1: fc.integer({ min: 0, max: 4 }),
        e2: fc.integer({ min: 0, max: 4 }),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(some, (all) => {
        const cards = all.map(({ people, e1, e2 }, i) =>
          cardOn(`m${i}`, people, i, { e1: Math.min(e1, people), e2: Math.min(e2, people) }),
        );
        const editions = cards.map((_, i) => poolSmallMeetings(cards.slice(0, i + 1)).pooled);
        return ['e1', 'e2'].every((ref) => {
          const n = editions.map(
            (pooled) =>
              pooled?.elements.find((each) => each.ref === ref)?.tested.small?.people ?? 0,
          );
          return n.every((now, i) => {
            const change = now - (n[i - 1] ?? 0);
            return change === 0 || change >= 5;
          });
        });
      }),
    );
  });

  it('[REP3] words of pooled meetings do not say which meeting they come from, nor their order', () => {
    const cards = [card('a', 4, 1), card('b', 3, 2), card('c', 2, 3), card('big', 12, 4)];
    const texts = poolTexts(
      [words('a', 'Ø'), words('b', 'B'), words('a', 'A'), words('c', 'Venter'), words('big', 'X')],
      poolSmallMeetings(cards),
    );
    expect(texts.map(({ session, text }) => [session, text])).toEqual([
      ['big', 'X'],
      [POOL, 'A'],
      [POOL, 'B'],
      [POOL, 'Ø'],
    ]);
    expect(JSON.stringify(texts.slice(1))).not.toMatch(/"(a|b|c)[":]|e0p0/);
  });
});
