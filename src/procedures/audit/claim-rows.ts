import { printedFormat } from "../../analysis/table/printed-number.ts";
import type { ListRow } from "../declare/gives.ts";
import { decimalsOfWhatFollows, type Claim } from "./claim.ts";
import type { PrintedTable } from "./printed-table.ts";
import type { gives } from "./audit-results.ts";

export type ClaimRow = ListRow<keyof typeof gives.claims.columns>;

export function cellsOf(values: readonly { addressOf(row: number): string }[], { columns }: PrintedTable, claim: Claim): ClaimRow["cells"] {
  const { row, column, follows } = claim;
  return {
    cell: row === null || column === null ? "" : values[column].addressOf(row),
    unit: claim.unit,
    column: column === null ? "" : columns[column].name,
    check: claim.check,
    claim: claim.claim,
    printed: claim.printed,
    follows_low: follows?.low ?? null,
    follows_high: follows?.high ?? null,
    verdict: claim.verdict,
    by_how_much: claim.by,
    corrected: claim.corrected,
    formula: claim.formula ?? "",
    of: claim.of,
  };
}

/** A count as 5, a score of three decimals as 1.161, a percentage as 12.3%. */
export function formatsOf(claim: Claim): NonNullable<ClaimRow["printed"]> {
  const [own, following] = [printedFormat(claim.decimals, claim.percent), printedFormat(decimalsOfWhatFollows(claim), claim.percent)];
  return { printed: own, corrected: own, follows_low: following, follows_high: following, by_how_much: claim.by === 0 ? printedFormat(0) : following };
}
