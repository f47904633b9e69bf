// Steps of `npm test`: named processes, some side by side. What one of a pair prints is kept until it ends, so that lines do not mix.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./packages.mjs";

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const running = new Set();

/** Runs a script of this folder or of node_modules; its exit code. `shown` prints at once, otherwise when it ends. */
function script(path, args, { env, shown }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, path), ...args], { cwd: root, env, stdio: shown ? "inherit" : ["ignore", "pipe", "pipe"] });
    running.add(child);
    const printed = [];
    child.stdout?.on("data", (part) => printed.push(part));
    child.stderr?.on("data", (part) => printed.push(part));
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, printed: Buffer.concat(printed).toString() });
    });
  });
}

/** A step that runs a script. */
export const step = (name, path, ...args) => ({ name, run: (options) => script(path, args, options) });
/** A step that is a function of this process, which prints for itself. */
export const task = (name, run) => ({ name, run: () => ({ code: run(), printed: "" }) });

/** Runs steps one after the other; false where one fails. */
export async function inTurn(steps, options) {
  for (const { name, run } of steps) {
    const since = performance.now();
    if (options.shown) console.log(`\n── ${name}`);
    const { code, printed } = await run(options);
    if (options.stopped?.()) return false;
    if (!options.shown) process.stdout.write(`\n── ${name}\n${printed}`);
    console.log(`── ${name}: ${code === 0 ? "ok" : `failed with exit code ${code}`}, ${seconds(since)}`);
    if (code !== 0) return false;
  }
  return true;
}

/** Runs lists of steps side by side, and what `rest` holds as soon as one of them has ended; the first failure ends the others. */
export async function sideBySide(lists, options, rest = []) {
  let failed = false;
  const each = { ...options, shown: false, stopped: () => failed };
  const waiting = [...rest];
  const all = lists.map(async (steps) => {
    let passed = await inTurn(steps, each);
    while (passed && waiting.length > 0) passed = await inTurn([waiting.shift()], each);
    if (passed || failed) return passed;
    failed = true;
    for (const child of running) child.kill();
    return false;
  });
  return (await Promise.all(all)).every(Boolean);
}
