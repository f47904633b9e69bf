import { describe, expect, it } from "vitest";
import { fileURLToPath } from "node:url";
import { qianyan } from "./command.ts";

const file = fileURLToPath(new URL("../../docs/examples/five-dmus.csv", import.meta.url));
const columns = ["--dmu", "DMU", "--period", "Period", "--inputs", "x", "--outputs", "y", "--undesirable", "b"];
const run = (...more: string[]) => qianyan(["run", file, ...columns, ...more]);

describe("the summary of distances", () => {
  it("ranks the nearest to the frontier first", async () => {
    const { out } = await run("--model", "ddf", "--disposability", "strong");
    const rankOf = (dmu: string) =>
      out
        .split("\n")
        .find((line) => line.startsWith(`${dmu} `))
        ?.trim()
        .split(/\s+/)
        .at(-1);
    expect([rankOf("A"), rankOf("C")]).toEqual(["1", "5"]);
  });

  it("takes arithmetic means of a difference, and geometric ones of a ratio", async () => {
    const sums = (await run("--index", "luenberger", "--base", "global")).out;
    expect(sums).toContain("arithmetic mean");
    expect(sums).toMatch(/1–2\s+0\.0084\s/);
    expect((await run("--index", "gml")).out).toContain("geometric mean");
  });

  it("reads options of more than one word, and refuses a direction that does not fit the columns", async () => {
    const { code, out } = await run("--model", "ddf", "--direction", "chosen", "--direction-vector", "0,1,1", "--json", "-");
    expect(code).toBe(0);
    expect((JSON.parse(out) as { analysis: { options: Record<string, unknown> } }).analysis.options["direction-vector"]).toEqual([0, 1, 1]);
    const wrong = await run("--model", "ddf", "--direction", "chosen", "--direction-vector", "0,1");
    expect(wrong.code).not.toBe(0);
    expect(wrong.err).toContain("direction-vector");
  });

  it("names the comparison that is infeasible", async () => {
    expect((await run("--index", "ml")).out).toContain("B across 1–2 is infeasible");
  });
});
