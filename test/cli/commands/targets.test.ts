import { spawnSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { isSameFile } from "../../../src/workbook/disk/destination.ts";
import { qianyan, Scratch } from "../command.ts";

const scratch = new Scratch();
const panel = "d,t,x,y\nA,2019,1,2\nB,2019,2,3\nC,2019,3,3\nA,2020,2,4\nB,2020,3,4\nC,2020,4,5\n";
const data = scratch.file("panel.csv", panel);
const columns = ["--dmu", "d", "--period", "t", "--inputs", "x", "--outputs", "y", "--index", "gm"];
const plan = scratch.path("plan.json");
const shard = scratch.path("plan.shards/1-of-1.jsonl");
const onWindows = process.platform === "win32";

beforeAll(async () => {
  expect((await qianyan(["plan", data, ...columns, "--out", plan])).code).toBe(0);
  expect((await qianyan(["run", "--shard", "1/1", plan])).code).toBe(0);
  linkSync(data, scratch.path("hard.csv"));
  if (onWindows) return;
  symlinkSync("panel.csv", scratch.path("link.csv"));
  symlinkSync("link.csv", scratch.path("chain.json"));
  symlinkSync("plan.json", scratch.path("plan-link.json"));
  symlinkSync("plan.shards", scratch.path("shards-link"));
  symlinkSync(shard, scratch.path("shard-link.json"));
  symlinkSync("loop.csv", scratch.path("loop.csv"));
});

/** Everything in the scratch folder, with what it holds. */
const contents = () => {
  const found = readdirSync(scratch.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(found.map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), "utf8")]));
};

async function refused(args: readonly string[], words: string): Promise<void> {
  const before = contents();
  for (const lang of ["en", "zh-CN"]) {
    const { code, out, err } = await qianyan([...args, "--lang", lang]);
    expect([code, out, err.trim().split("\n").length]).toEqual([2, "", 1]);
    if (lang === "en") expect(err).toContain(words);
  }
  expect(contents()).toEqual(before);
}

describe("a result never takes the place of what is read", () => {
  const aliases = [
    ["the data", "panel.csv", "data file itself"],
    ["the data by a path that differs", "./plan.shards/../panel.csv", "data file itself"],
    ["the data under another name of the same file", "hard.csv", "data file itself"],
    ...(onWindows
      ? []
      : [
          ["the data through a link", "link.csv", "data file itself"],
          ["the data through two links", "chain.json", "data file itself"],
          ["the plan through a link", "plan-link.json", "the plan itself"],
          ["a part through a link", "shard-link.json", "finished part"],
          ["a part through a link to its folder", "shards-link/1-of-1.jsonl", "finished part"],
        ]),
    ["the plan", "plan.json", "the plan itself"],
    ["a part", "plan.shards/1-of-1.jsonl", "finished part"],
  ];
  it.each(aliases)("merge: %s", async (_, name, words) => {
    await refused(["merge", plan, "--shards", "1", "--json", scratch.path(name)], words);
    if (name.endsWith(".csv")) await refused(["merge", plan, "--shards", "1", "--out", scratch.path(name)], words);
  });

  it("nor the second file of a .csv result", async () => {
    const named = scratch.file("own.index.csv", panel);
    await refused(["run", named, ...columns, "--out", scratch.path("own.csv")], "data file itself");
  });

  it.skipIf(onWindows)("nor a plan, nor one of its parts", async () => {
    await refused(["plan", data, ...columns, "--out", scratch.path("chain.json")], "data file itself");
    mkdirSync(scratch.path("other.shards"));
    writeFileSync(scratch.path("other.json"), readFileSync(plan));
    symlinkSync(data, scratch.path("other.shards/1-of-2.jsonl"));
    await refused(["run", "--shard", "1/2", scratch.path("other.json")], "data file itself");
  });

  it.each([
    ["o.csv", "o.csv"],
    ["o.csv", "o.index.csv"],
    ["o.xlsx", "./plan.shards/../o.xlsx"],
  ])("--out %s and --json %s are one file", async (out, json) => {
    await refused(["run", data, ...columns, "--out", scratch.path(out), "--json", scratch.path(json)], "same file");
  });

  it("two names that are not there yet are one file where the folder takes them for one", async () => {
    const at = (name: string) => ({ kind: "absent", path: scratch.path(name), id: null }) as const;
    const folds = existsSync(scratch.path("PANEL.csv"));
    expect(await isSameFile(at("Results.csv"), at("results.CSV"))).toBe(folds);
    expect(await isSameFile(at("results.csv"), at("results.csv"))).toBe(true);
  });
});

describe("what cannot be written", () => {
  it.each([
    ["a name that is too long", `${"n".repeat(300)}.csv`, "its name is too long"],
    ["a name whose second file's is too long", `${"n".repeat(249)}.csv`, "its name is too long"],
    ["a folder below a file", "panel.csv/x.csv", "no folder"],
    ...(onWindows ? [] : [["a link to itself", "loop.csv", "leads back to itself"]]),
  ])("%s is refused before anything is solved", async (_, name, words) => {
    await refused(["run", data, ...columns, "--out", scratch.path(name)], words);
  });

  it("a name that ends as a folder's does", async () => {
    await refused(["run", data, ...columns, "--json", `${scratch.path("nothing")}/`], "is a folder");
  });

  it("the folder of a plan's parts where a file stands", async () => {
    writeFileSync(scratch.path("stuck.json"), readFileSync(plan));
    writeFileSync(scratch.path("stuck.shards"), "");
    await refused(["run", "--shard", "1/1", scratch.path("stuck.json")], "could not be written");
  });
});

describe.skipIf(!existsSync("/dev/full"))("an output that is full or that no one reads", () => {
  const command = fileURLToPath(new URL("../built-command.mjs", import.meta.url));
  const spawned = (args: readonly string[], stdout: number | "pipe", stderr: number | "pipe" = "pipe") =>
    spawnSync(process.execPath, [command, ...args], { stdio: ["ignore", stdout, stderr], encoding: "utf8", env: { ...process.env, LC_ALL: "en_US.UTF-8" } });
  const full = () => openSync("/dev/full", "w");
  const run = ["run", data, ...columns];

  it.each([
    ["the summary", run],
    ["the JSON", [...run, "--json", "-"]],
    ["what was written", [...run, "--out", scratch.path("full.csv"), "--json", scratch.path("full.json")]],
    ["a plan's name", ["plan", data, ...columns, "--out", scratch.path("full-plan.json")]],
    ["the parts", ["shard", plan, "--shards", "3"]],
    ["the help", ["run", "--help"]],
  ])("%s: one sentence, exit 2, and no file", (_, args) => {
    const before = scratch.names();
    const { status, stderr } = spawned(args, full());
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^The results could not be printed, and no file has changed: the disk is full \(ENOSPC\)\.\n$/),
    ]);
    expect(scratch.names()).toEqual(before);
  });

  it("a sentence that cannot be said changes no exit code", () => {
    expect(spawned(["run", scratch.path("nowhere.csv"), ...columns], "pipe", full()).status).toBe(2);
    expect(spawned([...run, "--json", "-"], "pipe", full()).status).toBe(0);
  });

  it("a reader that has seen enough is no fault, and the files are there", () => {
    const line = `'${process.execPath}' '${command}' run '${data}' ${columns.join(" ")} --json - --out '${scratch.path("read.csv")}' | head -c 1; echo " $PIPESTATUS"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", line], { encoding: "utf8" });
    expect([stdout, stderr]).toEqual(["{ 0\n", ""]);
    expect(existsSync(scratch.path("read.index.csv"))).toBe(true);
  });

  it("a result that goes to /dev/stdout is printed", () => {
    const { stdout } = spawned([...run, "--json", "/dev/stdout"], "pipe");
    expect((JSON.parse(stdout) as { scores: unknown[] }).scores).toHaveLength(6);
  });

  it("a device that is full is named", () => {
    const { status, stderr } = spawned([...run, "--json", "/dev/full", "--out", scratch.path("device.csv")], "pipe");
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^The file "\/dev\/full" could not be written/)]);
    expect(existsSync(scratch.path("device.csv"))).toBe(false);
  });
});
