import { act, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ResultView } from '#shared/session/views.ts';
import { emptySync, useSync } from '../sync/store.ts';
import {
  collectStep,
  element,
  hall,
  note,
  presentStep,
  progress,
  tables,
  voteStep,
} from '../testing/screenViews.ts';
import * as views from '../testing/views.ts';
import { ScreenView } from './ScreenView.tsx';

let container: HTMLElement;

function show(entries: Record<string, unknown>) {
  act(() => useSync.setState({ ...emptySync(), entries }));
}

beforeEach(() => {
  useSync.setState(emptySync());
  ({ container } = render(<ScreenView />));
});

const main = () => screen.getByRole('main');
/** What the desk's miniature reads, so that it can say "side 2 af 3". */
const pages = (): number =>
  Number(container.querySelector<HTMLElement>('[data-pages]')?.dataset['pages']);

const TITLES = ['Vi bygger blandet', 'Byen er for alle aldre', 'Husene skal være åbne'];
const elements = Object.assign({}, ...TITLES.map((title, i) => element(`e${i}`, title)));
const topics = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ teamId: `t${i + 1}`, ref: `e${i % TITLES.length}` }));

describe('check-in at a dialogue', () => {
  const arriving = (attendees: number, members: number) => ({
    session: hall({ exercise: true }),
    'step/s': presentStep('s', { source: 'checkin' }),
    presence: { present: attendees + members, attendees, members, walkIns: 37 },
    ...tables(16),
  });

  it('[DIA1] counts citizens, names the listening politicians apart, and shows no walk-ins', () => {
    show(arriving(142, 12));
    expect(screen.getByRole('status')).toHaveTextContent('142 til stede · 12 politikere lytter');
    expect(container).not.toHaveTextContent('154');
    expect(container).not.toHaveTextContent('37');
    expect(container.querySelectorAll('[data-on="true"]')).toHaveLength(142);
  });

  it('tells where to sit, and says ØVELSE', () => {
    show(arriving(1, 0));
    expect(screen.getByText('Find dit bord: Bord 1 til 16')).toBeVisible();
    expect(screen.getByRole('contentinfo')).toHaveTextContent('ØVELSE');
  });
});

describe('which table works on what', () => {
  const changing = (count: number, page = 0) => ({
    session: hall({ order: ['s', 'next'], page }),
    'step/s': presentStep('s', { source: 'topics' }, { question: 'Bordet bliver.' }),
    'step/next': collectStep(
      'next',
      { form: 'pressure', topics: topics(count) },
      { title: 'Runde 2', status: 'planned' },
    ),
    ...tables(count),
    ...elements,
  });

  it('is listed table by table in a small hall', () => {
    show(changing(4));
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      'Bord 1Vi bygger blandet',
      'Bord 2Byen er for alle aldre',
      'Bord 3Husene skal være åbne',
      'Bord 4Vi bygger blandet',
    ]);
    expect(screen.getByText('Næste: Runde 2')).toBeVisible();
  });

  it('and element by element in a large one, every table named once', () => {
    const seen: string[] = [];
    show(changing(30));
    for (let page = 0; page < pages(); page++) {
      show(changing(30, page));
      seen.push(...screen.getAllByRole('listitem').map((row) => row.textContent ?? ''));
    }
    expect(seen).toHaveLength(3);
    const numbers = seen.flatMap((row) => row.match(/\d+/g) ?? []).map(Number);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  });

  it('says so while nothing has been planned', () => {
    show({ ...changing(4), 'step/next': collectStep('next', { form: 'pressure' }) });
    expect(main()).toHaveTextContent('Bordene får deres emner om lidt.');
  });
});

describe('a round', () => {
  const round = (count: number, page = 0, config = {}) => ({
    session: hall({ page }),
    'step/s': collectStep(
      's',
      { form: 'unfold', topics: topics(count), ...config },
      { question: 'Hvordan ser det ud i 2029?', notes: 47 },
    ),
    'progress/s': progress('s', { t1: 1, t2: 12 }),
    ...tables(count),
    ...elements,
    ...note('n', 'Min nabos ord', { teamId: 't1' }, { stepId: 's' }),
  });

  it('[DIA4] counts notes by table and in all, and shows nobody’s words', () => {
    show(round(4));
    expect(main()).toHaveTextContent('47 sedler indtil nu · 2 af 4 borde har skrevet');
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      'Bord 1Vi bygger blandet1 seddel',
      'Bord 2Byen er for alle aldre12 sedler',
      'Bord 3Husene skal være åbneingen endnu',
      'Bord 4Vi bygger blandetingen endnu',
    ]);
    expect(container).not.toHaveTextContent('Min nabos ord');
  });

  it('fits thirty tables on pages that the desk turns', () => {
    const seen = new Set<string>();
    show(round(30));
    const count = pages();
    expect(count).toBeLessThan(6);
    for (let page = 0; page < count; page++) {
      show(round(30, page));
      const rows = screen.getAllByRole('listitem');
      expect(rows.length).toBeLessThanOrEqual(15);
      for (const row of rows) seen.add(row.firstElementChild?.textContent ?? '');
    }
    expect([...seen].filter((name) => /^Bord \d+$/.test(name))).toHaveLength(30);
    expect(screen.getAllByRole('listitem').at(-1)).toHaveTextContent('Bord 30ingen endnu');
  });

  it('[DIA5] of pressure asks the lenses of the step, and no others', () => {
    show(round(4, 0, { form: 'pressure', lenses: ['price', 'who'] }));
    expect(main()).toHaveTextContent('Hvad skal vi sige nej til, hvis vi siger ja til det her?');
    expect(main()).toHaveTextContent('Hvem passer det ikke for? Hvem har vi glemt?');
    expect(main()).not.toHaveTextContent('tirsdag');
    show(round(4, 1, { form: 'pressure', lenses: ['price', 'who'] }));
    expect(screen.getAllByRole('listitem')).toHaveLength(4);
  });

  it('that is a try says so, and shows what comes in', () => {
    show({
      session: hall(),
      'step/s': collectStep('s', { form: 'unfold', practice: true }, { title: 'Send en seddel' }),
      ...note('a', 'På cykel', {}, { stepId: 's', at: 1 }),
      ...note('b', 'Med bus', {}, { stepId: 's', at: 2 }),
    });
    expect(screen.getByText('Prøve')).toBeVisible();
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      'Med bus',
      'På cykel',
    ]);
    expect(main()).toHaveTextContent('En prøve. Den tæller ikke.');
  });
});

describe('what the room reads', () => {
  const gallery = (more: Record<string, unknown>, page = 0) => ({
    session: hall({ page }),
    'step/s': presentStep('s', { source: 'gallery', backAt: '18:40' }, { title: 'Mad og pause' }),
    'step/r': collectStep('r', { form: 'unfold' }, { status: 'closed' }),
    'step/try': collectStep('try', { form: 'unfold', practice: true }, { status: 'closed' }),
    ...elements,
    ...more,
  });
  const bundle = (id: string, title: string, itemIds: string[]) => ({
    [`cluster/${id}`]: {
      id,
      kind: 'note',
      title,
      description: '',
      itemIds,
      teamId: null,
      mergedBy: null,
    },
  });

  it('in the gallery is bundles first, then single notes with what they are about', () => {
    show(
      gallery({
        ...note('a', 'Mere lys', { about: 'e1' }, { clusterId: 'c', at: 1 }),
        ...note('b', 'Flere lygter', { about: 'e1' }, { clusterId: 'c', at: 2 }),
        ...note(
          'd',
          'Så forsvinder p-pladserne',
          {
            form: 'pressure',
            about: 'e0',
            lens: 'price',
            verdict: 'holds_changed',
            rewrite: 'Vi bygger blandet, også når det koster',
          },
          { at: 3 },
        ),
        ...bundle('c', 'Lys om aftenen', ['a', 'b']),
      }),
    );
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      'Bunke med 2 sedler · Byen er for alle aldreLys om aftenen',
      'Tryktest: Pris · Holder med ændring · Vi bygger blandetSå forsvinder p-pladserneNy ordlyd: Vi bygger blandet, også når det koster',
    ]);
    expect(main()).toHaveTextContent('1 bunke · 3 sedler i alt');
    expect(container).toHaveTextContent('Tilbage kl. 18.40');
  });

  it('[VIEW1] [DIA4] is neither held nor hidden, never a try, and never who speaks', () => {
    show(
      gallery({
        ...note('a', 'Ord for alle', { affiliation: 'virksomhed' }),
        ...note('b', 'Venter', {}, { status: 'held' }),
        ...note('c', 'Skjult', {}, { status: 'hidden' }),
        ...note('d', 'Kaffe', {}, { stepId: 'try' }),
      }),
    );
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(main()).toHaveTextContent('Ord for alle');
    for (const unseen of ['Venter', 'Skjult', 'Kaffe', /virksomhed/i])
      expect(container).not.toHaveTextContent(unseen);
  });

  it('stands in the language it was written in, with its translation beside', () => {
    const words = 'نريد مقاعد أكثر في الحديقة';
    show(gallery(note('a', words, { lang: 'ar', translation: 'Flere bænke i parken' })));
    const text = screen.getByText(words);
    expect(text).toHaveAttribute('lang', 'ar');
    expect(text).toHaveAttribute('dir', 'auto');
    expect(screen.getByText('Flere bænke i parken')).toHaveAttribute('lang', 'da');
  });

  it('is there when the first note comes, and all of 1,500 are on some page', () => {
    show(gallery({}));
    expect(main()).toHaveTextContent('Sedlerne kommer op her, når de er godkendt.');
    const many = Object.assign(
      {},
      ...Array.from({ length: 1500 }, (_, i) => note(`n${i}`, `Seddel ${i}.`, {}, { at: i })),
    );
    show(gallery(many));
    const count = pages();
    expect(screen.getByText(`Side 1 af ${count}`)).toBeVisible();
    expect(main()).toHaveTextContent('1500 sedler i alt');
    show(gallery(many, count - 1));
    expect(main()).toHaveTextContent('Seddel 1499.');
    // The desk may turn to page 1,000 at most.
    expect(count).toBeLessThan(1000);
  });

  it('of points goes table by table; of what politicians heard the newest comes first', () => {
    show({
      session: hall(),
      'step/s': collectStep('s', { form: 'point' }),
      ...tables(12),
      ...note('a', 'Fra ti', { form: 'point', teamId: 't10' }, { stepId: 's', at: 1 }),
      ...note('b', 'Fra to', { form: 'point', teamId: 't2' }, { stepId: 's', at: 2 }),
      ...note('c', 'Fra to igen', { form: 'point', teamId: 't2' }, { stepId: 's', at: 3 }),
    });
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      'Bord 2Fra to',
      'Fra to igen',
      'Bord 10Fra ti',
    ]);
    expect(main()).toHaveTextContent('3 pointer fra 2 borde');
    show({
      session: hall(),
      'step/s': collectStep('s', { form: 'heard', writers: 'listeners' }),
      ...note('a', 'Først', { form: 'heard', listener: true }, { stepId: 's', at: 1 }),
      ...note('b', 'Sidst', { form: 'heard', listener: true }, { stepId: 's', at: 2 }),
    });
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      'Sidst',
      'Først',
    ]);
  });

  it('where things are presented is keywords and elements, and no notes', () => {
    show({
      session: hall(),
      'step/s': presentStep('s', { source: 'items' }),
      ...elements,
      ...note('a', 'En seddel'),
      'item/g': views.item('g', { kind: 'group', title: 'Beboere i nye områder' }),
    });
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual(TITLES);
  });

  it('of bundling at the tables is how far they are, not what they bundle', () => {
    show({
      session: hall(),
      'step/s': views.step('s', {
        kind: 'cluster',
        config: { by: 'team', slices: [], participantsEdit: true, objections: false },
        status: 'open',
        finishedTeams: ['t1'],
      } as never),
      'step/r': collectStep('r', { form: 'unfold' }, { status: 'closed' }),
      'step/try': collectStep('try', { form: 'unfold', practice: true }, { status: 'closed' }),
      ...note('t', 'Med bus', {}, { stepId: 'try' }),
      ...tables(2),
      ...note('a', 'Mere lys', { teamId: 't1' }, { clusterId: 'c' }),
      ...note('b', 'Flere lygter', { teamId: 't1' }, { clusterId: 'c' }),
      ...note('d', 'Bænke', { teamId: 't2' }),
      ...bundle('c', 'Lys om aftenen', ['a', 'b']),
    });
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      'Bord 11 bunke',
      'Bord 2ingen bunker endnu',
    ]);
    expect(main()).toHaveTextContent('1 bunke · 1 for sig selv');
    expect(container).not.toHaveTextContent('Lys om aftenen');
  });
});

describe('what a hall has voted', () => {
  const shown = (result: ResultView, page = 0) => ({
    session: hall({ current: 'v', order: ['v'], page, exercise: true }),
    'step/v': voteStep({ status: 'revealed' }),
    'result/v': result,
  });
  const SAMPLE =
    'Resultatet viser, hvad deltagerne mente. Det viser ikke, hvad alle borgere mener.';
  const scaleRow = (ref: string, paper: number[] | null = null) => ({
    ref,
    title: `Element ${ref}`,
    description: '',
    counts: [3, 14, 9, 4, 2, 1],
    paper,
    agreement: 'broad' as const,
  });
  const scale = (over: Partial<ResultView> = {}) =>
    views.result({
      method: 'scale',
      voters: 'attendees',
      scale: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((ref) => scaleRow(ref)),
      ...over,
    });

  it('[VOTE10] on ten elements is ten distributions with their names, and never a mean', () => {
    const count = (show(shown(scale())), pages());
    expect(count).toBeLessThanOrEqual(4);
    let rows = 0;
    for (let page = 0; page < count; page++) {
      show(shown(scale(), page));
      rows += screen.getAllByText('30 svar · 3 undlod').length;
      expect(main()).toHaveTextContent('Bred opbakning');
      expect(main()).toHaveTextContent(SAMPLE);
      expect(container.textContent).not.toMatch(/\d[.,]\d|gennemsnit/);
      expect(screen.getByRole('contentinfo')).toHaveTextContent('ØVELSEVejledende');
    }
    expect(rows).toBe(10);
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(11);
  });

  it('[VOTE8] paper is a bar of its own beside that of the phones', () => {
    show(shown(scale({ scale: [scaleRow('a', [1, 6, 3, 2, 0, 1]), scaleRow('b')] })));
    expect(screen.getByText('Papir: 12 svar · 1 undlod')).toBeInTheDocument();
    expect(screen.getAllByText('30 svar · 3 undlod')).toHaveLength(2);
    expect(container).not.toHaveTextContent('42 svar');
    expect(
      within(screen.getByRole('table')).getByRole('row', { name: /Element a · Papir/ }),
    ).toHaveTextContent('63201');
  });

  it('[VOTE11] by group is what is safe to say: numbers, or words where they could tell on somebody', () => {
    const result = views.result({
      voters: 'attendees',
      rows: [views.row('a', 40, { title: 'Mere lys' })],
      groups: {
        groups: [
          { names: ['borger'], n: 40 },
          { names: ['forening'], n: 7 },
          { names: ['råd', 'skole'], n: 12 },
        ],
        rows: { a: [31, 'almost_all', 'hidden'] },
      },
    });
    show(shown(result));
    expect(pages()).toBe(2);
    expect(screen.queryByText('næsten alle')).toBeNull();
    show(shown(result, 1));
    const table = screen.getByRole('table');
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Borger40 stemte', 'Forening7 stemte', 'Råd eller nævn og Skole12 stemte']);
    expect(
      within(table)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['31', 'næsten alle', 'vises ikke']);
    expect(main()).toHaveTextContent(SAMPLE);
  });

  it('has no bands while nobody has drawn a line', () => {
    show(
      shown(views.result({ voters: 'attendees', rows: [views.row('a', 9), views.row('b', 8)] })),
    );
    expect(container).not.toHaveTextContent('Omkring');
    expect(container).not.toHaveTextContent('stregen');
    expect(main()).toHaveTextContent(SAMPLE);
  });
});
