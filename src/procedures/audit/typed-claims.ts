import { labelOf } from "../../analysis/table/cell-label.ts";
import { isUnprinted, leastDecimals, printedAt } from "../../analysis/table/printed-number.ts";
import { badCell } from "../../analysis/run/read-dataset.ts";
import { cellAddress, type Table } from "../../analysis/table/table.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import { nameKey } from "../neighbours/name-key.ts";
import { printed, type Printed } from "./interval.ts";

/** What a typed statement can be checked by. */
export const typedChecks = [
  "count",
  "percent",
  "mean",
  "minimum",
  "maximum",
  "least-count",
  "most-count",
  "growth",
  "ratio",
  "rank",
  "up",
  "down",
  "grim",
  "sample-size",
] as const;
export type TypedCheck = (typeof typedChecks)[number];

/** The heads that a table of claims may have. */
export const claimHeads = ["claim", "check", "unit", "column", "condition", "numerator", "denominator", "n", "items", "printed"] as const;
type Head = (typeof claimHeads)[number];

/** A statement of a text as a person typed it. */
export interface TypedClaim {
  readonly check: TypedCheck;
  /** Its words. */
  readonly claim: string;
  /** Names of units or groups; none: all units. */
  readonly units: readonly string[];
  readonly columns: readonly string[];
  readonly conditions: readonly string[];
  readonly numbers: Readonly<Partial<Record<"numerator" | "denominator" | "n" | "items", Printed>>>;
  readonly printed: Printed | null;
  /** The cell that names the check, for a sentence about it. */
  readonly address: string;
}

/** What is wrong with a claim, as the words of the procedure say it. */
export type RefuseClaim = (
  code: "claim-check" | "claim-column" | "claim-unit" | "claim-needs",
  params: { readonly address: string; readonly got: string; readonly expected: string },
) => never;

const parts = (text: string) =>
  text
    .split(/[;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** Reads the claims; throws a `Mistake` that names the cell of one that cannot be read. */
export function readClaims(table: Table, refuse: RefuseClaim): readonly TypedClaim[] {
  const heads = table.header.map((name) => name.trim().toLowerCase());
  const at = (head: Head) => heads.indexOf(head);
  if (at("check") < 0) refuse("claim-needs", { address: table.place.name, got: table.header.join(", "), expected: "check" });
  return table.rows.map((cells, row): TypedClaim => {
    const textAt = (head: Head) => (at(head) < 0 ? "" : labelOf(cells[at(head)] ?? null));
    const numberAt = (head: Head): Printed | null => {
      const cell = at(head) < 0 ? null : (cells[at(head)] ?? null);
      if (isUnprinted(cell)) return null;
      const read = printedAt(table, row, at(head));
      if (typeof read === "string") throw new Mistake("bad-cells", { cells: [badCell(table, row, at(head), read)], rows: table.rows.length });
      return printed(read.value, read.decimals ?? leastDecimals(read.value), read.percent);
    };
    const check = textAt("check").toLowerCase();
    const address = cellAddress(table, row, at("check"));
    if (!typedChecks.some((one) => one === check)) refuse("claim-check", { address, got: check, expected: typedChecks.join(", ") });
    const numbers = Object.fromEntries(
      (["numerator", "denominator", "n", "items"] as const).flatMap((head) => {
        const number = numberAt(head);
        return number === null ? [] : [[head, number] as const];
      }),
    );
    return {
      check: check as TypedCheck,
      claim: textAt("claim") || check,
      units: parts(textAt("unit")),
      columns: parts(textAt("column")),
      conditions: parts(textAt("condition")),
      numbers,
      printed: numberAt("printed"),
      address,
    };
  });
}

/** Whether a name is that of a unit, as a claim writes it. */
export const isNamed = (wanted: readonly string[], name: string): boolean => wanted.some((one) => nameKey(one) === nameKey(name));
