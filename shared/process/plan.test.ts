import { expect, it } from 'vitest';
import { NO_NAMES } from '../kernel/stream.ts';
import { applyProcess } from './apply.ts';
import type { ProcessCommand } from './commands.schema.ts';
import { decideProcess } from './decide.ts';
import { compareWhen, formatWhen, startOf, VISION_2029 } from './plan.ts';
import { emptyProcess } from './process.ts';

function office() {
  const state = emptyProcess('p1');
  const send = (command: ProcessCommand, role: 'owner' | 'member' = 'owner') => {
    const decision = decideProcess(state, command, {
      actor: { role, person: 'k_o' },
      at: 1,
      names: NO_NAMES,
    });
    if (!decision.ok) return decision.rejection.code;
    if (decision.events.length > 0)
      applyProcess(state, {
        stream: 'p1',
        seq: state.seq + 1,
        at: state.seq + 1,
        actor: { role, person: 'k_o' },
        commandId: String(state.seq),
        events: decision.events,
      });
    return null;
  };
  const info = {
    title: 'Politisk vision 2029',
    subtitle: '',
    municipality: 'Ballerup Kommune',
    exercise: false,
    caseNumber: '',
  };
  send({
    type: 'process.create',
    info,
    activities: VISION_2029.map(({ id, plan }) => ({ id, plan: { ...plan } })),
  });
  return { state, send };
}

it('[PLAN2] times keep their real precision', () => {
  const words = Object.fromEntries(VISION_2029.map(({ id, plan }) => [id, formatWhen(plan.when)]));
  expect(words).toMatchObject({
    a0: 'før marts 2016',
    a1: '2. marts 2016',
    a2: 'marts, april og maj 2016',
    a3: '14. april 2016',
    a7: 'august, september og oktober 2016',
    a9: 'november 2016',
    a10: 'primo 2017',
  });
  expect(formatWhen({ kind: 'day', date: '2016-03-02' }, 'en')).toBe('2 March 2016');
  expect(formatWhen({ kind: 'part', part: 'ultimo', of: '2016-09' })).toBe('ultimo september 2016');
  // The plan's own order is the order in time, although March to May begins before 2 March.
  const ids = VISION_2029.map(({ id }) => id);
  expect(
    VISION_2029.toSorted((a, b) => compareWhen(a.plan.when, b.plan.when)).map(({ id }) => id),
  ).toEqual(ids);
  expect(startOf({ kind: 'part', part: 'medio', of: '2017' })).toBe('2017-05-01');
});

it('[PLAN1] a change of the plan is a revision with a reason, and the version before is kept', () => {
  const { state, send } = office();
  expect(state.revision).toBe(1);
  expect(state.activities.size).toBe(11);
  const a3 = state.activities.get('a3');
  if (!a3) throw new Error('no a3');
  const plan = { ...a3.plan, when: { kind: 'day', date: '2016-04-15' } as const };
  expect(send({ type: 'activity.revise', activityId: 'a3', plan, reason: ' ' })).toBe(
    'reason_missing',
  );
  expect(
    send({ type: 'activity.revise', activityId: 'a3', plan, reason: 'Salen er optaget' }),
  ).toBeNull();
  const revision = state.activities.get('a3')?.revisions.at(-1);
  expect(revision).toMatchObject({
    n: 2,
    reason: 'Salen er optaget',
    before: { when: { date: '2016-04-14' } },
    after: { when: { date: '2016-04-15' } },
  });
  expect(
    send({
      type: 'activity.add',
      activityId: 'tour',
      plan: { ...plan, title: 'Cykeltur med debat' },
      reason: 'Borgmesteren inviterer',
    }),
  ).toBeNull();
  expect(
    send({ type: 'activity.cancel', activityId: 'tour', cancelled: true, reason: 'Regn' }),
  ).toBeNull();
  expect(state.activities.get('tour')).toMatchObject({ cancelled: true });
  expect(state.revision).toBe(4);
});

it('[AUTH1] only the office changes the plan', () => {
  const { send } = office();
  expect(
    send({ type: 'activity.cancel', activityId: 'a1', cancelled: true, reason: 'x' }, 'member'),
  ).toBe('not_allowed');
});
