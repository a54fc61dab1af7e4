import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import type { Rejection } from '../kernel/rejection.ts';
import { NAMES } from '../testing/given.ts';
import { applyProcess } from './apply.ts';
import { invitee, type ProcessCommand } from './commands.schema.ts';
import { decideProcess } from './decide.ts';
import { emptyProcess, outcomeKey, type ProcessState } from './process.ts';
import { projectProcess } from './project.ts';

const OFFICE: Actor = { role: 'secretariat', person: 'k_office' };
let state: ProcessState;

function send(command: ProcessCommand, actor = OFFICE): Rejection | null {
  const decision = decideProcess(state, command, { actor, at: 1000, names: NAMES });
  if (!decision.ok) return decision.rejection;
  if (decision.events.length > 0)
    applyProcess(state, {
      stream: 'p',
      seq: state.seq + 1,
      at: 1000,
      actor,
      commandId: `c${state.seq}`,
      events: decision.events,
    });
  return null;
}

beforeEach(() => {
  state = emptyProcess('p');
  const info = { title: 'P', subtitle: '', municipality: '', exercise: false, caseNumber: '' };
  send({ type: 'process.create', info, activities: [] });
});

const GROUP = {
  id: 'i1',
  name: 'Forældre til børn i dagtilbud',
  kind: 'citizens',
  reach: 'via forældrebestyrelser',
  risk: '',
  elements: ['e1'],
  activityId: null,
  owner: 'Politisk Sekretariat',
  status: 'planned',
  text: '',
  from: null,
} as const;

describe('the involvement plan', () => {
  it('[INV1] holds groups with meeting, owner and status, and has no field for a person', () => {
    const invited = { ...GROUP, elements: ['e1'], activityId: 'a3', status: 'invited' as const };
    expect(send({ type: 'invitees.put', invitees: [invited] })).toBeNull();
    expect(projectProcess(state, NAMES, 'desk', 'invitee/i1')).toMatchObject({
      activityId: 'a3',
      status: 'invited',
    });
    for (const more of [{ contact: 'Kirsten' }, { email: 'k@example.dk' }, { phone: '00' }])
      expect(invitee.safeParse({ ...GROUP, ...more }).success).toBe(false);
    send({ type: 'invitee.remove', inviteeId: 'i1' });
    expect(state.invitees.size).toBe(0);
  });

  it('[ITEM1] refuses in words what looks like a personal number, in every text of a group; keeps the rest clean', () => {
    const put = (over: Partial<Record<'name' | 'reach' | 'risk' | 'owner' | 'text', string>>) =>
      send({ type: 'invitees.put', invitees: [{ ...GROUP, elements: [], ...over }] })?.code ?? null;
    for (const field of ['name', 'reach', 'risk', 'owner', 'text'] as const)
      expect([field, put({ [field]: 'Kirsten, 010190-1234' })]).toEqual([field, 'text_cpr']);
    expect(put({ name: '\u202E' })).toBe('text_empty');
    expect(state.invitees.size).toBe(0);
    expect(put({ name: ' Forældre\n i  dagtilbud', text: 'Kære alle\u0007\r\nKom' })).toBeNull();
    expect(state.invitees.get('i1')).toMatchObject({
      name: 'Forældre i dagtilbud',
      text: 'Kære alle\nKom',
    });
  });

  it('[AUTH1] is the office’s alone', () => {
    const member: Actor = { role: 'member', person: 's_1' };
    expect(send({ type: 'invitee.remove', inviteeId: 'i1' }, member)?.code).toBe('not_allowed');
    expect(projectProcess(state, NAMES, 'room', 'invitee/i1')).toBeUndefined();
  });
});

describe('wordings', () => {
  const reword = (after: number, title: string, reason = 'Bordene bad om det') =>
    send({ type: 'wording.add', ref: 'e1', after, title, description: '', reason })?.code ?? null;

  it('[WORD1] a new wording is compare-and-set, has a reason, and the ones before are kept', () => {
    expect(reword(1, 'Vi spørger og svarer')).toBeNull();
    expect(reword(1, 'Vi spørger ikke')).toBe('changed_since');
    expect(reword(2, 'Vi svarer altid', '  ')).toBe('reason_missing');
    expect(reword(2, '')).toBe('text_empty');
    expect(reword(2, 'Vi svarer altid')).toBeNull();
    expect(state.wordings.get('e1')?.map(({ n, title }) => [n, title])).toEqual([
      [2, 'Vi spørger og svarer'],
      [3, 'Vi svarer altid'],
    ]);
  });
});

describe('what became of notes', () => {
  const set = (outcome: 'used' | 'not_used' | 'operations' | 'open', where = '', reason = '') =>
    send({
      type: 'outcomes.set',
      outcomes: [{ session: 's', item: 'n1', outcome, where, reason }],
    })?.code ?? null;

  it('[RCPT2] says where it was used, and why not; who is told no is told why', () => {
    expect(set('not_used')).toBe('reason_missing');
    expect(set('used')).toBe('text_empty');
    expect(set('used', 'Afsnit 2')).toBeNull();
    expect(set('not_used', '', 'Det er allerede vedtaget.')).toBeNull();
    expect(state.outcomes.get(outcomeKey('s', 'n1'))).toMatchObject({
      outcome: 'not_used',
      reason: 'Det er allerede vedtaget.',
      at: 1000,
    });
  });

  it('[ITEM1] never prints a personal number on a receipt', () => {
    expect(set('used', 'Sagen om 010190-1234')).toBe('text_cpr');
    expect(set('not_used', '', 'Ring til 010190 1234')).toBe('text_cpr');
    expect(state.outcomes.size).toBe(0);
  });
});
