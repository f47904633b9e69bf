import { orientation } from "../../declare/options.ts";
import { describeModel } from "../../method/describe.ts";
import { oneOf } from "../../method/own-options.ts";
import { hailu2001, tone2010 } from "../../method/papers.ts";
import { placesOf } from "../radial/radial-program.ts";
import { projected } from "../shared/columns.ts";
import { decided, reaches } from "../shared/optimum.ts";
import { atZero, unscored, withoutScore } from "../shared/outcome.ts";
import { generalReturns, lowerSum, upperSum } from "../shared/returns.ts";
import { unitRoles } from "../shared/roles.ts";
import { runArguments } from "../shared/run-arguments.ts";
import { ebmProgram, type EbmWeights } from "./ebm-program.ts";
import { ebmProjection } from "./ebm-projection.ts";
import { hangsOnAffinity, inOrder, weightsOf } from "./ebm-weights.ts";
import { ebmWords } from "./ebm.words.ts";

export const ebm = describeModel(
  {
    id: "ebm",
    question: "efficiency",
    citations: [tone2010, hailu2001],
    roles: unitRoles,
    options: {
      rts: generalReturns,
      orientation,
      affinity: { ...oneOf("observed", "projected"), default: "projected" },
      lower: lowerSum,
      upper: upperSum,
    },
    results: { score: "unit", ...projected, epsilonX: "unit", epsilonY: "unit", weights: "unit" },
    functions: {
      "DEA.EBM": {
        gives: "score",
        parameters: ["input", "output", "undesirable", "rts", "orientation", "period", "reference", "affinity", "lower", "upper", ...runArguments],
      },
    },
    // ε and the weights are those of the reference set.
    properties: { unitsInvariant: true, efficientAt: 1, monotone: () => false, frontierIsPareto: ({ orientation }) => (orientation ?? "none") === "none" },
    accepts: () => "positive",

    evaluate(unit, technology, setting, solver) {
      const { orientation, affinity } = setting;
      const weights = technology.once(`ebm: ${affinity}`, () => weightsOf(technology, affinity, solver));
      if (weights === null) return withoutScore("unsolved");
      const programWith = (weights: EbmWeights) => ebmProgram(unit, technology, setting, orientation, weights);
      const built = programWith(weights);
      const atOne = orientation === "output" ? -1 : 1;
      const solution = decided(built.program, solver, { onFrontier: atOne, atNothing: 0 });
      if (solution.status === "unbounded" && orientation === "output") return atZero(solution);
      if (solution.status !== "optimal") return unscored(solution);
      const illPosed = hangsOnAffinity(technology, weights, solution, (nearby) => solver.solve(programWith(nearby).program));
      const certificate = illPosed ? { ...solution.certificate, illPosed } : solution.certificate;
      // From outside the technology a unit can be out of reach even without any output.
      if (orientation === "output" && !(solution.objective < 0)) return withoutScore(technology.columnOf(unit.row) < 0 ? "infeasible" : "unsolved");
      const efficient = reaches(solution, atOne);
      const score = efficient ? 1 : orientation === "output" ? -1 / solution.objective : solution.objective;
      const places = placesOf(unit, technology);
      const extras = { epsilonX: weights.less.epsilon, epsilonY: weights.more.epsilon, weights: inOrder(places, weights) };
      const projection = ebmProjection(places, technology, built, solution);
      // The score is an infimum that no projection attains (a reference unit whose inputs are all 0).
      if (projection === null) return { ...withoutScore("inefficient"), score, extras, certificates: [certificate] };
      return { status: efficient ? "efficient" : score > 1 ? "super-efficient" : "inefficient", score, ...projection, extras, certificates: [certificate] };
    },
  },
  ebmWords,
);
