import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { attendee, code, line, NAMES, Play } from '../testing/given.ts';
import { thingsOf } from '../dialogue/things.ts';
import { projectSession } from './project.ts';
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
    play.do(moderator, { type: 'item.redact', itemId: 'n1', title: 'En nabo får hjælp' });
    expect(words('n1')).toBe('En nabo får hjælp');
    expect(JSON.stringify([...play.state.items.values()])).not.toContain('har brug for');
    play.do(moderator, { type: 'item.hide', itemId: 'n1', reason: 'others_data' });
    const again = play.try(moderator, { type: 'item.redact', itemId: 'n1', title: 'Noget andet' });
    expect(code(again)).toBe('redacted');
  });

  it('[MOD1] of two moderators at the same moment the second changes nothing, and takes nothing back', () => {
    const seen = { type: 'items.moderate', itemIds: ['n1', 'n2'], expect: 'held' } as const;
    play.do(moderator, { ...seen, itemIds: ['n1'], act: 'hide', reason: 'attack' });
    play.do(line, { ...seen, act: 'show' });
    expect([status('n1'), status('n2')]).toEqual(['hidden', 'visible']);
    play.do(moderator, { ...seen, itemIds: ['n2'], act: 'hide', reason: 'attack' });
    play.do(moderator, { ...seen, act: 'hold', expect: 'visible' });
    expect([status('n1'), status('n2')]).toEqual(['hidden', 'held']);
  });

  it('[MOD1] [VIEW4] new words in an approved note are read before anybody else sees them', () => {
    const author = attendee(1);
    const reword = {
      type: 'item.reword',
      itemId: 'n1',
      title: 'Du er dum',
      description: '',
    } as const;
    play.do(moderator, { type: 'items.moderate', itemIds: ['n1'], act: 'show' }).do(author, reword);
    expect(status('n1')).toBe('held');
    const seen = (audience: 'screen' | 'room' | 'team:t1') =>
      projectSession(play.state, NAMES, audience, 'item/n1');
    expect(seen('screen')).toBeUndefined();
    // Approved at last, it does not drag along what nobody has approved.
    play
      .do(author, { ...reword, title: 'Hej' })
      .do(moderator, { type: 'items.moderate', itemIds: ['n1'], act: 'show' });
    expect(JSON.stringify(seen('screen'))).toContain('Hej');
    expect(JSON.stringify([seen('screen'), thingsOf(play.state)])).not.toMatch(/dum|Seddel n1/);
    // Staff put a slip of the pen right, and it stays.
    play.do(line, { ...reword, title: 'Hej!' });
    expect(status('n1')).toBe('visible');
  });

  it('[MOD1] an answer has one text: nothing passes by those who read it', () => {
    play.do(attendee(4), {
      type: 'item.propose',
      itemId: 'n4',
      stepId: 'unfold',
      kind: 'note',
      title: 'Hej',
      description: 'Ulæst',
      theme: 'Ulæst',
      answer: { about: null, lens: null, verdict: null, rewrite: '', lang: 'da' },
    });
    play.do(attendee(4), {
      type: 'item.reword',
      itemId: 'n4',
      title: 'Hej!',
      description: 'Ulæst',
    });
    expect(play.state.items.get('n4')).toMatchObject({ description: '', theme: '' });
  });
});
