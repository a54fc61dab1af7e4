import { act as settle, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LENSES } from '#shared/board/board.ts';
import type { AnswerText } from '#shared/dialogue/report.ts';
import type { DialogueOverview } from '#shared/wire/dialogue.ts';
import { getJson } from '../../../sync/http.ts';
import { useSync } from '../../../sync/store.ts';
import { meeting as report } from '#shared/testing/reports.ts';
import { element, meeting, overview, process, said } from '../../../testing/dialogue.ts';
import { ElementPage } from './ElementPage.tsx';
import { Picture } from './Picture.tsx';

vi.mock('../../../sync/http.ts', () => ({ getJson: vi.fn() }));

const small = (session: string, date: string, over = {}) => ({
  kind: 'small' as const,
  meeting: meeting(session, date).meeting,
  ...over,
});
const all: DialogueOverview = overview({
  elements: [element('bm11'), element('bm13')],
  meetings: [meeting('s1', '2016-04-06', { reportedAt: 1 }), meeting('s2', '2016-04-07')],
  reports: [
    report('d1', '2016-04-14', [
      said(
        'bm11',
        { phone: [3, 13, 4], paper: [2, 1, 4] },
        {
          lenses: LENSES.map((lens) => ({
            lens,
            tried: lens === 'price',
            verdicts:
              lens === 'price'
                ? {
                    phone: { holds: 3, holds_changed: 13, fails: 4 },
                    paper: { holds: 2, holds_changed: 1, fails: 4 },
                  }
                : {},
          })),
          groups: {
            groups: [
              { names: ['borger'], n: 12 },
              { names: ['forening', 'skole'], n: 8 },
            ],
            rows: {
              holds: ['hidden', 'almost_none'],
              holds_changed: ['hidden', 'almost_all'],
              fails: ['hidden', 3],
            },
          },
        },
      ),
    ]),
    report('d2', '2016-05-03', [said('bm11', { phone: [17, 2, 1] }, { wording: 2 })]),
    report('s1', '2016-04-06', [said('bm11', { small: [9, 8, 0] })], small('s1', '2016-04-06')),
    report('s2', '2016-04-07', [], small('s2', '2016-04-07', { reported: false })),
  ],
});
const text = (item: string, over: Partial<AnswerText>): AnswerText => ({
  session: 'd1',
  item,
  ref: 'bm11',
  wording: 1,
  form: 'pressure',
  lens: 'price',
  verdict: 'fails',
  text: '',
  rewrite: '',
  stratum: 'phone',
  affiliation: 'borger',
  team: 'Bord 3',
  listener: false,
  lang: 'da',
  translation: '',
  status: 'visible',
  hideReason: null,
  cluster: '',
  at: 1,
  ...over,
});

async function show(texts: readonly AnswerText[] = [], of = all) {
  vi.mocked(getJson).mockResolvedValue({ ok: true, value: texts });
  render(<ElementPage process={process} overview={of} element="bm11" />);
  await settle(() => Promise.resolve());
}
const rows = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row', { hidden: true })
    .map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
const wording = (n: number) => within(screen.getByRole('region', { name: `Ordlyd ${n}` }));

beforeEach(() => useSync.setState({ entries: {} }));

describe('all that was said of one element', () => {
  it('[REP1] has each stratum of each meeting with its own n, and no sum of them anywhere', async () => {
    await show();
    const figures = wording(1)
      .getAllByRole('figure')
      .map((figure) => figure.querySelector('figcaption')?.textContent);
    expect(figures).toEqual([
      '14. april · Telefon20 svar fra 20 personer',
      '14. april · Papir7 svar fra 7 personer',
    ]);
    expect(rows(wording(1).getByRole('table', { name: 'Små møder' })).at(-1)).toEqual(
      expect.arrayContaining(['9', '8', '0', '17']),
    );
    // 20 + 7, 20 + 7 + 17, 20 + 20, 3 + 2, 13 + 1 + 8 …
    for (const sum of [27, 44, 40, 37, 64])
      expect(document.body.textContent).not.toMatch(new RegExp(`(?<!\\d)${sum}(?!\\d)`));
  });

  it('[REP1] keeps wordings apart: a meeting with another wording says so', async () => {
    await show();
    expect(wording(2).getByText('14. april havde en anden ordlyd.')).toBeVisible();
    expect(wording(1).getByText('3. maj havde en anden ordlyd.')).toBeVisible();
  });

  it('[REP2] a report that is missing is counted as missing and has no verdicts', async () => {
    await show();
    expect(wording(1).getByText(/1 er ikke indberettet/)).toBeVisible();
    expect(rows(wording(1).getByRole('table', { name: 'Små møder' }))).toHaveLength(2);
  });

  it('[DIA5] a lens nobody answered is not tried', async () => {
    await show();
    const lenses = rows(wording(1).getByRole('table', { name: /^Svar: holder/ }));
    expect(lenses.find(([lens]) => lens === 'Hverdag')?.[1]).toBe('ikke prøvet');
    const price = lenses.find(([lens]) => lens === 'Pris')?.[1];
    expect(price).toMatch(/Telefon.*3 · 13 · 4/);
    expect(price).toMatch(/Papir.*2 · 1 · 4/);
  });

  it('[VOTE11] shows a small group in bands, and nothing where there is no breakdown', async () => {
    await show();
    const groups = rows(
      wording(1).getByRole('table', { name: '14. april · Telefon, efter tilknytning' }),
    );
    expect(groups.at(-1)).toEqual([
      'Øvrige (Forening og Skole)',
      'næsten ingen',
      'næsten alle',
      '3',
      '8',
    ]);
    expect(groups.at(-2)).toEqual(['Borger', 'vises ikke', 'vises ikke', 'vises ikke', '12']);
    expect(wording(2).getByText(/Vises ikke: For få svar/)).toBeVisible();
  });

  it('has the words as they were written; hidden ones are counted and listeners stand apart', async () => {
    await show([
      text('n1', { text: 'Husene er for høje.', rewrite: 'Vi bygger lavt.' }),
      text('n2', { text: 'Noget grimt', status: 'hidden', hideReason: 'attack' }),
      text('n3', { form: 'heard', text: 'De taler om skygge.', listener: true, verdict: null }),
    ]);
    expect(screen.getByText('2 sedler · 1 skjult')).toBeVisible();
    expect(screen.queryByText('Noget grimt')).toBeNull();
    expect(screen.getByRole('heading', { name: 'Nye ord (1)' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Hørt af medlemmer (1)' })).toBeVisible();
  });

  it('says what such a result is, and is not', async () => {
    await show();
    expect(screen.getByText(/Det viser ikke, hvad alle borgere mener/)).toBeVisible();
  });
});

/** Wording 1 was tried; the desk of the next meeting has fetched wording 3, and nobody has sat down yet. */
const fetched: DialogueOverview = overview({
  elements: [
    element('bm11', {
      later: [2, 3].map((n) => ({
        n,
        title: `Om bm11, ${n}`,
        description: '',
        reason: 'bord 3',
        at: n,
      })),
    }),
  ],
  reports: [
    report('d1', '2016-04-14', [
      said(
        'bm11',
        { phone: [17, 2, 1] },
        { lenses: LENSES.map((lens) => ({ lens, tried: lens === 'price', verdicts: {} })) },
      ),
    ]),
    report('d2', '2016-05-03', [said('bm11', {}, { wording: 3, title: 'Om bm11, 3' })], {
      reported: false,
    }),
    report('s1', '2016-04-06', [said('bm11', { small: [9, 8, 0] })], small('s1', '2016-04-06')),
  ],
});

describe('a wording that a coming meeting has fetched', () => {
  it('[REP2] has no columns of what nobody has answered, and no reason why they would be hidden', async () => {
    await show([], fetched);
    const coming = wording(3);
    expect(coming.getByText('ikke holdt endnu')).toBeVisible();
    expect(coming.queryByText('ikke prøvet')).toBeNull();
    expect(coming.queryByText(/Vises ikke/)).toBeNull();
    expect(coming.queryByRole('heading', { name: 'Testspørgsmål' })).toBeNull();
  });

  it('[VOTE11] says that a breakdown is hidden only where somebody answered on a phone', async () => {
    await show(
      [],
      overview({
        ...fetched,
        reports: [report('d1', '2016-04-14', [said('bm11', { paper: [4, 1, 2] })])],
      }),
    );
    expect(wording(1).queryByText(/Vises ikke/)).toBeNull();
  });

  it('[WORD1] is shown with what is new since the one before it on the tables', async () => {
    await show([], fetched);
    expect(
      wording(3)
        .getAllByRole('insertion')
        .map((word) => word.textContent),
    ).toEqual(['tilføjet: , 3']);
  });

  it('[REP2] has no noughts of a meeting that has not been held', () => {
    render(<Picture process={process} overview={fetched} />);
    const meetings = rows(screen.getByRole('table', { name: 'Det er med' }));
    const coming = meetings.find(([name]) => name?.includes('ikke holdt endnu'))!;
    expect(coming.slice(1)).toEqual(['–', '–', '–', '–', '–', '–']);
    expect(meetings.filter((row) => row.includes('0'))).toHaveLength(1);
  });

  it('[REP2] hides nothing of what was said of the wording before it', () => {
    render(<Picture process={process} overview={fetched} />);
    const [line] = within(screen.getByRole('region', { name: 'Grundelementer' })).getAllByRole(
      'listitem',
    );
    expect(line).toHaveTextContent(
      'Ordlyd 3 · den nyeste ordlyd er ikke prøvet · Ordlyd 1: 1 af 8 testspørgsmål prøvet',
    );
    expect(line).toHaveTextContent('DialogmøderDe fleste siger: holderOrdlyd 1: n = 20');
    expect(line).toHaveTextContent('Små møderDe fleste siger: holderOrdlyd 1: 1 møde, n = 17');
  });
});

describe('the overview of elements', () => {
  it('[REP1] [REP2] says how each stands in the hall and at small meetings, never in one number', () => {
    render(<Picture process={process} overview={all} />);
    const [tried, untried] = within(
      screen.getByRole('region', { name: 'Grundelementer' }),
    ).getAllByRole('listitem');
    expect(tried).toHaveTextContent('DialogmøderDe fleste siger: holderOrdlyd 2: n = 20');
    expect(untried).toHaveTextContent('DialogmøderIkke prøvet endnu');
    expect(untried).not.toHaveTextContent('De fleste siger');
  });
});
