import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import { evaluate } from "../../src/engine/run/run.ts";
import type { Argument } from "../../src/functions/ranges.ts";
import { callFunction } from "../../src/functions/call.ts";
import { methodFunctions } from "../../src/functions/method-functions.ts";
import type { MethodFunction } from "../../src/functions/sheet-function.ts";
import { rulesOf } from "../../src/functions/number-rules.ts";
import { notAvailable } from "../../src/functions/spill.ts";
import type { Evaluator } from "../../src/worker/evaluator.ts";
import { sentence } from "../../src/locale/wording/sentences.ts";

const inProcess: Evaluator = { evaluate: (request, tasks) => Promise.resolve([...evaluate({ ...request, prove: false }, tasks)]), dispose: () => undefined };

/** Six units in two groups, each in two years; the last one's first input and only output hold the number to be tried. */
const names = ["A", "B", "C", "D", "E", "F"];
function columns(tried: number) {
  const all = [2020, 2021].flatMap((year) => names.map((name, k) => ({ name, year, k })));
  const column = (value: (k: number, year: number) => Cell) => all.map(({ k, year }) => [value(k, year)]);
  return {
    dmu: all.map(({ name }) => [name]),
    period: all.map(({ year }) => [year]),
    group: column((k) => (k % 2 === 0 ? "east" : "west")),
    input: all.map(({ k, year }) => [k === 5 && year === 2020 ? tried : 2 + ((k * 3) % 5), 3 + ((k * 2 + year) % 4)]),
    output: column((k, year) => 4 + ((k * 5 + year) % 3)),
    undesirable: column((k) => 1 + (k % 3)),
  } satisfies Record<string, readonly (readonly Cell[])[]>;
}

async function called(fn: MethodFunction, choices: Readonly<Record<string, string>>, tried: number) {
  const ranges: Readonly<Record<string, readonly (readonly Cell[])[]>> = columns(tried);
  const vector = "direction" in choices && choices.direction === "chosen" ? [[1, 1, 1, 1]] : null;
  const args = fn.parameters.map(({ meaning }): Argument => {
    if (meaning.is === "columns") return ranges[meaning.role];
    if (meaning.is !== "option") return null;
    if (meaning.option === "direction-vector") return vector;
    return choices[meaning.option] === undefined ? null : [[choices[meaning.option]]];
  });
  return callFunction(fn, args, inProcess, "en");
}

const settings = methodFunctions.flatMap((fn) => {
  const { byItself, otherwise } = rulesOf(fn);
  const under = otherwise.flatMap(({ choices, rule }) =>
    Object.entries(choices)
      .reduce<readonly Record<string, string>[]>((all, [name, values]) => all.flatMap((some) => values.map((value) => ({ ...some, [name]: value }))), [{}])
      .map((choice) => ({ choice, rule })),
  );
  return [{ choice: {}, rule: byItself }, ...under].map((one) => ({ name: `${fn.name} ${JSON.stringify(one.choice)}`, fn, ...one }));
});

describe("what docs/functions.md says of the numbers that a function takes", () => {
  it.each(settings)("is so of a negative number and of a zero: $name, $rule", async ({ fn, choice, rule }) => {
    const negative = await called(fn, choice, -1);
    if (rule === "any") expect("cells" in negative).toBe(true);
    else expect("mistake" in negative && sentence(negative.mistake, "en")).toContain("-1");
    const zero = await called(fn, choice, 0);
    if ("mistake" in zero) throw new Error(sentence(zero.mistake, "en"));
    const perRow = fn.method.kind === "model" && fn.gives === "score";
    if (perRow && rule === "positive") expect(zero.cells[5]).toEqual([notAvailable]);
  });

  it("is other than by itself in some", () => {
    expect(new Set(settings.map(({ rule }) => rule))).toEqual(new Set(["positive", "non-negative", "any"]));
  });
});
