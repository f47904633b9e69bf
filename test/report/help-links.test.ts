import { expect, it } from "vitest";
import { completeProcedure, runProcedure } from "../../src/procedures/run/run-procedure.ts";
import { procedureReport } from "../../src/report/procedure/report.ts";
import { reportSheets } from "../../src/report/report.ts";
import { industrialPanel, tableOf } from "./completed.ts";

it("lead from the method sheet to the help where a reader of the workbook can reach it, and nowhere else", async () => {
  const completed = await industrialPanel();
  const links = (options: { helpBase?: string }) =>
    reportSheets(completed, "zh-CN", options).flatMap(({ rows }) =>
      rows.flatMap((row) => row.flatMap(({ formula = "" }) => (formula.startsWith("=HYPERLINK") ? [formula] : []))),
    );
  expect(links({})).toEqual([]);
  expect(links({ helpBase: "https://stat.example.org/q/" })).toEqual([
    '=HYPERLINK("https://stat.example.org/q/docs/zh-CN/indices/gm.html","全局Malmquist指数")',
    '=HYPERLINK("https://stat.example.org/q/docs/zh-CN/models/super-sbm.html","超效率SBM模型")',
  ]);
  const table = tableOf(
    ["unit", "x"],
    [1, 2, 3, 5].map((x, k) => [`u${k}`, x]),
  );
  const run = runProcedure(completeProcedure({ procedure: "winsorise", columns: { values: ["x"], unit: ["unit"] }, options: {} }), table, {});
  const { sheets } = procedureReport(run, "en", { helpBase: "https://stat.example.org/q/" });
  expect(JSON.stringify(sheets)).toContain("https://stat.example.org/q/docs/procedures/winsorise.html");
});
