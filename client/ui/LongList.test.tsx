import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LongList } from './LongList.tsx';

const items = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `n${i}` }));
const list = (count: number) => (
  <LongList
    label="Sedler"
    items={items(count)}
    estimate={100}
    row={({ id }) => <input aria-label={id} />}
  />
);

beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);
});
afterEach(() => vi.restoreAllMocks());

describe('a long list', () => {
  it('draws what is in sight only, when it is long', () => {
    render(list(200));
    expect(screen.getAllByRole('listitem').length).toBeLessThan(30);
    expect(screen.getByLabelText('n0')).toBeVisible();
  });

  it('becomes long, and shorter again, without losing what is open in a row', () => {
    const { rerender } = render(list(60));
    expect(screen.getAllByRole('listitem')).toHaveLength(60);
    const typing = screen.getByLabelText<HTMLInputElement>('n2');
    typing.focus();
    rerender(list(61));
    expect(screen.getAllByRole('listitem').length).toBeLessThan(30);
    expect(screen.getByLabelText('n2')).toBe(typing);
    expect(typing).toHaveFocus();
    rerender(list(59));
    expect(screen.getAllByRole('listitem').length).toBeLessThan(30);
    expect(typing).toHaveFocus();
  });
});
