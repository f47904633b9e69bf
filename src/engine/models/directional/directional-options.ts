import { choice, numbers } from "../../declare/options.ts";
import { lowerSum, upperSum, type Returns } from "../shared/returns.ts";
import { runArguments } from "../shared/run-arguments.ts";

/** Whether undesirable outputs fall only together with the desirable ones (weak), or at no cost (strong). */
export type Disposability = "weak" | "strong";
/** How weak disposability goes together with returns to scale that are not constant. */
export type WeakTechnology = "kuosmanen" | "shephard" | "plain";
export type DirectionName = "outputs" | "own" | "inputs" | "undesirable" | "mean" | "unit" | "chosen";

/** The technology that a directional program is solved over. */
export interface DirectionalSetting extends Returns {
  readonly disposability: Disposability;
  readonly weak: WeakTechnology;
}

export const disposability = choice({
  title: { "zh-CN": "非期望产出的可处置性", en: "Disposability of undesirable outputs" },
  help: {
    "zh-CN": "弱可处置：减少排放须同时减少期望产出，约束取等号。强可处置：减少排放没有代价，约束取不等号。",
    en: "Weak: an undesirable output falls only together with the desirable ones; its row is an equation. Strong: it falls at no cost; its row is an inequality.",
  },
  values: {
    weak: { "zh-CN": "弱可处置", en: "Weak" },
    strong: { "zh-CN": "强可处置", en: "Strong" },
  },
  default: "weak",
  shownWith: "undesirable",
});

const weakTechnology = choice({
  argument: "technology",
  title: { "zh-CN": "弱可处置技术（规模报酬非不变时）", en: "Weakly disposable technology (unless constant returns)" },
  help: {
    "zh-CN": "规模报酬不变时三者相同。Kuosmanen：每个参照单元各有减排系数，技术为凸集。Shephard：全部单元共用一个减排系数。简单：只加Σλ约束，不设减排系数。",
    en: "The three coincide under constant returns. Kuosmanen: every reference unit abates by a factor of its own, and the technology is convex. Shephard: one factor for all. Plain: the condition on Σλ alone, no abatement factor.",
  },
  values: {
    kuosmanen: { "zh-CN": "Kuosmanen（各自的减排系数）", en: "Kuosmanen (a factor for each unit)" },
    shephard: { "zh-CN": "Shephard（共同的减排系数）", en: "Shephard (one common factor)" },
    plain: { "zh-CN": "简单（无减排系数）", en: "Plain (no factor)" },
  },
  default: "kuosmanen",
  shownWith: "undesirable",
});

const directions = {
  outputs: { "zh-CN": "产出与排放 (0, y, −b)", en: "Outputs and undesirable outputs (0, y, −b)" },
  own: { "zh-CN": "自身数值 (−x, y, −b)", en: "Own values (−x, y, −b)" },
  inputs: { "zh-CN": "投入 (−x, 0, 0)", en: "Inputs (−x, 0, 0)" },
  undesirable: { "zh-CN": "非期望产出 (0, 0, −b)", en: "Undesirable outputs (0, 0, −b)" },
  mean: { "zh-CN": "全部数据的均值 (−x̄, ȳ, −b̄)", en: "Means of all data (−x̄, ȳ, −b̄)" },
  unit: { "zh-CN": "单位向量 (−1, 1, −1)", en: "Ones (−1, 1, −1)" },
  chosen: { "zh-CN": "自定", en: "Chosen" },
} as const;

const directionText = {
  title: { "zh-CN": "方向", en: "Direction" },
  help: {
    "zh-CN": "每一项朝哪里、按什么单位移动：投入与非期望产出减少，期望产出增加。",
    en: "Where each variable moves, and in what unit: inputs and undesirable outputs fall, desirable outputs rise.",
  },
  values: directions,
};

/** The direction of Chung, Färe & Grosskopf by default. */
export const direction = choice({ ...directionText, default: "outputs" });
/** Every variable moves by default. */
export const fullDirection = choice({ ...directionText, default: "own" });

const directionVector = numbers({
  argument: "vector",
  title: { "zh-CN": "方向向量", en: "Direction vector" },
  help: {
    "zh-CN": "方向为“自定”时：每列一个不小于0的数，依次为投入、期望产出、非期望产出。",
    en: "With a chosen direction: one number of 0 or more per column, in the order inputs, desirable outputs, undesirable outputs.",
  },
});

/** What every directional model with a chosen direction can be told beside it, the last of its options. */
export const furtherOptions = { "direction-vector": directionVector, "vrs-technology": weakTechnology, lower: lowerSum, upper: upperSum };

/** The last arguments of their functions, in order. Public: append only. */
export const directionalArguments = ["period", "reference", "vrs-technology", "direction-vector", "lower", "upper", ...runArguments] as const;
