import { beforeEach, describe, expect, it } from 'vitest';
import { attendee, christoffer, code, gitte, line, member, NAMES, Play } from '../testing/given.ts';
import { projectSession, sessionKeys } from './project.ts';
import { PRESENT } from '../steps/defaults.ts';
import { runSheet } from './runsheets.ts';
import { resultView } from './results.ts';

let play: Play;
const propose = (itemId: string, stepId: string, title = itemId) =>
  ({
    type: 'item.propose',
    itemId,
    stepId,
    kind: 'keyword',
    title,
    description: '',
    theme: '',
  }) as const;

beforeEach(() => {
  play = new Play(runSheet('workshop-march'));
  play.do(line, { type: 'session.open' });
});

describe('steps', () => {
  it('[STEP1] starting a step closes the one before, so at most one is current', () => {
    play.start('checkin').start('welcome');
    const open = [...play.state.steps.values()].filter((s) => s.status === 'open');
    expect(open.map((s) => s.plan.id)).toEqual(['welcome']);
    expect(play.state.current).toBe('welcome');
    expect(play.state.steps.get('checkin')?.status).toBe('closed');
  });

  it('[STEP1] an open vote must be closed before anything else starts', () => {
    play.start('practice');
    expect(
      code(play.try(line, { type: 'step.start', stepId: 'theme-by', expect: 'practice' })),
    ).toBe('vote_still_open');
    expect(play.state.current).toBe('practice');
  });

  it('[STEP2] a closed step takes no notes', () => {
    play.start('silence').start('welcome');
    expect(code(play.try(member(1), propose('n1', 'silence')))).toBe('step_closed');
    expect(play.state.items.size).toBe(0);
  });

  it('[STEP4] the second of two clicks is told what happened', () => {
    play.do(line, { type: 'step.start', stepId: 'checkin', expect: null });
    const again = play.try(line, { type: 'step.start', stepId: 'welcome', expect: null });
    expect(again).toMatchObject({
      code: 'step_moved_on',
      args: { title: 'Ankomst og indtjekning' },
    });
  });

  it('[STEP3] a re-vote is a new round with a reason; the old one is kept and the line drawn in it falls', () => {
    play.start('practice').closeVote('practice', [{ dots: { te: 1 } }]);
    expect(code(play.try(line, { type: 'step.again', stepId: 'practice', reason: '  ' }))).toBe(
      'reason_missing',
    );
    play
      .do(line, { type: 'step.again', stepId: 'practice', reason: 'Forkert spørgsmål' })
      .start('practice');
    const step = play.state.steps.get('practice');
    expect(step?.round).toBe(2);
    expect(step?.past[0]).toMatchObject({ round: 1, reason: 'Forkert spørgsmål' });
    expect(step?.past[0]?.vote?.tally?.voted).toBe(1);
    expect(step?.vote?.boxId).not.toBe(step?.past[0]?.vote?.boxId);
    play.closeVote('practice', []);
    expect(resultView(play.state, NAMES, 'practice')?.reruns).toEqual([
      { round: 1, reason: 'Forkert spørgsmål' },
    ]);
  });

  it('[STEP5] undo within ten seconds brings back what was current and voids the box', () => {
    play.start('welcome').start('practice');
    const boxId = play.state.steps.get('practice')?.vote?.boxId;
    play.now += 9_000;
    play.do(line, { type: 'step.undo', stepId: 'practice' });
    expect(play.log.at(-1)).toEqual({ type: 'step.undone', stepId: 'practice', voidBox: boxId });
    expect(play.state.current).toBe('welcome');
    expect(play.state.steps.get('welcome')?.status).toBe('open');
    play.start('practice');
    expect(play.state.steps.get('practice')?.vote?.boxId).not.toBe(boxId);
    play.now += 10_001;
    expect(code(play.try(line, { type: 'step.undo', stepId: 'practice' }))).toBe('undo_too_late');
  });

  it('[STEP6] only the holder paces the room, and taking over is compare-and-set', () => {
    play.start('checkin');
    expect(
      play.try(christoffer, { type: 'step.start', stepId: 'welcome', expect: 'checkin' }),
    ).toMatchObject({
      code: 'not_in_control',
      args: { name: 'Line' },
    });
    expect(code(play.try(christoffer, { type: 'control.take', expect: null }))).toBe(
      'control_moved',
    );
    play.do(christoffer, { type: 'control.take', expect: 'k_line' });
    play.do(christoffer, { type: 'step.start', stepId: 'welcome', expect: 'checkin' });
    expect(code(play.try(line, { type: 'step.close', stepId: 'welcome' }))).toBe('not_in_control');
  });

  it('[STEP6] the black screen is a brake that every facilitator can pull', () => {
    play.start('checkin');
    play.do(christoffer, { type: 'screen.set', black: true });
    expect(play.state.screen.black).toBe(true);
    expect(code(play.try(christoffer, { type: 'screen.set', page: 1 }))).toBe('not_in_control');
  });

  it('steps can be added, moved, skipped and taken up again', () => {
    const extra = {
      id: 'x',
      preset: 'free',
      title: 'Mere',
      question: '',
      minutes: null,
      kind: 'present',
      config: PRESENT,
    } as const;
    play.do(line, { type: 'step.add', step: extra, after: 'checkin' });
    expect(play.state.order.slice(0, 3)).toEqual(['checkin', 'x', 'welcome']);
    play.do(line, { type: 'step.move', stepId: 'x', after: null });
    expect(play.state.order[0]).toBe('x');
    play.do(line, { type: 'step.skip', stepId: 'welcome', skipped: true });
    expect(code(play.try(line, { type: 'step.start', stepId: 'welcome', expect: null }))).toBe(
      'step_running',
    );
    play
      .do(line, { type: 'step.skip', stepId: 'welcome', skipped: false })
      .start('welcome')
      .start('checkin')
      .start('welcome');
    expect(play.state.current).toBe('welcome');
  });
});

describe('who may', () => {
  it('[AUTH1] participants and the screen cannot pace, import or draw the line', () => {
    for (const actor of [member(1), attendee(1), { role: 'screen', person: 'k_s' } as const]) {
      expect(code(play.try(actor, { type: 'step.start', stepId: 'checkin', expect: null }))).toBe(
        'not_allowed',
      );
      expect(code(play.try(actor, { type: 'session.end' }))).toBe('not_allowed');
      expect(code(play.try(actor, { type: 'item.hide', itemId: 'x', reason: 'attack' }))).toBe(
        'not_allowed',
      );
    }
    expect(code(play.try(gitte, { type: 'step.start', stepId: 'checkin', expect: null }))).toBe(
      'not_allowed',
    );
  });

  it('[AUTH1] a member checks in nobody else', () => {
    expect(code(play.try(member(1), { type: 'person.checkIn', person: 's_2' }))).toBe('not_yours');
  });

  it('a session that is not open takes nothing from the hall, and an ended one nothing at all', () => {
    const closed = new Play(runSheet('workshop-march'));
    expect(code(closed.try(line, { type: 'step.start', stepId: 'checkin', expect: null }))).toBe(
      'session_not_open',
    );
    play.do(line, { type: 'session.end' });
    expect(code(play.try(member(1), propose('n1', 'silence')))).toBe('session_ended');
  });
});

describe('notes', () => {
  beforeEach(() => play.start('silence'));

  it.each([
    ['   ', 'text_empty'],
    ['\u200B\u2060', 'text_empty'],
    ['\u200D', 'text_control'],
    ['x'.repeat(121), 'text_too_long'],
    ['Ring: 010203-1234', 'text_cpr'],
    ['mit cpr er 000000-0000', 'text_cpr'],
  ])('[ITEM1] [OUT2] %j is refused as %s', (title, expected) => {
    expect(code(play.try(member(1), propose('n1', 'silence', title)))).toBe(expected);
  });

  it.each([
    ['<b>Fed</b> <script>x</script>', '<b>Fed</b> <script>x</script>'],
    ['a\u202Eb\u0007c', 'abc'],
    ['👩‍👩‍👧 familie', '👩‍👩‍👧 familie'],
    ['مرحبا بكم', 'مرحبا بكم'],
    ['Broen\n er   sikker', 'Broen er sikker'],
    ['z' + '\u0301'.repeat(20), 'ź' + '\u0301'.repeat(3)],
    ['x\uD800y', 'xy'],
  ])('[ITEM1] %j is kept as %j', (title, kept) => {
    play.do(member(1), propose('n1', 'silence', title));
    expect(play.state.items.get('n1')?.title).toBe(kept);
  });

  it('[ITEM2] at most two new ones each, and a double tap is one note', () => {
    play
      .do(member(1), propose('n1', 'silence', 'Bænke'))
      .do(member(1), propose('n2', 'silence', 'Bænke'));
    expect(play.state.items.size).toBe(1);
    play.do(member(1), propose('n3', 'silence', 'Lys'));
    expect(play.try(member(1), propose('n4', 'silence', 'Træer'))).toEqual({
      code: 'limit_reached',
      args: { max: 2 },
    });
    play
      .do(member(1), { type: 'item.withdraw', itemId: 'n3' })
      .do(member(1), propose('n4', 'silence', 'Træer'));
    play
      .do(line, propose('n5', 'silence', 'Fra bordet'))
      .do(line, propose('n6', 'silence', 'En til'));
    expect(play.state.items.get('n5')).toMatchObject({ author: null, source: 'desk' });
  });

  it('[VIEW4] nobody but the desk and the author sees a note before the step is closed', () => {
    play.do(member(1), propose('n1', 'silence', 'Hemmelig'));
    const at = (audience: Parameters<typeof projectSession>[2]) =>
      projectSession(play.state, NAMES, audience, 'item/n1');
    expect([at('room'), at('screen'), at('mine:s_2')]).toEqual([undefined, undefined, undefined]);
    expect(at('desk')).toMatchObject({ title: 'Hemmelig', authorName: 'Medlem 1' });
    expect(at('mine:s_1')).toMatchObject({ title: 'Hemmelig', mine: { author: true } });
    play.start('pause');
    expect(at('room')).toMatchObject({ title: 'Hemmelig' });
  });

  it('[VIEW1] [VIEW5] no author id reaches room or screen, whatever the step', () => {
    play.do(member(7), propose('n1', 'silence', 'Mit')).start('pause');
    for (const audience of ['room', 'screen'] as const) {
      const all = [...sessionKeys(play.state, NAMES, audience)].map((k) =>
        projectSession(play.state, NAMES, audience, k),
      );
      expect(JSON.stringify(all)).not.toContain('s_7');
      expect(JSON.stringify(all)).toContain('Mit');
    }
  });

  it('[ITEM3] hiding is one act with a reason, counted publicly, and reversible', () => {
    play.do(member(1), propose('n1', 'silence', 'Grimt')).start('pause');
    play.do(line, { type: 'item.hide', itemId: 'n1', reason: 'attack' });
    expect(projectSession(play.state, NAMES, 'screen', 'item/n1')).toBeUndefined();
    expect(projectSession(play.state, NAMES, 'screen', 'session')).toMatchObject({
      hidden: { attack: 1 },
    });
    expect(projectSession(play.state, NAMES, 'mine:s_1', 'item/n1')).toMatchObject({
      status: 'hidden',
    });
    play.do(line, { type: 'item.show', itemId: 'n1' });
    expect(projectSession(play.state, NAMES, 'screen', 'item/n1')).toBeDefined();
  });

  it('[VIEW1] only the desk sees the options before a vote is opened', () => {
    const vote = (who: 'desk' | 'room') =>
      (projectSession(play.state, NAMES, who, 'step/practice') as { vote: unknown }).vote;
    expect(vote('desk')).toMatchObject({ dots: 1 });
    expect(vote('room')).toBeNull();
  });

  it('[ITEM2] the limit starts again with a new round', () => {
    play.do(member(1), propose('n1', 'silence', 'A')).do(member(1), propose('n2', 'silence', 'B'));
    play.do(line, { type: 'step.close', stepId: 'silence' });
    play
      .do(line, { type: 'step.again', stepId: 'silence', reason: 'Flere kom til' })
      .start('silence');
    play.do(member(1), propose('n3', 'silence', 'C'));
    expect(play.state.items.size).toBe(3);
  });
});
