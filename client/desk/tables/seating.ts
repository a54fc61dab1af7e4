import type { SeatView, TeamView } from '#shared/session/views.ts';

/** A table as the command takes it; whoever has sat down stays where the id stays. */
export interface TablePlan {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

export const MAX_TABLES = 100;

/** What a table is called is part of the meeting, and stands on its paper: it does not follow the language of the desk. */
export const tableName = (n: number): string => `Bord ${n}`;

export const planOfTable = ({ id, name, members }: TeamView): TablePlan => ({
  id,
  name,
  members: members.map((member) => member.id),
});

/** So many tables: those there are stay as they are, new ones get the numbers that are free, the last ones go. */
export function withCount(tables: readonly TeamView[], count: number): TablePlan[] {
  const plan = tables.slice(0, count).map(planOfTable);
  const ids = new Set(plan.map(({ id }) => id));
  const names = new Set(plan.map(({ name }) => name));
  for (let n = 1; plan.length < count; n++) {
    const table = { id: `bord-${n}`, name: tableName(n), members: [] };
    if (ids.has(table.id) || names.has(table.name)) continue;
    plan.push(table);
  }
  return plan;
}

/** Members dealt to tables by `mixTeams`, table by table in their order. */
export function seated(
  tables: readonly TeamView[],
  dealt: readonly { readonly members: readonly string[] }[],
): TablePlan[] {
  return tables.map(({ id, name }, i) => ({
    id,
    name,
    members: dealt[i]?.members ?? [],
  }));
}

/** Names of those who share a table with another of their group. */
export function sameGroupAt(table: TeamView, seats: readonly SeatView[]): string[] {
  const groupOf = new Map(seats.map((seat) => [seat.id, seat.group]));
  const groups = table.members.map((member) => groupOf.get(member.id) ?? '');
  return table.members.flatMap((member, i) => {
    const group = groups[i] ?? '';
    const alone = group === '' || groups.filter((each) => each === group).length < 2;
    return alone ? [] : [`${member.name} (${group})`];
  });
}
