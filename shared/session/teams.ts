import type { ItemKind, Slice, Team } from '../board/board.ts';

/**
 * Mixed teams: people are dealt out group by group, so that each team gets its share of every party group and no
 * two sizes differ by more than one. The same seats give the same teams.
 */
export function mixTeams(
  people: readonly { readonly id: string; readonly group: string }[],
  count: number,
  nameOf: (n: number) => string,
): Team[] {
  const teams = Array.from({ length: Math.max(1, count) }, (_, i) => ({
    id: `team-${i + 1}`,
    name: nameOf(i + 1),
    members: [] as string[],
  }));
  const sizes = new Map<string, number>();
  for (const person of people) sizes.set(person.group, (sizes.get(person.group) ?? 0) + 1);
  const dealt = [...people].sort(
    (a, b) =>
      (sizes.get(b.group) ?? 0) - (sizes.get(a.group) ?? 0) || a.group.localeCompare(b.group, 'da'),
  );
  dealt.forEach((person, i) => teams[i % teams.length]?.members.push(person.id));
  return teams;
}

/** Each theme × kind becomes a slice; slices are dealt to the teams by size, the largest first to the least loaded. */
export function dealSlices(
  teams: readonly Pick<Team, 'id'>[],
  items: readonly { readonly theme: string; readonly kind: ItemKind }[],
  kinds: readonly ItemKind[],
): Slice[] {
  if (teams.length === 0) return [];
  const sizes = new Map<string, { theme: string; kind: ItemKind; n: number }>();
  for (const { theme, kind } of items) {
    if (!kinds.includes(kind)) continue;
    const key = `${kind}|${theme}`;
    const slice = sizes.get(key) ?? { theme, kind, n: 0 };
    slice.n++;
    sizes.set(key, slice);
  }
  const load = new Map(teams.map((team) => [team.id, 0]));
  const bySize = [...sizes.values()].sort(
    (a, b) => b.n - a.n || a.theme.localeCompare(b.theme, 'da'),
  );
  return bySize.map(({ theme, kind, n }) => {
    let teamId = teams[0]?.id ?? '';
    for (const team of teams)
      if ((load.get(team.id) ?? 0) < (load.get(teamId) ?? 0)) teamId = team.id;
    load.set(teamId, (load.get(teamId) ?? 0) + n);
    return { teamId, theme, kind };
  });
}
