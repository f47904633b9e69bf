import type { Given } from "../../run/given.ts";
import type { differenceSlots } from "./difference-slots.ts";
import type { ListRow, Value } from "../../declare/gives.ts";
import type { Step } from "../../declare/procedure.ts";
import { percent, whole } from "../../said/shown-number.ts";

/** What an index and its parts are computed from: the values of a period, and the groups of their rows by one of the groupings. */
type Decompose<P> = (period: string | null, grouping: string, names: readonly string[], values: readonly number[]) => P;

/** The index of every period, in its parts by every column of groups that is given, in their order. */
export function* byPeriodAndGrouping<P>(
  { columns: { value, group }, periods }: Given<typeof differenceSlots>,
  decomposed: Decompose<P>,
): Generator<Step, readonly (readonly (P & { readonly name: string })[])[]> {
  const found: (P & { readonly name: string })[][] = [];
  for (const [k, { period, rows }] of periods.entries()) {
    yield { step: "progress", done: k, total: periods.length };
    const values = rows.map((row) => value[0].numbers[row]);
    found.push(
      group.map(({ name, labels }) => ({
        name,
        ...decomposed(
          period,
          name,
          rows.map((row) => labels[row]),
          values,
        ),
      })),
    );
  }
  return found;
}

/** A part of an index and its share, by the fields that hold them. */
type Part = readonly [part: string, share: string];

/** The largest part, with its share. */
export function mainPart<P extends Part>(values: Readonly<Record<P[number], Value>>, parts: readonly P[]): P {
  const size = ([part]: P) => Number(values[part as P[number]]);
  return [...parts].sort((a, b) => size(b) - size(a))[0];
}

/** The row of a period and a grouping that alone has the largest number in a column; null where several share it. */
export function largestIn<C extends string>(
  rows: readonly ListRow<C | "grouping">[],
  period: string | null,
  grouping: Value,
  column: C,
): { readonly row: number; readonly value: number } | null {
  const numbers = rows.map(({ period: own, cells }) =>
    own === period && cells.grouping === grouping && typeof cells[column] === "number" ? cells[column] : null,
  );
  const most = Math.max(...numbers.filter((value) => value !== null));
  const places = [...numbers.keys()].filter((k) => numbers[k] === most);
  return places.length === 1 && most > 0 ? { row: places[0], value: most } : null;
}

/** The same values in other groups: what makes the difference then, beside what that part is in the first ones. */
export function groupingFinding<P extends Part>(
  period: string,
  groupings: readonly ListRow<P[number] | "grouping">[],
  first: ListRow<P[number] | "grouping">,
  other: ListRow<P[number] | "grouping">,
  parts: readonly P[],
) {
  const [main, share] = mainPart(other.cells, parts) as readonly [P[0], P[1]];
  return {
    code: "grouping" as const,
    params: {
      ...{ period, grouping: String(other.cells.grouping), main, share: percent(other.cells[share]) },
      ...{ first: String(first.cells.grouping), first_share: percent(first.cells[share]) },
    },
    at: [
      ["groupings", groupings.indexOf(other), share],
      ["groupings", groupings.indexOf(first), share],
    ] as const,
  };
}

/** What `groupingFinding` says. */
export const groupingSays = ["period", "grouping", "main", "share", "first", "first_share"] as const;

/** What `groupsOfOne` says. */
export const groupOfOneSays = ["period", "names[]", "n"] as const;

/** A group of one has no differences inside: what it adds is all between groups. */
export function groupsOfOne(within: readonly ListRow<"group" | "n" | "grouping">[], { period, cells: { grouping } }: ListRow<"grouping">) {
  const own = [...within.entries()].filter(([, row]) => row.period === period && row.cells.grouping === grouping);
  const single = own.filter(([, { cells }]) => cells.n === 1);
  if (single.length === 0 || own.length === 1) return [];
  return [
    {
      code: "group-of-one" as const,
      params: { period: period ?? "", names: single.map(([, { cells }]) => String(cells.group)), n: whole(1) },
      at: [["within", single[0][0], "n"]] as const,
    },
  ];
}
