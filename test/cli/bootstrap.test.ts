import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { qianyan, resultsOf } from "./command.ts";

const economy = join(import.meta.dirname, "../cases/data/economy.csv");
const panel = ["run", economy, "--dmu", "dmu", "--period", "period", "--inputs", "Capital,Labor", "--outputs", "GIOV"];

interface Interval {
  readonly low: number;
  readonly high: number;
  readonly corrected: number;
  readonly replicates: number;
}

describe("--bootstrap", () => {
  it("gives every score and every factor an interval, and says in the analysis how", async () => {
    const results = await resultsOf(...panel, "--index", "gm", "--bootstrap", "50", "--seed", "7", "--level", "0.9");
    expect((results.analysis as { bootstrap?: unknown }).bootstrap).toEqual({ replicates: 50, level: 0.9, seed: 7 });
    const scores = results.scores as unknown as readonly { readonly score: number; readonly interval: Interval }[];
    const index = results.index as unknown as readonly { readonly intervals: Readonly<Record<string, Interval>> }[];
    expect(scores).toHaveLength(155);
    for (const { interval } of scores) expect(interval.low).toBeLessThan(interval.high);
    for (const { intervals } of index) expect(Object.keys(intervals)).toEqual(["TFP", "EC", "BPC"]);
  });

  it("gives the same digits again, whatever the number of threads", async () => {
    const built = (threads: string) =>
      JSON.parse(
        execFileSync(process.execPath, ["tools/qianyan.mjs", ...panel, "--model", "radial", "--bootstrap", "50", "--threads", threads, "--json", "-"], {
          cwd: join(import.meta.dirname, "../.."),
          encoding: "utf8",
        }),
      ) as { readonly scores: readonly unknown[] };
    const once = built("1");
    expect(once.scores).toHaveLength(155);
    expect(built("2").scores).toEqual(once.scores);
  });

  it.each([
    [["--bootstrap", "10"], "--bootstrap", "50"],
    [["--bootstrap", "many"], "--bootstrap", "many"],
    [["--seed", "3"], "--seed", "--bootstrap"],
    [["--model", "additive", "--bootstrap", "100"], "additive", "super-sbm"],
  ])("refuses %s with one sentence", async (args, ...words) => {
    const { code, out, err } = await qianyan([...panel, ...args, "--json", "-"]);
    expect(code).toBe(2);
    expect(out).toBe("");
    for (const word of words) expect(err).toContain(word);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});
