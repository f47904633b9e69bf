import type { Identity } from "../../method/index.ts";
import { choice } from "../../declare/options.ts";
import type { TechnologyKey } from "../../technology/technology-key.ts";
import { geometricMean, over, times, type Term } from "../shared/interval-terms.ts";
import type { Bases } from "./malmquist-base.ts";

export const decomposition = choice({
  title: { "zh-CN": "分解方法", en: "Decomposition" },
  help: {
    "zh-CN": "把生产率变化分解成哪些因素。",
    en: "Into which factors the change of productivity is split.",
  },
  values: {
    "ec-tc": { "zh-CN": "效率变化与技术变化", en: "Efficiency change and technical change" },
    fgnz: { "zh-CN": "再把效率变化分为纯效率与规模效率（FGNZ）", en: "FGNZ: efficiency change further into pure and scale efficiency" },
    "ray-desli": { "zh-CN": "Ray–Desli：可变规模报酬下的技术变化与规模变化", en: "Ray–Desli: technical change under VRS, and scale change" },
    "grifell-lovell": { "zh-CN": "Grifell–Lovell：广义Malmquist指数", en: "Grifell–Lovell: the generalized index" },
    bias: { "zh-CN": "技术变化再分为产出偏向、投入偏向与中性", en: "Technical change further into output bias, input bias and magnitude" },
  },
  default: "ec-tc",
});
export type Decomposition = keyof (typeof decomposition)["values"];

export const factorsOf: Readonly<Record<Decomposition, readonly string[]>> = {
  "ec-tc": ["TFP", "EC", "TC"],
  fgnz: ["TFP", "EC", "TC", "PEC", "SEC"],
  "ray-desli": ["TFP", "PEC", "TC", "SCH"],
  "grifell-lovell": ["TFP", "PEC", "TC", "SCH"],
  bias: ["TFP", "EC", "TC", "OBTC", "IBTC", "MATC"],
};

const whole: Identity = { whole: "TFP", parts: { EC: 1, TC: 1 } };
const scaled: Identity = { whole: "TFP", parts: { PEC: 1, TC: 1, SCH: 1 } };
export const identitiesOf: Readonly<Record<Decomposition, readonly Identity[]>> = {
  "ec-tc": [whole],
  fgnz: [whole, { whole: "EC", parts: { PEC: 1, SEC: 1 } }],
  "ray-desli": [scaled],
  "grifell-lovell": [scaled],
  bias: [whole, { whole: "TC", parts: { OBTC: 1, IBTC: 1, MATC: 1 } }],
};

/** The observation of the first (0) or the second (1) period whose inputs, and whose outputs, a point has. */
export interface Point {
  readonly x: 0 | 1;
  readonly y: 0 | 1;
}

/** What an interval is split by: E of a point against a technology, and what the analyst chose. */
export interface Split {
  readonly bases: Bases;
  /** Returns to scale of E, and of the technology beside CRS. */
  readonly rts: string;
  readonly variable: string;
  readonly orientation: string;
  readonly score: (point: Point, technology: TechnologyKey, rts: string) => Term;
}

const start: Point = { x: 0, y: 0 };
const end: Point = { x: 1, y: 1 };

/** TFP and its factors, by name. */
export function factorsIn(decomposition: Decomposition, split: Split): Readonly<Record<string, Term>> {
  const { rts, variable } = split;
  switch (decomposition) {
    case "ec-tc":
      return { TFP: change(split, rts), EC: catchUp(split, rts), TC: shift(split, rts) };
    case "fgnz": {
      const [EC, PEC] = [catchUp(split, "crs"), catchUp(split, variable)];
      return { TFP: change(split, "crs"), EC, TC: shift(split, "crs"), PEC, SEC: over(EC, PEC) };
    }
    case "ray-desli": {
      const TFP = change(split, "crs");
      return { TFP, PEC: catchUp(split, variable), TC: shift(split, variable), SCH: over(TFP, change(split, variable)) };
    }
    case "grifell-lovell": {
      const [PEC, TC, SCH] = [catchUp(split, variable), shift(split, variable), scaleChange(split)];
      return { TFP: times(PEC, TC, SCH), PEC, TC, SCH };
    }
    case "bias":
      return { TFP: change(split, rts), EC: catchUp(split, rts), TC: shift(split, rts), ...bias(split) };
  }
}

/** Of the technologies compared: E(t+1) / E(t), the geometric mean. */
function change({ bases, score }: Split, rts: string): Term {
  return geometricMean(bases.compared.map((technology) => over(score(end, technology, rts), score(start, technology, rts))));
}

/** E^{t+1}(t+1) / E^t(t). */
const catchUp = ({ bases, score }: Split, rts: string): Term => over(score(end, bases.after, rts), score(start, bases.before, rts));

/** Of the technologies compared: E against it over E against the observation's own, its change from t to t+1. */
function shift({ bases, score }: Split, rts: string): Term {
  const gap = (point: Point, own: TechnologyKey, technology: TechnologyKey) => over(score(point, technology, rts), score(point, own, rts));
  return geometricMean(bases.compared.map((technology) => over(gap(end, bases.after, technology), gap(start, bases.before, technology))));
}

/**
 * Grifell-Tatjé & Lovell (1999): the change of scale efficiency SE = E(CRS) / E(VRS) when the scale alone moves. Output
 * orientation: the inputs move, and the outputs stay those of the technology's own period; input orientation: the outputs
 * move, and the inputs stay.
 */
function scaleChange({ bases, orientation, variable, score }: Split): Term {
  const scale = (point: Point, technology: TechnologyKey) => over(score(point, technology, "crs"), score(point, technology, variable));
  const moved = (period: 0 | 1, to: 0 | 1): Point => (orientation === "input" ? { x: period, y: to } : { x: to, y: period });
  return geometricMean(
    bases.compared.map((technology) => {
      const period = technology === bases.before ? 0 : 1;
      return over(scale(moved(period, 1), technology), scale(moved(period, 0), technology));
    }),
  );
}

/** Färe, Grifell-Tatjé, Grosskopf & Lovell (1997), with the point m = (x^{t+1}, y^t). */
function bias({ bases: { before, after }, rts, score }: Split): Readonly<Record<"OBTC" | "IBTC" | "MATC", Term>> {
  const mixed: Point = { x: 1, y: 0 };
  const gap = (point: Point) => over(score(point, before, rts), score(point, after, rts));
  return {
    OBTC: geometricMean([gap(end), over(1, gap(mixed))]),
    IBTC: geometricMean([over(1, gap(start)), gap(mixed)]),
    MATC: gap(start),
  };
}
