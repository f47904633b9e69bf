import { describe, expect, it } from "vitest";
import { saysTotal } from "../../src/analysis/checks/total-names.ts";
import { isUnprinted } from "../../src/analysis/table/printed-number.ts";
import { findTable } from "../../src/analysis/table/find-table.ts";
import type { Completed } from "../../src/analysis/run/run-analysis.ts";
import { addressOf, type Cell } from "../../src/analysis/table/table.ts";
import { reportTexts } from "../../src/locale/sheets/report.ts";
import { completeProcedure, runProcedure } from "../../src/procedures/run/run-procedure.ts";
import { resultTables } from "../../src/procedures/run/results.ts";
import { reportSheets } from "../../src/report/report.ts";
import type { ReportCell } from "../../src/report/layout/report-cell.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import { numberFormats } from "../../src/workbook/look/look.ts";
import { shownDigits } from "../../src/workbook/cells/shown-decimals.ts";
import { catalogueDrafts, provinces } from "./catalogue-runs.ts";
import { unbalancedPanel } from "./completed.ts";

const groupHeading = reportTexts("zh-CN").group;
const cellOf = ({ value }: ReportCell): Cell => (value === "" ? null : value);
const isNumber = (cell: unknown) => typeof cell === "number";

interface Audited {
  readonly where: string;
  /** Rows of means of groups among those that were audited. */
  readonly ofGroups: number;
  readonly claims: number;
  readonly wrong: readonly string[];
}

/** Every table of a sheet with the means of all and of groups and the extremes below it, as its cells show them, and what its audit says cannot hold. */
function audited({ name, rows, tables = [] }: ReportSheet): readonly Audited[] {
  const ranges = tables.map(({ range }) => range).sort((a, b) => a.fromRow - b.fromRow);
  return ranges.flatMap((range, k): readonly Audited[] => {
    const columns = Array.from({ length: range.toColumn - range.fromColumn + 1 }, (_, c) => range.fromColumn - 1 + c);
    const header = columns.map((c) => String(rows[range.fromRow - 1][c].value));
    const groupAt = header.indexOf(groupHeading);
    const own = rows.slice(range.fromRow, range.toRow);
    const groups = new Set(groupAt < 0 ? [] : own.map((row) => row[columns[groupAt]].value));
    const behind = rows.slice(range.toRow, (ranges[k + 1]?.fromRow ?? rows.length + 1) - 1).filter(([first]) => typeof first?.value === "string");
    // What is accumulated from the means of another table is no mean of this one.
    const accumulated = behind.findIndex(([first]) => first.value === reportTexts("zh-CN").accumulated);
    const below = behind.slice(0, accumulated < 0 ? undefined : accumulated).filter((row) => row.length > 1 && row[0].style !== "header");
    const ofGroups = below.filter(([first]) => groups.has(first.value));
    const shown = [...own, ...below.filter(([{ value }]) => groups.has(value) || saysTotal(String(value)) || /最[大小]值/.test(String(value)))];
    const cells = shown.map((row) => columns.map((c) => (row[c] === undefined ? null : cellOf(row[c]))));
    const numeric = header.filter((_, c) => cells.some((row) => isNumber(row[c])) && cells.every((row) => isNumber(row[c]) || isUnprinted(row[c])));
    if (numeric.length === 0 || new Set(header).size < header.length) return [];
    const decimals = new Map(
      shown.flatMap((row, r) =>
        columns.flatMap((at, c) => {
          const { value = null, format } = row[at] ?? {};
          const found = isNumber(value) && format !== undefined ? shownDigits(numberFormats[format], Number(value)) : null;
          return found === null ? [] : [[addressOf(r + 2, c + 1), found] as const];
        }),
      ),
    );
    const table = { ...findTable([header, ...cells], { name, row: 1, column: 1 }, false), decimals };
    const named = header.filter((head) => !numeric.includes(head));
    const unit = [...named.filter((head) => head !== groupHeading), ...named].slice(0, 1);
    const group = groupAt < 0 || unit[0] === groupHeading ? [] : [groupHeading];
    const draft = { procedure: "audit", columns: { unit, group, values: numeric }, options: {} };
    const { procedure, outcome, given } = runProcedure(completeProcedure(draft), table);
    const { fields, rows: found } = resultTables(procedure, outcome, given).find(({ id }) => id === "claims")!;
    const claims = found.map((row) => Object.fromEntries(fields.map(({ id }, at) => [id, row.cells[at]])));
    return [
      {
        where: `${name}!${addressOf(range.fromRow, range.fromColumn)}`,
        ofGroups: ofGroups.length,
        claims: claims.filter(({ cell }) => cell !== "").length,
        wrong: claims
          .filter(({ verdict }) => verdict === "inconsistent")
          .map((claim) => [claim["cell"], claim["claim"], claim["printed"], claim["follows_low"], claim["follows_high"]].join(" ")),
      },
    ];
  });
}

const runs: readonly (readonly [name: string, run: () => Promise<Completed>])[] = [
  ["an unbalanced panel", unbalancedPanel],
  ...["gm on super-sbm", "radial", "sbm", "metafrontier", "malmquist", "luenberger"].flatMap((id) => {
    const draft = [...catalogueDrafts].find(([name]) => name.includes(id));
    return draft === undefined ? [] : [[draft[0], () => provinces(draft[1])] as const];
  }),
];

describe("the sheets of our own reports pass the audit", () => {
  it.each(runs)("of %s", async (_, run) => {
    const found = reportSheets(await run(), "zh-CN", { arithmeticMeans: true, preset: "founding study" }).flatMap(audited);

    expect(found.reduce((sum, { ofGroups }) => sum + ofGroups, 0)).toBeGreaterThan(1);
    expect(found.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });
});
