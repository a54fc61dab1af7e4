import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Announcements } from './Announcements.tsx';

const paper = () =>
  screen.getByRole('region', { name: 'Ballerup Bladet' }).querySelector('textarea')!;

beforeEach(() => localStorage.clear());

describe('texts for announcing a meeting', () => {
  it('follow the fields until somebody has changed them', async () => {
    render(<Announcements of="m1" date="2016-04-06" place="Torvet" />);
    expect(paper().value).toContain('Møde: Torvet den 6. april kl. [tid]');
    await userEvent.type(paper(), ' Velkommen!');
    await userEvent.type(screen.getByLabelText('Sted'), ' i Skovlunde');
    expect(paper().value).toMatch(/Torvet den 6\. april.* Velkommen!$/);
    expect(paper().value).not.toContain('Skovlunde');
  });

  it('[OUT2] can be emptied, and stay so until the template is asked for again', async () => {
    const { unmount } = render(<Announcements of="m1" />);
    await userEvent.clear(paper());
    expect(paper()).toHaveValue('');
    unmount();
    render(<Announcements of="m1" />);
    expect(paper()).toHaveValue('');
    await userEvent.type(paper(), 'Kom!');
    expect(paper()).toHaveValue('Kom!');
    await userEvent.click(screen.getByRole('button', { name: 'Brug skabelonen igen' }));
    expect(paper().value).toContain('Hvad skal kendetegne Ballerup');
  });
});
