import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import { readTable } from "../../src/cli/reading/read-table.ts";
import { ranOn, rowsOf, saidBy, worst } from "./runs.ts";
import { linesOf, tableOf } from "./tables.ts";

it("deflates by a table as the bureau's database gives it: titles, long names, years descending, a line of source, GB18030", async () => {
  const { table: prices } = await readTable(fileURLToPath(new URL("data/rpi-nbs-layout-gb18030.csv", import.meta.url)), undefined);
  const [, ...real] = linesOf("prov31-real-panel.csv");
  const sales = new Map(linesOf("rd31-indicators.csv").map((line) => [`${line[0]} ${line[1]}`, Number(line[5])]));
  const panel = tableOf([["province", "year", "sales"], ...real.map(([province, year]): Cell[] => [province, year, sales.get(`${province} ${year}`)!])]);
  const ran = ranOn("deflate", panel, { values: ["sales"], unit: ["province"], period: ["year"] }, { base: 2012, "price-index": "link" }, { prices });
  const found = rowsOf(ran, "columns");
  const compared = worst(real.map((line, k) => [found[k]["sales_real"], Number(line[6])] as const));
  expect(compared.count).toBe(341);
  expect(compared.difference).toBeLessThan(1e-12);
  expect(saidBy(ran)["by-table"][0]).toBe("第一个指标有341个数值按价格表折算为2012年价格。");
});
