// npm run soak -- --minutes M [--seed S] [--processes P]: random programs against HiGHS for M minutes in P processes (one for
// each core); each prints its count every minute, and the sum of all of them is printed at the end.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installPackages, root } from "./packages.mjs";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "10" }, seed: { type: "string", default: "1" }, processes: { type: "string" } },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
const processes = Number(values.processes ?? availableParallelism());
/** Seeds between the first ones of two processes: more than one gets through. */
const apart = 1e7;
if (!(minutes > 0) || !(Number.isInteger(seed) && seed >= 1 && seed <= apart) || !(Number.isInteger(processes) && processes >= 1 && processes <= 64)) {
  console.error(`npm run soak -- --minutes M [--seed S] [--processes P]: M > 0, S from 1 to ${apart}, P from 1 to 64`);
  process.exit(2);
}
if (installPackages() !== 0) process.exit(1);
const folder = mkdtempSync(join(tmpdir(), "qianyan-soak-"));
const vitest = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--project", "unit", "test/soak/soak.test.ts", "--disable-console-intercept"];
const places = Array.from({ length: processes }, (_, k) => ({ from: seed + k * apart, counts: join(folder, `${k}.json`) }));

/** One process: its exit code, and what it counted where it came to its end. */
const ended = ({ from, counts }) =>
  new Promise((resolve) => {
    const env = { ...process.env, SOAK_MINUTES: String(minutes), SOAK_SEED: String(from), SOAK_COUNTS: counts };
    spawn(process.execPath, vitest, { cwd: root, stdio: "inherit", env }).on("close", (code) => resolve(code ?? 1));
  });

const codes = await Promise.all(places.map(ended));
const found = places.flatMap(({ counts }) => {
  try {
    return [JSON.parse(readFileSync(counts, "utf8"))];
  } catch {
    return [];
  }
});
rmSync(folder, { recursive: true, force: true });
const sum = (of) => found.reduce((total, one) => total + of(one), 0);
const statuses = ["optimal", "infeasible", "unbounded", "stopped"].map((status) => `${sum(({ byStatus }) => byStatus[status])} ${status}`);
const worst = Math.max(0, ...found.map((one) => one.worst));
console.log(`
All processes (seeds ${places.map(({ from }, k) => `${from} to ${(found[k]?.next ?? from) - 1}`).join(", ")}):
${sum(({ programs }) => programs)} programs: ${statuses.join(", ")}; ${sum(({ framed }) => framed)} by the frame
${sum(({ disagreements }) => disagreements.length)} disagreements; ${sum(({ illPosed }) => illPosed.length)} that hang on the sixteenth digit; largest difference ${worst.toExponential(1)}
HiGHS: no verdict on ${sum(({ noVerdict }) => noVerdict)}, refuted by exact arithmetic on ${sum(({ refuted }) => refuted.length)}`);
process.exitCode = found.length < processes || codes.some((code) => code !== 0) ? 1 : 0;
