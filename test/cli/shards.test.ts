import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../src/workbook/file/xlsx.ts";
import { qianyan, researchPanel, Scratch, tone2001, tone2001Columns } from "./command.ts";

const scratch = new Scratch();
const [panel, ...columns] = researchPanel;
const data = scratch.file("panel.csv", readFileSync(panel));
const asked = [data, ...columns, "--bad-rows", "unscored", "--index", "gm", "--rts", "vrs", "--no-prove"];
const plan = scratch.path("plan.json");

async function done(...args: string[]): Promise<string> {
  const { code, out, err } = await qianyan(args);
  expect(code, err).toBe(0);
  return out;
}
const runAll = async (of: number) => {
  for (let shard = 1; shard <= of; shard++) await done("run", "--shard", `${shard}/${of}`, plan);
};
const folder = () => scratch.path("plan.shards");

describe("a plan that is run in parts", () => {
  it("is written by `plan`, without a date, and says how many evaluations it has", async () => {
    expect(await done("plan", ...asked, "--out", plan)).toMatch(/: \d{3} evaluations$/m);
    const first = readFileSync(plan, "utf8");
    await done("plan", ...asked, "--out", plan);
    expect(readFileSync(plan, "utf8")).toBe(first);
    expect(JSON.parse(first)).toMatchObject({ data: { path: "panel.csv" }, prove: false, analysis: { index: "gm", options: { rts: "vrs" } } });
  });

  it.each([1, 2, 7])("gives in %i parts the same files to the bit as one run", async (of) => {
    const [json, csv] = [scratch.path("run.json"), scratch.path("run.csv")];
    await done("run", ...asked, "--out", csv, "--json", json);
    await runAll(of);
    const [merged, table] = [scratch.path("merged.json"), scratch.path("merged.csv")];
    await done("merge", plan, "--shards", `${of}`, "--out", table, "--json", merged);
    expect(readFileSync(merged).equals(readFileSync(json))).toBe(true);
    expect(readFileSync(table).equals(readFileSync(csv))).toBe(true);
    expect(readFileSync(scratch.path("merged.index.csv")).equals(readFileSync(scratch.path("run.index.csv")))).toBe(true);
  });

  it("gives the same workbook as one run", async () => {
    const [book, merged] = [scratch.path("run.xlsx"), scratch.path("merged.xlsx")];
    await done("run", ...asked, "--out", book);
    await done("merge", plan, "--shards", "7", "--out", merged);
    const cells = async (path: string) => (await readXlsx(readFileSync(path))).sheets.map(({ name, cells: rows }) => ({ name, rows }));
    expect(await cells(merged)).toEqual(await cells(book));
  });

  it("lists what is still to be run, and skips what is finished", async () => {
    const { out, err } = await qianyan(["shard", plan, "--shards", "3"]);
    expect(out).toBe("1/3\n2/3\n3/3\n");
    expect(err).toBe("3 parts: 0 done, 3 to be run\n");
    expect(await done("run", "--shard", "2/3", plan)).toMatch(/^Part 2\/3 is done/);
    const before = statSync(join(folder(), "2-of-3.jsonl")).mtimeMs;
    expect(await done("run", "--shard", "2/3", plan)).toMatch(/^Part 2\/3 was done before/);
    expect(statSync(join(folder(), "2-of-3.jsonl")).mtimeMs).toBe(before);
    expect((await qianyan(["shard", plan, "--shards", "3"])).out).toBe("1/3\n3/3\n");
  });

  it("counts a part that was cut short, or changed, as not done, and writes it again", async () => {
    const part = join(folder(), "2-of-3.jsonl");
    const whole = readFileSync(part, "utf8");
    for (const damaged of [whole.slice(0, whole.length / 2), whole.replace(/"score":0\.\d/, '"score":0.1'), "", `${whole}\n{}`]) {
      writeFileSync(part, damaged);
      expect((await qianyan(["shard", plan, "--shards", "3"])).out).toBe("1/3\n2/3\n3/3\n");
    }
    await done("run", "--shard", "2/3", plan);
    expect(readFileSync(part, "utf8")).toBe(whole);
    expect(readdirSync(folder()).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("takes more parts than there are evaluations, and parts without one", async () => {
    const few = scratch.path("few.json");
    await done("plan", scratch.file("tone.csv", tone2001), ...tone2001Columns, "--out", few);
    for (let shard = 1; shard <= 8; shard++) await done("run", "--shard", `${shard}/8`, few);
    const merged = JSON.parse(await done("merge", few, "--shards", "8", "--json", "-")) as object;
    expect(merged).toEqual(JSON.parse(await done("run", scratch.path("tone.csv"), ...tone2001Columns, "--json", "-")));
  });

  it("may lie in another place with its data", async () => {
    cpSync(plan, join(folder(), "plan.json"));
    cpSync(data, join(folder(), "panel.csv"));
    expect(await done("run", "--shard", "1/2", join(folder(), "plan.json"))).toContain("1/2");
    rmSync(join(folder(), "plan.shards"), { recursive: true });
  });
});

describe("what is refused of parts", async () => {
  const refused = async (...args: string[]) => {
    const { code, out, err } = await qianyan(args);
    expect([code, out]).toEqual([2, ""]);
    return err;
  };

  it("a merge before every part is done names one that is not", async () => {
    expect(await refused("merge", plan, "--shards", "3", "--out", scratch.path("no.xlsx"))).toContain("1/3 is not finished");
    expect(scratch.names()).not.toContain("no.xlsx");
  });

  it("data that has changed since the plan was made", async () => {
    const before = readFileSync(data);
    writeFileSync(data, Buffer.concat([before, Buffer.from("\n")]));
    expect(await refused("run", "--shard", "1/9", plan)).toContain("SHA-256");
    writeFileSync(data, before);
  });

  it("a plan of another version, and a file that is none", async () => {
    const other = scratch.file("other.json", readFileSync(plan, "utf8").replace(/"software": "[^"]+"/, '"software": "0.0.1"'));
    expect(await refused("run", "--shard", "1/2", other)).toContain("0.0.1");
    expect(await refused("shard", data, "--shards", "2")).toContain("is no plan");
    expect(await refused("shard", scratch.path("nowhere.json"), "--shards", "2")).toContain("no file");
    expect(await refused("merge")).toContain("--shards");
    expect(await refused("merge", "--shards", "2")).toContain("plan is missing");
  });

  it("numbers and options that make no sense", async () => {
    for (const shard of ["0/3", "4/3", "1", "a/b", "1/0"]) expect(await refused("run", "--shard", shard, plan)).toContain("must be i/N");
    for (const shards of ["0", "1.5", "x"]) expect(await refused("shard", plan, "--shards", shards)).toContain("whole number");
    expect(await refused("run", "--shard", "1/2", plan, "--model", "sbm")).toContain("--model does not go with --shard");
    expect(await refused("plan", data, ...columns, "--out", scratch.path("plan.txt"))).toContain(".json");
    expect(await refused("plan", data, ...columns)).toContain("--out");
  });
});
