import { describe, expect, it } from "vitest";
import { saysTotal } from "../../src/analysis/total-names.ts";
import { isUnprinted } from "../../src/analysis/printed-number.ts";
import { findTable } from "../../src/analysis/find-table.ts";
import type { Completed } from "../../src/analysis/run-analysis.ts";
import { completeProcedure, runProcedure } from "../../src/procedures/run-procedure.ts";
import { resultTables } from "../../src/procedures/results.ts";
import { reportSheets } from "../../src/report/report.ts";
import type { ReportSheet } from "../../src/report/sheet.ts";
import { addressOfRange, rangeOf } from "../../src/workbook/address.ts";
import { FileHost } from "../../src/workbook/file/file-host.ts";
import { catalogueDrafts, provinces } from "./catalogue-runs.ts";
import { industrialPanel, unbalancedPanel } from "./completed.ts";

/** A workbook file in memory. */
function fileInMemory(): FileHost {
  let bytes: Uint8Array | null = null;
  return new FileHost({
    read: () => Promise.resolve(bytes),
    write: (written) => {
      bytes = written;
      return Promise.resolve();
    },
  });
}

const isNumber = (cell: unknown) => typeof cell === "number";

/** Every table of the report's .xlsx file with the means and extremes below it, without those of groups, and what its audit says cannot hold. */
async function audited(sheets: readonly ReportSheet[]) {
  const host = fileInMemory();
  const { sheets: names } = await host.writeReport(sheets);
  const found: { readonly where: string; readonly claims: number; readonly wrong: readonly string[] }[] = [];
  for (const [k, name] of names.entries())
    for (const { range } of sheets[k].tables ?? []) {
      const used = rangeOf((await host.usedRange(name)).address)!;
      const read = await host.read({ sheet: name, address: addressOfRange({ ...range, toRow: used.toRow }) });
      const blank = read.cells.findIndex((row, at) => at > range.toRow - range.fromRow && row.every((cell) => cell === null));
      const own = range.toRow - range.fromRow;
      const cells = read.cells
        .slice(0, blank < 0 ? undefined : blank)
        .filter(([label], at) => at <= own || saysTotal(String(label)) || /最[大小]值/.test(String(label)));
      const body = cells.slice(1);
      const numeric = cells[0].flatMap((head, column) =>
        typeof head === "string" && body.some((row) => isNumber(row[column])) && body.every((row) => isNumber(row[column]) || isUnprinted(row[column]))
          ? [head]
          : [],
      );
      if (numeric.length === 0 || new Set(cells[0]).size < cells[0].length) continue;
      const decimals = await host.decimals({ sheet: name, address: read.address });
      const table = { ...findTable(cells, { name, row: read.row, column: read.column }, false), decimals };
      const unit = table.header.filter((head) => !numeric.includes(head)).slice(0, 1);
      const { procedure, outcome, given } = runProcedure(completeProcedure({ procedure: "audit", columns: { unit, values: numeric }, options: {} }), table);
      const { fields, rows } = resultTables(procedure, outcome, given).find(({ id }) => id === "claims")!;
      const claims = rows.map(({ cells: own }) => Object.fromEntries(fields.map(({ id }, at) => [id, own[at]])));
      found.push({
        where: `${name}!${read.address}`,
        claims: claims.filter(({ cell }) => cell !== "").length,
        wrong: claims
          .filter(({ verdict }) => verdict === "inconsistent")
          .map((claim) => [claim["cell"], claim["claim"], claim["printed"], claim["follows_low"], claim["follows_high"]].join(" ")),
      });
    }
  return found;
}

const runs: readonly (readonly [name: string, run: () => Promise<Completed>])[] = [
  ["a panel with groups", industrialPanel],
  ["an unbalanced panel", unbalancedPanel],
  ...["radial", "sbm", "metafrontier", "malmquist", "luenberger"].flatMap((id) => {
    const draft = [...catalogueDrafts].find(([name]) => name.includes(id));
    return draft === undefined ? [] : [[draft[0], () => provinces(draft[1])] as const];
  }),
];

describe("the sheets of our own reports pass the audit", () => {
  it.each(runs)("of %s", async (_, run) => {
    const found = await audited(reportSheets(await run(), "zh-CN"));
    expect(found.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });
});
