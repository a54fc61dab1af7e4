import { beforeEach, expect, it } from 'vitest';
import { HIDE_REASONS } from '../board/board.ts';
import { attendee, code, moderator, NAMES, line, Play } from '../testing/given.ts';
import cases from '../testing/moderationCases.json' with { type: 'json' };
import { projectSession } from './project.ts';
import { runSheet } from './runsheets.ts';
import type { ItemView } from './views.ts';

/** The nine cases of the content, each as it says it must go. */
let play: Play;
beforeEach(() => {
  play = new Play(runSheet('dialogue'), { members: 'listen' });
  play.do(line, { type: 'session.open' }).start('unfold');
});

const textOf = (id: string): string => cases.find((each) => each.id === id)!.text;
const send = (title: string, itemId = 'n') =>
  play.try(attendee(1), {
    type: 'item.propose',
    itemId,
    stepId: 'unfold',
    kind: 'note',
    title,
    description: '',
    theme: '',
    answer: { about: null, lens: null, verdict: null, rewrite: '', lang: 'da' },
  });
const onScreen = (itemId = 'n') =>
  projectSession(play.state, NAMES, 'screen', `item/${itemId}`) as ItemView | undefined;
const own = () => projectSession(play.state, NAMES, 'mine:a_1', 'item/n') as ItemView;
const show = () => play.try(moderator, { type: 'item.show', itemId: 'n' });

it('[MOD1] m01: an insult waits, is hidden as an attack on a person, and never reaches the wall', () => {
  expect(send(textOf('m01'))).toBeNull();
  expect(onScreen()).toBeUndefined();
  play.do(moderator, { type: 'items.moderate', itemIds: ['n'], act: 'hide', reason: 'attack' });
  expect(onScreen()).toBeUndefined();
  expect(own()).toMatchObject({ status: 'hidden', title: textOf('m01') });
});

it('[MOD2] m02: a neighbour’s illness can be shown in other words; the original is overwritten', () => {
  send(textOf('m02'));
  play.do(moderator, { type: 'item.redact', itemId: 'n', title: 'Hjælp kommer for sent.' });
  expect(onScreen()?.title).toBe('Hjælp kommer for sent.');
  expect(JSON.stringify([...play.state.items.values()])).not.toContain('Kirsten');
});

it('[ITEM1] m03: something like a personal number is stopped before it is sent', () => {
  expect(code(send(textOf('m03')))).toBe('text_cpr');
  expect(send('Ring til mig på 00 00 00 00')).toBeNull();
});

it('[ITEM1] m04: markup is kept as the text it is', () => {
  send(textOf('m04'));
  show();
  expect(onScreen()?.title).toBe(textOf('m04'));
});

it('[ITEM1] m05: what is too long is sent back with how much, and nothing of it is stored', () => {
  const refused = send(textOf('m05'));
  expect(refused?.code).toBe('text_too_long');
  expect(refused?.args?.['over']).toBeGreaterThan(100);
  expect(play.state.items.size).toBe(0);
});

it('[ITEM1] m06: nothing but blanks asks for some words first', () => {
  expect(code(send(textOf('m06')))).toBe('text_empty');
});

it('[ITEM3] m07: an advertisement is hidden as off topic, counted in public, and can come back', () => {
  send(textOf('m07'));
  show();
  expect(onScreen()).toBeDefined();
  play.do(moderator, { type: 'item.hide', itemId: 'n', reason: 'off_topic' });
  expect(onScreen()).toBeUndefined();
  expect(projectSession(play.state, NAMES, 'room', 'session')).toMatchObject({
    hidden: { off_topic: 1 },
  });
  show();
  expect(onScreen()).toBeDefined();
});

it('[ITEM2] m08: the same words from the same device within ten seconds are one note', () => {
  send(textOf('m08'), 'n');
  play.now += 9_000;
  expect(send(textOf('m08'), 'n2')).toBeNull();
  expect([...play.state.items.keys()]).toEqual(['n']);
  play.now += 2_000;
  send(textOf('m08'), 'n3');
  expect([...play.state.items.keys()]).toEqual(['n', 'n3']);
});

it('[ITEM3] m09: there is no reason under which criticism could be hidden', () => {
  send(textOf('m09'));
  show();
  expect(onScreen()?.title).toBe(textOf('m09'));
  expect(HIDE_REASONS).toEqual(['attack', 'others_data', 'off_topic', 'illegal', 'duplicate']);
});
