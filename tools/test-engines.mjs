// npm run test:engines [-- --pictures FOLDER]
// Drives the built page and the add-in's page in Firefox and WebKit, where they are installed, and says in which.
// Exit code 0 when each that is there passed, or none is there; 1 when one failed.
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { isBuilt } from "./built.mjs";
import { findEngines } from "./engines.mjs";
import { installPackages } from "./packages.mjs";
import { inTurn, step, task } from "./steps.mjs";

const { values } = parseArgs({ options: { pictures: { type: "string" } } });
const pictures = values.pictures === undefined ? "" : resolve(values.pictures);
if (pictures !== "") mkdirSync(pictures, { recursive: true });

const engines = findEngines();
const there = engines.filter(({ found }) => found);
const outcomes = new Map();

const prepared =
  there.length > 0 &&
  (await inTurn([task("packages", installPackages), ...(isBuilt() ? [] : [step("build", "tools/build.mjs", "--officejs", "local")])], { shown: true }));
for (const engine of prepared ? there : []) {
  const driven = step(named(engine), "node_modules/vitest/vitest.mjs", "run", "--project", "engines", "--reporter=verbose");
  const env = { ...process.env, QIANYAN_ENGINE: JSON.stringify(engine), QIANYAN_PICTURES: pictures };
  outcomes.set(engine, await inTurn([driven], { shown: true, env }));
}

console.log("");
for (const engine of engines) console.log(sentence(engine));
process.exitCode = there.every((engine) => outcomes.get(engine)) ? 0 : 1;

/** Not every driver says its version. */
function named({ name, version }) {
  return version === "" ? name : `${name} ${version}`;
}

function sentence(engine) {
  const { name, found, needs } = engine;
  if (!found) return `${name} is not installed, so nothing was driven in it. It takes ${needs}.`;
  if (!outcomes.has(engine)) return `${named(engine)} was not driven: what comes before failed.`;
  return `${named(engine)} was driven, and ${outcomes.get(engine) ? "everything passed" : "failed"}.`;
}
