import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { VISION_2029 } from '#shared/process/plan.ts';
import type { ReleaseCard, SessionCard } from '#shared/process/process.ts';
import { ActivityKnot } from './ActivityKnot.tsx';
import { timelineOf } from './timeline.ts';

const activities = VISION_2029.map((each) => ({ ...each, cancelled: false, revisions: [] }));
const sessions: SessionCard[] = [
  { id: 'd1', activityId: 'a3', title: 'Dialogmøde 1', at: 1 },
  ...Array.from({ length: 50 }, (_, n) => ({
    id: `sm${n}`,
    activityId: 'a2',
    title: `Lille møde ${n}`,
    at: n,
  })),
];
const releases: ReleaseCard[] = [1, 2].map((version) => ({
  id: `r${version}`,
  sessionId: 'sm1',
  version,
  title: 'Lille møde 1',
  chosen: 3,
  at: version,
}));
const show = (activityId: string) => {
  const knot = timelineOf(activities, sessions, releases).find(
    ({ activity }) => activity.id === activityId,
  )!;
  render(
    <ul>
      <ActivityKnot
        knot={knot}
        last={false}
        processId="p1"
        onRevise={() => undefined}
        onCancel={() => undefined}
      />
    </ul>,
  );
};
const addresses = () =>
  screen.getAllByRole('link').map((link) => (link as HTMLAnchorElement).getAttribute('href'));

describe('the dialogue on the plan', () => {
  it('[REP2] counts fifty small meetings and their cards on one line, and links to who covers whom', () => {
    show('a2');
    expect(screen.getByText('50 små møder, 1 indberettet')).toBeVisible();
    expect(addresses()).toEqual(['/plan/p1/dialog/moeder', '/plan/p1/dialog/materiale']);
    // Members sign up: a meeting made here would have nobody who holds it.
    expect(screen.queryByRole('button', { name: /Opret/ })).toBeNull();
  });

  it('leads from a dialogue meeting to its invitations, the merged view and its receipts', () => {
    show('a3');
    expect(addresses()).toEqual([
      '/desk/d1',
      '/plan/p1/dialog/invitationer',
      '/plan/p1/dialog/billede',
      '/plan/p1/dialog/kvitteringer?session=d1',
    ]);
  });
});
