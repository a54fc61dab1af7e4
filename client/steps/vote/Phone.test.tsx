import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { VoteConfig } from '#shared/steps/configs.ts';
import { VOTE } from '#shared/steps/defaults.ts';
import type { StepOf, StepView } from '#shared/session/views.ts';
import { aMomentLater } from '../../testing/later.ts';
import { aStep, SESSION, showPhone } from '../../testing/phone.tsx';
import type { Breakdown } from '#shared/voting/breakdown.ts';
import { result, row } from '../../testing/views.ts';
import { FakePipe } from '../../testing/fakePipe.ts';

import { VotePhone } from './Phone.tsx';

const CONFIG: VoteConfig = { ...VOTE, kinds: ['keyword'] };

const option = (ref: string) => ({
  ref,
  title: `Ord ${ref}`,
  description: '',
  kind: 'keyword' as const,
  theme: '',
  mergedFrom: [],
});

const vote = (
  more: Partial<NonNullable<StepView['vote']>> = {},
): NonNullable<StepView['vote']> => ({
  boxId: 'b1',
  options: ['a', 'b', 'c', 'd', 'e', 'f'].map(option),
  dots: 3,
  perItem: 1,
  graceUntil: null,
  paper: false,
  ...more,
});

const show = (
  config: Partial<VoteConfig> = {},
  step: Partial<StepView> = {},
  options: Parameters<typeof showPhone>[2] = {},
) => {
  const view: StepOf<'vote'> = aStep('vote', { ...CONFIG, ...config }, { vote: vote(), ...step });
  return showPhone(<VotePhone step={view} />, { 'step/s1': view }, options);
};

beforeEach(() => localStorage.clear());

describe('dots on a phone', () => {
  it('[BOX6] spends the budget and not more, and says what to do then', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    for (const name of ['Ord a', 'Ord b', 'Ord c', 'Ord d'])
      await user.click(screen.getByRole('checkbox', { name }));
    expect(screen.getByRole('checkbox', { name: 'Ord d' })).not.toBeChecked();
    expect(screen.getByText(/Tag en prik af, hvis du vil flytte den/)).toBeVisible();
    expect(await screen.findByText('Dine 3 prikker er gemt')).toBeVisible();
    expect(pipe.ballots.at(-1)?.body).toEqual({ dots: { a: 1, b: 1, c: 1 } });
    await user.click(screen.getByRole('checkbox', { name: 'Ord a' }));
    expect(screen.getByText('1 prik tilbage')).toBeVisible();
    expect(await screen.findByText('Dine 2 prikker er gemt')).toBeVisible();
  });

  it('[BOX6] takes a double tap for one: it sets a dot and does not take it off, and abstains once', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    const box = screen.getByRole('checkbox', { name: 'Ord a' });
    await user.dblClick(box);
    expect(box).toBeChecked();
    await screen.findByText('Din prik er gemt');
    await user.click(box);
    expect(box).toBeChecked();
    await aMomentLater();
    await user.click(box);
    expect(box).not.toBeChecked();
    await user.dblClick(screen.getByRole('button', { name: 'Jeg undlader' }));
    expect(await screen.findByText('Gemt: Du undlader')).toBeVisible();
    expect(pipe.ballots.at(-1)?.body).toEqual({ abstain: true });
  });

  it('is done with the keyboard alone', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    await user.tab();
    expect(screen.getAllByRole('checkbox')[0]).toHaveFocus();
    await user.keyboard(' ');
    await screen.findByText('Din prik er gemt');
    expect(pipe.ballots).toHaveLength(1);
  });

  it('abstaining is an act of its own, and can be taken back with the dots kept', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    await user.click(screen.getByRole('checkbox', { name: 'Ord b' }));
    await user.click(screen.getByRole('button', { name: 'Jeg undlader' }));
    expect(await screen.findByText('Gemt: Du undlader')).toBeVisible();
    expect(pipe.ballots.at(-1)?.body).toEqual({ abstain: true });
    await aMomentLater();
    await user.click(screen.getByRole('button', { name: 'Jeg vil stemme alligevel' }));
    expect(await screen.findByText('Din prik er gemt')).toBeVisible();
    expect(pipe.ballots.at(-1)?.body).toEqual({ dots: { b: 1 } });
  });

  it('places several dots with buttons when prioritising, up to the cap', async () => {
    const user = userEvent.setup();
    await show({ goal: 'prioritise' }, { vote: vote({ dots: 6, perItem: 2 }) });
    const plus = screen.getByRole('button', { name: 'Sæt en prik på Ord a' });
    await user.click(plus);
    await user.click(plus);
    await user.click(plus);
    expect(screen.getByText('Du kan højst sætte 2 på hver.')).toBeVisible();
    expect(await screen.findByText('Dine 2 prikker er gemt')).toBeVisible();
  });

  it('keeps the dots on the device while there is no answer', async () => {
    const user = userEvent.setup();
    const pipe = new FakePipe();
    pipe.onBallot = () => 'lost';
    await show({}, {}, { pipe });
    await user.click(screen.getByRole('checkbox', { name: 'Ord a' }));
    expect(screen.getByText('Gemmer …')).toBeVisible();
    expect(localStorage.getItem('rt.ballot.m1.s_1.b1')).toContain('"a":1');
  });

  it('[OUT2] says in words that a ballot came too late', async () => {
    const user = userEvent.setup();
    const pipe = new FakePipe();
    pipe.onBallot = () => ({ ok: false, rejection: { code: 'vote_closed' } });
    await show({}, {}, { pipe });
    await user.click(screen.getByRole('checkbox', { name: 'Ord a' }));
    expect(await screen.findByText(/Din stemme nåede ikke frem/)).toBeVisible();
  });

  it('each person has an order of options, the same at every look', async () => {
    const order = () =>
      screen.getAllByRole('checkbox').map((box) => box.closest('li')?.textContent);
    const first = await show();
    const mine = order();
    first.unmount();
    const again = await show();
    expect(order()).toEqual(mine);
    again.unmount();
    await show({}, { vote: vote({ boxId: 'b2' }) });
    expect(order()).not.toEqual(mine);
  });
});

describe('notes as options', () => {
  it('folds a long one, and opens it without placing a dot', async () => {
    const user = userEvent.setup();
    const text = 'Åbn skolens værksteder om aftenen. '.repeat(8);
    const options = [{ ...option('a'), title: text, kind: 'note' as const }, option('b')];
    await show({ voters: 'attendees' }, { vote: vote({ options }) }, { me: { role: 'attendee' } });
    const more = screen.getByRole('button', { name: 'Læs hele teksten' });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await user.click(more);
    expect(screen.getByRole('button', { name: 'Vis mindre' })).toBeVisible();
    for (const box of screen.getAllByRole('checkbox')) expect(box).not.toBeChecked();
  });
});

describe('who may vote', () => {
  it.each(['members', 'attendees'] as const)(
    '[DIA1] gives a listening member no dots in a vote of %s',
    async (voters) => {
      const session = { ...SESSION, members: 'listen' as const };
      const view = aStep('vote', { ...CONFIG, voters }, { vote: vote() });
      await showPhone(<VotePhone step={view} />, { session, 'step/s1': view });
      expect(screen.queryByRole('checkbox')).toBeNull();
      expect(screen.getByText('Ord a')).toBeVisible();
    },
  );

  it('shows those who may not what is voted on', async () => {
    await show({}, {}, { me: { role: 'attendee' } });
    expect(screen.getByText(/Det er medlemmerne, der stemmer/)).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByText('Ord a')).toBeVisible();
  });

  it('lets a member who is not checked in do so', async () => {
    const user = userEvent.setup();
    const { pipe } = await show({}, {}, { me: { present: false } });
    await user.click(screen.getByRole('button', { name: 'Tjek ind' }));
    await waitFor(() =>
      expect(pipe.commands[0]?.command).toEqual({ type: 'person.checkIn', person: 's_1' }),
    );
  });
});

describe('the scale', () => {
  it('has five full answers and abstaining for each target', async () => {
    const user = userEvent.setup();
    const { pipe } = await show({ method: 'scale' }, { vote: vote({ options: [option('a')] }) });
    expect(screen.getAllByRole('radio')).toHaveLength(6);
    await user.click(
      screen.getByRole('radio', { name: /4 ·\s*Jeg er uenig, men kan leve med det/ }),
    );
    expect(await screen.findByText('Dit svar er gemt')).toBeVisible();
    expect(pipe.ballots.at(-1)?.body).toEqual({ scale: { a: 4 } });
    await user.click(screen.getByRole('radio', { name: 'Jeg undlader at svare' }));
    await waitFor(() => expect(pipe.ballots.at(-1)?.body).toEqual({ scale: { a: 0 } }));
  });
});

describe('a result of attendees', () => {
  const groups: Breakdown = {
    groups: [
      { names: ['borger'], n: 12 },
      { names: ['skole', 'råd'], n: 6 },
    ],
    rows: { a: ['hidden', 'almost_all'], b: [4, 'almost_none'] },
  };

  it('[VOTE11] is broken down in words that protect small groups, and says whom it speaks for', async () => {
    const entry = result({
      stepId: 's1',
      voters: 'attendees',
      rows: [row('a', 9), row('b', 5)],
      groups,
    });
    const view = aStep(
      'vote',
      { ...CONFIG, voters: 'attendees' },
      { vote: vote(), status: 'revealed' },
    );
    await showPhone(<VotePhone step={view} />, { 'step/s1': view, 'result/s1': entry });
    expect(
      screen.getByText(
        'Resultatet viser, hvad deltagerne mente. Det viser ikke, hvad alle borgere mener.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText(/^Borger: vises ikke · Øvrige \(skole, råd.*\): næsten alle$/),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Grupper på færre end 10 vises ikke for sig/)).toBeInTheDocument();
    expect(screen.getByText(/^Borger: 4 af 12 · .*næsten ingen$/)).toBeInTheDocument();
  });
});

describe('after closing', () => {
  it('[BOX4] shows the own vote from the copy on the device', async () => {
    localStorage.setItem(
      'rt.ballot.m1.s_1.b1',
      JSON.stringify({ wanted: null, saved: { rev: 2, body: { dots: { c: 1 } } } }),
    );
    await show({}, { status: 'closed' });
    expect(screen.getByText('Afstemningen er lukket')).toBeVisible();
    expect(screen.getByText('Ord c')).toBeVisible();
    expect(screen.queryByText('Ord a')).toBeNull();
  });
});
