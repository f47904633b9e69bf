import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Cell, Table } from "../../src/analysis/table/table.ts";
import { readTable } from "../../src/cli/reading/read-table.ts";
import type { Completed } from "../../src/analysis/run/run-analysis.ts";
import { nameKey } from "../../src/procedures/neighbours/name-key.ts";
import { runChain, type Chain, type ChainRun, type ChainStep } from "../../src/procedures/chain/chain.ts";
import { storedChain } from "../../src/procedures/chain/stored-chain.ts";
import type { CompletedProcedure } from "../../src/procedures/run/run-procedure.ts";
import { InProcess } from "../../src/worker/in-process.ts";
import { rowsOf, worst } from "./runs.ts";
import { linesOf, tableOf } from "./tables.ts";

const folder = new URL("../../docs/examples/prices-to-regions/", import.meta.url);
const pathOf = (name: string) => fileURLToPath(new URL(name, folder));
const chainIn = (locale: string): Chain => storedChain(JSON.parse(readFileSync(pathOf(`chain.${locale}.json`), "utf8")));
const evaluate = (...asked: Parameters<InProcess["evaluate"]>) => new InProcess().evaluate(...asked);

/** Runs steps on a panel, with the second tables that they name. */
async function ran(chain: Chain, table: Table): Promise<ChainRun> {
  const tables = async ({ tables: named = {} }: ChainStep) => {
    const read = Object.entries(named).map(async ([slot, from]) => [
      slot,
      from.from === "file" ? (await readTable(pathOf(from.file), undefined)).table : table,
    ]);
    return Object.fromEntries(await Promise.all(read)) as Readonly<Record<string, Table>>;
  };
  return runChain(chain, table, { evaluate, tables });
}

/** The numbers of the last columns of a table, by province in Chinese and year. */
function byProvince({ header, rows }: Table, columns: readonly string[]): ReadonlyMap<string, readonly Cell[]> {
  const places = columns.map((name) => header.indexOf(name));
  return new Map(rows.map((row) => [`${nameKey(String(row[0]))} ${String(row[1])}`, places.map((k) => row[k])]));
}

const expected = {
  prices: linesOf("prov31-price-chain.csv").slice(1),
  real: linesOf("prov31-real-panel.csv").slice(1),
  scores: linesOf("rd30-real-chain.csv").slice(1),
  after: linesOf("rd30-real-after.csv").slice(1),
};

const names = {
  "zh-CN": {
    price: ["研发价格环比指数", "研发价格指数"],
    real: ["研发资本存量", "实际新产品开发经费", "实际新产品销售收入"],
    score: "效率",
    place: ["地区", "省份", "年份"],
  },
  en: {
    price: ["R&D price link", "R&D price index"],
    real: ["R&D stock", "Real development", "Real sales"],
    score: "Efficiency",
    place: ["Region", "Province", "Year"],
  },
} as const;

describe.each(["zh-CN", "en"] as const)("the example from prices to regions (%s)", (locale) => {
  const { price, real, score, place } = names[locale];
  const [, unit, period] = place;
  const step = (procedure: string, columns: ChainStep["columns"], options: ChainStep["options"] = {}): ChainStep => ({
    version: 2,
    procedure,
    columns: { ...columns, period: [period] },
    options,
  });
  let run: ChainRun;
  let after: ChainRun;
  beforeAll(async () => {
    const { table } = await readTable(pathOf(`panel.${locale}.csv`), undefined);
    run = await ran(chainIn(locale), table);
    after = await ran(
      { version: 2, chain: [step("sigma", { value: [score] }), step("moran", { value: [score], unit: [unit] }), step("density", { value: [score] })] },
      run.table,
    );
  }, 120_000);

  it("links the prices of the bureau's table, the retail index standing in for that of fixed assets", () => {
    const found = byProvince(run.table, price);
    const compared = worst(
      expected.prices.flatMap(([province, year, , , , link, , P]) => {
        const own = found.get(`${province} ${year}`);
        return own === undefined ? [] : [[own[0] as number, Number(link)] as const, [own[1] as number, Number(P)] as const];
      }),
    );
    expect(compared.count).toBe(660);
    expect(compared.difference).toBeLessThan(1e-12);
  });

  it("has the real panel and the stock", () => {
    const found = byProvince(run.table, real);
    const compared = worst(
      expected.real.flatMap(([province, year, , , stock, development, sales]) => {
        const own = found.get(`${province} ${year}`) as readonly number[] | undefined;
        return own === undefined ? [] : [stock, development, sales].map((one, k) => [own[k], Number(one)] as const);
      }),
    );
    expect(compared.count).toBe(990);
    expect(compared.difference).toBeLessThan(1e-9);
  });

  it("has the scores against both frontiers, and the index with its factors", () => {
    const found = byProvince(run.table, [score, "TFP", "EC", "BPC"]);
    const { scores, levels = [] } = (run.steps.find(({ step: { procedure } }) => procedure === "gm")!.completed as Completed).results;
    const global = new Map(scores.map(({ dmu, period: year }, k) => [`${nameKey(dmu)} ${year}`, levels[k].global]));
    const compared = worst(
      expected.scores.flatMap(([province, year, own, E, ...factors]) => {
        const [ofScore, ...ofIndex] = found.get(`${province} ${year}`) as readonly (number | null)[];
        return [
          [ofScore, Number(own)] as const,
          [global.get(`${province} ${year}`), Number(E)] as const,
          ...(factors[0] === "" ? [] : factors.map((one, k) => [ofIndex[k], Number(one)] as const)),
        ];
      }),
    );
    expect(compared.count).toBe(2 * 330 + 3 * 300);
    expect(compared.difference).toBeLessThan(1e-9);
  });

  it("splits the differences of the regions", () => {
    const dagum = run.steps[run.steps.length - 1].completed as CompletedProcedure;
    const found = rowsOf(dagum, "totals");
    const compared = worst(
      expected.after.flatMap(([, , , , ...parts], k) => (["G", "Gw", "Gnb", "Gt"] as const).map((name, j) => [found[k][name], Number(parts[j])] as const)),
    );
    expect(compared.count).toBe(44);
    expect(compared.difference).toBeLessThan(1e-9);
  });

  it("has the mean, the variation, Moran's I and the density of the scores of every year", () => {
    const [sigma, moran, density] = after.steps.map(({ completed }) => completed as CompletedProcedure);
    const [spread, clustered, curves] = [rowsOf(sigma, "totals"), rowsOf(moran, "global"), rowsOf(density, "densities")];
    const compared = worst(
      expected.after.flatMap((line, k) => [
        [spread[k]["mean"], Number(line[1])] as const,
        [spread[k]["cv"], Number(line[3])] as const,
        [clustered[k]["I"], Number(line[8])] as const,
        [clustered[k]["z_rand"], Number(line[9])] as const,
        [curves[k]["h"], Number(line[10])] as const,
        [curves[k]["modes"], Number(line[11])] as const,
      ]),
    );
    expect(compared.count).toBe(66);
    expect(compared.difference).toBeLessThan(1e-9);
    for (const [k, line] of expected.after.entries()) expect(Math.abs(Number(curves[k]["peak"]) - Number(line[12]))).toBeLessThanOrEqual(0.001);
  });
});

it("does the same of the panel with Tibet, as far as it has numbers", async () => {
  const panel = linesOf("rd31-indicators.csv").slice(1);
  const fixed = new Map(expected.prices.map(([province, year, , link, substituted]) => [`${province} ${year}`, substituted === "True" ? null : Number(link)]));
  const [prices, sales, development, stock] = chainIn("zh-CN").chain;
  const header = ["省份", "年份", "研发经费（亿元）", "新产品开发经费（亿元）", "新产品销售收入（亿元）", "固定资产投资价格指数"];
  const rows = panel
    .filter(([, year]) => Number(year) <= 2022)
    .map(([province, year, , spent, developed, sold]): Cell[] => [
      province,
      year,
      Number(spent),
      Number(developed),
      Number(sold),
      fixed.get(`${province} ${year}`)!,
    ]);
  const { table } = await ran({ version: 2, chain: [prices, sales, development, stock] }, tableOf([header, ...rows]));
  const found = byProvince(table, [...names["zh-CN"].price, ...names["zh-CN"].real]);
  const compared = worst(
    expected.real.flatMap(([province, year, , , K, dev, sold], k) => {
      const [, , , , , link, , P] = expected.prices.find(([other, when]) => other === province && when === year) ?? expected.prices[k];
      return [link, P, K, dev, sold].map((one, j) => [found.get(`${province} ${year}`)![j] as number, Number(one)] as const).filter(([, one]) => one !== 0);
    }),
  );
  // Tibet sold no new products in 2014.
  expect(compared.count).toBe(5 * 341 - 1);
  expect(compared.difference).toBeLessThan(1e-9);
});

it("is the same in both languages but for its words", async () => {
  const tables = await Promise.all(["zh-CN", "en"].map(async (locale) => (await readTable(pathOf(`panel.${locale}.csv`), undefined)).table));
  const numbers = tables.map(({ rows }) => rows.map((row) => [nameKey(String(row[0])), row[1], ...row.slice(3)]));
  expect(numbers[1]).toEqual(numbers[0]);
  const shape = (locale: string) =>
    chainIn(locale).chain.map(({ procedure, columns, options }) => [procedure, Object.entries(columns).map(([slot, own]) => [slot, own.length]), options]);
  expect(shape("en")).toEqual(shape("zh-CN"));
});
