import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { StepOf } from '#shared/session/views.ts';
import { COLLECT } from '#shared/steps/defaults.ts';
import { renderDesk } from '../../testing/deskHarness.tsx';
import { step } from '../../testing/views.ts';
import { AnswersDesk } from './AnswersDesk.tsx';

const round = (moderated: boolean, status: 'open' | 'closed') =>
  step('u', {
    kind: 'collect',
    config: { ...COLLECT, form: 'unfold', moderated },
    status,
  } as Parameters<typeof step>[1]) as StepOf<'collect'>;
const listed = () => screen.getByRole('radio', { checked: true, name: /\(0\)/ });

describe('a round on the desk', () => {
  it('[MOD1] lists what waits while notes are still to come, also before the first one has', () => {
    const { unmount } = renderDesk(<AnswersDesk step={round(true, 'open')} />);
    expect(listed()).toHaveAccessibleName('Venter (0)');
    unmount();
    renderDesk(<AnswersDesk step={round(true, 'closed')} />);
    expect(listed()).toHaveAccessibleName('Alle (0)');
  });

  it('lists all where nothing waits for anybody', () => {
    renderDesk(<AnswersDesk step={round(false, 'open')} />);
    expect(listed()).toHaveAccessibleName('Alle (0)');
  });
});
