import type { Team } from '#shared/board/board.ts';
import { mixTeams } from '#shared/session/teams.ts';
import { CONTENT } from './content.ts';
import type { Scene, Stage } from './stage.ts';

/** The council says at the door that it is here. */
export const councilComes: Scene = async (stage) => {
  for (const { id } of CONTENT.seats)
    await stage.member(id, { type: 'person.checkIn', person: stage.personOf(id) });
};

/** The council is spread over so many teams, never two of a group before each team has one. */
export async function seatCouncil(
  stage: Stage,
  count: number,
  named: (n: number) => { readonly id: string; readonly name: string },
): Promise<readonly Team[]> {
  const people = CONTENT.seats.map(({ id, group }) => ({ id: stage.personOf(id), group }));
  const teams = mixTeams(people, count, (n) => named(n).name).map(({ members }, i) => ({
    ...named(i + 1),
    members: [...members],
  }));
  await stage.lead({ type: 'teams.set', teams });
  return teams;
}

/** What the meeting has come to is handed on, and it is over. */
export const wrapUp: Scene = async (stage) => {
  const { id } = await stage.state();
  await stage.lead({ type: 'release.make', releaseId: `${id}-1`, title: '' });
  await stage.lead({ type: 'session.end' });
};
