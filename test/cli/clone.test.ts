import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { tasksOf, type Request } from "../../src/engine/run/run.ts";
import { InProcess } from "../../src/worker/in-process.ts";
import { nodePool } from "../../src/worker/node-pool.ts";
import { researchPanel, Scratch, tone2001, tone2001Columns, type Ended } from "./command.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const scratch = new Scratch();
const small = ["run", scratch.file("tone.csv", tone2001), ...tone2001Columns];

/** `npm run qianyan`, without npm. */
const clone = (...args: string[]) =>
  new Promise<Ended>((resolve) => {
    execFile(process.execPath, ["tools/qianyan.mjs", ...args], { cwd: root, env: { ...process.env, LC_ALL: "en_US.UTF-8" } }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });

beforeAll(async () => {
  await clone("--version");
}, 120_000);

describe("the command of a clone", () => {
  it("prints one JSON object and nothing else, when two start at once", async () => {
    const both = await Promise.all([clone(...small, "--json", "-"), clone(...small, "--json", "-")]);
    for (const { code, out } of both) {
      expect(code).toBe(0);
      expect((JSON.parse(out) as { scores: unknown[] }).scores).toHaveLength(5);
    }
  });

  it("ends with 2, a sentence on stderr and nothing on stdout, where the input can be mended", async () => {
    const { code, out, err } = await clone("run", ...researchPanel, "--json", "-");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("F329");
  });
});

describe("threads", () => {
  const count = 60;
  const values = (seed: number) => Float64Array.from({ length: count }, (_, k) => 1 + ((k * seed) % 17) / 7);
  const request: Request = {
    model: "super-sbm",
    index: null,
    options: { rts: "vrs", orientation: "none" },
    reference: "period",
    data: {
      dmus: Array.from({ length: count }, (_, k) => `D${k}`),
      inputs: [{ name: "x", values: values(5) }],
      outputs: [{ name: "y", values: values(11) }],
      undesirables: [],
      unscored: [],
    },
  };
  const tasks = tasksOf(request);
  const thread = new URL("../../build/worker/node-thread.js", import.meta.url);

  it("give what this thread gives", async () => {
    const pool = nodePool(2, thread);
    const said: number[] = [];
    try {
      const outcomes = await pool.evaluate(request, tasks, { progress: ({ done }) => said.push(done) });
      expect(JSON.stringify(outcomes)).toBe(JSON.stringify(await new InProcess().evaluate(request, tasks)));
      expect(said.at(-1)).toBe(count);
    } finally {
      pool.dispose();
    }
  });

  it("that cannot start are heard of", async () => {
    const pool = nodePool(1, new URL("file:///nowhere/thread.js"));
    await expect(pool.evaluate(request, tasks)).rejects.toThrow();
    pool.dispose();
  });

  it("are not needed to stop: this thread hears an abort too", async () => {
    const stop = new AbortController();
    stop.abort(new Error("enough"));
    await expect(new InProcess().evaluate(request, tasks, { signal: stop.signal })).rejects.toThrow("enough");
  });
});
