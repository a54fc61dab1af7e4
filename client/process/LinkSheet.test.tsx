import { render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { LinkSheet } from './LinkSheet.tsx';

const link = (n: number) => ({
  seat: `s_${n}`,
  name: `Medlem ${n}`,
  group: 'Gruppe Nord',
  url: `https://kommune.example/k#hemmelig-${n}`,
  qr: { size: 21, path: 'M0,0h1v1h-1z' },
});

describe('the sheet of personal links', () => {
  it('has one slip for each member, with name, group, code and what to do', () => {
    render(
      <LinkSheet links={[link(1), link(2)]} title="Vision" exercise={false} onClose={vi.fn()} />,
    );
    const slips = screen.getAllByRole('article', { hidden: true });
    expect(slips).toHaveLength(2);
    expect(slips[0]).toHaveTextContent('Medlem 1Gruppe Nord');
    expect(
      within(slips[0]!).getByRole('img', { name: 'QR-kode til Medlem 1', hidden: true }),
    ).toBeInTheDocument();
  });

  it('puts no token into words, title or address', () => {
    render(<LinkSheet links={[link(1), link(2)]} title="Vision" exercise onClose={vi.fn()} />);
    expect(document.body.textContent).not.toContain('hemmelig');
    expect(document.title + location.href).not.toContain('hemmelig');
    expect(screen.getAllByText(/ØVELSE/)).toHaveLength(2);
  });

  it('lets a single link be copied', () => {
    render(<LinkSheet links={[link(1)]} title="Vision" exercise={false} onClose={vi.fn()} />);
    expect(screen.getByLabelText('Kopiér link til Medlem 1')).toHaveValue(link(1).url);
  });
});
