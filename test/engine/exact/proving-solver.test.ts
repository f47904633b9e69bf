import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/engine/data/dataset.ts";
import { fractionText } from "../../../src/engine/lp/fraction.ts";
import { ProvingSolver } from "../../../src/engine/exact/proving-solver.ts";
import { Block } from "../../../src/engine/lp/block.ts";
import { Program } from "../../../src/engine/lp/program.ts";
import { seeded } from "../../../src/engine/lp/random.ts";
import { Simplex } from "../../../src/engine/lp/simplex.ts";
import type { LpSolver, Solution } from "../../../src/engine/lp/solution.ts";
import { run } from "../../../src/engine/run/run.ts";
import { Highs } from "../../oracle/highs.ts";
import { hairsBreadth, randomPrograms, shapes } from "../lp/random-programs.ts";

const exact = new ProvingSolver(new Simplex(), "always");

/** min z with 3 z = 1 + 0 λ: a third, which no double is. */
function aThird(): Program {
  const program = new Program(new Block(1, 1, Float64Array.of(1)));
  program.column(0, [[0, 1]]);
  const row = program.row(1);
  program.column(1, [[row, 3]]);
  return program;
}

/** Proven, or said to hang on the sixteenth digit of the data, where only the floating-point answer means anything. */
const decided = ({ certificate }: Solution) => certificate.proven === true || certificate.illPosed === true;

describe("exact arithmetic", () => {
  it("gives an optimum as the fraction that it is, and proves it", () => {
    const solution = exact.solve(aThird());
    expect(fractionText(solution.exact!)).toBe("1/3");
    expect(solution.objective).toBe(1 / 3);
    expect(solution.certificate.proven).toBe(true);
  });

  it("writes fractions in lowest terms", () => {
    const written = [
      { numerator: 6n, denominator: 8n },
      { numerator: -6n, denominator: 3n },
      { numerator: 0n, denominator: 7n },
    ].map(fractionText);
    expect(written).toEqual(["3/4", "-2", "0"]);
  });

  it.each(shapes)("agrees with HiGHS and with floating point in status and objective: %s", (shape) => {
    const [simplex, highs] = [new Simplex(), new Highs()];
    let optimal = 0;
    for (const { name, program } of randomPrograms(60, [shape])) {
      const [proven, floating, other] = [exact, simplex, highs].map((solver) => solver.solve(program));
      expect([floating.status, other.status], name).toEqual([proven.status, proven.status]);
      if (proven.status !== "optimal") continue;
      optimal++;
      expect(decided(proven), name).toBe(true);
      for (const { objective } of [floating, other])
        expect(Math.abs(objective - proven.objective) / Math.max(1, Math.abs(proven.objective)), name).toBeLessThan(1e-9);
    }
    expect(optimal).toBeGreaterThan(30);
  });

  it("settles every program on differences of 1e-10, which floating point stops at or HiGHS does not return from", () => {
    const floating = new Simplex();
    let stopped = 0;
    for (const { name, program } of randomPrograms(400, [hairsBreadth])) {
      if (floating.solve(program).status === "stopped") stopped++;
      const proven = exact.solve(program);
      expect(["optimal", "infeasible", "unbounded"], name).toContain(proven.status);
      if (proven.status === "optimal") expect(decided(proven), name).toBe(true);
    }
    expect(stopped).toBeGreaterThan(0);
  });

  it("starts from nothing where floating point reached no basis", () => {
    const gaveUp: LpSolver = {
      name: "gives up",
      solve: (program) => ({ ...new Simplex().solve(program), status: "stopped", basis: null }),
    };
    let compared = 0;
    for (const { name, program } of randomPrograms(80)) {
      if (program.block.columns > 100) continue;
      const [settled, direct] = [new ProvingSolver(gaveUp, "when in doubt"), exact].map((solver) => solver.solve(program));
      expect(settled.status, name).toBe(direct.status);
      if (direct.exact && settled.exact) expect(fractionText(settled.exact), name).toBe(fractionText(direct.exact));
      if (direct.exact) compared++;
    }
    expect(compared).toBeGreaterThan(40);
  });

  it("is not asked, when it is for stopped programs alone, where floating point has an answer", () => {
    const solution = new ProvingSolver(new Simplex(), "when in doubt").solve(aThird());
    expect(solution.exact ?? null).toBeNull();
    expect(solution.certificate.proven ?? false).toBe(false);
  });

  it.each(["radial", "ddf"])("is not asked about the hair that the second phase of %s leaves itself", (model) => {
    const next = seeded(7);
    const column = (name: string) => ({ name, values: Float64Array.from({ length: 400 }, () => Math.exp(2 * next())) });
    const dmus = Array.from({ length: 400 }, (_, k) => `U${k}`);
    const data: Dataset = { dmus, inputs: [column("a"), column("b"), column("c")], outputs: [column("y"), column("z")], undesirables: [], unscored: [] };
    const { certificate } = run({ model, index: null, options: { rts: "vrs" }, reference: "global", data, prove: false });
    expect(certificate.programs).toBeGreaterThan(700);
    // More than 150 took no more than a hair of a unit, and were asked about.
    expect(certificate.proven).toBeLessThan(40);
  });
});
