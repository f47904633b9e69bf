// npm run soak -- --minutes M [--seed S] [--processes P]: the product's scores of random tables against exact arithmetic for M
// minutes in P processes (one for each core). npm run soak -- --case N repeats one case. Exit code 1 when anything is wrong.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installPackages, root } from "./packages.mjs";
import { addedUp, closing, progress } from "./soak-report.mjs";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "10" }, seed: { type: "string", default: "1" }, processes: { type: "string" }, case: { type: "string" } },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
const single = values.case === undefined ? null : Number(values.case);
const processes = single === null ? Number(values.processes ?? availableParallelism()) : 1;
const isWhole = (value, most) => Number.isInteger(value) && value >= 1 && value <= most;
if (!(minutes > 0) || !isWhole(seed, 1e9) || !isWhole(processes, 64) || (single !== null && !isWhole(single, 2e9))) {
  console.error("npm run soak -- --minutes M [--seed S] [--processes P], or --case N: M > 0, S from 1 to 1e9, P from 1 to 64");
  process.exit(2);
}
if (installPackages() !== 0) process.exit(1);
const told = 30_000;
const temporary = mkdtempSync(join(tmpdir(), "qianyan-soak-"));
const folder = join(root, "build", "soak");
mkdirSync(folder, { recursive: true });
const vitest = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--project", "contracts", "test/soak/soak.test.ts", "--disable-console-intercept"];
const counts = Array.from({ length: processes }, (_, k) => join(temporary, `${k}.json`));

/** One process: its exit code. What it prints stands in a file, as the counts say the same in fewer words. */
const ended = (file, k) =>
  new Promise((resolve) => {
    const own = { SOAK_MINUTES: String(minutes), SOAK_FROM: String(seed + k), SOAK_STEP: String(processes), SOAK_COUNTS: file, SOAK_FOLDER: folder };
    const env = { ...process.env, ...own, ...(single === null ? {} : { SOAK_CASE: String(single) }) };
    const child = spawn(process.execPath, vitest, { cwd: root, stdio: single === null ? ["ignore", "pipe", "pipe"] : "inherit", env });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => said.push(chunk));
    child.on("close", (code) => {
      if (single === null) writeFileSync(join(folder, `process-${k}.txt`), Buffer.concat(said));
      resolve(code ?? 1);
    });
  });

const tallies = () => counts.filter((file) => existsSync(file)).map((file) => JSON.parse(readFileSync(file, "utf8")));
const begun = Date.now();
const timer = single === null ? setInterval(() => console.log(progress(addedUp(tallies()), Date.now() - begun)), told) : undefined;
const codes = await Promise.all(counts.map(ended));
clearInterval(timer);
const found = tallies();
rmSync(temporary, { recursive: true, force: true });
if (single === null) {
  const total = addedUp(found);
  console.log(closing(total, `seed ${seed}, ${processes} processes, ${minutes} minutes`));
  const missing = processes - found.length;
  if (missing > 0) console.log(`${missing} processes did not come to their end; what they said is in ${folder}`);
  else if (codes.some((code) => code !== 0) && total.findings.length === 0) console.log(`A process failed; what it said is in ${folder}`);
  process.exitCode = missing > 0 || total.findings.length > 0 || codes.some((code) => code !== 0) ? 1 : 0;
} else process.exitCode = codes[0] === 0 ? 0 : 1;
