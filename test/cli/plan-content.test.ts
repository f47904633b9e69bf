import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { qianyan, Scratch, tone2001, tone2001Columns } from "./command.ts";

const scratch = new Scratch();
const data = scratch.file("tone.csv", tone2001);
const made = await qianyan(["plan", data, ...tone2001Columns, "--bootstrap", "50", "--out", scratch.path("plan.json")]);
const whole = readFileSync(scratch.path("plan.json"), "utf8");

type Json = { [key: string]: Json };
/** The plan with one place in it changed; undefined takes the place out. */
function changed(path: string, value: unknown): string {
  const plan = JSON.parse(whole) as Json;
  const steps = path.split("/");
  const holder = steps.slice(0, -1).reduce((at, step) => at[step], plan);
  if (value === undefined) delete holder[steps.at(-1)!];
  else Object.defineProperty(holder, steps.at(-1)!, { value, enumerable: true });
  return JSON.stringify(plan);
}

/** Every command that reads a plan refuses it with this in one sentence. */
async function refused(text: string, words: string): Promise<void> {
  const plan = scratch.file("changed.json", text);
  for (const args of [
    ["run", "--shard", "1/1", plan],
    ["shard", plan, "--shards", "1"],
    ["merge", plan, "--shards", "1"],
  ]) {
    const { code, out, err } = await qianyan(args);
    expect([args[0], code, out, err.trim().split("\n").length, err]).toEqual([args[0], 2, "", 1, expect.stringContaining(words)]);
  }
  const chinese = await qianyan(["merge", plan, "--shards", "1", "--lang", "zh-CN"]);
  expect([chinese.code, chinese.err]).toEqual([2, expect.stringMatching(/\p{Script=Han}/u)]);
}

describe("a plan is checked as what is typed", () => {
  it("and taken as it was written, with a byte order mark too", async () => {
    expect(made.code).toBe(0);
    expect((await qianyan(["shard", scratch.file("marked.json", `\ufeff${whole}`), "--shards", "2"])).out).toBe("1/2\n2/2\n");
  });

  it.each<readonly [string, unknown, string]>([
    ["analysis", {}, '"analysis.version" must be a whole number of 0 or more; it is missing'],
    ["analysis", null, '"analysis" must be an object ({…}); got null'],
    ["analysis", [], '"analysis" must be an object'],
    ["analysis", "x", '"analysis" must be an object ({…}); got "x"'],
    ["analysis/version", 2, '"analysis.version" must be 1; got 2'],
    ["analysis/model", "sbmm", 'no model "sbmm"'],
    ["analysis/model", null, '"analysis.model" must be a text that is not blank; got null'],
    ["analysis/index", "mlx", 'no index "mlx"'],
    ["analysis/index", undefined, '"analysis.index" must be a text that is not blank or null; it is missing'],
    ["analysis/columns", null, '"analysis.columns" must be an object'],
    ["analysis/columns/dmu", 5, '"analysis.columns.dmu" must be a text that is not blank; got 5'],
    ["analysis/columns/inputs", "Input1", '"analysis.columns.inputs" must be a list of texts; got "Input1"'],
    ["analysis/columns/inputs", { 0: "Input1", length: 1 }, "must be a list of texts"],
    ["analysis/columns/inputs", ["Input1", null], "must be a list of texts"],
    ["analysis/columns/inputs", ["Input1", "Input1"], '"Input1"'],
    ["analysis/columns/period", false, '"analysis.columns.period" must be a text that is not blank or null; got false'],
    ["analysis/columns/colour", "red", '"analysis.columns" has no entry "colour"'],
    ["analysis/options", null, '"analysis.options" must be an object'],
    ["analysis/options/rts", "drs", '"drs"'],
    ["analysis/options/rts", ["vrs"], '"analysis.options.rts" must be a text that is not blank; got ["vrs"]'],
    ["analysis/options/rts", null, '"analysis.options.rts" must be a text'],
    ["analysis/options/colour", "red", 'no option "colour"'],
    ["analysis/options/__proto__", {}, 'no option "__proto__"'],
    ["analysis/options/constructor", "x", 'no option "constructor"'],
    ["analysis/reference", "globl", '"globl"'],
    ["analysis/reference", 1, '"analysis.reference" must be a text'],
    ["analysis/frontier", "all", '"all"'],
    ["analysis/window", "3", '"analysis.window" must be a number; got "3"'],
    ["analysis/window", 2.5, '"window"'],
    ["analysis/badRows", "skip", '"skip"'],
    ["analysis/badRows", {}, '"analysis.badRows" must be a text'],
    ["analysis/spellings", "two", '"two"'],
    ["analysis/spellings", null, '"analysis.spellings" must be a text'],
    ["analysis/bootstrap", null, '"analysis.bootstrap" must be an object'],
    ["analysis/bootstrap/replicates", "50", '"analysis.bootstrap.replicates" must be a number; got "50"'],
    ["analysis/bootstrap/replicates", 1e9, '"replicates"'],
    ["analysis/bootstrap/seed", undefined, '"analysis.bootstrap.seed" must be a number; it is missing'],
    ["analysis/bootstrap/speed", 1, 'no entry "speed"'],
    ["analysis/colour", "red", '"analysis" has no entry "colour"'],
    ["analysis/__proto__", { model: "sbm" }, '"analysis" has no entry "__proto__"'],
    ["data", null, '"data" must be an object'],
    ["data/path", 5, '"data.path" must be a text that is not blank; got 5'],
    ["data/path", "nowhere.csv", "no file"],
    ["data/sheet", 1, '"data.sheet" must be a text that is not blank or null; got 1'],
    ["data/sha256", null, '"data.sha256" must be a text'],
    ["data/text", [], '"data.text" must be an object'],
    ["data/text", { decimal: 5 }, '"data.text.decimal" must be a text; got 5'],
    ["data/text", { decimal: "dot" }, '"dot"'],
    ["data/text", { colour: "red" }, '"data.text" has no entry "colour"'],
    ["prove", "yes", '"prove" must be true or false or null; got "yes"'],
    ["tasks", -1, '"tasks" must be a whole number of 0 or more; got -1'],
    ["tasks", "5", '"tasks" must be a whole number'],
    ["tasks", 1e300, '"tasks" must be a whole number'],
    ["software", 5, '"software" must be a text'],
    ["colour", "red", '"plan" has no entry "colour"'],
    ["kind", "plan", "is no plan"],
    ["version", "1", "is no plan"],
  ])("%s: %j", async (path, value, words) => {
    const text = changed(path, value);
    // What only the data tells is not looked at where the parts are listed.
    const onlyWithData = ["data/path", "analysis/columns/inputs"].includes(path) && !/must be/.test(words);
    if (!onlyWithData || words === "") return refused(text, words);
    const { code, err } = await qianyan(["merge", scratch.file("changed.json", text), "--shards", "1"]);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });

  it("quotes no more than is of use, and shows what a screen would act on", async () => {
    const plan = scratch.file("long.json", changed("analysis/reference", `\u001b[2J${"x".repeat(10_000)}`));
    const { code, err } = await qianyan(["merge", plan, "--shards", "1"]);
    expect([code, err.includes("\u001b"), err]).toEqual([2, false, expect.stringContaining("\\u001b[2Jxxx")]);
    expect(err.replace(plan, "").length).toBeLessThan(300);
  });

  it("the number of evaluations is that of the data", async () => {
    const plan = scratch.file("tasks.json", changed("tasks", 4));
    for (const args of [
      ["run", "--shard", "1/1", plan],
      ["merge", plan, "--shards", "1"],
    ])
      expect((await qianyan(args)).err).toContain('"tasks" must be 5; got 4');
  });

  it.each(["", "null", "[]", "5", '"x"', "{", whole.slice(0, whole.length / 2), "[".repeat(1e5)])("what is no plan: %.20s", (text) =>
    refused(text, "is no plan"),
  );
});

describe("a part is checked too", async () => {
  /** The part with one line changed, under a hash that fits. */
  const rehashed = (text: string, line: number, put: (line: string) => string) => {
    const lines = text.trimEnd().split("\n").slice(0, -1);
    lines[line] = put(lines[line]);
    const hash = createHash("sha256");
    for (const one of lines) hash.update(`${one}\n`);
    return `${lines.join("\n")}\n${JSON.stringify({ sha256: hash.digest("hex") })}\n`;
  };

  const plan = scratch.file("parts.json", whole);
  const run = await qianyan(["run", "--shard", "1/1", plan]);
  const part = scratch.path("parts.shards/1-of-1.jsonl");
  const text = readFileSync(part, "utf8");

  it("and taken where it is whole", async () => {
    expect(run.code).toBe(0);
    expect((await qianyan(["merge", plan, "--shards", "1", "--json", "-"])).code).toBe(0);
  });

  it.each([
    ["null", () => "null"],
    ["a text", () => '"x"'],
    ["an unknown status", (line: string) => line.replace(/"status":"[^"]*"/, '"status":"fine"')],
    ["a score that is a text", (line: string) => line.replace(/"score":[^,]*/, '"score":"1"')],
    ["a peer that is no row", (line: string) => line.replace(/"row":\d+/, '"row":99')],
    ["a slack too few", (line: string) => line.replace(/"slacks":\[[^,]*,/, '"slacks":[')],
    ["certificates that are none", (line: string) => line.replace(/"certificates":\[.*\]/, '"certificates":[null]')],
  ])("%s", async (_, put) => {
    writeFileSync(part, rehashed(text, 1, put));
    const { code, err } = await qianyan(["merge", plan, "--shards", "1", "--json", "-"]);
    expect([code, err]).toEqual([2, expect.stringContaining("1/1 is not finished, or damaged")]);
  });
});
