import { expect, it } from 'vitest';
import type { Commit } from '../kernel/stream.ts';
import { code, gitte, line, member, NAMES, Play } from '../testing/given.ts';
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
    title: 'Ro',
    description: '•••',
    redacted: true,
  });
});
