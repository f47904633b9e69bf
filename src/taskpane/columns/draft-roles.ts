import type { Columns } from "../../analysis/run/analysis.ts";
import type { Role } from "../../engine/data/dataset.ts";
import type { Draft } from "../state/draft.ts";

/** The roles of a header that is known, if it is. */
export function rolesOf(header: readonly string[], known: readonly Columns[]): (Role | null)[] | null {
  for (const columns of known) {
    const parts = rolesByName(columns);
    if ([...parts.keys()].every((name) => header.includes(name))) return header.map((name) => parts.get(name) ?? null);
  }
  return null;
}

export function rolesByName(columns: Columns): ReadonlyMap<string, Role> {
  return new Map<string, Role>([
    [columns.dmu, "dmu"],
    ...(columns.period === null ? [] : [[columns.period, "period"] as const]),
    ...(columns.group === null ? [] : [[columns.group, "group"] as const]),
    ...columns.inputs.map((name) => [name, "input"] as const),
    ...columns.outputs.map((name) => [name, "output"] as const),
    ...columns.undesirable.map((name) => [name, "undesirable"] as const),
  ]);
}

/** DMU, period and group are one column each: giving the role to one takes it from another. */
export function withRole(roles: Draft["roles"], column: number, role: Role | null): Draft["roles"] {
  const single = role === "dmu" || role === "period" || role === "group";
  return roles.map((old, k) => (k === column ? role : single && old === role ? null : old));
}
