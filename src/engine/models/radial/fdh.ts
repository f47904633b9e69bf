import type { Certificate } from "../../lp/solution.ts";
import { defineModel } from "../../method/method.ts";
import type { Outcome } from "../../method/outcome.ts";
import type { Technology } from "../../technology/technology.ts";
import { withoutScore } from "../shared/outcome.ts";
import { isScaled, placesOf, type Place, type Side } from "./radial-program.ts";
import { radialOrientation, radialCitations, radialResults } from "./radial-results.ts";
import { radial } from "./radial.ts";
import { runArguments } from "../shared/run-arguments.ts";

/** Nothing is solved: numbers of the data are compared as they are. */
const byComparison: Certificate = { primal: 0, dual: 0, gap: 0, proven: true };

export const fdh = defineModel({
  id: "fdh",
  title: { "zh-CN": "自由处置包（FDH）", en: "Free disposal hull (FDH)" },
  summary: {
    "zh-CN": "只与真实存在的单元逐一比较，不做线性组合：有没有一个单元用得更少、产出不少。",
    en: "Compares with observed units one by one, never with combinations: does some unit use less and produce no less?",
  },
  question: "efficiency",
  whenToUse: {
    "zh-CN": "标杆必须是真实存在的单元，或技术不宜假定为凸时；结论最易向被评价单位说明。",
    en: "The peer must be a unit that exists, or convexity is not to be assumed; the easiest result to explain to the unit itself.",
  },
  whenNot: {
    "zh-CN": "单元少、列多时，大多数单元没有可比对象，都得 1。",
    en: "With few units and many columns most units have nobody to be compared with, and score 1.",
  },
  citations: [
    {
      text: "Deprins, D., Simar, L. & Tulkens, H. (1984). Measuring labor-efficiency in post offices. In: The Performance of Public Enterprises, 243–267; reprinted in Public Goods, Environmental Externalities and Fiscal Competition (2006), 285–309. Springer.",
      doi: "10.1007/978-0-387-25534-7_16",
    },
    radialCitations.undesirable,
  ],
  roles: radial.roles,
  options: { orientation: radialOrientation },
  results: radialResults({
    "zh-CN": "1 在前沿上；投入导向为 θ，产出导向为 1/φ。状态为“弱有效”时仍被另一单元占优。",
    en: "1 is on the frontier; θ in input orientation, 1/φ in output orientation. “Weakly efficient”: another unit dominates it all the same.",
  }).filter(({ id }) => id !== "multipliers"),
  functions: [
    {
      name: "DEA.FDH",
      gives: "score",
      help: { "zh-CN": "每行一个 FDH 效率值。", en: "One FDH score per row." },
      parameters: ["input", "output", "undesirable", "orientation", "period", "reference", ...runArguments],
    },
  ],
  properties: { unitsInvariant: true, efficientAt: 1 },
  byComparison: true,
  accepts: () => "non-negative",
  beyond: "fdh",

  formula: ({ orientation }, undesirable) => {
    const side = { input: { "zh-CN": "投入导向", en: "input-oriented" }, output: { "zh-CN": "产出导向", en: "output-oriented" } }[orientation];
    return {
      "zh-CN": `FDH，${side["zh-CN"]}${undesirable ? "（非期望产出视为投入）" : ""}`,
      en: `FDH, ${side.en}${undesirable ? ", undesirable outputs treated as inputs" : ""}`,
    };
  },

  /**
   * By enumeration (undesirable outputs stand with the inputs x):
   *
   *     input   θ = min over the j with y_j ≥ y_o of max_i x_ij / x_io
   *     output  φ = max over the j with x_j ≤ x_o of min_r y_rj / y_ro
   *
   * Of the units that reach the factor, the one with the largest sum of relative slacks is the peer.
   */
  evaluate(unit, technology, { orientation }) {
    const places = placesOf(unit, technology);
    if (!places.some((place) => isScaled(place, orientation) && place.value > 0)) return withoutScore("bad data");
    const best = nearest(places, technology, orientation);
    if (best === null || (orientation === "output" && !(best.factor > 0))) return { ...withoutScore("infeasible"), certificates: [byComparison] };
    return outcomeOf(places, technology, orientation, best);
  },
});

interface Nearest {
  readonly column: number;
  readonly factor: number;
}

function nearest(places: readonly Place[], technology: Technology, orientation: Side): Nearest | null {
  const { members } = technology;
  const columns = valuesOf(technology);
  let best: (Nearest & { readonly beyond: number }) | null = null;
  for (let column = 0; column < members.length; column++) {
    const factor = factorOf(places, columns, members[column], orientation);
    if (factor === null) continue;
    const nearer = best === null ? 1 : orientation === "input" ? best.factor - factor : factor - best.factor;
    if (nearer < 0) continue;
    const beyond = slackShare(places, columns, members[column], orientation, factor);
    if (best === null || nearer > 0 || beyond > best.beyond) best = { column, factor, beyond };
  }
  return best;
}

/** The factor that brings the unit to a reference unit, or null where that one does not stand for comparison. */
function factorOf(places: readonly Place[], columns: readonly Float64Array[], row: number, orientation: Side): number | null {
  let factor = orientation === "input" ? 0 : Infinity;
  for (const [k, place] of places.entries()) {
    const theirs = columns[k][row];
    if (!isScaled(place, orientation)) {
      if (place.less ? theirs > place.value : theirs < place.value) return null;
    } else if (place.value === 0) {
      if (orientation === "input" && theirs > 0) return null;
    } else factor = orientation === "input" ? Math.max(factor, theirs / place.value) : Math.min(factor, theirs / place.value);
  }
  return factor;
}

/** What is left of the distance to a reference unit after the radial movement, in shares of the column's largest number. */
function slackShare(places: readonly Place[], columns: readonly Float64Array[], row: number, orientation: Side, factor: number): number {
  return places.reduce((sum, place, k) => {
    const moved = isScaled(place, orientation) ? factor * place.value : place.value;
    const size = Math.max(Math.abs(moved), Math.abs(columns[k][row]));
    return size === 0 ? sum : sum + Math.abs(moved - columns[k][row]) / size;
  }, 0);
}

const valuesOf = (technology: Technology) =>
  technology.once("fdh: columns", () => [...technology.data.inputs, ...technology.data.outputs, ...technology.data.undesirables].map(({ values }) => values));

function outcomeOf(places: readonly Place[], technology: Technology, orientation: Side, { column, factor }: Nearest): Outcome {
  const row = technology.members[column];
  const targets = valuesOf(technology).map((values) => values[row]);
  const score = orientation === "input" ? factor : 1 / factor;
  const dominated = places.some(({ value }, k) => value !== targets[k]);
  return {
    status: factor === 1 ? (dominated ? "weakly-efficient" : "efficient") : score > 1 ? "super-efficient" : "inefficient",
    score,
    slacks: places.map(({ value, less }, k) => (less ? value - targets[k] : targets[k] - value)),
    targets,
    peers: [{ row, lambda: 1 }],
    extras: { [orientation === "input" ? "theta" : "phi"]: factor },
    certificates: [byComparison],
  };
}
