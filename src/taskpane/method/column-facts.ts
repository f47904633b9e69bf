import type { TableColumns } from "../../analysis/table/table-columns.ts";
import { variableRoles, type Role } from "../../engine/data/dataset.ts";
import type { Draft } from "../state/draft.ts";

/** What of the columns decides which method fits them. */
export interface ColumnFacts {
  readonly inputs: number;
  readonly outputs: number;
  readonly undesirable: readonly string[];
  /** One where no column holds them. */
  readonly periods: number;
  /** None where no column holds them. */
  readonly groups: number;
  /** An input or output that has numbers below 0. */
  readonly negative: string | null;
  /** Columns of numbers, whatever their role. */
  readonly numbers: number;
}

/** The facts of a table under the draft's roles. */
export function columnFacts({ source, roles }: Pick<Draft, "source" | "roles">, columns: TableColumns): ColumnFacts {
  const named = source?.columns ?? [];
  const of = (...wanted: readonly Role[]) => [...named.keys()].filter((k) => wanted.includes(roles[k]!));
  const different = (role: Role, none: number) => of(role).map((k) => columns.labelsOf(k).length)[0] ?? none;
  const negative = of("input", "output", "undesirable").find((k) => columns.numbers(k).some((value) => value < 0));
  const holdsNumbers = (role: Role | null | undefined) => variableRoles.some((one) => one === role);
  return {
    inputs: of("input").length,
    outputs: of("output").length,
    undesirable: of("undesirable").map((k) => named[k].name),
    periods: different("period", 1),
    groups: different("group", 0),
    negative: negative === undefined ? null : named[negative].name,
    numbers: (source?.proposals ?? []).filter(
      ({ role, reason }, k) => holdsNumbers(roles[k]) || (roles[k] === null && (reason.kind === "numbers" || holdsNumbers(role))),
    ).length,
  };
}
