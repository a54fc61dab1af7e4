import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { COLLECT } from '#shared/steps/defaults.ts';
import type { StepOf } from '#shared/session/views.ts';
import { renderDesk } from '../testing/deskHarness.tsx';
import { step } from '../testing/views.ts';
import { silentMinutes } from './silence.ts';
import { TableProgress } from './TableProgress.tsx';

const MINUTE = 60_000;
const round = (startedAt: number) =>
  step('u', {
    kind: 'collect',
    config: { ...COLLECT, form: 'unfold' },
    status: 'open',
    startedAt,
  } as Parameters<typeof step>[1]) as StepOf<'collect'>;
const table = (n: number) => ({ id: `t${n}`, name: `Bord ${n}`, members: [], people: 0 });
const row = (name: string) => within(screen.getByText(name).closest('li')!);

describe('the tables in a round', () => {
  it('are silent after three minutes without a note, and not before', () => {
    const at = (lastAt: number | null, now: number) =>
      silentMinutes({ notes: 0, lastAt, counted: null, typed: 0 }, 1000, now);
    expect(at(null, 1000 + 3 * MINUTE - 1)).toBeNull();
    expect(at(null, 1000 + 3 * MINUTE)).toBe(3);
    expect(at(1000 + 2 * MINUTE, 1000 + 3 * MINUTE)).toBeNull();
    // A note of an earlier round says nothing about this one.
    const before = { notes: 0, lastAt: MINUTE, counted: null, typed: 0 };
    expect(silentMinutes(before, 10 * MINUTE, 11 * MINUTE)).toBeNull();
  });

  it('[TAB2] say in words who is silent, and where pile and typed slips differ', () => {
    const now = Date.now();
    renderDesk(<TableProgress step={round(now - 10 * MINUTE)} />, {
      'team/t1': table(1),
      'team/t2': table(2),
      'team/t7': table(7),
      'progress/u': {
        stepId: 'u',
        teams: {
          t1: { notes: 12, lastAt: now - MINUTE, counted: 23, typed: 22 },
          t2: { notes: 3, lastAt: now - MINUTE, counted: 3, typed: 3 },
          t7: { notes: 2, lastAt: now - 4 * MINUTE, counted: null, typed: 0 },
        },
      },
    });
    expect(row('Bord 1').getByText('Bunken er talt til 23. Der er tastet 22.')).toBeVisible();
    expect(row('Bord 2').getByText(/som talt/)).toBeVisible();
    expect(row('Bord 2').queryByText(/Stille/)).toBeNull();
    expect(row('Bord 7').getByText('Stille i 4 min.')).toBeVisible();
  });
});
