import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { attendee, code, line, Play } from '../testing/given.ts';
import { runSheet } from './runsheets.ts';

const moderator: Actor = { role: 'moderator', person: 'k_mod' };
let play: Play;
const status = (itemId: string) => play.state.items.get(itemId)?.status;
const words = (itemId: string) => play.state.items.get(itemId)?.title;

beforeEach(() => {
  play = new Play(runSheet('dialogue'));
  play
    .do(line, { type: 'session.open' })
    .do(line, { type: 'session.change', settings: { members: 'listen' } })
    .start('unfold');
  ['n1', 'n2', 'n3'].forEach((itemId, i) =>
    play.do(attendee(i + 1), {
      type: 'item.propose',
      itemId,
      stepId: 'unfold',
      kind: 'note',
      title: `Seddel ${itemId}`,
      description: '',
      theme: '',
      answer: { about: null, lens: null, verdict: null, rewrite: '', lang: 'da' },
    }),
  );
});

describe('moderation', () => {
  it('[MOD1] deals with many at once, and takes it back again', () => {
    const itemIds = ['n1', 'n2', 'n3'] as const;
    play.do(moderator, { type: 'items.moderate', itemIds, act: 'show' });
    expect(itemIds.map(status)).toEqual(['visible', 'visible', 'visible']);
    play.do(moderator, { type: 'items.moderate', itemIds, act: 'hold' });
    expect(itemIds.map(status)).toEqual(['held', 'held', 'held']);
  });

  it('[MOD1] a note hidden by mistake waits again, without its reason', () => {
    play.do(moderator, { type: 'item.hide', itemId: 'n1', reason: 'off_topic' });
    play.do(moderator, { type: 'items.moderate', itemIds: ['n1'], act: 'hold' });
    expect(play.state.items.get('n1')).toMatchObject({ status: 'held', hideReason: null });
  });

  it('[MOD1] passes over what somebody else has dealt with for good', () => {
    play.do(line, { type: 'item.hide', itemId: 'n1', reason: 'others_data' });
    play.do(moderator, { type: 'items.moderate', itemIds: ['n1', 'n2'], act: 'show' });
    expect([status('n1'), status('n2')]).toEqual(['hidden', 'visible']);
    play.do(moderator, { type: 'items.moderate', itemIds: ['n1', 'n2'], act: 'hold' });
    expect([status('n1'), status('n2')]).toEqual(['hidden', 'held']);
  });

  it('[MOD2] a moderator’s words take the place of the author’s, for good', () => {
    play.do(moderator, { type: 'item.redact', itemId: 'n1', title: 'En nabo har brug for hjælp' });
    expect([status('n1'), words('n1')]).toEqual(['visible', 'En nabo har brug for hjælp']);
    expect(JSON.stringify([...play.state.items.values()])).not.toContain('Seddel n1');
    const again = play.try(moderator, { type: 'item.redact', itemId: 'n1', title: 'Noget andet' });
    expect(code(again)).toBe('redacted');
  });
});
