import type { Lens, Verdict } from '#shared/board/board.ts';
import type { CardElement } from '#shared/dialogue/card.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Commit } from '#shared/kernel/stream.ts';
import { outcomeKey, type NoteOutcome, type ProcessInfo } from '#shared/process/process.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { runSheet } from '#shared/session/runsheets.ts';
import { attendee, line, member, NAMES, Play } from '#shared/testing/given.ts';
import { meetingSource } from './meetingSource.ts';
import type { DialogueSource, MeetingSource } from './source.ts';

/** Two meetings in a hall and some small ones, played with real commands. Used by tests only. */
export const HIDDEN = 'Formanden er en idiot, især ham den skaldede';
export const HELD = 'Min nabo i nr. 14 har det svært';
export const HIDDEN_REWRITE = 'Vi smider formanden ud';
export const FORMULA = '=HYPERLINK("x")';
export const AT = Date.parse('2016-05-25T09:00:00+02:00');
export const PROCESS: ProcessInfo = {
  title: 'Fremtidens Ballerup',
  subtitle: '',
  municipality: 'Ballerup Kommune',
  exercise: false,
  caseNumber: '00.01.00-P22-1-16',
};

const ELEMENTS = {
  e1: ['Blandede boliger', 'Ejer, leje og ungdomsboliger ligger ved siden af hinanden.'],
  e2: ['Tidlig inddragelse', 'Borgerne bliver spurgt, før noget er besluttet.'],
  e3: ['Husene skal være åbne', 'Skoler og haller bruges også om aftenen.'],
  e4: ['Ingen står alene', 'Ensomhed er noget, vi gør noget ved.'],
} as const;
type Ref = keyof typeof ELEMENTS;
const REWORDED = 'Vi spørger, før vi beslutter';

const imported = (id: string, wordingOf: Partial<Record<Ref, number>> = {}) =>
  (Object.keys(ELEMENTS) as Ref[]).map((ref) => {
    const wording = wordingOf[ref] ?? 1;
    return {
      id: `${id}-${ref}`,
      kind: 'element' as const,
      title: wording === 1 ? ELEMENTS[ref][0] : REWORDED,
      description: ELEMENTS[ref][1],
      theme: 'Fællesskab',
      origin: '',
      author: null,
      from: { release: 'r1', ref, wording },
    };
  });

const GROUPS = ['borger', 'borger', 'borger', 'forening', 'råd'] as const;
const moderator: Actor = { role: 'moderator', person: 'k_line' };

interface Said {
  readonly about: Ref;
  readonly text: string;
  readonly lens?: Lens;
  readonly verdict?: Verdict;
  readonly rewrite?: string;
}

/** Thirty-five participants and a listener: rounds, moderation, paper, gallery dots and a scale. */
export function hall(id: string, date: string, wordings: Partial<Record<Ref, number>> = {}): Play {
  const play = new Play(
    runSheet('dialogue'),
    { title: 'Fremtidens Ballerup', date, dateText: date, members: 'listen', processId: 'p1' },
    id,
  );
  play.now = Date.parse(`${date}T17:00:00Z`);
  play.do(line, { type: 'items.import', items: imported(id, wordings) });
  const teams = [1, 2].map((n) => ({ id: `t${n}`, name: `Bord ${n}`, members: [] }));
  play.do(line, { type: 'teams.set', teams }).do(line, { type: 'session.open' });
  const people = Array.from({ length: 35 }, (_, i) => attendee(i + 1));
  people.forEach((actor, i) => {
    const affiliation = GROUPS[i % GROUPS.length]!;
    play.do(
      { role: 'system', person: 'system' },
      { type: 'person.checkIn', person: actor.person, affiliation },
    );
    play.do(actor, { type: 'person.place', teamId: i % 2 ? 't2' : 't1', walkIn: i === 0 });
  });
  play.do(member(1), { type: 'person.checkIn', person: 's_1' });

  let sent = 0;
  const say = (actor: Actor, stepId: string, said: Said, paper = false): string => {
    const itemId = `${id}-n${++sent}`;
    play.do(actor, {
      type: 'item.propose',
      itemId,
      stepId,
      kind: 'note',
      title: said.text,
      description: '',
      theme: '',
      ...(paper ? { source: 'paper' as const } : {}),
      answer: {
        about: `${id}-${said.about}`,
        lens: said.lens ?? null,
        verdict: said.verdict ?? null,
        rewrite: said.rewrite ?? '',
        lang: 'da',
        ...(paper ? { teamId: 't1', slip: 40 + sent, affiliation: '' as const } : {}),
      },
    });
    return itemId;
  };
  const approve = (itemIds: readonly string[]) =>
    play.do(moderator, { type: 'items.moderate', itemIds, act: 'show' });

  play.start('try-note');
  const tried = say(people[0]!, 'try-note', { about: 'e1', text: 'Jeg kom på cykel' });
  play.do(line, { type: 'item.hide', itemId: tried, reason: 'off_topic' });
  play.start('unfold');
  const shown = [
    say(people[0]!, 'unfold', { about: 'e1', text: 'Et fælles bord i gården' }),
    say(people[1]!, 'unfold', { about: 'e2', text: FORMULA }),
    say(line, 'unfold', { about: 'e2', text: 'Skrevet på papir' }, true),
    say(people[6]!, 'unfold', { about: 'e3', text: 'En nøgle i hver klub' }),
  ];
  approve(shown);
  play.do(line, { type: 'slips.count', stepId: 'unfold', teamId: 't1', counted: 2 });
  say(people[2]!, 'unfold', { about: 'e1', text: HELD });
  const bad = say(people[3]!, 'unfold', { about: 'e1', text: HIDDEN });
  play.do(moderator, { type: 'items.moderate', itemIds: [bad], act: 'hide', reason: 'attack' });

  play.start('pressure');
  const verdicts: Verdict[] = ['holds', 'holds', 'holds_changed', 'holds', 'fails'];
  const tests = people.map((actor, i) =>
    say(actor, 'pressure', {
      about: 'e1',
      text: `Fordi ${i}`,
      lens: i % 2 ? 'price' : 'everyday',
      verdict: verdicts[i % verdicts.length]!,
      rewrite: i === 0 ? 'Vi bygger blandet, også når det koster' : '',
    }),
  );
  tests.push(
    say(
      line,
      'pressure',
      { about: 'e1', text: 'Papiret siger nej', lens: 'price', verdict: 'fails' },
      true,
    ),
    say(people[4]!, 'pressure', {
      about: 'e2',
      text: 'Ja, hvis I svarer',
      lens: 'who',
      verdict: 'holds_changed',
    }),
  );
  approve(tests);
  const rude = say(people[5]!, 'pressure', {
    about: 'e2',
    text: 'Nej',
    lens: 'who',
    verdict: 'fails',
    rewrite: HIDDEN_REWRITE,
  });
  play.do(moderator, { type: 'items.moderate', itemIds: [rude], act: 'hide', reason: 'off_topic' });

  const step = runSheet('dialogue').find((each) => each.id === 'gallery-dots')!;
  if (step.kind !== 'vote') throw new Error('no vote');
  const config = { ...step.config, refs: [shown[0]!, shown[1]!, shown[3]!], dots: 1, perItem: 1 };
  play.do(line, { type: 'step.edit', step: { ...step, config } }).start('gallery-dots');
  const ballots = people.map((_, i) => ({ dots: { [config.refs[i % 4 === 0 ? 1 : 0]!]: 1 } }));
  play.do(line, { type: 'vote.end', stepId: 'gallery-dots' });
  play.do(
    line,
    { type: 'vote.close', stepId: 'gallery-dots' },
    { ballots, strata: people.map((_, i) => GROUPS[i % GROUPS.length]!), late: 1, roll: null },
  );
  play.do(line, { type: 'vote.reveal', stepId: 'gallery-dots' });
  play.start('heard');
  play.do(member(1), {
    type: 'item.propose',
    itemId: `${id}-heard`,
    stepId: 'heard',
    kind: 'note',
    title: 'Jeg hørte, at folk gerne vil hjælpe',
    description: '',
    theme: '',
    answer: { about: null, lens: null, verdict: null, rewrite: '', lang: 'da' },
  });
  return play.do(line, { type: 'session.end' });
}

/**
 * A small meeting.
 *
 * @param present null = signed up and not reported
 * @param more what the card says of other elements
 */
export function small(
  id: string,
  present: number | null,
  at: number,
  more: Partial<Record<Ref, Partial<CardElement>>> = {},
): Play {
  const play = new Play(
    runSheet('small-meeting'),
    {
      title: `Lille møde: Skole hos Medlem 2`,
      date: '2016-04-06',
      members: 'take_part',
      form: 'open',
      meeting: {
        seat: 's_2',
        venue: 'school',
        invitee: 'g1',
        place: 'Lokale 7',
        date: '2016-04-06',
        time: '10:00',
        release: 'r1',
        cancelled: false,
      },
    },
    id,
  );
  play.now = at;
  play.do(line, { type: 'items.import', items: imported(id) }).do(line, { type: 'session.open' });
  if (present === null) return play;
  const said = (ref: Ref, rest: Partial<CardElement>): CardElement => ({
    ref: `${id}-${ref}`,
    wording: 1,
    holds: 0,
    holdsChanged: 0,
    fails: 0,
    lenses: [],
    points: [],
    quotes: [],
    dots: null,
    ...rest,
  });
  return play.do(member(2), {
    type: 'card.save',
    stepId: 'card',
    releaseId: `rel-${id}`,
    card: {
      rev: 1,
      date: '2016-04-06',
      venue: 'school',
      present,
      counted: 'estimated',
      elements: [
        said('e1', { holds: present - 1, fails: 1, lenses: ['clash'], points: [`Pointe ${id}`] }),
        said('e2', { quotes: [`Citat ${id}`] }),
        ...(Object.keys(more) as Ref[]).map((ref) => said(ref, more[ref] ?? {})),
      ],
      oneThing: `Én ting ${id}`,
    },
  });
}

export const PLAYS: readonly Play[] = [
  hall('d1', '2016-04-14'),
  hall('d2', '2016-05-03', { e2: 2 }),
  small('big', 9, 10),
  small('tiny1', 3, 20),
  small('tiny2', 2, 30),
  small('late', 4, 40),
  small('silent', null, 50),
];

const outcome: NoteOutcome = {
  session: 'd1',
  item: 'd1-n2',
  outcome: 'used',
  where: 'Udkast 1, sætning 4',
  reason: '',
  at: AT,
};

/** The source of a file, as `gather` reads it from an engine. */
export function dialogueFixture(
  edition: DialogueSource['edition'],
  { plays = PLAYS, ...change }: Partial<DialogueSource> & { plays?: readonly Play[] } = {},
): DialogueSource {
  const lang = change.lang ?? 'da';
  const outcomes = new Map([[outcomeKey(outcome.session, outcome.item), outcome]]);
  const meetings = plays.map(({ state, commits }): MeetingSource => {
    const log: readonly Commit<SessionEvent>[] = commits;
    return meetingSource(
      { state, names: NAMES, commits: log, outcomes },
      { edition, lang, at: AT },
    )!;
  });
  return {
    edition,
    lang,
    scope: 'merged',
    at: AT,
    process: PROCESS,
    release: { title: 'Politisk workshop', at: AT, when: '2. marts 2016' },
    elements: (Object.keys(ELEMENTS) as Ref[]).map((ref, i) => ({
      ref,
      kind: 'element',
      theme: 'Fællesskab',
      released: { title: ELEMENTS[ref][0], description: ELEMENTS[ref][1] },
      later:
        ref === 'e2'
          ? [
              {
                n: 2,
                title: REWORDED,
                description: ELEMENTS.e2[1],
                reason: 'Bordene bad om det',
                at: AT,
              },
            ]
          : [],
      dots: 20 - i * 3,
      people: 18 - i,
    })),
    meetings,
    invitees: [
      {
        id: 'g1',
        name: 'Elevråd',
        kind: 'school',
        reach: '',
        risk: '',
        elements: [],
        activityId: null,
        owner: 'Sekretariatet',
        status: 'invited',
        text: '',
        from: null,
      },
      {
        id: 'g2',
        name: 'Beboere i almene boliger',
        kind: 'citizens',
        reach: '',
        risk: '',
        elements: [],
        activityId: null,
        owner: 'Sekretariatet',
        status: 'planned',
        text: '',
        from: null,
      },
    ],
    activities: new Map(),
    ...change,
  };
}
