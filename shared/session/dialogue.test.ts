import { beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM, type Actor } from '../kernel/actor.ts';
import { reportOf, textsOf } from '../dialogue/reporting.ts';
import type { Lens, Verdict } from '../board/board.ts';
import {
  attendee,
  code,
  gitte,
  host,
  line,
  member,
  moderator,
  NAMES,
  Play,
} from '../testing/given.ts';
import type { CommandOf } from './commands.schema.ts';
import { applySession } from './apply.ts';
import { contentOf } from './handover.ts';
import { projectSession, sessionKeys } from './project.ts';
import { runSheet } from './runsheets.ts';
import { earlierOf } from './shown.ts';
import { emptySession } from './state.ts';
import type { ItemView, ProgressView } from './views.ts';

let play: Play;

const element = (id: string, wording = 1) => ({
  id,
  kind: 'element' as const,
  title: `Sætning ${id}`,
  description: '',
  theme: 'By',
  origin: '',
  author: null,
  from: { release: 'r1', ref: `ref-${id}`, wording },
});

type Answer = NonNullable<CommandOf<'item.propose'>['answer']>;
const note = (
  stepId: string,
  itemId: string,
  answer: Partial<Answer> = {},
  source?: 'paper' | 'desk',
) => ({
  type: 'item.propose' as const,
  itemId,
  stepId,
  kind: 'note' as const,
  title: `Seddel ${itemId}`,
  description: '',
  theme: '',
  ...(source ? { source } : {}),
  answer: { about: 'e1', lens: null, verdict: null, rewrite: '', lang: 'da', ...answer },
});
const test = (itemId: string, lens: Lens, verdict: Verdict, more: Partial<Answer> = {}) =>
  note('pressure', itemId, { lens, verdict, ...more });

const sit = (n: number, teamId: string, affiliation = 'borger'): void => {
  play.do(SYSTEM, { type: 'person.checkIn', person: attendee(n).person, affiliation });
  play.do(attendee(n), { type: 'person.place', teamId, walkIn: n % 2 === 0 });
};
const item = (id: string) => play.state.items.get(id);
const seen = (audience: Parameters<typeof projectSession>[2], key: string): unknown =>
  projectSession(play.state, NAMES, audience, key);

beforeEach(() => {
  play = new Play(runSheet('dialogue'), { members: 'listen' });
  play
    .do(gitte, { type: 'items.import', items: [element('e1'), element('e2', 2)] })
    .do(line, {
      type: 'teams.set',
      teams: [
        { id: 't1', name: 'Bord 1', members: ['s_1'] },
        { id: 't2', name: 'Bord 2', members: ['s_2'] },
      ],
    })
    .do(line, { type: 'session.open' });
  for (const n of [1, 2]) play.do(member(n), { type: 'person.checkIn', person: `s_${n}` });
  sit(1, 't1');
  sit(2, 't1', 'skole');
  sit(3, 't2');
});

describe('who sees', () => {
  it('[DIA4] [VIEW5] a mark on somebody’s note does not bring it to the own phone', () => {
    play.start('unfold').do(attendee(1), note('unfold', 'n1'));
    play.do(moderator, { type: 'item.show', itemId: 'n1' });
    play.do(attendee(3), { type: 'item.question', itemId: 'n1', on: true });
    expect(seen('mine:a_3', 'item/n1')).toBeUndefined();
    expect(seen('mine:a_1', 'item/n1')).toMatchObject({ title: 'Seddel n1' });
  });
});

describe('who writes', () => {
  it('[DIA1] members listen: their notes go into the listeners’ step and nowhere else, outside the n', () => {
    play.start('unfold');
    expect(code(play.try(member(1), note('unfold', 'm1')))).toBe('listeners_only_listen');
    play.do(attendee(1), note('unfold', 'n1')).start('heard');
    play.do(member(1), note('heard', 'm1'));
    expect(code(play.try(attendee(1), note('heard', 'n2')))).toBe('not_allowed');
    expect(code(play.try(host('t1'), note('heard', 'n3', {}, 'paper')))).toBe('not_allowed');
    const report = reportOf(play.state);
    expect(report?.present).toMatchObject({ people: 3, listeners: 2, walkIns: 1 });
    expect(report?.elements[0]?.notes).toEqual({ unfold: 1 });
    expect(textsOf(play.state).map((t) => t.listener)).toEqual([false, true]);
  });

  it('[DIA1] what is written in a listeners’ step is no citizen’s, whatever the step asks for', () => {
    const unfold = play.state.steps.get('unfold')!.plan;
    const config = { ...unfold.config, writers: 'listeners' as const };
    play.do(line, { type: 'step.edit', step: { ...unfold, config } as never }).start('unfold');
    play.do(member(1), note('unfold', 'm1')).do(gitte, note('unfold', 'm2', {}, 'paper'));
    expect(textsOf(play.state).map((t) => t.listener)).toEqual([true, true]);
    expect(reportOf(play.state)?.elements[0]?.notes).toEqual({});
  });

  it('[CARD1] a step with a collection card takes no notes', () => {
    const unfold = play.state.steps.get('unfold')!.plan;
    const config = { ...unfold.config, form: 'card' as const };
    play.do(line, { type: 'step.edit', step: { ...unfold, config } as never }).start('unfold');
    for (const actor of [attendee(1), host('t1'), gitte])
      expect(code(play.try(actor, note('unfold', 'n1')))).toBe('not_allowed');
  });

  it('[DIA1] members are not among the voters of the hall', () => {
    play.start('scale');
    const step = play.state.steps.get('scale');
    expect(step?.plan.kind === 'vote' && step.plan.config.voters).toBe('attendees');
    play.closeVote('scale', [{ scale: { e1: 1 } }]);
    expect(play.state.steps.get('scale')?.vote?.tally).toMatchObject({ present: 3, canVote: 3 });
  });

  it('[DIA3] table and affiliation come from the session, whatever the device says', () => {
    play.start('unfold');
    const lie = { teamId: 't2', affiliation: 'råd', slip: 7 } as const;
    play.do(attendee(1), note('unfold', 'n1', lie));
    expect(item('n1')?.answer).toMatchObject({ teamId: 't1', affiliation: 'borger', slip: null });
    // A table's device writes for its own table; the staff say which.
    play.do(host('t1'), note('unfold', 'n2', lie, 'paper'));
    expect(item('n2')).toMatchObject({
      author: null,
      source: 'paper',
      answer: { teamId: 't1', affiliation: 'råd', slip: 7 },
    });
    play.do(gitte, note('unfold', 'n3', { ...lie, slip: 8 }, 'paper'));
    expect(item('n3')?.answer?.teamId).toBe('t2');
  });

  it('[DIA1] a member who sits down before anything else listens all the same', () => {
    play.do(member(9), { type: 'person.place', teamId: 't1', walkIn: true });
    expect(reportOf(play.state)?.present).toMatchObject({ people: 3, listeners: 3, walkIns: 1 });
  });

  it('[TAB1] who moves to another table is still a walk-in, also from a phone that has forgotten the answer', () => {
    const before = reportOf(play.state)?.present;
    play.do(attendee(2), { type: 'person.place', teamId: 't2' });
    expect(play.state.presence.get(attendee(2).person)?.walkIn).toBe(true);
    play.do(attendee(2), { type: 'person.place', teamId: 't2', walkIn: false });
    expect(play.state.presence.get(attendee(2).person)?.walkIn).toBe(false);
    expect(reportOf(play.state)?.present.walkIns).toBe((before?.walkIns ?? 0) - 1);
  });

  it('[DIA3] [VOTE11] an affiliation is one of the categories, whatever came in with the link', () => {
    const odd = ['__proto__', 'constructor', 'Peter Hansen ApS'];
    play.start('pressure');
    odd.forEach((affiliation, i) => {
      const n = 20 + i;
      sit(n, 't1', affiliation);
      play.do(attendee(n), test(`odd${i}`, 'who', 'holds'));
      expect(item(`odd${i}`)?.answer?.affiliation).toBe('');
    });
    expect(JSON.stringify(reportOf(play.state))).not.toContain('Hansen');
    expect('n' in {}).toBe(false);
  });

  it('[DIA5] a test has a lens of the step, a verdict and a reason', () => {
    play.start('pressure');
    const refused = (answer: Partial<Answer>) =>
      code(play.try(attendee(1), note('pressure', 'p0', answer)));
    expect(refused({ lens: 'who' })).toBe('answer_incomplete');
    expect(refused({ verdict: 'holds' })).toBe('answer_incomplete');
    expect(refused({ lens: 'hallmark', verdict: 'holds' })).toBe('answer_incomplete');
    expect(refused({ lens: 'who', verdict: 'holds', about: null })).toBe('answer_incomplete');
    expect(refused({ lens: 'who', verdict: 'holds', about: 'nope' })).toBe('not_found');
    const empty = { ...test('p0', 'who', 'holds'), title: '  ' };
    expect(code(play.try(attendee(1), empty))).toBe('text_empty');
    play.do(attendee(1), test('p1', 'who', 'holds_changed', { rewrite: 'En bedre sætning' }));
    const report = reportOf(play.state)?.elements[0];
    expect(report?.tested.phone).toMatchObject({ people: 1, answers: 1 });
    const lens = (name: Lens) => report?.lenses.find((each) => each.lens === name);
    expect(lens('who')).toMatchObject({
      tried: true,
      verdicts: { phone: { holds: 0, holds_changed: 1 } },
    });
    expect(lens('price')).toMatchObject({ tried: false });
  });

  it('[DIA2] a rewriting is of one element, whoever sends it', () => {
    play.start('rewrite');
    for (const actor of [attendee(1), host('t1'), gitte])
      expect(code(play.try(actor, note('rewrite', 'r1', { about: null })))).toBe(
        'answer_incomplete',
      );
    expect(play.try(attendee(1), note('rewrite', 'r1'))).toBeNull();
  });

  it('[REP1] phone and paper stand apart, each with its own n', () => {
    play.start('pressure');
    play.do(attendee(1), test('p1', 'who', 'holds')).do(attendee(1), test('p2', 'price', 'fails'));
    play.do(host('t2'), { ...test('p3', 'who', 'fails'), source: 'paper' });
    expect(reportOf(play.state)?.elements[0]?.tested).toEqual({
      phone: { people: 1, answers: 2, verdicts: { holds: 1, holds_changed: 0, fails: 1 } },
      paper: { people: 1, answers: 1, verdicts: { holds: 0, holds_changed: 0, fails: 1 } },
    });
  });

  it('a practice note is no part of what the meeting hands on', () => {
    play.start('try-note').do(attendee(1), note('try-note', 'n1', { about: null }));
    expect(textsOf(play.state)).toEqual([]);
    play.do(line, { type: 'step.close', stepId: 'try-note' });
    play.do(line, { type: 'release.make', releaseId: 'x', title: '' });
    expect(play.state.releases[0]?.content.things.filter((t) => t.kind === 'note')).toEqual([]);
  });
});

describe('wordings', () => {
  it('[DIA2] an answer keeps the element and the wording it was about', () => {
    play.start('unfold');
    play.do(attendee(1), note('unfold', 'n1', { about: 'e2' }));
    expect(item('n1')?.answer).toMatchObject({ about: 'e2', wording: 2 });
    expect(textsOf(play.state)[0]).toMatchObject({ ref: 'ref-e2', wording: 2 });
  });

  it('[DIA2] an answer about words that were others when it came is sent back', () => {
    const newer = { itemId: 'e1', wording: 2, title: 'Ny sætning', description: '' };
    play.start('unfold').do(gitte, { type: 'items.renew', items: [newer] });
    const old = note('unfold', 'n1', { wording: 1 });
    expect(code(play.try(attendee(1), old))).toBe('wording_changed');
    expect(item('n1')).toBeUndefined();
    play.do(attendee(1), note('unfold', 'n1', { wording: 2 }));
    expect(item('n1')?.answer).toMatchObject({ about: 'e1', wording: 2 });
  });

  it('[WORD1] an element of the release is reworded in the process, also before anybody has answered', () => {
    const reword = { type: 'item.reword' as const, itemId: 'e1', title: 'Andet', description: '' };
    expect(code(play.try(gitte, reword))).toBe('answered');
    play.start('unfold').do(attendee(1), note('unfold', 'n1'));
    expect(play.try(gitte, { ...reword, itemId: 'n1' })).toBeNull();
  });

  it('[DIA2] an element somebody has answered about keeps its words here', () => {
    const newer = {
      type: 'items.renew' as const,
      items: [{ itemId: 'e1', wording: 2, title: 'Ny sætning', description: '' }],
    };
    play.start('unfold').do(attendee(1), note('unfold', 'n1'));
    expect(code(play.try(gitte, newer))).toBe('answered');
    const reword = { type: 'item.reword' as const, itemId: 'e1', title: 'Andet', description: '' };
    expect(code(play.try(gitte, reword))).toBe('answered');
    play.do(attendee(1), { type: 'item.withdraw', itemId: 'n1' }).do(gitte, newer);
    expect(item('e1')).toMatchObject({ title: 'Ny sætning', from: { wording: 2 } });
    expect(item('e1')?.wordings.map((w) => w.title)).toEqual(['Sætning e1']);
  });
});

describe('who sees what', () => {
  it('[DIA4] answers reach the desk, the own table and the author at once; the screen when approved; phones never', () => {
    play.start('unfold').do(attendee(2), note('unfold', 'n1'));
    const key = 'item/n1';
    expect(seen('desk', key)).toMatchObject({ status: 'held', answer: { affiliation: 'skole' } });
    expect(seen('team:t1', key)).toMatchObject({ answer: { affiliation: '' } });
    expect(seen('team:t2', key)).toBeUndefined();
    expect(seen('mine:a_2', key)).toMatchObject({ status: 'held', mine: { author: true } });
    expect(seen('mine:a_1', key)).toBeUndefined();
    for (const audience of ['room', 'screen'] as const) expect(seen(audience, key)).toBeUndefined();
    play.do(moderator, { type: 'item.show', itemId: 'n1' });
    expect(seen('screen', key)).toMatchObject({ answer: { affiliation: '', teamId: 't1' } });
    expect(seen('room', key)).toBeUndefined();
    play.do(moderator, { type: 'item.hide', itemId: 'n1', reason: 'attack' });
    expect(seen('screen', key)).toBeUndefined();
    expect(seen('team:t1', key)).toBeUndefined();
    expect(seen('room', 'session')).toMatchObject({ hidden: { attack: 1 } });
  });

  it('[VIEW5] nothing of another person’s answer is in a phone’s view', () => {
    play.start('unfold').do(attendee(2), note('unfold', 'n1', { rewrite: 'Hemmelig omskrivning' }));
    play.do(moderator, { type: 'item.show', itemId: 'n1' });
    for (const audience of ['room', 'mine:a_1'] as const) {
      const all = [...sessionKeys(play.state, NAMES, audience)].map((key) => seen(audience, key));
      const text = JSON.stringify(all);
      expect(text).not.toContain('Seddel n1');
      expect(text).not.toContain('Hemmelig');
      expect(text).not.toContain('a_2');
    }
  });
});

describe('tables', () => {
  it('[TAB1] who has sat down stays when the desk deals out seats, and sits at one table', () => {
    const teams = (s1: string) =>
      ['t1', 't2'].map((id) => ({ id, name: id, members: id === s1 ? ['s_1'] : [] }));
    play.do(line, { type: 'teams.set', teams: teams('t2') });
    expect(play.state.teams.get('t1')?.members).toEqual(['a_1', 'a_2']);
    expect(play.state.teams.get('t2')?.members).toEqual(['s_1', 'a_3']);
    sit(1, 't2');
    expect(play.state.teams.get('t1')?.members).toEqual(['a_2']);
    expect(seen('mine:a_1', 'me')).toMatchObject({ teamId: 't2' });
    const nowhere = { type: 'person.place', teamId: 't9', walkIn: false } as const;
    expect(code(play.try(attendee(1), nowhere))).toBe('not_found');
  });

  it('[TAB1] a table’s device acts for its own table only', () => {
    play.start('unfold');
    for (const n of [1, 2]) play.do(attendee(n), note('unfold', `n${n}`));
    play.do(attendee(3), note('unfold', 'n3')).do(host('t2'), note('unfold', 'n4', {}, 'desk'));
    play.do(moderator, { type: 'items.moderate', itemIds: ['n1', 'n2', 'n3', 'n4'], act: 'show' });
    const group = (actor: Actor, clusterId: string, refs: readonly string[]) =>
      code(play.try(actor, { type: 'cluster.group', stepId: 'tables', clusterId, refs }));
    expect(group(host('t1'), 'c1', ['n1', 'n3'])).toBe('not_your_slice');
    expect(group(attendee(1), 'c1', ['n1', 'n2'])).toBe('step_closed');
    // Also while the round runs: a table bundles when it has a quiet minute.
    expect(group(host('t1'), 'c1', ['n1', 'n2'])).toBeNull();
    expect(play.state.clusters.get('c1')).toMatchObject({ teamId: 't1', itemIds: ['n1', 'n2'] });
    const edit = { type: 'item.reword', title: 'Rettet', description: '' } as const;
    expect(code(play.try(host('t1'), { ...edit, itemId: 'n1' }))).toBe('not_yours');
    expect(code(play.try(host('t1'), { ...edit, itemId: 'n4' }))).toBe('not_yours');
    expect(play.try(host('t2'), { ...edit, itemId: 'n4' })).toBeNull();
    expect(code(play.try(host('t1'), { type: 'step.close', stepId: 'unfold' }))).toBe(
      'not_allowed',
    );
  });

  it('[TAB2] a slip is typed in once, and the pile is compared with what is typed', () => {
    play.start('unfold').do(host('t1'), note('unfold', 'n1', { slip: 4 }, 'paper'));
    const again = play.try(gitte, note('unfold', 'n2', { slip: 4, teamId: 't1' }, 'paper'));
    expect(again).toEqual({ code: 'slip_used', args: { slip: 4 } });
    play.do(host('t2'), note('unfold', 'n3', { slip: 4 }, 'paper'));
    play.do(host('t1'), { type: 'slips.count', stepId: 'unfold', teamId: 't1', counted: 2 });
    const other = { type: 'slips.count', stepId: 'unfold', teamId: 't2', counted: 9 } as const;
    expect(code(play.try(host('t1'), other))).toBe('not_your_slice');
    const own = seen('team:t1', 'progress/unfold') as ProgressView;
    expect(own.teams).toMatchObject({ t1: { notes: 1, typed: 1, counted: 2 } });
    expect(Object.keys(own.teams)).toEqual(['t1']);
    expect(seen('room', 'progress/unfold')).toBeUndefined();
    play.do(host('t1'), { type: 'item.withdraw', itemId: 'n1' });
    expect(seen('desk', 'progress/unfold')).toMatchObject({
      teams: { t1: { notes: 0, typed: 0 } },
    });
    expect(play.try(host('t1'), note('unfold', 'n5', { slip: 4 }, 'paper'))).toBeNull();
  });

  it('[VOTE8] a table’s paper stands when two people have counted the same, and the reveal waits for it', () => {
    play.start('scale').closeVote('scale', [{ scale: { e1: 1 } }]);
    const count = (actor: Actor, ones: number, teamId = 't1') =>
      play.try(actor, {
        type: 'paper.count',
        stepId: 'scale',
        teamId,
        paper: { slips: 4, abstained: 0, counts: { 'e1:1': ones } },
      });
    const paper = () => play.state.steps.get('scale')?.vote?.paper ?? null;
    expect(count(host('t1'), 3)).toBeNull();
    expect(count(host('t1'), 3)).toBeNull();
    expect(paper()).toBeNull();
    expect(code(count(host('t1'), 3, 't2'))).toBe('not_your_slice');
    expect(code(count(gitte, 5))).toBe('ballot_over_cap');
    expect(count(gitte, 2)).toBeNull();
    const reveal = { type: 'vote.reveal', stepId: 'scale' } as const;
    expect(play.try(line, reveal)).toEqual({ code: 'paper_unchecked', args: { tables: 'Bord 1' } });
    expect(seen('desk', 'paper/scale')).toMatchObject({ teams: { t1: { agreed: null } } });
    expect(count(gitte, 3)).toBeNull();
    expect(paper()).toMatchObject({ slips: 4, counts: { 'e1:1': 3 } });
    expect(play.try(line, reveal)).toBeNull();
    expect(code(count(gitte, 3))).toBe('vote_closed');
    // Those without a phone could not check in: their paper is not too many ballots.
    expect(seen('desk', 'result/scale')).toMatchObject({ overcount: false });
    // Its own stratum: the ballots' counts are what they were.
    expect(play.state.steps.get('scale')?.vote?.tally?.scale['e1']).toEqual([0, 1, 0, 0, 0, 0]);
  });
});

describe('moderation', () => {
  /** Every entry that looks other than before must have been named as touched (VIEW2). */
  function touchedBy(act: () => void): void {
    const audiences = ['room', 'screen', 'desk', 'team:t1'] as const;
    const all = () =>
      new Map(
        audiences.flatMap((audience) =>
          [...sessionKeys(play.state, NAMES, audience)].map((key) => [
            `${audience} ${key}`,
            JSON.stringify(seen(audience, key)),
          ]),
        ),
      );
    const before = all();
    const from = emptySession(play.state.id);
    for (const commit of play.commits) applySession(from, commit);
    const seq = play.commits.length;
    act();
    const touched = new Set(play.commits.slice(seq).flatMap((c) => [...applySession(from, c)]));
    const changed = [...all()].filter(([key, entry]) => entry !== before.get(key));
    const missed = changed.filter(([key]) => !touched.has(key.split(' ')[1]!));
    expect(touched.has('*') ? [] : missed).toEqual([]);
  }

  it('[ITEM3] [VIEW2] words that two notes have are covered in copies when the second is hidden, on every device', () => {
    play.start('unfold');
    for (const n of [1, 2, 3])
      play.do(attendee(n), { ...note('unfold', `n${n}`), title: n === 2 ? 'Lys' : 'Bænke' });
    const all = ['n1', 'n2', 'n3'];
    play.do(moderator, { type: 'items.moderate', itemIds: all, act: 'show' });
    const refs = ['n1', 'n2'];
    play.do(gitte, { type: 'cluster.group', stepId: 'tables', clusterId: 'c1', refs });
    const hide = (itemId: string) => () =>
      play.do(moderator, { type: 'item.hide', itemId, reason: 'attack' });
    touchedBy(hide('n1'));
    expect(seen('screen', 'cluster/c1')).toMatchObject({ title: 'Bænke' });
    touchedBy(hide('n3'));
    expect(seen('screen', 'cluster/c1')).toMatchObject({ title: '•••' });
    // Also when somebody says the same again, or comes to say it.
    touchedBy(() => play.do(attendee(3), { ...note('unfold', 'n4'), title: 'Bord' }));
    touchedBy(() => play.do(moderator, { type: 'item.show', itemId: 'n4' }));
    touchedBy(() =>
      play.do(gitte, { type: 'item.reword', itemId: 'n4', title: 'Bænke', description: '' }),
    );
    expect(seen('screen', 'cluster/c1')).toMatchObject({ title: 'Bænke' });
  });

  it('[VIEW2] what is hidden touches itself, not every entry of the hall', () => {
    play.start('unfold').do(attendee(1), note('unfold', 'n1'));
    play.do(moderator, { type: 'item.show', itemId: 'n1' });
    const from = emptySession(play.state.id);
    play.do(moderator, { type: 'item.hide', itemId: 'n1', reason: 'attack' });
    const touched = play.commits.map((commit) => applySession(from, commit)).at(-1);
    expect([...(touched ?? [])]).not.toContain('*');
    expect([...(touched ?? [])]).toContain('item/n1');
  });

  it('a translation goes with the words it was made of', () => {
    play.start('unfold').do(attendee(1), note('unfold', 'n1', { lang: 'tr' }));
    play.do(moderator, { type: 'item.translate', itemId: 'n1', text: 'Der mangler lys' });
    expect(item('n1')?.answer?.translation).toBe('Der mangler lys');
    play.do(attendee(1), { type: 'item.reword', itemId: 'n1', title: 'Bank', description: '' });
    expect(item('n1')?.answer?.translation).toBe('');
    // One that was begun before, and saved after.
    const late = { type: 'item.translate', itemId: 'n1', text: 'Der mangler lys' } as const;
    expect(code(play.try(moderator, { ...late, of: 'Seddel n1' }))).toBe('changed_since');
    play.do(moderator, { ...late, text: 'Bænk', of: 'Bank' });
    play.do(moderator, { type: 'item.redact', itemId: 'n1', title: 'Uden navn' });
    expect(item('n1')?.answer?.translation).toBe('');
  });

  it('[MOD2] a moderator’s words take the place of personal data, which is gone for good', () => {
    play.start('unfold').do(attendee(1), {
      ...note('unfold', 'n1', { rewrite: 'Nabo Kirsten skal have hjælp' }),
      title: 'Min nabo Kirsten i nr. 14 drikker',
    });
    play.do(moderator, { type: 'item.redact', itemId: 'n1', title: 'En nabo har brug for hjælp' });
    expect(item('n1')).toMatchObject({ title: 'En nabo har brug for hjælp', status: 'visible' });
    expect(JSON.stringify([...play.state.items.values()])).not.toMatch(/Kirsten/);
    expect((seen('screen', 'item/n1') as ItemView).title).toBe('En nabo har brug for hjælp');
  });

  it('[ITEM3] [MOD2] a note in a moderator’s words is hidden, shown, held and reworded like any other', () => {
    play.start('unfold').do(attendee(1), note('unfold', 'n1'));
    const redact = (title: string) => ({ type: 'item.redact', itemId: 'n1', title }) as const;
    const moderate = (act: 'show' | 'hold') =>
      play.do(moderator, { type: 'items.moderate', itemIds: ['n1'], act });
    play.do(moderator, redact('En nabo har brug for hjælp'));
    play.do(moderator, { type: 'item.hide', itemId: 'n1', reason: 'duplicate' });
    expect(seen('screen', 'item/n1')).toBeUndefined();
    moderate('show');
    expect(seen('screen', 'item/n1')).toMatchObject({ title: 'En nabo har brug for hjælp' });
    moderate('hold');
    expect(item('n1')?.status).toBe('held');
    play.do(moderator, redact('En nabo får hjælp'));
    expect(seen('screen', 'item/n1')).toMatchObject({ title: 'En nabo får hjælp' });
    // Words that name somebody go for good whoever wrote them, also when the note was hidden for another reason.
    play.do(moderator, { type: 'item.hide', itemId: 'n1', reason: 'duplicate' });
    play.do(moderator, { type: 'item.hide', itemId: 'n1', reason: 'others_data' });
    expect(item('n1')?.title).toBe('•••');
    for (const act of [{ type: 'item.show', itemId: 'n1' } as const, redact('Igen')])
      expect(code(play.try(moderator, act))).toBe('redacted');
  });

  it('a hall’s moderator deals with notes and nothing else', () => {
    play.start('unfold');
    const acts = [
      { type: 'step.close', stepId: 'unfold' },
      { type: 'session.end' },
      { type: 'release.make', releaseId: 'x', title: '' },
      { type: 'teams.set', teams: [] },
    ] as const;
    for (const act of acts) expect(code(play.try(moderator, act))).toBe('not_allowed');
  });
});

describe('what is handed on', () => {
  /** The things of a release, as they would be handed on now. */
  const handedOn = () => contentOf(play.state, '').things.filter(({ kind }) => kind === 'note');
  const originals = () => handedOn().flatMap((thing) => thing.originals.map(({ title }) => title));
  const moderate = (act: 'show' | 'hold') =>
    play.do(moderator, { type: 'items.moderate', itemIds: ['n1'], act });
  const reword = (actor: Actor, title: string) =>
    play.do(actor, { type: 'item.reword', itemId: 'n1', title, description: '' });

  it('[REL3] is word for word what its author wrote and the office approved, not what was made of it', () => {
    play.start('unfold').do(attendee(1), note('unfold', 'n1'));
    reword(attendee(1), 'Vi vil have flere bænke ved søen');
    moderate('show');
    reword(gitte, 'Bænke');
    reword(gitte, 'Bænke ved søen');
    expect(handedOn()[0]).toMatchObject({ title: 'Bænke ved søen' });
    expect(originals()).toEqual(['Vi vil have flere bænke ved søen']);
    expect(earlierOf(item('n1')!).map(({ title }) => title)).toEqual([
      'Vi vil have flere bænke ved søen',
      'Bænke',
    ]);
    // The author changes it, the office approves that.
    reword(attendee(1), 'Vi vil have læ ved søen');
    expect(originals()).toEqual([]);
    moderate('show');
    reword(gitte, 'Læ');
    expect(originals()).toEqual(['Vi vil have læ ved søen']);
    // An approval taken back is none: what stands when it is approved again is what was approved.
    moderate('hold');
    moderate('show');
    expect(originals()).toEqual(['Læ']);
    expect(earlierOf(item('n1')!)).toEqual([]);
  });

  it('[REL3] holds no words that were put otherwise before they were approved', () => {
    play.start('unfold').do(attendee(1), note('unfold', 'n1'));
    reword(gitte, 'Rettet, mens den ventede');
    moderate('show');
    expect(originals()).toEqual(['Rettet, mens den ventede']);
    play.do(moderator, { type: 'item.hide', itemId: 'n1', reason: 'duplicate' });
    reword(attendee(1), 'Ingen har læst det');
    reword(attendee(1), 'Skrevet, mens den var skjult');
    moderate('show');
    expect(originals()).toEqual(['Skrevet, mens den var skjult']);
    expect(earlierOf(item('n1')!)).toEqual([]);
  });

  it('[REL3] keeps each note’s verdict and rewriting in a bundle, which itself is only about something', () => {
    play.start('pressure');
    play.do(attendee(1), test('n1', 'price', 'holds', { rewrite: 'R1' }));
    play.do(attendee(3), test('n2', 'who', 'fails', { rewrite: 'R2' }));
    play.do(moderator, { type: 'items.moderate', itemIds: ['n1', 'n2'], act: 'show' });
    const refs = ['n1', 'n2'];
    play.do(gitte, { type: 'cluster.group', stepId: 'tables', clusterId: 'c1', refs });
    const [bundle] = handedOn();
    expect(bundle?.answer).toMatchObject({ about: 'e1', verdict: null, lens: null, rewrite: '' });
    expect(bundle?.originals.map(({ answer }) => answer)).toMatchObject([
      { lens: 'price', verdict: 'holds', rewrite: 'R1', affiliation: '' },
      { lens: 'who', verdict: 'fails', rewrite: 'R2', affiliation: '' },
    ]);
  });

  it('[ITEM3] [REL3] names a bundle by a note that is shown when its name is another’s words', () => {
    play.start('unfold');
    for (const n of [1, 2]) play.do(attendee(n), note('unfold', `n${n}`));
    const itemIds = ['n1', 'n2'];
    play.do(moderator, { type: 'items.moderate', itemIds, act: 'show' });
    play.do(gitte, { type: 'cluster.group', stepId: 'tables', clusterId: 'c1', refs: itemIds });
    play.do(moderator, { type: 'item.hide', itemId: 'n1', reason: 'attack' });
    expect(handedOn().map(({ title }) => title)).toEqual(['Seddel n2']);
  });

  it('[REL3] every approved word goes on, bundles with their notes, and the elements with their wording', () => {
    play.start('unfold');
    for (const n of [1, 2, 3]) play.do(attendee(n), note('unfold', `n${n}`));
    play.do(moderator, { type: 'items.moderate', itemIds: ['n1', 'n2', 'n3'], act: 'show' });
    play.do(gitte, {
      type: 'cluster.group',
      stepId: 'tables',
      clusterId: 'c1',
      refs: ['n1', 'n3'],
    });
    play.do(line, { type: 'step.close', stepId: 'unfold' });
    play.do(line, { type: 'release.make', releaseId: 'x', title: '' });
    const { things, report } = play.state.releases[0]!.content;
    expect(things.map(({ ref, outcome }) => [ref, outcome])).toEqual([
      ['e1', 'chosen'],
      ['e2', 'chosen'],
      ['c1', 'chosen'],
      ['n2', 'chosen'],
    ]);
    const bundle = things.find(({ ref }) => ref === 'c1');
    expect(bundle?.originals.map((o) => o.title)).toEqual(['Seddel n1', 'Seddel n3']);
    // Who said it stays behind.
    expect(JSON.stringify(things)).not.toMatch(/skole|a_1/);
    expect(report?.elements.map((e) => e.wording)).toEqual([1, 2]);
  });
});
