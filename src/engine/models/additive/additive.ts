import { leastNormal } from "../../data/subnormal.ts";
import { describeModel } from "../../method/describe.ts";
import { charnes1985, cooper1999, cooper2011 } from "../../method/papers.ts";
import { placesOf } from "../radial/radial-program.ts";
import { projected } from "../shared/columns.ts";
import { reaches } from "../shared/optimum.ts";
import { slackOf, unscored, withoutScore } from "../shared/outcome.ts";
import { generalReturns, lowerSum, upperSum } from "../shared/returns.ts";
import { unitRoles } from "../shared/roles.ts";
import { runArguments } from "../shared/run-arguments.ts";
import { additiveProgram } from "./additive-program.ts";
import { additiveWeights, weighted } from "./additive-weights.ts";
import { additiveWords } from "./additive.words.ts";

/** An optimum below this part of the largest weighted value is 0 without an exact proof. */
const frontier = 1e-9;

export const additive = describeModel(
  {
    id: "additive",
    question: "efficiency",
    citations: [charnes1985, cooper1999, cooper2011],
    roles: unitRoles,
    options: { rts: generalReturns, weights: additiveWeights, lower: lowerSum, upper: upperSum },
    results: { score: "unit", efficiency: "unit", ...projected },
    functions: {
      "DEA.ADDITIVE": {
        gives: "score",
        parameters: ["input", "output", "undesirable", "rts", "weights", "period", "reference", "lower", "upper", ...runArguments],
      },
    },
    properties: {
      unitsInvariant: ({ weights }) => weights !== undefined && weights !== "none",
      translationInvariant: ({ rts, weights }) => rts === "vrs" && weights !== "mip",
      // Ranges and bounds are those of the reference set.
      monotone: ({ weights }) => weights !== "ram" && weights !== "bam",
      efficientAt: 0,
      better: "lower",
    },
    accepts: ({ rts, weights }) => (weights === "mip" ? "positive" : rts === "vrs" ? "any" : "non-negative"),

    evaluate(unit, technology, { weights, ...returns }, solver) {
      const weigh = weighted(unit, technology, weights);
      // A weight below the normal doubles, of a distance as large as the largest of them, has lost its digits.
      if (weigh.some(({ weight }) => weight > 0 && weight < leastNormal)) return withoutScore("unsolved");
      const { program, slacks, largest } = additiveProgram(unit, technology, weights, weigh, returns);
      const solution = solver.solve(program);
      if (solution.status !== "optimal") return unscored(solution);
      const places = placesOf(unit, technology);
      const slack = slacks.map((column, k) => slackOf(solution.own[column], places[k].value, k, technology, solution));
      const efficient = solution.exact ? reaches(solution, 0) : Math.abs(solution.objective) <= frontier * largest;
      const score = efficient ? 0 : -solution.objective;
      return {
        status: efficient ? "efficient" : "inefficient",
        score,
        slacks: slack,
        targets: places.map(({ value, less }, k) => (less ? value - slack[k] : value + slack[k])),
        peers: solution.intensities.map(({ column, value }) => ({ row: technology.members[column], lambda: value })),
        ...(weights === "ram" || weights === "bam" ? { extras: { efficiency: 1 - score } } : {}),
        certificates: [solution.certificate],
      };
    },
  },
  additiveWords,
);
