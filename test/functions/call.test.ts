import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import { evaluate } from "../../src/engine/run/run.ts";
import { callFunction, type Called } from "../../src/functions/call.ts";
import { functionFamily } from "../../src/functions/family.ts";
import type { Evaluator } from "../../src/worker/evaluator.ts";
import type { Locale } from "../../src/engine/declare/text.ts";
import { sentence } from "../../src/locale/wording/sentences.ts";

/** An evaluator in this thread that counts its runs. */
function counting(): Evaluator & { runs: number } {
  return {
    runs: 0,
    async evaluate(request, tasks) {
      this.runs++;
      return [...evaluate(request, tasks, new Simplex())];
    },
    dispose() {},
  };
}

const fn = (name: string) => functionFamily.find((candidate) => candidate.name === name)!;
const column = (...cells: Cell[]) => cells.map((cell) => [cell]);
const cellsOf = (called: Called) => {
  if ("mistake" in called) throw new Error(sentence(called.mistake, "en"));
  return called.cells;
};
const errorOf = (called: Called, locale: Locale = "en") => ("mistake" in called ? sentence(called.mistake, locale) : "no error");

// Grifell-Tatjé & Lovell (1999), TOP 7:81: the first four DMUs in two periods.
const dmu = column("A", "B", "C", "D", "A", "B", "C", "D");
const period = column(1, 1, 1, 1, 2, 2, 2, 2);
const x = column(40, 150, 300, 425, 80, 225, 300, 500);
const y = column(37, 170, 330, 420, 200, 375, 330, 420);
const gml = [dmu, period, x, y, null, null, null, null];

describe("a worksheet function", () => {
  it("spills one score per row, in the order of the rows", async () => {
    const cells = cellsOf(await callFunction(fn("SBM.SCORE"), [x, y, null, null, null, null, null], counting(), "en"));
    const best = 200 / 80;
    cells.forEach(([score], k) => expect(score).toBeCloseTo((y[k][0] as number) / (x[k][0] as number) / best, 12));
  });

  it("leaves the first period of a DMU blank and multiplies to TFP", async () => {
    const evaluator = counting();
    const [tfp, ec, bpc] = await Promise.all(["GML.TFP", "GML.EC", "GML.BPC"].map(async (name) => cellsOf(await callFunction(fn(name), gml, evaluator, "en"))));
    expect(tfp.slice(0, 4)).toEqual([[null], [null], [null], [null]]);
    for (let k = 4; k < 8; k++) expect(tfp[k][0]).toBeCloseTo((ec[k][0] as number) * (bpc[k][0] as number), 12);
    expect(evaluator.runs, "three functions over one range solve it once").toBe(1);
  });

  it("takes the periods in the order of time, whatever their form", async () => {
    const named = (first: string, second: string) => period.map(([cell]) => [cell === 1 ? first : second]);
    const tfp = async (periods: readonly (readonly Cell[])[]) => cellsOf(await callFunction(fn("GML.TFP"), [dmu, periods, x, y], counting(), "en"));
    expect(await tfp(named("Q4-2014", "Q1-2015"))).toEqual(await tfp(period));
    const backwards = await tfp(named("Q1-2015", "Q4-2014"));
    expect(backwards.slice(4)).toEqual([[null], [null], [null], [null]]);
  });

  it("puts a heading above the values when the ranges begin with a header", async () => {
    const under = (name: string, cells: readonly (readonly Cell[])[]) => [[name], ...cells];
    const cells = cellsOf(await callFunction(fn("SBM.SCORE"), [under("Staff", x), under("Output", y), null, null, null, null, null], counting(), "zh-CN"));
    expect(cells[0]).toEqual(["效率值"]);
    expect(cells).toHaveLength(9);
  });

  it("cuts the blank rest of whole columns off", async () => {
    const long = (cells: readonly (readonly Cell[])[]) => [...cells, ...Array.from({ length: 500 }, () => [null])];
    expect(cellsOf(await callFunction(fn("SBM.SCORE"), [long(x), long(y), null, null, null, null, null], counting(), "en"))).toHaveLength(8);
  });

  it("shows #N/A in a row with a zero and scores the others", async () => {
    const zero = [[0], ...y.slice(1)];
    const cells = cellsOf(await callFunction(fn("SBM.SUPER"), [x, zero, null, null, null, null, null], counting(), "en"));
    expect(cells[0]).toEqual([{ error: "#N/A" }]);
    expect(cells.slice(1).every(([score]) => typeof score === "number")).toBe(true);
  });

  it.each([
    ["a text", "n/a", "must be a number"],
    ["a blank", null, "must not be blank"],
    ["an error value", { error: "#DIV/0!" }, "must not be an error value"],
    ["a negative number", -3, "must not be negative"],
  ])("answers %s with a sentence that names column, row and rule", async (_, cell, rule) => {
    const bad = [...x.slice(0, 2), [cell as Cell], ...x.slice(3)];
    const said = errorOf(await callFunction(fn("SBM.SUPER"), [bad, y, null, null, null, null, null], counting(), "en"));
    expect(said).toContain(rule);
    expect(said).toContain("row 3");
    expect(said).toContain('"inputs"');
  });

  it("names the cell itself where the host knows the range's place", async () => {
    const bad = [...x.slice(0, 2), ["?"], ...x.slice(3)];
    const called = await callFunction(fn("SBM.SUPER"), [bad, y, null, null, null, null, null], counting(), "zh-CN", {
      origins: [
        { row: 2, column: 3 },
        { row: 2, column: 4 },
      ],
    });
    expect(errorOf(called, "zh-CN")).toBe("列“inputs”第4行（C4）必须是数字，现为“?”。");
  });

  it("refuses ranges of different lengths and names both", async () => {
    const said = errorOf(await callFunction(fn("SBM.SUPER"), [x, y.slice(1), null, null, null, null, null], counting(), "en"));
    expect(said).toBe('The range "outputs" has 7 rows where "inputs" has 8; all ranges must have the same number of rows.');
  });

  it("refuses an option that is not offered and lists those that are", async () => {
    const said = errorOf(await callFunction(fn("SBM.SUPER"), [x, y, null, [["increasing"]], null, null, null], counting(), "en"));
    expect(said).toBe('Option "returns" must be one of crs, vrs, nirs, ndrs, grs; got "increasing".');
  });

  it("spills a labelled table with a status per interval", async () => {
    const cells = cellsOf(await callFunction(fn("GML.TABLE"), gml, counting(), "en"));
    expect(cells[0]).toEqual(["DMU", "From", "To", "TFP", "EC", "BPC", "Status"]);
    expect(cells).toHaveLength(5);
    expect(cells[1].slice(0, 3)).toEqual(["A", "1", "2"]);
    expect(cells[1][6]).toBe("computed");
  });

  it("accumulates from 1, and says how near the period's frontier is to the global one", async () => {
    const evaluator = counting();
    const level = cellsOf(await callFunction(fn("GML.CUMULATIVE"), [...gml, null], evaluator, "en"));
    const tfp = cellsOf(await callFunction(fn("GML.TFP"), gml, evaluator, "en"));
    const gap = cellsOf(await callFunction(fn("GML.BPG"), [dmu, period, x, y, null, [["sbm"]], null, null], evaluator, "en"));
    expect(level.slice(0, 4)).toEqual([[1], [1], [1], [1]]);
    expect(level[6][0]).toBe(tfp[6][0]);
    for (const [value] of gap) expect(value as number).toBeLessThanOrEqual(1 + 1e-12);
  });

  it("spills slacks, targets and peers that fit together", async () => {
    const evaluator = counting();
    const args = [x, y, null, null, null, null, null];
    const slacks = cellsOf(await callFunction(fn("SBM.SLACKS"), args, evaluator, "en"));
    const targets = cellsOf(await callFunction(fn("SBM.TARGETS"), args, evaluator, "en"));
    const peers = cellsOf(await callFunction(fn("SBM.PEERS"), [...args, column(..."abcdefgh")], evaluator, "en"));
    expect(evaluator.runs).toBe(2);
    slacks.forEach(([sx, sy], k) => {
      expect(targets[k][0]).toBeCloseTo((x[k][0] as number) - (sx as number), 10);
      expect(targets[k][1]).toBeCloseTo((y[k][0] as number) + (sy as number), 10);
    });
    expect(peers[0][0]).toBe("e");
    expect(targets[0][0]).toBeCloseTo(80 * (peers[0][1] as number), 10);
  });

  it("says in words why a row scores what it scores", async () => {
    const cells = cellsOf(await callFunction(fn("QIANYAN.WHY"), [x, y, null, null, null, null, null, null], counting(), "en"));
    expect(cells[4][0]).toMatch(/^On the frontier/);
    expect(cells[0][0]).toMatch(/^Below the frontier: the largest gap is \d+\.\d% (missing in "outputs"|too much of "inputs")\.$/);
    const statuses = cellsOf(await callFunction(fn("QIANYAN.STATUS"), [x, y, null, null, null, null, null, [["sbm"]]], counting(), "zh-CN"));
    expect(statuses.map(([status]) => status)).toEqual(["无效", "无效", "无效", "无效", "有效", "无效", "无效", "无效"]);
  });

  it("ends a run that no call waits for any more, and only then", async () => {
    let ended = 0;
    const waiting: Evaluator = {
      evaluate: (_, __, options) => new Promise((_resolve, reject) => options?.signal?.addEventListener("abort", () => (ended++, reject(new Error("ended"))))),
      dispose() {},
    };
    const [first, second] = [new AbortController(), new AbortController()];
    const args = [x.slice(1), y.slice(1), null, null, null, null, null];
    const calls = [first, second].map(({ signal }) => callFunction(fn("SBM.SUPER"), args, waiting, "en", { signal }).catch(() => "ended"));
    await new Promise((resolve) => setTimeout(resolve, 20));
    first.abort(new Error("superseded"));
    await calls[0];
    expect(ended).toBe(0);
    second.abort(new Error("superseded"));
    await calls[1];
    expect(ended).toBe(1);
  });
});
