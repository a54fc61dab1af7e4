import { expect, it } from 'vitest';
import type { Commit } from '../kernel/stream.ts';
import { attendee, code, gitte, line, member, moderator, NAMES, Play } from '../testing/given.ts';
import { applySession } from './apply.ts';
import type { SessionEvent } from './events.ts';
import { projectSession, sessionKeys } from './project.ts';
import { redactionOf } from './redact.ts';
import { runSheet } from './runsheets.ts';
import { emptySession } from './state.ts';

const SECRET = 'Kirsten i nr. 14 drikker';

/** A note with a neighbour's secret, merged under its own words, voted on, and released. */
function spread(): Play {
  const play = new Play(runSheet('workshop-march'));
  play.do(line, { type: 'session.open' }).start('silence');
  const titles = [SECRET, 'Naboskab', 'Lys', 'Luft', 'Ro', 'Mod', 'Tid'];
  titles.forEach((title, i) =>
    play.do(member(i + 1), {
      type: 'item.propose',
      itemId: `n${i}`,
      stepId: 'silence',
      kind: 'keyword',
      title,
      description: `Mere om ${title}`,
      theme: '',
    }),
  );
  play.start('pause');
  play.do(gitte, { type: 'cluster.group', stepId: 'merge', clusterId: 'c', refs: ['n0', 'n1'] });
  play.start('kw-dots').closeVote('kw-dots', [{ dots: { c: 1 } }]);
  play.do(line, { type: 'vote.reveal', stepId: 'kw-dots' });
  return play.do(line, { type: 'release.make', releaseId: 'r1', title: '' });
}

const hide = { type: 'item.hide', itemId: 'n0', reason: 'others_data' } as const;

it('[ITEM4] the words go from the note, from every copy and from what anybody sees', () => {
  const { state } = spread().do(line, hide);
  const seen = (['desk', 'room', 'screen', 'mine:s_1'] as const).flatMap((audience) =>
    [...sessionKeys(state, NAMES, audience)].map((key) =>
      projectSession(state, NAMES, audience, key),
    ),
  );
  const kept = [state.items, state.clusters, state.steps, state.sections].map((m) => [...m]);
  const all = JSON.stringify([seen, kept, state.releases, state.clusterLog]);
  expect(all).not.toContain('Kirsten');
  expect(all).toContain('Naboskab');
});

it('[ITEM4] it cannot be shown again, and hiding it for another reason first changes nothing', () => {
  const play = spread();
  play
    .do(line, { ...hide, reason: 'off_topic' })
    .do(line, hide)
    .do(line, hide);
  expect(code(play.try(line, { type: 'item.show', itemId: 'n0' }))).toBe('redacted');
  expect(play.log.filter((event) => event.type === 'item.redacted')).toHaveLength(1);
});

it('[ITEM4] [LOG5] the rewritten log folds to the live state', () => {
  const play = spread();
  const clean = redactionOf(play.state, [
    { type: 'item.redacted', replacement: null, itemId: 'n0' },
  ]);
  play.do(line, hide);
  const rewritten = play.commits.map((commit) => ({
    ...commit,
    events: (clean ? clean(commit.events) : []) as readonly SessionEvent[],
  }));
  expect(JSON.stringify(rewritten)).not.toContain('Kirsten');
  const again = emptySession(play.state.id);
  for (const commit of rewritten) applySession(again, commit as Commit<SessionEvent>);
  expect(again).toEqual(play.state);
});

it('[ITEM4] words that another note has too are left to it', () => {
  const play = new Play(runSheet('workshop-march'));
  play.do(line, { type: 'session.open' }).start('silence');
  for (const n of [1, 2])
    play.do(member(n), {
      type: 'item.propose',
      itemId: `n${n}`,
      stepId: 'silence',
      kind: 'keyword',
      title: 'Ro',
      description: n === 1 ? SECRET : '',
      theme: '',
    });
  play.do(line, { type: 'item.hide', itemId: 'n1', reason: 'others_data' });
  expect(play.state.items.get('n2')?.title).toBe('Ro');
  expect(play.state.items.get('n1')).toMatchObject({
    title: '•••',
    description: '•••',
    redacted: true,
  });
});

/** A hall in which two have written the same about a neighbour, one of them with a longer name for the bundle. */
function hall(...titles: string[]): Play {
  const play = new Play(runSheet('dialogue'), { members: 'listen' });
  play
    .do(line, { type: 'teams.set', teams: [{ id: 't1', name: 'Bord 1', members: [] }] })
    .do(line, { type: 'session.open' })
    .start('unfold');
  titles.forEach((title, i) => {
    play.do(attendee(i), { type: 'person.place', teamId: 't1', walkIn: false });
    play.do(attendee(i), {
      type: 'item.propose',
      itemId: `n${i}`,
      stepId: 'unfold',
      kind: 'note',
      title,
      description: '',
      theme: '',
      answer: { about: null, lens: null, verdict: null, rewrite: title, lang: 'da' },
    });
  });
  return play;
}
const gone = (itemId: string) => ({ ...hide, itemId });

/** The log as a server keeps it: rewritten by each commit that takes words out. */
function stored(play: Play): Commit<SessionEvent>[] {
  const state = emptySession(play.state.id);
  let log: Commit<SessionEvent>[] = [];
  for (const commit of play.commits) {
    const clean = redactionOf(state, commit.events);
    if (clean)
      log = log.map((old) => ({ ...old, events: clean(old.events) as readonly SessionEvent[] }));
    log.push(commit);
    applySession(state, commit);
  }
  return log;
}
const folded = (log: readonly Commit<SessionEvent>[]) => {
  const state = emptySession('x1');
  for (const commit of log) applySession(state, commit);
  return state;
};

it('[ITEM4] words that two have written are gone when both notes are, one after the other or at once', () => {
  const apart = hall(SECRET, SECRET).do(line, gone('n0')).do(line, gone('n1'));
  const together = hall(SECRET, SECRET).do(moderator, {
    type: 'items.moderate',
    itemIds: ['n0', 'n1'],
    act: 'hide',
    reason: 'others_data',
  });
  for (const play of [apart, together]) {
    expect(JSON.stringify([...play.state.items])).not.toContain('Kirsten');
    const log = stored(play);
    expect(JSON.stringify(log)).not.toContain('Kirsten');
    expect(folded(log)).toEqual(play.state);
  }
});

it('[ITEM4] a note’s own words go at once, from the log too, when somebody has said the same', () => {
  const play = hall(SECRET, SECRET).do(line, gone('n0'));
  expect(play.state.items.get('n0')).toMatchObject({ title: '•••', answer: { rewrite: '•••' } });
  expect(play.state.items.get('n1')?.title).toBe(SECRET);
  const log = stored(play);
  const own = log.flatMap(({ events }) => events.filter((e) => 'itemId' in e && e.itemId === 'n0'));
  expect(JSON.stringify(own)).not.toContain('Kirsten');
  expect(folded(log)).toEqual(play.state);
});

it('[ITEM3] [ITEM4] the beginning of a long note that names a bundle goes with it', () => {
  const long = `${SECRET} og ${'siger det til alle, '.repeat(8)}`;
  const play = hall(long, 'Lys på stien', 'Flere bænke');
  play
    .do(moderator, { type: 'items.moderate', itemIds: ['n0', 'n1', 'n2'], act: 'show' })
    .start('tables')
    .do(gitte, {
      type: 'cluster.group',
      stepId: 'tables',
      clusterId: 'c',
      refs: ['n0', 'n1', 'n2'],
    });
  const bundle = () => play.state.clusters.get('c')?.title;
  expect(bundle()).toContain('Kirsten');
  const seen = (audience: 'room' | 'screen') =>
    JSON.stringify(projectSession(play.state, NAMES, audience, 'cluster/c'));
  play.do(moderator, { type: 'item.hide', itemId: 'n0', reason: 'attack' });
  for (const audience of ['room', 'screen'] as const)
    expect(seen(audience)).not.toContain('Kirsten');
  play.do(moderator, gone('n0'));
  expect(bundle()).toBe('•••');
  expect(JSON.stringify(stored(play))).not.toContain('Kirsten');
});

it('[ITEM4] earlier translations go too, and a moderator’s words when they name somebody', () => {
  const play = hall(SECRET);
  play
    .do(moderator, { type: 'item.translate', itemId: 'n0', text: 'Kirsten drinks' })
    .do(moderator, { type: 'item.translate', itemId: 'n0', text: 'She drinks' })
    .do(moderator, { type: 'item.redact', itemId: 'n0', title: 'Kirsten har brug for hjælp' })
    .do(moderator, gone('n0'));
  expect(play.state.items.get('n0')).toMatchObject({ status: 'hidden', title: '•••' });
  const log = stored(play);
  expect(JSON.stringify(log)).not.toMatch(/Kirsten|drinks/);
  expect(folded(log)).toEqual(play.state);
});

it('[ITEM4] [MOD2] an author does not put the words back', () => {
  const play = hall(SECRET).do(moderator, { type: 'item.redact', itemId: 'n0', title: 'En nabo' });
  const back = { type: 'item.reword', itemId: 'n0', title: SECRET, description: '' } as const;
  expect(code(play.try(attendee(0), back))).toBe('redacted');
  play.do(moderator, gone('n0'));
  expect(code(play.try(attendee(0), back))).toBe('redacted');
  // Nor does the office beside the note, where nobody would ever see them.
  expect(code(play.try(gitte, back))).toBe('redacted');
  const translated = { type: 'item.translate', itemId: 'n0', text: SECRET } as const;
  expect(code(play.try(moderator, translated))).toBe('redacted');
});
