import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { qianyan, researchPanel, type Scratch } from "./command.ts";

export const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
export const asked = [...researchPanel, "--bad-rows", "exclude", "--rts", "vrs", "--index", "gm", "--prove"];
export const pause = (milliseconds = 5) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The workers of a job file: each leaves its process id before it begins, so that a test can kill it. */
export class Workers {
  /** What a job file is to call: QIANYAN. */
  readonly command: string;
  readonly #list: string;

  constructor(private readonly scratch: Scratch) {
    this.#list = scratch.path("pids");
    const script = `case "$1" in run) echo $$ >> '${this.#list}';; esac\nexec '${process.execPath}' '${file("test/cli/built-command.mjs")}' "$@"\n`;
    this.command = `sh ${scratch.file("worker.sh", script)}`;
  }

  pids(): readonly number[] {
    return existsSync(this.#list) ? readFileSync(this.#list, "utf8").trim().split("\n").map(Number) : [];
  }

  /** Kills the n-th worker that begins, in the middle of its work. */
  async kill(n: number): Promise<void> {
    while (this.pids().length < n) await pause();
    await pause(60);
    process.kill(this.pids()[n - 1], "SIGKILL");
  }

  /** Kills every worker after the first `spared`, those too that had been started but had not yet left their process id. */
  async killAll(spared: number): Promise<void> {
    for (let known = -1; known !== this.pids().length; await pause(500)) {
      known = this.pids().length;
      for (const pid of this.pids().slice(spared)) {
        try {
          process.kill(pid, "SIGKILL");
        } catch {
          // It has ended already.
        }
      }
    }
  }

  async plan(name: string): Promise<string> {
    const plan = this.scratch.path(name);
    expect((await qianyan(["plan", ...asked, "--out", plan])).code).toBe(0);
    return plan;
  }

  /** Both tables of a result, to the bit. */
  async expectSameAsOneRun(merged: string): Promise<void> {
    const one = this.scratch.path("one.csv");
    expect((await qianyan(["run", ...asked, "--out", one])).code).toBe(0);
    for (const name of [".csv", ".index.csv"]) {
      const of = (path: string) => readFileSync(path.replace(/\.csv$/, name), "utf8");
      expect(of(merged)).toBe(of(one));
    }
  }
}
