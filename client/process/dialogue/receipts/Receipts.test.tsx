import { act as settle, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnswerText } from '#shared/dialogue/report.ts';
import { getJson } from '../../../sync/http.ts';
import { act } from '../../../sync/start.ts';
import { useSync } from '../../../sync/store.ts';
import { meeting as report } from '#shared/testing/reports.ts';
import { element, overview, process } from '../../../testing/dialogue.ts';
import { ALL, batches, matching, notesOf } from './outcomes.ts';
import { Receipts } from './Receipts.tsx';

vi.mock('../../../sync/start.ts', () => ({ act: vi.fn() }));
vi.mock('../../../sync/http.ts', () => ({ getJson: vi.fn() }));

const text = (n: number, over: Partial<AnswerText> = {}): AnswerText => ({
  session: n % 2 === 0 ? 'd1' : 'd2',
  item: `n${n}`,
  ref: 'bm11',
  wording: 1,
  form: 'unfold',
  lens: null,
  verdict: null,
  text: `Seddel ${n}`,
  rewrite: '',
  stratum: 'phone',
  affiliation: 'borger',
  team: `Bord ${n % 3}`,
  listener: false,
  lang: 'da',
  translation: '',
  status: 'visible',
  hideReason: null,
  cluster: '',
  at: n,
  ...over,
});
const many = Array.from({ length: 1_200 }, (_, n) => text(n));

async function show(texts: readonly AnswerText[] = many) {
  vi.mocked(getJson).mockResolvedValue({ ok: true, value: texts });
  render(
    <Receipts
      process={process}
      query={new URLSearchParams()}
      overview={overview({
        elements: [element('bm11')],
        reports: [report('d1', '2016-04-14', []), report('d2', '2016-05-03', [])],
      })}
    />,
  );
  await settle(() => Promise.resolve());
}
const sent = () =>
  vi
    .mocked(act)
    .mock.calls.map(([command]) =>
      command.type === 'outcomes.set' ? command.outcomes.length : -1,
    );

beforeEach(() => {
  localStorage.clear();
  useSync.setState({ entries: {} });
  vi.mocked(act).mockReset().mockResolvedValue({ ok: true });
});

describe('what became of the notes', () => {
  it('[RCPT2] asks where a note was used, and why not, before anything is sent', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'Markér de 1200 viste' }));
    await userEvent.click(screen.getByRole('button', { name: 'Sæt for 1200 sedler' }));
    expect(screen.getByText('Skriv hvor. Det står på kvitteringen.')).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('Hvad blev det til?'), 'not_used');
    await userEvent.click(screen.getByRole('button', { name: 'Sæt for 1200 sedler' }));
    expect(screen.getByText(/^Skriv hvorfor/)).toBeVisible();
    expect(act).not.toHaveBeenCalled();
  });

  it('[RCPT2] sets many in commands of at most 500, and unmarks them', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'Markér de 1200 viste' }));
    await userEvent.type(screen.getByLabelText('Brugt i hvad?'), 'Udkast 1');
    await userEvent.click(screen.getByRole('button', { name: 'Sæt for 1200 sedler' }));
    expect(sent()).toEqual([500, 500, 200]);
    expect(screen.getByText('1200 sedler vist · 0 markeret')).toBeVisible();
  });

  it('keeps the rest marked when one of several is refused', async () => {
    vi.mocked(act)
      .mockResolvedValueOnce({ ok: true })
      .mockResolvedValueOnce({ ok: false, rejection: { code: 'busy' } });
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'Markér de 1200 viste' }));
    await userEvent.type(screen.getByLabelText('Brugt i hvad?'), 'Udkast 1');
    await userEvent.click(screen.getByRole('button', { name: 'Sæt for 1200 sedler' }));
    expect(sent()).toEqual([500, 500]);
    expect(screen.getByText('1200 sedler vist · 700 markeret')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('stadig markeret');
  });

  it('counts what is left, and says when an answer will be replaced', async () => {
    useSync.setState({
      entries: {
        'outcome/d1/n0': {
          session: 'd1',
          item: 'n0',
          outcome: 'used',
          where: 'Udkast 1',
          reason: '',
          at: 1,
        },
      },
    });
    await show(many.slice(0, 3));
    expect(screen.getByText('2 af 3 sedler er ikke behandlet endnu')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Markér de 3 viste' }));
    expect(screen.getByText(/1 af dem har et svar i forvejen/)).toBeVisible();
  });

  it('filters by meeting, element, table, form and outcome together', () => {
    const notes = notesOf(
      [text(0), text(1), text(2, { ref: null }), text(4, { form: 'point', text: 'Om æbler' })],
      [{ session: 'd1', item: 'n0', outcome: 'used', where: 'Udkast', reason: '', at: 1 }],
    );
    const found = (filter: Partial<typeof ALL>) =>
      matching(notes, { ...ALL, ...filter }).map(({ item }) => item);
    expect(found({ session: 'd1', outcome: 'open' })).toEqual(['n2', 'n4']);
    expect(found({ ref: 'none' })).toEqual(['n2']);
    expect(found({ form: 'point', team: 'Bord 1' })).toEqual(['n4']);
    expect(found({ text: 'ÆBLER' })).toEqual(['n4']);
    expect(found({ outcome: 'used' })).toEqual(['n0']);
  });

  it('[RCPT2] why some were not used is not said of those that were', async () => {
    await show(many.slice(0, 2));
    const mark = () => userEvent.click(screen.getByRole('button', { name: 'Markér de 2 viste' }));
    const set = () => userEvent.click(screen.getByRole('button', { name: 'Sæt for 2 sedler' }));
    const outcome = () => screen.getByLabelText('Hvad blev det til?');
    await mark();
    await userEvent.selectOptions(outcome(), 'not_used');
    await userEvent.type(screen.getByLabelText('Hvorfor ikke?'), 'Det er afgjort');
    await set();
    await mark();
    await userEvent.selectOptions(outcome(), 'used');
    await userEvent.type(screen.getByLabelText('Brugt i hvad?'), 'Udkast 1');
    await set();
    expect(vi.mocked(act).mock.lastCall?.[0]).toMatchObject({
      outcomes: [0, 1].map(() => ({ outcome: 'used', where: 'Udkast 1', reason: '' })),
    });
    // What was typed is there when it is asked for again.
    await userEvent.selectOptions(outcome(), 'not_used');
    expect(screen.getByLabelText('Hvorfor ikke?')).toHaveValue('Det er afgjort');
  });

  it('[RCPT2] sends no place with an outcome that has none', () => {
    const [command] = batches(notesOf([text(0)], []), {
      outcome: 'not_used',
      where: 'fra et andet forsøg',
      reason: ' Det er afgjort ',
    });
    expect(command?.outcomes).toEqual([
      { session: 'd1', item: 'n0', outcome: 'not_used', where: '', reason: 'Det er afgjort' },
    ]);
  });
});
