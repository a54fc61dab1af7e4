import { hostOf, SYSTEM, type Actor } from '#shared/kernel/actor.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import { runSheet } from '#shared/session/runsheets.ts';
import type { Store } from '../store/port.ts';
import { listeningLog, ManualClock, Node, settle } from './nodes.ts';
import { councilNames, FACILITATOR, MODERATOR, OWNER, SECRETARY, SETTINGS } from './people.ts';

const attendee = (n: number): Actor => ({ role: 'attendee', person: `a_${n}` });
const HOST: Actor = { role: 'host', person: hostOf('t1') };
const MEETING = {
  seat: 's_1',
  venue: 'school',
  invitee: null,
  place: 'Skolen',
  date: '2016-04-06',
  time: '',
  release: 'r0',
  cancelled: false,
} as const;

const element = (id: string) => ({
  id,
  kind: 'element' as const,
  title: `Sætning ${id}`,
  description: '',
  theme: 'By',
  origin: '',
  author: null,
  from: { release: 'r0', ref: `ref-${id}`, wording: 1 },
});

/**
 * A dialogue meeting `s` and a small meeting `c` in which everything that is theirs alone happens at least once. Each
 * command must be accepted.
 */
export async function playWholeDialogue(store: Store): Promise<void> {
  const clock = new ManualClock(1_460_650_000_000);
  const log = listeningLog();
  const { engine } = new Node(store, clock, log, () => councilNames(6));
  let n = 0;
  const sendTo = async (stream: string, actor: Actor, command: SessionCommand): Promise<void> => {
    await clock.move(1_000);
    const reply = await engine.command(stream, actor, { v: 1, id: `dialogue${n++}`, command });
    if (!reply.ok) throw new Error(`${command.type}: ${reply.rejection.code}`);
    await settle();
  };
  const send = (actor: Actor, command: SessionCommand) => sendTo('s', actor, command);
  const lead = (command: SessionCommand) => send(FACILITATOR, command);
  let current: string | null = null;
  const start = async (stepId: string) => {
    await lead({ type: 'step.start', stepId, expect: current });
    current = stepId;
  };
  const test = (actor: Actor, itemId: string, slip: number | null) =>
    send(actor, {
      type: 'item.propose',
      itemId,
      stepId: 'pressure',
      kind: 'note',
      title: `Seddel ${itemId}`,
      description: '',
      theme: '',
      source: 'paper',
      answer: {
        about: 'e1',
        lens: 'who',
        verdict: 'holds_changed',
        rewrite: 'En bedre sætning',
        lang: 'da',
        slip,
        affiliation: 'skole',
      },
    });

  const settings = {
    ...SETTINGS,
    attendees: 'take_part' as const,
    members: 'listen' as const,
  };
  await engine.createSession('s', 'p', settings, runSheet('dialogue'), OWNER);
  await lead({ type: 'items.import', items: [element('e1'), element('e2')] });
  await lead({
    type: 'items.renew',
    items: [{ itemId: 'e2', wording: 2, title: 'Ny sætning', description: '' }],
  });
  await lead({ type: 'teams.set', teams: [{ id: 't1', name: 'Bord 1', members: [] }] });
  await lead({ type: 'session.open' });
  for (const each of [1, 2]) {
    const { person } = attendee(each);
    await send(SYSTEM, { type: 'person.checkIn', person, affiliation: 'borger' });
    await send(attendee(each), { type: 'person.place', teamId: 't1', walkIn: each === 2 });
  }
  await start('pressure');
  for (const each of [1, 2]) await test(attendee(each), `d${each}`, null);
  await test(HOST, 'd3', 1);
  await send(HOST, { type: 'slips.count', stepId: 'pressure', teamId: 't1', counted: 2 });
  await send(MODERATOR, { type: 'items.moderate', itemIds: ['d1', 'd2'], act: 'show' });
  await send(MODERATOR, { type: 'items.moderate', itemIds: ['d2'], act: 'hold' });
  await send(MODERATOR, { type: 'item.redact', itemId: 'd3', title: 'Uden navn' });
  await send(MODERATOR, { type: 'item.translate', itemId: 'd1', text: 'Oversat' });
  await start('scale');
  const boxId = (await engine.sessionState('s'))?.steps.get('scale')?.vote?.boxId ?? '';
  const casting = engine.ballot('s', attendee(1), { boxId, rev: 1, body: { scale: { e1: 2 } } });
  await clock.move(50);
  if (!(await casting).ok) throw new Error('ballot');
  await lead({ type: 'vote.end', stepId: 'scale' });
  await lead({ type: 'vote.close', stepId: 'scale' });
  const paper = { slips: 1, abstained: 0, counts: { 'e1:1': 1 } };
  for (const actor of [HOST, SECRETARY])
    await send(actor, { type: 'paper.count', stepId: 'scale', teamId: 't1', paper });
  await lead({ type: 'vote.reveal', stepId: 'scale' });
  await lead({ type: 'release.make', releaseId: 'r1', title: '' });
  await lead({ type: 'session.end' });

  const small = { ...SETTINGS, form: 'open' as const, meeting: MEETING };
  await engine.createSession('c', 'p', small, runSheet('small-meeting'), OWNER);
  await sendTo('c', SECRETARY, { type: 'items.import', items: [element('e1')] });
  await sendTo(
    'c',
    { role: 'member', person: 's_1' },
    {
      type: 'card.save',
      stepId: 'card',
      releaseId: 'r2',
      card: {
        rev: 1,
        date: '2016-04-06',
        venue: 'school',
        present: 24,
        counted: 'counted',
        elements: [
          {
            ref: 'e1',
            wording: 1,
            holds: 9,
            holdsChanged: 12,
            fails: 3,
            lenses: ['who'],
            points: ['Spørg os'],
            quotes: ['Vi vil høres'],
            dots: 18,
          },
        ],
        oneThing: 'Lyt',
      },
    },
  );
  await sendTo('c', SECRETARY, {
    type: 'card.redact',
    what: 'e0q0',
    was: 'Vi vil høres',
    text: 'Uden navn',
  });
  await engine.close();
  log.nothingWrong();
}
