import { ProvingSolver } from "../../src/engine/exact/proving-solver.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import type { LpSolver } from "../../src/engine/lp/solution.ts";
import { randomPrograms, shapes } from "../engine/lp/random-programs.ts";
import { anyProgram } from "./any-program.ts";
import { framedPrograms } from "./framed-programs.ts";
import { programVerdict, type ProgramVerdict } from "./program-judge.ts";

/** Programs that no table leads to: of no model, and such whose frame is known however small they are. */
export function* programVerdicts(
  seed: number,
  highs: LpSolver,
): Generator<{ readonly generator: string; readonly name: string; readonly verdict: ProgramVerdict }> {
  const solver = new ProvingSolver(new Simplex(), "when in doubt");
  const any = [0, 1, 2, 3].map((k) => ({ generator: "of any kind", ...anyProgram(4 * seed + k) }));
  const random = [...randomPrograms(2, [shapes[seed % shapes.length]], seed)].map((one) => ({ generator: "SBM of random data", ...one }));
  const framed = [...framedPrograms(seed)].map((one) => ({ generator: "with a known frame", ...one }));
  for (const { generator, name, program } of [...any, ...random, ...framed])
    yield { generator, name, verdict: programVerdict(program, solver.solve(program), highs.solve(program)) };
}
