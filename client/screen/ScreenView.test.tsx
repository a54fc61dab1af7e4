import { act, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptySync, useSync } from '../sync/store.ts';
import { ScreenView } from './ScreenView.tsx';
import { result, session, voteStep } from '../testing/screenViews.ts';

function show(entries: Record<string, unknown>) {
  act(() => useSync.setState({ ...emptySync(), entries }));
}

beforeEach(() => {
  useSync.setState(emptySync());
  render(<ScreenView />);
});

describe('the screen', () => {
  it('shows code and address before anything else, and how many are here', () => {
    show({ session: session({ current: null }), presence: { present: 3 } });
    expect(screen.getByText(/482\s913/)).toBeVisible();
    expect(screen.getByText('kommune.example')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('3 til stede');
  });

  it('[BOX3] says of an open vote how many have voted, and nothing about for what', () => {
    show({
      session: session(),
      'step/v': voteStep({ status: 'open' }),
      'turnout/v': { given: 18, present: 25 },
    });
    const main = screen.getByRole('main');
    expect(main).toHaveTextContent('18 af 25 har stemt');
    expect(within(main).queryByText('Grøn by')).toBeNull();
  });

  it('keeps a closed vote to itself until it is revealed', () => {
    show({ session: session(), 'step/v': voteStep({ status: 'closed' }), 'result/v': result() });
    expect(screen.getByText('Afstemningen er lukket')).toBeVisible();
    expect(screen.queryByText('Grøn by')).toBeNull();
  });

  it('shows a revealed result with its ties and how it came about, also as a table', () => {
    show({ session: session(), 'step/v': voteStep({ status: 'revealed' }), 'result/v': result() });
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(4);
    expect(within(table).getAllByText('ja')).toHaveLength(2);
    expect(screen.getByRole('main')).toHaveTextContent(
      '6 prikker til hver · 25 kan stemme · 24 til stede · 22 stemte · 1 undlod · 3 ubrugte prikker',
    );
  });

  it('draws the line where the meeting set it, with bands and no ranks', () => {
    const line = {
      stepId: 's',
      source: 'v',
      outcomes: [],
      suggestion: null,
      line: {
        k: 1,
        byName: 'Line',
        at: 1,
        tied: [],
        tie: null,
        tiedIn: [],
        runoffStep: null,
        reason: '',
        above: ['a'],
      },
    };
    show({
      session: session(),
      'step/v': voteStep({ status: 'revealed' }),
      'result/v': result(),
      'line/s': line,
    });
    expect(screen.getByText('stregen')).toBeInTheDocument();
    expect(within(screen.getByRole('table')).getByText('over stregen')).toBeInTheDocument();
    expect(within(screen.getByRole('table')).getAllByText('under stregen')).toHaveLength(2);
  });

  it('goes black, whatever the step', () => {
    show({ session: session({ black: true }), 'step/v': voteStep({ status: 'open' }) });
    expect(screen.queryByText('Hvilke nøgleord skal bære visionen?')).toBeNull();
    expect(screen.getByText('Sort skærm')).toBeInTheDocument();
  });

  it('says ØVELSE and vejledende on every page', () => {
    show({ session: session({ exercise: true }), 'step/v': voteStep({ status: 'open' }) });
    expect(screen.getByRole('contentinfo')).toHaveTextContent('ØVELSEVejledende');
  });
});
