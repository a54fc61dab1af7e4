import { render, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf } from '#shared/dialogue/merge.ts';
import { ChangePlot } from './ChangePlot.tsx';
import { shiftOf } from './levels.ts';
import { ScaleBar } from './ScaleBar.tsx';
import { ShiftPlot } from './ShiftPlot.tsx';
import { VerdictBar } from './VerdictBar.tsx';

const cells = (name: string): string[][] =>
  within(screen.getByRole('table', { name, hidden: true }))
    .getAllByRole('row', { hidden: true })
    .map((row) => [...row.children].map((cell) => cell.textContent ?? ''));

describe('verdicts', () => {
  const label = '14. april · Telefon';

  it('[REP1] say how many answered, from how many people, and stand in a table too', () => {
    render(
      <VerdictBar
        label={label}
        verdicts={{ holds: 20, holds_changed: 12, fails: 6 }}
        people={21}
      />,
    );
    expect(screen.getByText('38 svar fra 21 personer')).toBeVisible();
    expect(cells(label)).toEqual([
      ['Svar', 'Antal'],
      ['Holder', '20'],
      ['Holder med ændring', '12'],
      ['Holder ikke', '6'],
      ['I alt', '38'],
    ]);
  });

  it('[REP2] [DIA5] nobody having answered is not agreement: it says so, and no bar is drawn', () => {
    const { container } = render(
      <VerdictBar
        label={label}
        verdicts={{ holds: 0, holds_changed: 0, fails: 0 }}
        empty="ikke prøvet"
      />,
    );
    expect(screen.getByText('ikke prøvet')).toBeVisible();
    expect(container.querySelector('[data-part]')).toBeNull();
    expect(container).not.toHaveTextContent('Holder');
  });

  it('have a sign besides their colour, and a name for each sign', () => {
    const { container } = render(
      <VerdictBar label={label} verdicts={{ holds: 5, holds_changed: 5, fails: 5 }} />,
    );
    const signs = [...container.querySelectorAll('li path')].map((path) => path.getAttribute('d'));
    expect(new Set(signs).size).toBe(3);
  });
});

describe('the scale', () => {
  it('[VOTE10] shows the distribution and its label; abstentions stand outside; never a mean', () => {
    const { container } = render(
      <ScaleBar label="Bredt fællesskab" counts={[3, 14, 9, 4, 2, 1]} agreement="broad" />,
    );
    expect(screen.getByText('Bred opbakning')).toBeVisible();
    expect(screen.getByText('30 svar · 3 undlod')).toBeVisible();
    expect(container.querySelector('div [data-part="0"]')).toBeNull();
    expect(cells('Bredt fællesskab').at(-1)).toEqual(['Undlader', '3']);
    // 1·14 + 2·9 + 3·4 + 4·2 + 5·1 = 57; over 30 answers that would be 1.9.
    expect(container.textContent).not.toMatch(/1[.,]9|gennemsnit|snit/i);
  });

  it('[VOTE10] no number on it is anything but a count, a step or the sum of counts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(150), { minLength: 6, maxLength: 6 }), (counts) => {
        const { container, unmount } = render(<ScaleBar label="x" counts={counts} />);
        const sum = counts.slice(1).reduce((a, b) => a + b, 0);
        const allowed = new Set([...counts, sum, 1, 2, 3, 4, 5].map(String));
        for (const node of leaves(container))
          for (const number of node.match(/\d+/g) ?? []) expect(allowed).toContain(number);
        expect(container.textContent).not.toMatch(/\d[.,]\d/);
        unmount();
      }),
      { numRuns: 30 },
    );
  });
});

const leaves = (element: Element): string[] => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
  return found;
};

describe('three meetings', () => {
  it('[REP1] stand under each other, each with its n, and a new wording is marked', () => {
    const { container } = render(
      <ChangePlot
        label="Vi bygger tæt · Telefon"
        rows={[
          {
            id: 'a',
            label: '14. april',
            verdicts: { holds: 4, holds_changed: 3, fails: 2 },
            wording: 1,
          },
          {
            id: 'b',
            label: '3. maj',
            verdicts: { holds: 6, holds_changed: 1, fails: 1 },
            people: 7,
            wording: 2,
          },
          { id: 'c', label: '24. maj', verdicts: null, empty: 'ikke holdt endnu', wording: 2 },
        ]}
      />,
    );
    expect(cells('Vi bygger tæt · Telefon').slice(1)).toEqual([
      ['14. april', '4', '3', '2', '9 svar', ''],
      ['3. maj', '6', '1', '1', '8 svar fra 7 personer', 'Ny ordlyd'],
      ['24. maj', '–', '–', '–', 'ikke holdt endnu', ''],
    ]);
    const picture = container.querySelector('[aria-hidden]')!;
    expect(picture.textContent?.match(/Ny ordlyd/g)).toHaveLength(1);
  });
});

describe('shifts', () => {
  it('[REP1] name both sides with their n, and put the shift in words', () => {
    render(
      <ShiftPlot
        label="Kommunalbestyrelsen og borgerne"
        head="Nøgleord"
        before={{ name: 'Kommunalbestyrelsen', n: '25 stemte' }}
        after={{ name: 'Borgerne', n: '143 på telefon' }}
        rows={[
          { ref: 'a', title: 'Bredt fællesskab', before: 'low', after: 'high' },
          { ref: 'b', title: 'Tæt på stationen', before: 'high', after: 'middle' },
          { ref: 'c', title: 'Let at komme rundt', before: null, after: 'low' },
        ]}
      />,
    );
    expect(
      screen.getByText('Kommunalbestyrelsen: 25 stemte · Borgerne: 143 på telefon'),
    ).toBeVisible();
    expect(cells('Kommunalbestyrelsen og borgerne')).toEqual([
      ['Nøgleord', 'Kommunalbestyrelsen', 'Borgerne', 'Flytning'],
      ['Bredt fællesskab', 'Færrest prikker', 'Flest prikker', 'højere'],
      ['Tæt på stationen', 'Flest prikker', 'Midt imellem', 'lavere'],
      ['Let at komme rundt', 'Ikke med', 'Færrest prikker', 'kan ikke sammenlignes'],
    ]);
  });

  const HEIGHT = { low: 0, middle: 1, high: 2 };
  const levels = (...dots: number[]) => [
    ...bandsOf(new Map(dots.map((n, i) => [String(i), n]))).values(),
  ];

  it('are between thirds, and the same number of dots is never torn apart', () => {
    expect(levels(9, 8, 5, 4, 2, 1)).toEqual(['high', 'high', 'middle', 'middle', 'low', 'low']);
    expect(levels(5, 5, 5, 5, 1, 1)).toEqual(['high', 'high', 'high', 'high', 'low', 'low']);
    expect(levels(3, 3, 3)).toEqual(['middle', 'middle', 'middle']);
    expect(levels(3, 1)).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 3, maxLength: 30 }), (dots) => {
        const found = levels(...dots);
        const byDots = dots.map((n, i) => ({ n, height: HEIGHT[found[i]!] }));
        byDots.sort((a, b) => a.n - b.n);
        // More dots are never lower, and the same number is never apart.
        const rises = byDots.slice(1).map((each, i) => each.height - byDots[i]!.height);
        expect(rises.every((by) => by >= 0)).toBe(true);
        const apart = byDots
          .slice(1)
          .filter((each, i) => each.n === byDots[i]!.n && rises[i] !== 0);
        expect(apart).toEqual([]);
      }),
    );
  });

  it('say nothing where one side was not asked', () => {
    expect(shiftOf(null, 'high')).toBe('unknown');
    expect(shiftOf('low', 'high')).toBe('up');
    expect(shiftOf('high', 'middle')).toBe('down');
    expect(shiftOf('middle', 'middle')).toBe('same');
  });
});
