import { printedFormat } from "../../analysis/table/printed-number.ts";
import { describeProcedure } from "../declare/procedure.ts";
import type { ColumnBack } from "../declare/gives.ts";
import { auditWords } from "./audit.words.ts";
import type { Claim } from "./claim.ts";
import { findingsOf } from "./findings.ts";
import { gather } from "./gather.ts";
import { printedTable, type PrintedTable } from "./printed-table.ts";
import { summaryOf } from "./summary.ts";
import { gives, says } from "./audit-results.ts";
import { options } from "./audit-options.ts";
import { type ClaimRow, cellsOf, formatsOf } from "./claim-rows.ts";

export const takes = {
  values: { holds: "printed", blank: "kept", min: 1, many: true },
  unit: { holds: "labels", min: 0 },
  group: { holds: "labels", blank: "kept", min: 0 },
  period: { holds: "labels", min: 0 },
  scores: { holds: "table", form: "unit-period", min: 0 },
  claims: { holds: "table", form: "claims", min: 0 },
} as const;

/**
 * An audit of printed tables by interval arithmetic on half a unit of every last digit. What a table says of itself — that one
 * column is the product of others, that a row is the mean of those above it, that a rank is one — is held against what follows
 * from the digits, and is inconsistent only where no unrounded numbers could have been printed so.
 */
export const audit = describeProcedure(
  {
    id: "audit",
    stage: "audit",
    question: "audit",
    citations: [
      {
        text: "Brown, N. J. L. & Heathers, J. A. J. (2017). The GRIM test: a simple technique detects numerous anomalies in the reporting of results in psychology. Social Psychological and Personality Science 8(4): 363–369.",
        doi: "10.1177/1948550616673876",
      },
    ],
    takes,
    options,
    least: { rows: 1, in: "all" },
    gives,
    says,
    refuses: {
      "claim-check": ["address", "got", "expected"],
      "claim-column": ["address", "got", "expected"],
      "claim-unit": ["address", "got", "expected"],
      "claim-needs": ["address", "got", "expected"],
    },
    functions: {
      "AUDIT.TABLE": {
        gives: "checks",
        parameters: ["values", "unit", "group", "period", "scores", "claims", "factors", "decimals", "grim", "n", "items", "result"],
      },
    },
    *run(given, { factors, decimals, grim, n, items }, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const table = printedTable(given.columns, given.rows, decimals);
      const gathered = gather(table, given.tables.scores, given.tables.claims, { factors, decimals, grim, n, items }, refuse);
      const claims = gathered.claims.map((claim): ClaimRow => ({
        period: claim.row === null ? null : table.periods[claim.row],
        cells: cellsOf(given.columns.values, table, claim),
        printed: formatsOf(claim),
      }));
      const { totals, checks } = summaryOf(table, gathered);
      const assumed = decimals === null && given.columns.values.some((column) => column.decimals.every((one) => one === null));
      return {
        values: { totals, checks, claims, columns: correctedColumns(table, gathered.claims) },
        findings: findingsOf(table, gathered, totals, checks, assumed),
      };
    },
  },
  auditWords,
);

/** The table once more: what is determined to be otherwise is corrected, what cannot hold and is not determined is blank. */
function correctedColumns({ columns, rows }: PrintedTable, claims: readonly Claim[]): readonly ColumnBack[] {
  const wrong = claims.filter(({ verdict, row, column }) => verdict === "inconsistent" && row !== null && column !== null);
  const counts = Array.from({ length: rows }, (_, row) => wrong.filter((claim) => claim.row === row).length);
  return [
    { name: "inconsistent", values: counts, printed: counts.map(() => printedFormat(0)) },
    ...columns.map(({ name, cells }, column) => ({
      name: `${name}_c`,
      values: cells.map((cell, row) => {
        // A rank in brackets is no number of its column.
        const own = wrong.filter((claim) => claim.row === row && claim.column === column && claim.printed === cell?.value);
        return own.length === 0 ? (cell?.value ?? null) : own[0].corrected;
      }),
      printed: cells.map((cell) => printedFormat(cell?.decimals ?? 0, cell?.percent)),
    })),
  ];
}
