import { list, text, type Block, type Cell, type Section } from './document.ts';
import { clock } from './moments.ts';
import type { Source } from './source.ts';
import { words } from './words.ts';

/** Who was there and when: members by name, everybody else as a number. Never by party group. */
export function attendanceSection(source: Source): Section {
  const { state, names, lang } = source;
  const w = words[lang];
  const came = [...state.presence].filter(([, p]) => p.as === 'member');
  const others = state.presence.size - came.length;
  const rows = came
    .map(([person, p]) => ({ person, p, seat: names.seats.find((s) => s.id === person) }))
    .toSorted((a, b) => (a.seat?.number ?? 1e9) - (b.seat?.number ?? 1e9))
    .map(({ person, p, seat }): Cell[] => [
      seat?.number ?? null,
      seat?.name ?? names.nameOf(person) ?? person,
      clock(p.since, lang),
      p.until === null ? '' : clock(p.until, lang),
    ]);
  const absent = names.seats
    .filter((seat) => !state.presence.has(seat.id))
    .map((seat) => seat.name);

  const blocks: Block[] = [text(w.presentMembers(came.length, names.seats.length))];
  if (others > 0) blocks.push(text(w.presentOthers(others)));
  if (rows.length > 0)
    blocks.push({
      type: 'table',
      caption: w.attendance,
      sheet: w.attendance,
      columns: [
        { title: w.seat, width: 9, numeric: true },
        { title: w.name, width: 40 },
        { title: w.cameIn, width: 14 },
        { title: w.wentOut, width: 14 },
      ],
      rows,
    });
  if (absent.length > 0) blocks.push(text(`${w.absent}: ${absent.join(', ')}.`));
  const teams = [...state.teams.values()].filter((team) => team.members.length > 0);
  return {
    title: w.attendance,
    blocks,
    sections:
      teams.length === 0
        ? []
        : [
            {
              title: w.teams,
              blocks: [
                list(
                  teams.map(({ name, members }) => {
                    // Participants have no names: at a table of the hall they are a number.
                    const named = members.flatMap((m) => names.nameOf(m) ?? []);
                    const others = members.length - named.length;
                    const all = others === 0 ? named : [...named, w.withoutName(others)];
                    return `${name}: ${all.join(', ')}`;
                  }),
                ),
              ],
            },
          ],
  };
}
