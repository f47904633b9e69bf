import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { completeAnalysis, type Columns } from "../../../src/analysis/run/analysis.ts";
import { runAnalysis } from "../../../src/analysis/run/run-analysis.ts";
import { storedAnalysis } from "../../../src/analysis/run/stored-analysis.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { indices, modelById } from "../../../src/engine/catalog.ts";
import { isMistake, Mistake } from "../../../src/engine/declare/mistake.ts";
import { sentence } from "../../../src/locale/wording/sentences.ts";
import { runChain, type Chain, type ChainStep } from "../../../src/procedures/chain/chain.ts";
import { freeColumns } from "../../../src/procedures/chain/free-columns.ts";
import { storedChain } from "../../../src/procedures/chain/stored-chain.ts";
import { analysisOfStep, stepOf } from "../../../src/procedures/measure/method-step.ts";
import type { MapWork } from "../../../src/procedures/run/drive.ts";
import { completeProcedure, runProcedure } from "../../../src/procedures/run/run-procedure.ts";
import { InProcess } from "../../../src/worker/in-process.ts";
import { catalogueDrafts } from "../../report/catalogue-runs.ts";
import { tableOf } from "../tables.ts";

const evaluate = (...asked: Parameters<InProcess["evaluate"]>) => new InProcess().evaluate(...asked);
const header = ["unit", "year", "region", "x", "y"];
const rows = ["2020", "2021"].flatMap((year, t) =>
  ["甲", "乙", "丙", "丁", "戊", "己"].map((unit, k): Cell[] => [
    unit,
    year,
    k % 2 === 0 ? "东部" : "西部",
    3 + ((k * 7 + t) % 5) + k,
    4 + ((k * 5 + t * 2) % 6),
  ]),
);
const table = tableOf([header, ...rows]);

const winsorised: ChainStep = {
  version: 2,
  procedure: "winsorise",
  columns: { values: ["x"], unit: ["unit"], period: ["year"] },
  options: { tail: 0.1 },
};
const scored: ChainStep = {
  version: 2,
  procedure: "super-sbm",
  columns: { unit: ["unit"], period: ["year"], inputs: ["x_w"], outputs: ["y"] },
  options: {},
  names: { score: "效率" },
};
const decomposed: ChainStep = { version: 2, procedure: "dagum", columns: { value: ["效率"], group: ["region"], period: ["year"] }, options: {} };
const chained = (...chain: ChainStep[]): Chain => ({ version: 2, chain });

/** What is said of a chain that cannot be run. */
async function refused(chain: Chain): Promise<string> {
  try {
    await runChain(chain, table, { evaluate });
  } catch (error) {
    if (isMistake(error)) return sentence(error, "en");
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("an analysis of version 1", () => {
  const columns: Columns = { dmu: "d", period: "t", group: "g", inputs: ["a", "b"], outputs: ["c"], undesirable: [] };

  it.each([...catalogueDrafts])("is one of version 2 and itself again: %s", (_, draft) => {
    const methods = [modelById(draft.model ?? "super-sbm"), ...indices.filter(({ id }) => id === draft.index)];
    const takesBad = methods.every(({ roles }) => roles.undesirable !== undefined);
    const analysis = completeAnalysis({ ...draft, columns: { ...columns, undesirable: takesBad ? ["e"] : [] }, periodOrder: ["2", "1"], spellings: "one" });
    const step = stepOf(analysis);
    expect(step).toMatchObject({ version: 2, procedure: draft.index ?? draft.model });
    expect(analysisOfStep(step)).toEqual(analysis);
    // As it comes back from a file.
    expect(storedChain(JSON.parse(JSON.stringify(step)))).toEqual({ version: 2, chain: [step] });
    expect(storedChain(JSON.parse(JSON.stringify(analysis)))).toEqual({ version: 2, chain: [step] });
  });

  it.each(["scores", "window", "index", "intervals"])("that this version did not write still runs: %s", async (name) => {
    const stored: unknown = JSON.parse(readFileSync(new URL(`../stored/${name}.json`, import.meta.url), "utf8"));
    const lines = readFileSync(new URL("../stored/panel.csv", import.meta.url), "utf8")
      .replace("\ufeff", "")
      .trim()
      .split(/\r?\n/);
    const cells = lines.map((line, k) => line.split(",").map((cell, c): Cell => (k > 0 && c > 1 ? Number(cell) : cell)));
    const { steps } = await runChain(storedChain(stored), tableOf(cells), { evaluate });
    const { results } = await runAnalysis(storedAnalysis(stored), tableOf(cells), evaluate);
    expect(results.scores.filter(({ score }) => score !== null).length).toBeGreaterThan(40);
    expect(steps[0].completed).toMatchObject({ results });
  });
});

describe("columns beside a table", () => {
  it("get a number where their names are taken, by the table or by one another", () => {
    const values = [1];
    const { columns, names } = freeColumns(
      ["score", "x_w", "Score", "y"].map((name) => ({ name, values })),
      tableOf([["SCORE", "score 2", "y 2"]].concat([["1", "2", "3"]])),
    );
    expect(columns.map(({ name }) => name)).toEqual(["score 3", "x_w", "Score 4", "y"]);
    expect(names).toEqual({ score: "score 3", Score: "Score 4" });
  });
});

describe("a chain", () => {
  it("gives each step the columns of those before it, and what each gives alone", async () => {
    const { steps, table: wide } = await runChain(storedChain(chained(winsorised, scored, decomposed)), table, { evaluate });
    expect(steps.map(({ added }) => added)).toEqual([["x_w"], ["效率"], []]);
    expect(wide.header).toEqual([...header, "x_w", "效率"]);
    const first = runProcedure(completeProcedure(winsorised), table);
    expect(wide.rows.map((row) => row[5])).toEqual([...((first.outcome.values["columns"][0] as { readonly values: ArrayLike<number> }).values as number[])]);
    const alone = await runAnalysis(analysisOfStep(scored), wide, evaluate);
    expect(wide.rows.map((row) => row[6])).toEqual(alone.results.scores.map(({ score }) => score));
    const last = runProcedure(completeProcedure(decomposed), wide);
    expect(steps[2].completed).toMatchObject({ outcome: last.outcome });
  });

  it("gives the factors of an index in the row of the later period, and their cumulative values", async () => {
    const gm: ChainStep = { ...scored, procedure: "gm", columns: { ...scored.columns, inputs: ["x"] } };
    const { table: wide } = await runChain(chained({ ...gm, names: {} }), table, { evaluate });
    expect(wide.header.slice(5)).toEqual(["TFP", "TFP_cumulative", "EC", "EC_cumulative", "BPC", "BPC_cumulative"]);
    const [before, after] = [wide.rows[0], wide.rows[6]];
    expect(before.slice(5)).toEqual([null, 1, null, 1, null, 1]);
    expect(after[6]).toBe(after[5]);
    expect(after[5] as number).toBeCloseTo((after[7] as number) * (after[9] as number), 12);
  });

  it("leaves a row blank that a step left out", async () => {
    const holed = tableOf([header, ...rows.map((row, k) => (k === 3 ? [...row.slice(0, 3), null, row[4]] : row))]);
    const { table: wide } = await runChain(chained(winsorised), holed, { evaluate });
    expect(wide.rows.map((row) => row[5] === null)).toEqual(rows.map((_, k) => k === 3));
  });

  it("drives its procedures where its host says, tells of each step, and ends where its host ends it", async () => {
    const told: string[] = [];
    const mapped: string[] = [];
    const local = { ...decomposed, procedure: "moran", columns: { value: ["效率"], unit: ["unit"], period: ["year"] } };
    const neighbours = tableOf([
      ["unit", "neighbour"],
      ["甲", "乙"],
      ["乙", "丙"],
      ["丙", "丁"],
      ["丁", "戊"],
      ["戊", "己"],
    ]);
    const ways = (of: AbortController) => ({
      evaluate,
      driving: {
        map: (async (mapping, options) => {
          mapped.push(mapping.procedure);
          return new InProcess().map(mapping, options);
        }) as MapWork<AbortSignal>,
        signal: of.signal,
      },
      tables: async (step: ChainStep) => (step.procedure === "moran" ? { neighbours } : {}),
      told: (step: number, all: number) => void told.push(`${step} of ${all}`),
    });
    const chain = chained(winsorised, scored, { ...local, options: {} });
    const { steps } = await runChain(chain, table, ways(new AbortController()));
    expect(told).toEqual(["0 of 3", "1 of 3", "2 of 3"]);
    expect(new Set(mapped)).toEqual(new Set(["moran"]));
    expect(steps[2].completed).toMatchObject({ outcome: runProcedure(completeProcedure(chain.chain[2]), steps[2].table, { neighbours }).outcome });
    const stopped = new AbortController();
    stopped.abort(new Error("enough"));
    await expect(runChain(chain, table, ways(stopped))).rejects.toThrow("enough");
  });

  it("names the step that cannot be run, and runs no further", async () => {
    expect(await refused(chained(winsorised, { ...scored, columns: { ...scored.columns, inputs: ["x_v"] } }))).toBe(
      'Step 2 (super-sbm): The header has no column "x_v"; did you mean "x_w"? Its columns are: unit, year, region, x, y, x_w.',
    );
    expect(await refused(chained({ ...scored, columns: { ...scored.columns, inputs: ["x"] }, names: { score: "y" } }))).toBe(
      'Step 1 (super-sbm): The result column "y" has the name of a column that is there already; give it another in the "names" of this step.',
    );
    expect(await refused(chained({ ...winsorised, names: { x: "z" } }))).toMatch(/^Step 1 \(winsorise\): .*"x".*x_w/);
  });

  it.each([
    [{ version: 2, chain: [] }, /"chain" must be/],
    [{ version: 3, chain: [winsorised] }, /"version" must be 2; got 3/],
    [chained({ ...winsorised, columns: { values: "x" } as never }), /Step 1 \(winsorise\): "chain\[0\]\.columns\.values" must be a list of texts/],
    [chained(winsorised, { ...scored, options: { rts: "crs ", scale: 2 } }), /Step 2 \(super-sbm\): The method has no option "scale"/],
    [chained(winsorised, { ...scored, options: { reference: "globl" } }), /Step 2 \(super-sbm\): Option "reference" must be one of period, global/],
    [chained({ ...winsorised, procedure: "winsor" }), /Step 1 \(winsor\): .*"winsor"/],
    [chained({ ...scored, badRows: null as never }), /Step 1 \(super-sbm\): "chain\[0\]\.badRows" must be a text that is not blank; got null/],
    [chained({ ...scored, columns: { ...scored.columns, neighbours: ["x"] } }), /Step 1 \(super-sbm\): .*"neighbours"/],
  ])("is checked as what a person types: %#", (stored, said) => {
    expect(() => storedChain(JSON.parse(JSON.stringify(stored)))).toThrow(Mistake);
    try {
      storedChain(JSON.parse(JSON.stringify(stored)));
    } catch (error) {
      expect(sentence(error as Mistake, "en")).toMatch(said);
    }
  });
});
