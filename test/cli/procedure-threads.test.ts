import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { qianyan, Scratch } from "./command.ts";

// Threads need compiled scripts: the command line from build/ is run.
const built = fileURLToPath(new URL("built-command.mjs", import.meta.url));

describe("the work of a procedure", () => {
  const scratch = new Scratch();
  const side = 12;
  const units = Array.from({ length: side * side }, (_, k) => k);
  const data = scratch.file("squares.csv", ["unit,value", ...units.map((k) => `u${k},${(k * 37) % 101}`)].join("\n"));
  const borders = units.flatMap((k) => [...(k % side < side - 1 ? [`u${k},u${k + 1}`] : []), ...(k + side < side * side ? [`u${k},u${k + side}`] : [])]);
  const neighbours = scratch.file("borders.csv", ["unit,neighbour", ...borders].join("\n"));
  const asked = ["run", data, "--procedure", "moran", "--value", "value", "--unit", "unit", "--neighbours", neighbours, "--lang", "en"];

  it("is the same to the last digit for 1, 2 and 3 threads", () => {
    // 50,000 permutations are worth the threads' start.
    const of = (threads: string) =>
      execFileSync(process.execPath, [built, ...asked, "--permutations", "49999", "--threads", threads, "--json", "-"], { encoding: "utf8", maxBuffer: 1e8 });
    const one = of("1");
    expect(one).toContain('"p_perm"');
    expect(of("2")).toBe(one);
    expect(of("3")).toBe(one);
  }, 240_000);

  it("ends with Ctrl-C and leaves no file, whole or half", async () => {
    const before = scratch.names();
    const encoded = scratch.file(
      "gb.csv",
      Buffer.from([...Buffer.from("unit,value,"), 0xb5, 0xd8, 0xc7, 0xf8, ...Buffer.from(units.map((k) => `\nu${k},${k % 7},a`).join(""))]),
    );
    const running = spawn(process.execPath, [
      built,
      ...asked.with(1, encoded),
      "--permutations",
      "99999",
      "--threads",
      "2",
      "--out",
      scratch.path("never.xlsx"),
    ]);
    // What was guessed of the file is said before anything is computed.
    await once(running.stderr, "data");
    running.kill("SIGINT");
    const [code, signal] = (await once(running, "exit")) as [number | null, string | null];
    expect([code, signal]).toEqual([null, "SIGINT"]);
    expect(scratch.names()).toEqual([...before, "gb.csv"].sort());
  }, 240_000);

  it("takes --threads where there is work, and refuses what is no number of them", async () => {
    expect((await qianyan([...asked, "--permutations", "9", "--threads", "2"])).code).toBe(0);
    const { code, err } = await qianyan([...asked, "--threads", "0"]);
    expect([code, err]).toEqual([2, expect.stringContaining("--threads")]);
  });
});
