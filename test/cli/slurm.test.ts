import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureSlurm, startSlurm, type Slurm } from "../../tools/slurm.mjs";
import { Scratch } from "./command.ts";
import { file, pause, Workers } from "./workers.ts";

const scratch = new Scratch();
const workers = new Workers(scratch);
const isThere = ensureSlurm();
if (!isThere) console.warn("Slurm is not installed and could not be, or its daemons may not be started: the job array is not tested here.");

describe.skipIf(!isThere)("jobs/slurm-array.sh in Slurm", () => {
  let slurm: Slurm | null = null;
  beforeAll(async () => {
    slurm = await startSlurm(scratch.folder);
    expect(slurm).not.toBeNull();
  }, 180_000);
  afterAll(() => slurm?.stop());

  it("loses nothing where a worker is killed in the middle, and merges when the array is done", { timeout: 180_000 }, async () => {
    const [plan, merged] = [await workers.plan("slurm.json"), scratch.path("slurm.csv")];
    const submit = (...args: string[]) => {
      const output = ["--chdir", scratch.folder, `--export=ALL,QIANYAN=${workers.command}`];
      const { status, stdout, stderr } = slurm!.command("sbatch", "--parsable", ...output, ...args);
      expect(status, stderr).toBe(0);
      return stdout.trim();
    };
    const array = submit("--array=1-6", file("jobs/slurm-array.sh"), plan);
    submit(`--dependency=afterok:${array}`, file("jobs/slurm-merge.sh"), plan, "6", merged);
    await workers.kill(3);
    while (slurm!.command("squeue", "-h").stdout.trim() !== "") await pause(500);
    expect(workers.pids()).toHaveLength(7);
    expect(existsSync(merged)).toBe(true);
    await workers.expectSameAsOneRun(merged);
  });
});
