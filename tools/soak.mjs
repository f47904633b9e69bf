// npm run soak -- --minutes M [--seed S]: random programs against HiGHS for M minutes; prints the count every minute and at the end.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installPackages, root } from "./packages.mjs";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" }, seed: { type: "string", default: "1" } } });
if (!(Number(values.minutes) > 0) || !(Number(values.seed) >= 1)) {
  console.error("npm run soak -- --minutes M [--seed S]: M > 0, S ≥ 1");
  process.exit(2);
}
if (installPackages() !== 0) process.exit(1);
const vitest = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--project", "unit", "test/soak/soak.test.ts", "--disable-console-intercept"];
const { status } = spawnSync(process.execPath, vitest, {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, SOAK_MINUTES: values.minutes, SOAK_SEED: values.seed },
});
process.exitCode = status ?? 1;
