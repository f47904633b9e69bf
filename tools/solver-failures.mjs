// What each solver answers on the programs of test/solvers/failures: the table of docs/solvers.md. Needs build/ (`tsc -b`).
import { readdirSync, readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { quotient } from "../build/engine/exact/integer.js";
import { ProvingSolver } from "../build/engine/exact/proving-solver.js";
import { solveFromNothing } from "../build/engine/exact/proof.js";
import { Block } from "../build/engine/lp/block.js";
import { Program } from "../build/engine/lp/program.js";
import { Simplex } from "../build/engine/lp/simplex.js";
import { loadHighsSolver } from "../build/solvers/highs.js";

const folder = new URL("../test/solvers/failures/", import.meta.url);

/** Milliseconds after which a solver counts as one that does not return. */
export const limit = 5000;

/** The programs by name, in javascript-lp-solver's own format. */
export const failures = () =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({ name: file.slice(0, -".json".length), model: JSON.parse(readFileSync(new URL(file, folder), "utf8")) }));

/** A model of equality constraints in the engine's shape: the columns l… are the technology's. */
export function programOf({ constraints, variables }) {
  const rows = Object.keys(constraints);
  const named = Object.entries(variables);
  const units = named.filter(([name]) => name.startsWith("l"));
  const raw = Float64Array.from(rows.flatMap((row) => units.map(([, column]) => column[row] ?? 0)));
  const program = new Program(new Block(rows.length, units.length, raw));
  rows.forEach((row, r) => (program.rhs[r] = constraints[row].equal));
  for (const [name, column] of named) {
    if (name.startsWith("l")) continue;
    program.column(
      column.obj ?? 0,
      rows.flatMap((row, r) => (column[row] ? [[r, column[row]]] : [])),
    );
  }
  return program;
}

/** What javascript-lp-solver answers to a model as it is written: `feasible`, `bounded`, `result` and the variables; null where it does not return. */
export function asWritten(model, milliseconds = limit) {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./solver-answer.mjs", import.meta.url), { workerData: model, execArgv: [] });
    const end = (settle) => (value) => {
      clearTimeout(clock);
      void thread.terminate();
      settle(value);
    };
    const clock = setTimeout(() => end(resolve)(null), milliseconds);
    thread.once("message", end(resolve));
    thread.once("error", end(reject));
  });
}

/** The exact optimum, and the answers of Qianyan and HiGHS. */
export async function answersTo(model) {
  const program = programOf(model);
  const { verdict, objective } = solveFromNothing(program);
  if (verdict !== "optimal") throw new Error(`the exact solver says ${verdict}`);
  return {
    exact: quotient(objective.numerator, objective.denominator),
    qianyan: new ProvingSolver(new Simplex(), "always").solve(program),
    highs: (await loadHighsSolver()).solve(program),
    theirs: await asWritten(model),
  };
}

const number = (value) => value.toFixed(10);
const said = ({ status, objective }) => (status === "optimal" ? number(objective) : status);

const words = {
  en: {
    heads: "| program | exact | Qianyan | HiGHS | javascript-lp-solver 1.0.3 |",
    silent: "does not return",
    unbounded: "unbounded",
    infeasible: "infeasible",
    negative: (value) => `${value} with negative variables`,
  },
  "zh-CN": {
    heads: "| 规划 | 精确解 | 前沿 | HiGHS | javascript-lp-solver 1.0.3 |",
    silent: "不返回",
    unbounded: "无界",
    infeasible: "无可行解",
    negative: (value) => `${value}，含负变量`,
  },
};

/** What a person reads of javascript-lp-solver's answer. */
export function theirAnswer(answer, locale = "en") {
  const { silent, unbounded, infeasible, negative } = words[locale];
  if (answer === null) return silent;
  if (answer.bounded === false) return unbounded;
  if (!answer.feasible) return infeasible;
  const least = Math.min(...Object.entries(answer).flatMap(([name, value]) => (/^[a-z]\d*$/.test(name) ? [value] : [])));
  return least < -1e-6 ? negative(number(answer.result)) : number(answer.result);
}

/** The table in Markdown, in each language. */
export async function failureTables() {
  const answers = [];
  for (const { name, model } of failures()) answers.push({ name, ...(await answersTo(model)) });
  const table = (locale) =>
    [
      words[locale].heads,
      "|---|---|---|---|---|",
      ...answers.map(
        ({ name, exact, qianyan, highs, theirs }) => `| ${name} | ${number(exact)} | ${said(qianyan)} | ${said(highs)} | ${theirAnswer(theirs, locale)} |`,
      ),
    ].join("\n");
  return { en: table("en"), "zh-CN": table("zh-CN") };
}
