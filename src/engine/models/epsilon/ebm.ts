import { unitAt, variablesOf } from "../../data/dataset.ts";
import { isComputed } from "../../exact/last-digit.ts";
import type { LpSolver, Solution } from "../../lp/solution.ts";
import { defineModel } from "../../method/method.ts";
import { choice, orientation } from "../../declare/options.ts";
import type { Technology } from "../../technology/technology.ts";
import { additive } from "../additive/additive.ts";
import { affinityOf } from "./affinity.ts";
import { ebmProgram, type EbmWeights } from "./ebm-program.ts";
import { decided, reaches } from "../shared/optimum.ts";
import { atZero, slackOf, unscored, withoutScore } from "../shared/outcome.ts";
import { placesOf } from "../radial/radial-program.ts";
import { radialCitations } from "../radial/radial-results.ts";
import { generalReturns, lowerSum, plainReturns, upperSum } from "../shared/returns.ts";
import { sbm, sbmResults } from "../slacks/sbm.ts";
import { runArguments } from "../shared/run-arguments.ts";

/** Which numbers the affinity of the columns is measured on. */
type Basis = "observed" | "projected";

export const ebm = defineModel({
  id: "ebm",
  title: { "zh-CN": "EBM 模型（混合距离）", en: "Epsilon-based measure (EBM)" },
  summary: {
    "zh-CN": "径向与松弛量的结合：各列越是同增同减越接近径向模型，越不相关越接近 SBM，程度由数据决定。",
    en: "Between radial and slacks-based: the more the columns move together the more radial it is, and the data says how much.",
  },
  question: "efficiency",
  whenToUse: {
    "zh-CN": "部分投入须按比例变动、部分又可单独调整，且希望由数据而非主观确定两者的权重。",
    en: "Inputs partly move in proportion and partly on their own, and the data rather than the analyst should weigh the two.",
  },
  whenNot: {
    "zh-CN": "各期或各组分别评价时 ε 与权重各不相同，效率值之间不可直接比较；单元很少时 ε 不稳定。",
    en: "Against the technologies of several periods or groups ε and the weights differ, so the scores are not on one scale; with few units ε is unstable.",
  },
  citations: [
    {
      text: "Tone, K. & Tsutsui, M. (2010). An epsilon-based measure of efficiency in DEA – a third pole of technical efficiency. European Journal of Operational Research 207(3), 1554–1563.",
      doi: "10.1016/j.ejor.2010.07.014",
    },
    radialCitations.undesirable,
  ],
  roles: sbm.roles,
  options: {
    rts: generalReturns,
    orientation,
    affinity: choice({
      title: { "zh-CN": "相似度的数据", en: "Data of the affinity" },
      help: {
        "zh-CN": "观测值：直接用参照单元的数据。投影值：先按加法模型（松弛量除以自身数值）投影到规模报酬可变的前沿再计算。",
        en: "Observed: the reference units as they are. Projected: first projected on the frontier of variable returns, by the additive model with slacks in shares of the unit's own values.",
      },
      values: {
        observed: { "zh-CN": "观测值", en: "Observed" },
        projected: { "zh-CN": "投影值", en: "Projected" },
      },
      default: "projected",
    }),
    lower: lowerSum,
    upper: upperSum,
  },
  results: [
    ...sbmResults,
    {
      id: "epsilonX",
      per: "unit",
      title: { "zh-CN": "投入侧 ε", en: "ε of the inputs" },
      meaning: { "zh-CN": "0 为径向，1 为 SBM。非期望产出计入投入侧。", en: "0 is radial, 1 is slacks-based; undesirable outputs stand with the inputs." },
    },
    {
      id: "epsilonY",
      per: "unit",
      title: { "zh-CN": "产出侧 ε", en: "ε of the outputs" },
      meaning: { "zh-CN": "0 为径向，1 为 SBM。", en: "0 is radial, 1 is slacks-based." },
    },
    {
      id: "weights",
      per: "unit",
      title: { "zh-CN": "权重 w", en: "Weights w" },
      meaning: {
        "zh-CN": "各列松弛量的权重，依次为投入、期望产出、非期望产出；投入侧、产出侧各自合计为 1。",
        en: "Weights of the slacks in the order inputs, outputs, undesirable outputs; those of each side add up to 1.",
      },
    },
  ],
  functions: [
    {
      name: "DEA.EBM",
      gives: "score",
      help: { "zh-CN": "每行一个 EBM 效率值。", en: "One epsilon-based score per row." },
      parameters: ["input", "output", "undesirable", "rts", "orientation", "period", "reference", "affinity", "lower", "upper", ...runArguments],
    },
  ],
  // ε and the weights are those of the reference set.
  properties: { unitsInvariant: true, efficientAt: 1, monotone: () => false, frontierIsPareto: ({ orientation }) => (orientation ?? "none") === "none" },
  accepts: () => "positive",

  formula: ({ affinity }, undesirable) => {
    const basis = {
      observed: { "zh-CN": "相似度取观测值", en: "affinity of observed data" },
      projected: { "zh-CN": "相似度取投影值", en: "affinity of projected data" },
    }[affinity];
    return {
      "zh-CN": `EBM，${basis["zh-CN"]}${undesirable ? "（非期望产出视为投入）" : ""}`,
      en: `EBM, ${basis.en}${undesirable ? ", undesirable outputs treated as inputs" : ""}`,
    };
  },

  evaluate(unit, technology, setting, solver) {
    const { orientation, affinity } = setting;
    const weights = technology.once(`ebm: ${affinity}`, () => weightsOf(technology, affinity, solver));
    if (weights === null) return withoutScore("unsolved");
    const { program, t, theta, eta, slacks } = ebmProgram(unit, technology, setting, orientation, weights);
    const atOne = orientation === "output" ? -1 : 1;
    const solution = decided(program, solver, { onFrontier: atOne, atNothing: 0 });
    if (solution.status === "unbounded" && orientation === "output") return atZero(solution);
    if (solution.status !== "optimal") return unscored(solution);
    const certificate = hangsOnAffinity(technology, weights, solution, (other) =>
      solver.solve(ebmProgram(unit, technology, setting, orientation, other).program),
    )
      ? { ...solution.certificate, illPosed: true }
      : solution.certificate;
    // From outside the technology a unit can be out of reach even without any output.
    if (orientation === "output" && !(solution.objective < 0)) return withoutScore(technology.columnOf(unit.row) < 0 ? "infeasible" : "unsolved");
    const efficient = reaches(solution, atOne);
    const score = efficient ? 1 : orientation === "output" ? -1 / solution.objective : solution.objective;
    const scale = t < 0 ? 1 : solution.own[t];
    const extras = { epsilonX: weights.less.epsilon, epsilonY: weights.more.epsilon, weights: inOrder(placesOf(unit, technology), weights) };
    // t = 0: the score is an infimum that no projection attains (a reference unit whose inputs are all 0).
    if (!(scale > 0)) return { ...withoutScore("inefficient"), score, extras, certificates: [certificate] };
    const places = placesOf(unit, technology);
    const of = (column: number) => (column < 0 ? 1 : solution.own[column] / scale);
    const moved = places.map(({ value, less }) => value * of(less ? theta : eta));
    const intensities = solution.intensities.map(({ column, value }) => ({ column, value: value / scale }));
    const rest = slacks.map((column, k) => slackOf((solution.own[column] / scale) * places[k].value, moved[k], k, technology, { ...solution, intensities }));
    const targets = places.map(({ less }, k) => (less ? moved[k] - rest[k] : moved[k] + rest[k]));
    return {
      status: efficient ? "efficient" : score > 1 ? "super-efficient" : "inefficient",
      score,
      slacks: places.map(({ value, less }, k) => (less ? value - targets[k] : targets[k] - value) + 0),
      targets,
      peers: intensities.map(({ column, value }) => ({ row: technology.members[column], lambda: value })),
      extras,
      certificates: [certificate],
    };
  },
});

/** Two optima further apart than this, against their size or 1, are not the same one. */
const apart = 1e-8;

/** Whether the weights hang on the last digit of the data, and the optimum on the weights. */
function hangsOnAffinity(technology: Technology, { less, more }: EbmWeights, { objective }: Solution, solve: (weights: EbmWeights) => Solution): boolean {
  // Of numbers that were typed what passes for rounding is rounding.
  if ((!less.nearby && !more.nearby) || !technology.once("computed", () => isComputed(technology.data))) return false;
  const other = solve({ less: less.nearby ?? less, more: more.nearby ?? more });
  return other.status !== "optimal" || Math.abs(other.objective - objective) > apart * Math.max(1, Math.abs(objective));
}

/** ε and weights of both sides, from the reference units that the logarithm takes; null where the projection of one could not be found. */
function weightsOf(technology: Technology, basis: Basis, solver: LpSolver): EbmWeights | null {
  const { data } = technology;
  const variables = variablesOf(data);
  const rows = [...technology.members].filter((row) => variables.every(({ values }) => values[row] > 0));
  const projection = { ...plainReturns("vrs"), weights: "mip" } as const;
  const found = rows.map((row) => {
    if (basis === "observed") return { values: variables.map(({ values }) => values[row]), isOwn: true };
    const { score, peers } = additive.evaluate(unitAt(data, row), technology, projection, solver);
    if (score === null) return null;
    // Off its peers a projection has every digit, where what slacks leave of a large number has lost them.
    const isOwn = peers.length === 1 && peers[0].lambda === 1;
    return { values: variables.map(({ values }) => peers.reduce((sum, peer) => sum + peer.lambda * values[peer.row], 0)), isOwn };
  });
  if (found.includes(null)) return null;
  // A projection on a unit that has none of an input has no logarithm there.
  const points = found.flatMap((point) => (point!.values.every((value) => value > 0) ? [point!] : []));
  const areOwn = points.every(({ isOwn }) => isOwn);
  const side = (output: boolean) =>
    affinityOf(
      variables.flatMap(({ role }, k) => ((role === "output") === output ? [points.map(({ values }) => values[k])] : [])),
      areOwn,
    );
  return { less: side(false), more: side(true) };
}

function inOrder(places: readonly { readonly less: boolean }[], { less, more }: EbmWeights): string {
  let [ofLess, ofMore] = [0, 0];
  return places.map((place) => (place.less ? less.weights[ofLess++] : more.weights[ofMore++]).toFixed(6)).join(" ");
}
