import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, meeting, smallMeeting, tested } from '../testing/reports.ts';
import { BANDS, bandsOf, mergeByElement, prioritiesOf, shiftsOf } from './merge.ts';

const april = meeting('april', '2016-04-14', [
  element('e1', { tested: { phone: tested(20, 5, 2), paper: tested(3, 1, 0) } }),
  element('e2'),
]);
const may = meeting('may', '2016-05-03', [
  element('e1', { wording: 2, title: 'e1 ny', tested: { phone: tested(30, 2, 1) } }),
]);
const later = meeting('later', '2016-05-24', [], { reported: false });
const small = smallMeeting('small', 9, [element('e1', { tested: { small: tested(4, 3, 2) } })]);
const silent = smallMeeting('silent', null, [], { reported: false });
const all = [small, silent, later, may, april];

describe('mergeByElement', () => {
  it('[REP1] phone, paper and small meetings stand side by side with their own n', () => {
    const [e1] = mergeByElement(all);
    expect(
      e1?.wordings[0]?.columns.map((c) => [c.session, c.stratum, c.tested?.people ?? null]),
    ).toEqual([
      ['april', 'phone', 27],
      ['april', 'paper', 4],
      ['may', 'phone', null],
      ['later', 'phone', null],
      ['small', 'small', 9],
      ['silent', 'small', null],
    ]);
  });

  it('[REP1] wordings are never added up: each has its answers, and the others say so', () => {
    const [e1] = mergeByElement(all);
    expect(e1?.wordings.map(({ wording, title }) => [wording, title])).toEqual([
      [1, 'e1'],
      [2, 'e1 ny'],
    ]);
    const of = (n: number, session: string) =>
      e1?.wordings[n]?.columns.find((c) => c.session === session);
    expect(of(0, 'may')).toMatchObject({ status: 'other_wording', tested: null });
    expect(of(1, 'may')).toMatchObject({ status: 'tested', tested: tested(30, 2, 1) });
    expect(of(1, 'april')).toMatchObject({ status: 'other_wording', tested: null });
    expect(of(1, 'small')?.status).toBe('other_wording');
  });

  it('[REP2] a meeting that has not been reported is missing in every element, not silent', () => {
    for (const { wordings } of mergeByElement(all))
      for (const { columns } of wordings)
        expect(columns.filter((c) => c.status === 'missing').map((c) => c.session)).toEqual([
          'later',
          'silent',
        ]);
  });

  it('an element without answers is untested, and one the meeting did not have is not there', () => {
    const e2 = mergeByElement(all).find(({ ref }) => ref === 'e2');
    expect(e2?.wordings[0]?.columns.map((c) => c.status)).toEqual([
      'untested',
      'untested',
      'not_there',
      'missing',
      'untested',
      'missing',
    ]);
  });
});

describe('bands', () => {
  const map = (dots: Record<string, number>) => new Map(Object.entries(dots));

  it('thirds, from the most dots down', () => {
    expect(Object.fromEntries(bandsOf(map({ a: 9, b: 7, c: 5, d: 4, e: 2, f: 0 })))).toEqual({
      a: 'high',
      b: 'high',
      c: 'middle',
      d: 'middle',
      e: 'low',
      f: 'low',
    });
  });

  it('[LINE1] equal values share a band, and more dots are never in a lower one', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.nat(6), { minKeys: 3, maxKeys: 24 }), (dots) => {
        const bands = bandsOf(map(dots));
        const at = (ref: string) => BANDS.indexOf(bands.get(ref)!);
        return Object.keys(dots).every((a) =>
          Object.keys(dots).every((b) =>
            dots[a] === dots[b] ? at(a) === at(b) : dots[a]! < dots[b]! || at(a) <= at(b),
          ),
        );
      }),
    );
  });

  it('all the same is nobody at the top, and two things have no thirds', () => {
    expect([...bandsOf(map({ a: 3, b: 3, c: 3 })).values()]).toEqual([
      'middle',
      'middle',
      'middle',
    ]);
    expect(bandsOf(map({ a: 3, b: 1 })).size).toBe(0);
  });

  it('shifts compare only what both had dots for', () => {
    const council = map({ a: 20, b: 10, c: 5, x: 30 });
    expect(shiftsOf(council, map({ a: 1, b: 10, c: 20, y: 50 }))).toEqual([
      { ref: 'a', council: 'high', citizens: 'low', by: -2 },
      { ref: 'b', council: 'middle', citizens: 'middle', by: 0 },
      { ref: 'c', council: 'low', citizens: 'high', by: 2 },
    ]);
  });

  it('[REP1] each meeting and stratum is compared for itself, keywords apart from elements', () => {
    const dotted = (refs: Record<string, [number, number]>) =>
      Object.entries(refs).map(([ref, [phone, paper]]) =>
        element(ref, { kind: ref.startsWith('k') ? 'keyword' : 'element', dots: { phone, paper } }),
      );
    const hall = meeting(
      'april',
      '2016-04-14',
      dotted({ a: [9, 0], b: [5, 1], c: [1, 7], k1: [40, 0], k2: [1, 0], k3: [2, 0] }),
    );
    const council = new Map(['a', 'b', 'c'].map((ref, i): [string, number] => [ref, 10 - i]));
    const found = prioritiesOf(new Map([...council, ['k1', null], ['k2', 4], ['k3', 3]]), [
      hall,
      meeting('empty', '2016-05-03', dotted({ a: [0, 0], b: [0, 0], c: [0, 0] })),
    ]);
    expect(found.map((m) => [m.session, m.stratum, m.kind, m.shifts.map((s) => s.by)])).toEqual([
      ['april', 'phone', 'element', [0, 0, 0]],
      ['april', 'paper', 'element', [-2, 0, 2]],
    ]);
  });
});
