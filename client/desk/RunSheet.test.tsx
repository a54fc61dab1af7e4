import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderDesk } from '../testing/deskHarness.tsx';
import { step } from '../testing/views.ts';
import { RunSheet } from './RunSheet.tsx';

const steps = [
  step('a', { title: 'Velkomst', status: 'closed', startedAt: 1 }),
  step('b', { title: 'Prikker', status: 'open', startedAt: 2 }),
  step('c', { title: 'Stregen' }),
  step('d', { title: 'Skala' }),
];

const show = (over: Parameters<typeof renderDesk>[2] = {}) =>
  renderDesk(
    <RunSheet steps={new Map(steps.map((each) => [each.id, each]))} shown="b" />,
    {},
    {
      ...over,
      session: { order: ['a', 'b', 'c', 'd'], current: 'b', ...over.session },
    },
  );
const open = async (user: ReturnType<typeof show>['user'], title: string) =>
  user.click(screen.getByRole('button', { name: `Flere valg for ${title}` }));

describe('the run sheet', () => {
  it('marks the current step', () => {
    show();
    expect(screen.getByRole('button', { name: /Prikker.*nu/ })).toHaveAttribute(
      'aria-current',
      'step',
    );
  });

  it('moves by buttons, and never past what has run', async () => {
    const { user, sent } = show();
    await open(user, 'Skala');
    await user.click(screen.getByRole('button', { name: 'Flyt op' }));
    expect(sent).toEqual([{ type: 'step.move', stepId: 'd', after: 'b' }]);
    expect(screen.getByRole('button', { name: 'Flyt ned' })).toBeDisabled();
    await open(user, 'Skala');
    await open(user, 'Stregen');
    expect(screen.getByRole('button', { name: 'Flyt op' })).toBeDisabled();
  });

  it('skips in one action', async () => {
    const { user, sent } = show();
    await open(user, 'Stregen');
    await user.click(screen.getByRole('button', { name: 'Spring over' }));
    expect(sent).toEqual([{ type: 'step.skip', stepId: 'c', skipped: true }]);
  });

  it('adds a step after the current one, with the rules of the house as defaults', async () => {
    const { user, sent } = show();
    await user.click(screen.getByRole('button', { name: 'Tilføj trin' }));
    await user.click(screen.getByRole('button', { name: /Prikker: udvælg/ }));
    const form = screen.getByRole('dialog', { hidden: true });
    await user.type(within(form).getByLabelText('Spørgsmål til deltagerne'), 'Hvilke?');
    await user.click(within(form).getByRole('button', { name: 'Tilføj trin', hidden: true }));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      type: 'step.add',
      after: 'b',
      step: {
        kind: 'vote',
        question: 'Hvilke?',
        minutes: 6,
        config: { secrecy: 'sealed', kinds: ['keyword'], dots: null },
      },
    });
  });

  it('[STEP3] asks for a reason before a new round', async () => {
    const { user, sent } = show();
    await open(user, 'Velkomst');
    await user.click(screen.getByRole('button', { name: 'Kør igen som ny runde' }));
    await user.click(screen.getByRole('button', { name: 'Lav ny runde', hidden: true }));
    expect(sent).toEqual([]);
    await user.type(screen.getByLabelText('Hvorfor kører I den igen?'), 'Lyden svigtede');
    await user.click(screen.getByRole('button', { name: 'Lav ny runde', hidden: true }));
    expect(sent).toEqual([{ type: 'step.again', stepId: 'a', reason: 'Lyden svigtede' }]);
  });

  it('offers nothing that the person may not do', async () => {
    const { user } = show({ me: { role: 'moderator' } });
    expect(screen.queryByRole('button', { name: 'Tilføj trin' })).toBeNull();
    await open(user, 'Stregen');
    expect(screen.queryByRole('button', { name: 'Start nu' })).toBeNull();
  });

  it('leaves the pace to who holds the control', async () => {
    const { user } = show({ session: { controlBy: 'k_other', controlName: 'Christoffer' } });
    await open(user, 'Stregen');
    expect(screen.queryByRole('button', { name: 'Start nu' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Ret' })).toBeEnabled();
  });
});
