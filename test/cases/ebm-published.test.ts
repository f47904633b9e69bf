import { describe, expect, it } from "vitest";
import { unitAt } from "../../src/engine/data/dataset.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import { affinityOf } from "../../src/engine/models/epsilon/affinity.ts";
import { ebmProgram } from "../../src/engine/models/epsilon/ebm-program.ts";
import { run } from "../../src/engine/run/run.ts";
import { Technology } from "../../src/engine/technology/technology.ts";
import { readCase, readExpected } from "./cases.ts";
import { dataOf } from "./observations.ts";

/*
 * The three examples of Tone & Tsutsui (2010), input-oriented under constant returns (EBM-I-C), by the manuscript
 * GRIPS Discussion Paper 09-21: example 1, pp. 16–17; example 2, pp. 17–19; the twelve hospitals, tables 9, 10 and 13.
 */
const oneOutput = (inputs: readonly (readonly number[])[]) => dataOf(inputs.map((x, k) => [String.fromCharCode(65 + k), "1", x, [1]]));
const inputOriented = { orientation: "input", rts: "crs" };

describe("the first two examples of Tone & Tsutsui (2010)", () => {
  it.each([
    {
      title: "every unit is projected on A: ε = 0, the radial score",
      inputs: [
        [1, 1],
        [2, 3],
        [3, 2],
        [4, 3],
        [5, 6],
        [7, 6],
      ],
      epsilon: 0,
      scores: ["1.000", "0.500", "0.500", "0.333", "0.200", "0.167"],
    },
    {
      title: "the projections are unrelated: ε = 1 with equal weights",
      inputs: [
        [2, 6],
        [6, 3],
        [10, 3],
        [2, 10],
      ],
      epsilon: 1,
      scores: ["1.000", "1.000", "0.800", "0.800"],
    },
  ])("$title", ({ inputs, epsilon, scores }) => {
    const found = run({ model: "ebm", index: null, options: inputOriented, reference: "global", data: oneOutput(inputs) }).scores;
    expect(found.map(({ score }) => score!.toFixed(3))).toEqual(scores);
    for (const { extras } of found) {
      expect(extras!.epsilonX).toBeCloseTo(epsilon, 12);
      expect(extras!.weights).toMatch(/^0\.500000 0\.500000 /);
    }
  });
});

describe("the twelve hospitals of Tone & Tsutsui (2010)", () => {
  const expected = readExpected("ebm-hospitals");
  const data = readCase("ebm-hospitals");
  const side = affinityOf(["Doctors", "Nurses"].map((column) => expected.map((row) => Number(row[column]))));

  it("have, from the projections of table 10, D = 0.265, S = 0.471, ρ = 1.471, ε = 0.529 and equal weights", () => {
    const alike = 1 - side.epsilon;
    expect([(1 - alike) / 2, alike, 1 + alike, side.epsilon].map((value) => value.toFixed(3))).toEqual(["0.265", "0.471", "1.471", "0.529"]);
    expect(side.weights.map((weight) => weight.toFixed(6))).toEqual(["0.500000", "0.500000"]);
  });

  it("have that ε and those scores from the observed numbers as well, projected by the additive model", () => {
    // Table 10 prints 88.04 inpatients for hospital G, which is its own projection: 88. ε moves in its fifth digit.
    const { scores } = run({ model: "ebm", index: null, options: inputOriented, reference: "global", data });
    scores.forEach(({ score, targets, extras, dmu }, k) => {
      expect((extras!.epsilonX as number).toFixed(3)).toBe("0.529");
      expect(Math.abs(score! - Number(expected[k].score)), dmu).toBeLessThan(7e-4);
      data.inputs.forEach(({ name, values }, i) => {
        const theirs = Number(expected[k].theta) * values[k] - Number(expected[k][`slack_${name}`]);
        expect(Math.abs(targets![i] - theirs), `${dmu} target of ${name}`).toBeLessThan(6e-4 * values[k] + 7e-4);
      });
    });
  });

  it("have with that ε the scores, θ and input slacks of table 13, to its three digits", () => {
    const technology = new Technology(data, Int32Array.from(data.dmus.keys()));
    for (const [row, published] of expected.entries()) {
      const one = { epsilon: 0, weights: [0.5, 0.5] };
      const returns = { rts: "crs", lower: 1, upper: 1 } as const;
      const { program, theta, slacks } = ebmProgram(unitAt(data, row), technology, returns, "input", { less: side, more: one });
      const solution = new Simplex().solve(program);
      if (solution.status !== "optimal") throw new Error(`${published.dmu}: ${solution.status}`);
      const near = (ours: number, theirs: string, what: string) => expect(Math.abs(ours - Number(theirs)), `${published.dmu} ${what}`).toBeLessThan(7e-4);
      near(solution.objective, published.score, "score");
      near(solution.own[theta], published.theta, "θ");
      data.inputs.forEach(({ name, values }, k) => near(solution.own[slacks[k]] * values[row], published[`slack_${name}`], `slack of ${name}`));
    }
  });
});
