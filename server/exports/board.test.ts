import { expect, it } from 'vitest';
import { runSheet } from '#shared/session/runsheets.ts';
import { attendee, gitte, line, moderator, NAMES, Play } from '#shared/testing/given.ts';
import { everythingSection, mergesSection } from './board.ts';

it('[CLU1] minutes have the author’s words as they were approved, and none that stood before', () => {
  const play = new Play(runSheet('dialogue'), { members: 'listen' });
  play.do(line, { type: 'session.open' }).start('unfold');
  for (const n of [1, 2])
    play.do(attendee(n), {
      type: 'item.propose',
      itemId: `n${n}`,
      stepId: 'unfold',
      kind: 'note',
      title: `Kladde ${n}`,
      description: '',
      theme: '',
      answer: { about: null, lens: null, verdict: null, rewrite: '', lang: 'da' },
    });
  const reword = (title: string) =>
    ({ type: 'item.reword', itemId: 'n1', title, description: '' }) as const;
  const itemIds = ['n1', 'n2'];
  play
    .do(attendee(1), reword('Flere bænke ved søen'))
    .do(moderator, { type: 'items.moderate', itemIds, act: 'show' })
    .do(gitte, reword('Bænke'))
    .do(gitte, { type: 'cluster.group', stepId: 'tables', clusterId: 'c1', refs: itemIds });
  const source = { state: play.state, names: NAMES, lang: 'da', at: 0, version: 1 } as const;
  for (const section of [everythingSection(source), mergesSection(source)]) {
    const text = JSON.stringify(section);
    expect(text).toContain('Flere bænke ved søen');
    expect(text).not.toContain('Kladde 1');
    expect(text).toContain('Kladde 2');
  }
});
