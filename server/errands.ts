import type { Actor } from '#shared/kernel/actor.ts';
import type { Config } from './config.ts';
import type { ControlReply, ControlRequest } from './control.ts';
import { exerciseSession, playExercise } from './demo/exercise.ts';
import { newId } from './auth/secrets.ts';
import type { House } from './house.ts';
import { ownAddresses } from './routes/addresses.ts';

/** To open on this machine. */
const local = (house: House, config: Config): string =>
  ownAddresses(config, house.place.port).local;

export const ownerLink = async (house: House, config: Config): Promise<string> =>
  `${local(house, config)}/k#${await house.grants.ownerLink()}`;

/** What the command line may ask for; the same answer with and without a running server. */
export async function answerControl(
  house: House,
  config: Config,
  request: ControlRequest,
): Promise<ControlReply> {
  switch (request.act) {
    case 'owner-link':
      return {
        ok: true,
        lines: ['Owner link (works once):', `  ${await ownerLink(house, config)}`],
      };
    case 'demo':
      return demo(house, config, request.until);
  }
}

async function demo(house: House, config: Config, until: string): Promise<ControlReply> {
  const { grants, engine } = house;
  const base = local(house, config);
  const id = newId('p');
  const sessionId = exerciseSession(id, until);
  // The printed desk link is that of the one who has led the exercise, and so has the control.
  const desk = await grants.staff(sessionId, 'facilitator', 'Line Overbæk');
  const lead: Actor = { role: 'facilitator', person: desk.credential.person };
  const played = await playExercise(house, { id, title: 'Fremtidens Ballerup', until, lead });
  if (!played.ok)
    return { ok: false, message: `The exercise cannot be played: ${played.rejection.code}` };
  const screen = await grants.staff(sessionId, 'screen', 'Storskærm');
  const members: string[] = [];
  for (const seat of played.seats) {
    const { token } = await grants.seat(id, seat.id, '');
    members.push(`  ${seat.name.padEnd(22)} ${base}/k#${token}`);
  }
  await engine.namesChanged(id);
  return {
    ok: true,
    lines: [
      until.endsWith('end') ? 'Exercise played to the end.' : `Exercise played until "${until}".`,
      '',
      'Desk:',
      `  ${base}/k#${desk.token}`,
      'Screen:',
      `  ${base}/screen/${screen.token}`,
      'Members:',
      ...members,
    ],
  };
}
