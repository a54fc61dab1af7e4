import { beforeEach, describe, expect, it } from 'vitest';
import type { CollectionCard } from '../dialogue/card.ts';
import { collectionCard } from '../dialogue/card.schema.ts';
import { earlierTexts } from '../dialogue/earlier.ts';
import { reportOf, textsOf } from '../dialogue/reporting.ts';
import { attendee, code, gitte, line, member, NAMES, Play } from '../testing/given.ts';
import { projectSession } from './project.ts';
import { REDACTED, redactionOf } from './redact.ts';
import { runSheet } from './runsheets.ts';

let play: Play;
const MEETING = {
  seat: 's_5',
  venue: 'party',
  invitee: null,
  place: 'Det lille mødelokale',
  date: '2016-03-17',
  time: '19:00',
  release: 'r1',
  cancelled: false,
} as const;

const card = (over: Partial<CollectionCard> = {}): CollectionCard => ({
  rev: 1,
  date: '2016-03-17',
  venue: 'party',
  present: 8,
  counted: 'counted',
  elements: [
    {
      ref: 'e1',
      wording: 1,
      holds: 5,
      holdsChanged: 3,
      fails: 0,
      lenses: ['who'],
      points: ['Sig goddag', '  '],
      quotes: ['Vi kender ikke hinanden'],
      dots: 7,
    },
  ],
  oneThing: 'Begynd med at sige goddag.',
  ...over,
});
let releases = 0;
const save = (over: Partial<CollectionCard> = {}, by = member(5)) =>
  play.try(by, {
    type: 'card.save',
    stepId: 'card',
    card: card(over),
    releaseId: `rel-${++releases}`,
  });

beforeEach(() => {
  play = new Play(runSheet('small-meeting'), { form: 'open', meeting: MEETING, attendees: 'none' });
  play.do(gitte, {
    type: 'items.import',
    items: [
      {
        id: 'e1',
        kind: 'element',
        title: 'Ingen er alene',
        description: '',
        theme: '',
        origin: '',
        author: null,
        from: { release: 'r1', ref: 'ref-e1', wording: 1 },
      },
    ],
  });
});

describe('an open session', () => {
  it('[OPEN1] is open from the start, has no current step, and its steps run side by side', () => {
    expect(play.state).toMatchObject({ status: 'open', current: null });
    const more = runSheet('dialogue').find((step) => step.id === 'unfold')!;
    play.do(gitte, { type: 'step.add', step: more, after: null });
    play.do(line, { type: 'step.start', stepId: 'unfold', expect: null });
    expect(play.state.current).toBeNull();
    expect(['card', 'unfold'].map((id) => play.state.steps.get(id)?.status)).toEqual([
      'open',
      'open',
    ]);
  });

  it('[OPEN1] takes only collect and draft, never a vote', () => {
    const vote = runSheet('dialogue').find((step) => step.id === 'try-dots')!;
    play.do(gitte, { type: 'step.add', step: vote, after: null });
    const start = { type: 'step.start', stepId: vote.id, expect: null } as const;
    expect(code(play.try(line, start))).toBe('not_allowed');
  });
});

describe('the collection card', () => {
  it('[CARD1] sent twice it has one effect, and an older one never replaces a newer', () => {
    expect(save()).toBeNull();
    const after = play.state.seq;
    expect(save()).toBeNull();
    expect(play.state.seq).toBe(after);
    expect(save({ rev: 3, present: 9 })).toBeNull();
    expect(code(save({ rev: 2, present: 10 }))).toBe('changed_since');
    expect(play.state.card?.card.present).toBe(9);
  });

  it('[CARD1] is the only document of its step, which takes no notes from anybody', () => {
    for (const kind of ['note', 'element'] as const)
      for (const who of [member(5), gitte, line])
        expect(
          code(
            play.try(who, {
              type: 'item.propose',
              itemId: 'n1',
              stepId: 'card',
              kind,
              title: 'Hr. Holm',
              description: '',
              theme: '',
            }),
          ),
        ).toBe('not_allowed');
  });

  it('[CARD1] counts nobody twice: one row for each wording of an element', () => {
    const [row] = card().elements;
    expect(code(save({ elements: [row!, row!] }))).toBe('bad_input');
    expect(save({ elements: [row!, { ...row!, wording: 2 }] })).toBeNull();
  });

  it('[CARD2] has no field for a name, at whatever venue', () => {
    expect(collectionCard.safeParse(card()).success).toBe(true);
    for (const more of [{ name: 'Kirsten' }, { participants: ['Kirsten'] }, { host: 'Kirsten' }])
      expect(collectionCard.safeParse({ ...card(), ...more }).success).toBe(false);
  });

  it('[CARD3] each saved card is a new version of what the meeting hands on', () => {
    save();
    save({ rev: 2, oneThing: 'Noget andet' });
    expect(play.state.releases.map((r) => r.version)).toEqual([1, 2]);
    const texts = (n: number) => play.state.releases[n]?.content.things.map((t) => t.title);
    expect(texts(0)).toContain('Begynd med at sige goddag.');
    expect(texts(1)).toContain('Noget andet');
    expect(texts(1)).toContain('Vi kender ikke hinanden');
    expect(play.state.releases[1]?.content.report).toMatchObject({ kind: 'small', reported: true });
  });

  it('[CARD1] of a meeting that was called off says that it was held after all', () => {
    const cancelled = { ...MEETING, cancelled: true };
    play.do(member(5), { type: 'meeting.plan', meeting: cancelled });
    expect(save()).toBeNull();
    expect(play.state.settings?.meeting).toEqual(MEETING);
    expect(play.state.releases[0]?.content.report?.meeting).toEqual(MEETING);
    expect(code(play.try(member(5), { type: 'meeting.plan', meeting: cancelled }))).toBe(
      'already_exists',
    );
  });

  it('[REP2] a meeting without a card says that it is missing, and counts nothing', () => {
    expect(reportOf(play.state)).toMatchObject({
      reported: false,
      present: { people: null },
      elements: [],
    });
    save();
    const report = reportOf(play.state);
    expect(report?.elements[0]).toMatchObject({
      ref: 'ref-e1',
      wording: 1,
      marker: 7,
      tested: {
        small: { people: 8, verdicts: { holds: 5, holds_changed: 3, fails: 0 } },
      },
    });
    expect(report?.elements[0]?.tested.phone).toBeUndefined();
    expect(textsOf(play.state).map((t) => [t.form, t.text])).toEqual([
      ['point', 'Sig goddag'],
      ['unfold', 'Vi kender ikke hinanden'],
      ['point', 'Begynd med at sige goddag.'],
    ]);
  });

  it('[AUTH1] is the own member’s, and nobody else’s', () => {
    expect(code(save({}, member(6)))).toBe('not_yours');
    expect(code(save({}, attendee(1)))).toBe('not_allowed');
    expect(save()).toBeNull();
    const seen = (audience: 'desk' | 'room' | `mine:${string}`) =>
      projectSession(play.state, NAMES, audience, 'card');
    expect(seen('mine:s_5')).toBeDefined();
    expect(seen('desk')).toBeDefined();
    expect(seen('mine:s_6')).toBeUndefined();
    expect(seen('room')).toBeUndefined();
  });

  it('more answers than people counted are sent back; an estimate is an estimate', () => {
    expect(code(save({ present: 7 }))).toBe('more_than_present');
    expect(save({ present: 7, counted: 'estimated' })).toBeNull();
  });

  it('[ITEM4] the office takes personal data out of a card for good, and the phone does not put it back', () => {
    save();
    const redact = {
      type: 'card.redact',
      what: 'e0q0',
      was: 'Vi kender ikke hinanden',
      text: 'Vi hilser ikke',
    } as const;
    expect(code(play.try(member(5), redact))).toBe('not_allowed');
    expect(code(play.try(gitte, { ...redact, what: 'e7q0' }))).toBe('changed_since');
    expect(code(play.try(gitte, { ...redact, text: ' ' }))).toBe('text_empty');
    const clean = redactionOf(play.state, [
      { type: 'card.redacted', what: 'e0q0', replacement: 'Vi hilser ikke' },
    ]);
    expect(JSON.stringify(clean?.(play.log))).not.toContain('kender ikke hinanden');
    expect(JSON.stringify(clean?.(play.log))).toContain('Begynd med at sige goddag.');
    play.do(gitte, redact);
    expect(play.state.card?.card.elements[0]?.quotes).toEqual(['Vi hilser ikke']);
    expect(JSON.stringify(play.state.releases)).not.toContain('kender ikke hinanden');
    expect(code(save({ rev: 2, oneThing: 'Andet' }))).toBe('changed_since');
  });

  it('[ITEM4] is not overwritten where it says something else by now than what the office has read', () => {
    save();
    const read = { type: 'card.redact', what: 'e0q0', was: 'Vi kender ikke hinanden' } as const;
    const [row] = card().elements;
    // A quote was put before it: what stood first stands second now.
    save({ rev: 2, elements: [{ ...row!, quotes: ['Bussen kører ikke', read.was] }] });
    expect(code(play.try(gitte, { ...read, text: 'Vi hilser ikke' }))).toBe('changed_since');
    expect(play.try(gitte, { ...read, what: 'e0q1', text: 'Vi hilser ikke' })).toBeNull();
    expect(play.state.card?.card.elements[0]?.quotes).toEqual([
      'Bussen kører ikke',
      'Vi hilser ikke',
    ]);
  });

  it('[ITEM4] the office also reads and takes out what an earlier card said and this one does not', () => {
    save();
    expect(earlierTexts(play.state)).toEqual([]);
    const [row] = card().elements;
    save({ rev: 2, elements: [{ ...row!, quotes: [] }] });
    const [earlier, ...more] = earlierTexts(play.state);
    expect(more).toEqual([]);
    expect(earlier).toMatchObject({ what: 'e0q0', text: 'Vi kender ikke hinanden', version: 1 });
    const { release, what, text: was } = earlier!;
    const command = { type: 'card.redact', release, what, was } as const;
    expect(code(play.try(gitte, { ...command, was: 'Andet', text: '' }))).toBe('changed_since');
    const clean = redactionOf(play.state, [
      { type: 'card.redacted', what, release, replacement: REDACTED },
    ]);
    expect(JSON.stringify(clean?.(play.log))).not.toContain(was);
    const { card: stands } = play.state;
    play.do(gitte, { ...command, text: '' });
    expect(JSON.stringify(play.state.releases)).not.toContain(was);
    expect(earlierTexts(play.state)).toEqual([]);
    // The card that stands did not say it.
    expect(play.state.card).toEqual(stands);
    expect(save({ rev: 3, present: 9, elements: [] })).toBeNull();
  });

  it('what looks like a personal number is stopped', () => {
    expect(code(save({ oneThing: 'Ring til 010203-1234' }))).toBe('text_cpr');
  });

  it('[STEP2] a closed card takes nothing', () => {
    play.do(line, { type: 'step.close', stepId: 'card' });
    expect(code(save())).toBe('step_closed');
  });

  it('the member moves or cancels the own meeting, not what lies on the table', () => {
    const plan = (over: object, by = member(5)) =>
      code(play.try(by, { type: 'meeting.plan', meeting: { ...MEETING, ...over } }));
    expect(plan({ date: '2016-03-24' })).toBeNull();
    expect(play.state.settings).toMatchObject({
      meeting: { date: '2016-03-24' },
      title: expect.stringMatching(/^Lille møde: .+, 24. marts 2016$/) as string,
    });
    expect(plan({ release: 'r2' })).toBe('not_allowed');
    expect(plan({ seat: 's_6' })).toBe('not_allowed');
    expect(plan({ date: '2016-04-01' }, member(6))).toBe('not_yours');
    save();
    expect(plan({ cancelled: true })).toBe('already_exists');
  });
});
