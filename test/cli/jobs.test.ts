import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ensureParallel } from "../../tools/parallel.mjs";
import { Scratch } from "./command.ts";
import { file, pause, Workers } from "./workers.ts";

const scratch = new Scratch();
const workers = new Workers(scratch);
const parts = 6;
const env = { ...process.env, LANG: "en", QIANYAN: workers.command, JOBS: "2" };

const finished = (plan: string) => readdirSync(plan.replace(".json", ".shards")).filter((name) => name.endsWith(".jsonl")).length;
const ended = (child: ReturnType<typeof spawn>) => new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));

const parallel = ensureParallel();
if (parallel === null) console.warn("GNU parallel is not installed and could not be: jobs/gnu-parallel.sh is not tested here.");

describe.skipIf(parallel === null)("jobs/gnu-parallel.sh", () => {
  it("loses nothing where a worker is killed in the middle: the part is run again", { timeout: 120_000 }, async () => {
    const [plan, merged] = [await workers.plan("killed.json"), scratch.path("killed.csv")];
    const job = spawn("sh", [file("jobs/gnu-parallel.sh"), plan, `${parts}`, merged], { env, stdio: "ignore" });
    const over = ended(job);
    await workers.kill(3);
    expect(await over).toBe(0);
    expect(workers.pids()).toHaveLength(parts + 1);
    await workers.expectSameAsOneRun(merged);
  });

  it("goes on where it stopped after the whole machine died", { timeout: 120_000 }, async () => {
    const [plan, merged] = [await workers.plan("died.json"), scratch.path("died.csv")];
    const before = workers.pids().length;
    // A process group of its own, so that all of it can be killed at once.
    const job = spawn("sh", [file("jobs/gnu-parallel.sh"), plan, `${parts}`, merged], { env, stdio: "ignore", detached: true });
    const over = ended(job);
    while (workers.pids().length < before + 4) await pause();
    process.kill(-job.pid!, "SIGKILL");
    await over;
    await workers.killAll(before);
    const kept = finished(plan);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(parts);
    expect(existsSync(merged)).toBe(false);
    const again = workers.pids().length;
    expect(await ended(spawn("sh", [file("jobs/gnu-parallel.sh"), plan, `${parts}`, merged], { env, stdio: "ignore" }))).toBe(0);
    expect(workers.pids()).toHaveLength(again + parts - kept);
    await workers.expectSameAsOneRun(merged);
  });
});

describe("jobs/slurm-array.sh and jobs/kubernetes.yaml", () => {
  /** Runs a script as a scheduler would: in a shell, with the variables that it sets. */
  const run = async (script: readonly string[], variables: Readonly<Record<string, string>>, cwd = file(".")) =>
    ended(spawn("sh", script, { env: { ...env, ...variables }, cwd, stdio: "ignore" }));

  it("run every part by the variables of a Slurm array, and merge them", { timeout: 120_000 }, async () => {
    const [plan, merged] = [await workers.plan("slurm.json"), scratch.path("slurm.csv")];
    for (const id of ["1", "2", "3"]) {
      expect(await run([file("jobs/slurm-array.sh"), plan], { SLURM_ARRAY_TASK_ID: id, SLURM_ARRAY_TASK_MAX: "3", SLURM_CPUS_PER_TASK: "1" })).toBe(0);
    }
    expect(await run([file("jobs/slurm-merge.sh"), plan, "3", merged], {})).toBe(0);
    await workers.expectSameAsOneRun(merged);
  });

  it("run a part by the index of a Kubernetes pod, as the command of the container has it", { timeout: 120_000 }, async () => {
    const yaml = readFileSync(file("jobs/kubernetes.yaml"), "utf8");
    const command = /- sh\n\s+- -c\n\s+- (.+)/.exec(yaml)![1];
    expect(/completions: (\d+)/.exec(yaml)![1]).toBe(/name: PARTS\n\s+value: "(\d+)"/.exec(yaml)![1]);
    expect(yaml).toContain("completionMode: Indexed");
    const plan = await workers.plan("pods.json");
    const here = command.replace("node tools/qianyan.mjs", workers.command);
    expect(here).not.toBe(command);
    expect(await run(["-c", here], { JOB_COMPLETION_INDEX: "1", PARTS: "2", PLAN: plan })).toBe(0);
    expect(readdirSync(scratch.path("pods.shards"))).toEqual(["2-of-2.jsonl"]);
  });
});
