import { isSubnormal } from "../../data/subnormal.ts";
import { describeModel } from "../../method/describe.ts";
import { oneOf } from "../../method/own-options.ts";
import { doyle1994, hailu2001, sexton1986 } from "../../method/papers.ts";
import { radialOrientation } from "../radial/radial-options.ts";
import { projected } from "../shared/columns.ts";
import { withoutScore } from "../shared/outcome.ts";
import { unitRoles } from "../shared/roles.ts";
import { runArguments } from "../shared/run-arguments.ts";
import { appraisal, meanOf } from "./appraisal.ts";
import { crossWords } from "./cross-efficiency.words.ts";
import { appraisersOf } from "./cross-multipliers.ts";

const { status, why } = projected;

export const crossEfficiency = describeModel(
  {
    id: "cross-efficiency",
    question: "efficiency",
    citations: [doyle1994, sexton1986, hailu2001],
    roles: unitRoles,
    options: {
      orientation: radialOrientation,
      goal: oneOf("benevolent", "aggressive"),
      self: oneOf("include", "exclude"),
    },
    results: { score: "unit", own: "unit", maverick: "unit", status, why, multipliers: "variable" },
    functions: {
      "DEA.CROSS": { gives: "score", parameters: ["input", "output", "undesirable", "orientation", "goal", "period", "reference", "self", ...runArguments] },
    },
    properties: { unitsInvariant: true, efficientAt: null, monotone: () => false, frontierIsPareto: () => false },
    accepts: () => "positive",

    evaluate(unit, technology, { orientation, goal, self }, solver) {
      const appraisers = technology.once(`cross-efficiency: ${goal}`, () => appraisersOf(technology, goal, solver));
      const solved = appraisers.filter((one) => one !== null);
      const mine = solved.find(({ row }) => row === unit.row);
      const inside = technology.columnOf(unit.row) >= 0;
      if (isSubnormal(unit) || solved.length < appraisers.length || (inside && mine === undefined)) return withoutScore("unsolved");
      const peers = solved.filter((one) => one !== mine);
      const byOthers = meanOf(
        peers.map((one) => appraisal(one, unit)),
        orientation,
      );
      const all = self === "include" || peers.length === 0 ? solved : peers;
      if (all.length === 0) return withoutScore("unsolved");
      return {
        status: mine?.efficient ? "efficient" : "inefficient",
        score: meanOf(
          all.map((one) => (one === mine ? one.own : appraisal(one, unit))),
          orientation,
        ),
        slacks: null,
        targets: null,
        peers: [],
        ...(mine ? { multipliers: mine.multipliers } : {}),
        extras: { own: mine?.own ?? null, maverick: mine && peers.length > 0 && byOthers > 0 ? mine.own / byOthers - 1 : null },
        certificates: mine?.certificates ?? [],
      };
    },
  },
  crossWords,
);
