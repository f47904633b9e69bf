import type { Text } from "../../engine/declare/text.ts";
import { when } from "../said/period-words.ts";
import { sumOffSentence } from "./given-weights.ts";
import { both, entry, rowPeriodWords, rowUnitWords, unitField, type Params } from "./wording.ts";

const gradeWords: Readonly<Record<string, Text>> = {
  "grade-1": both("极度失调", "extreme imbalance"),
  "grade-2": both("严重失调", "serious imbalance"),
  "grade-3": both("中度失调", "moderate imbalance"),
  "grade-4": both("轻度失调", "mild imbalance"),
  "grade-5": both("濒临失调", "near imbalance"),
  "grade-6": both("勉强协调", "bare coordination"),
  "grade-7": both("初级协调", "primary coordination"),
  "grade-8": both("中级协调", "intermediate coordination"),
  "grade-9": both("良好协调", "good coordination"),
  "grade-10": both("优质协调", "high-quality coordination"),
};

/** What coupling coordination says, in both languages. */
export const couplingWords = {
  title: both("耦合协调度", "Coupling coordination"),
  summary: both(
    "计算几个系统综合水平之间的耦合度C、综合协调指数T与耦合协调度D，并分为十级。",
    "The coupling C, the joint level T and the coordination D of systems with levels from 0 to 1, in ten classes.",
  ),
  whenToUse: both(
    "已有两个或多个系统的综合得分（0到1），要看是否协调发展时。",
    "Two or more systems have composite scores from 0 to 1, and whether they develop together is asked.",
  ),
  whenNot: both(
    "耦合度高只说明水平接近，不说明水平高，也不说明相互作用。",
    "A high C says that levels are near to one another, not that they are high, and nothing of one acting on the other.",
  ),
  formula: both(
    "C = n (∏U)^(1/n) ÷ ΣU（两个系统为2√(U₁U₂) ÷ (U₁ + U₂)），T = Σ α U，D = √(C T)",
    "C = n (∏U)^(1/n) / ΣU, of two systems 2√(U₁U₂) / (U₁ + U₂); T = Σ α U; D = √(C T)",
  ),
  takes: {
    values: entry(
      ["系统水平U", "Levels U"],
      ["各系统的综合得分，0到1，两列或更多。", "The composite scores of the systems, from 0 to 1, two columns or more."],
    ),
    unit: rowUnitWords,
    period: rowPeriodWords,
  },
  gives: {
    columns: entry(
      ["耦合度C、协调指数T与耦合协调度D", "C, T and D"],
      ["每行的耦合度、综合协调指数与耦合协调度。", "Coupling, joint level and coordination of each row."],
    ),
    degrees: {
      ...entry(["耦合协调", "Degrees"], ["每行一行，另列误印公式的结果。", "A row for each, beside what the misprinted formula gives."]),
      fields: {
        unit: unitField,
        C: entry(["耦合度C", "Coupling C"], ["按所选公式。", "By the formula that was chosen."]),
        T: entry(["综合协调指数T", "Joint level T"], ["Σ α U。", "Σ α U."]),
        D: entry(["耦合协调度D", "Coordination D"], ["√(C T)。", "√(C T)."]),
        grade: entry(["等级", "Class"], ["D每0.1为一级。", "One for each tenth of D."]),
        C_misprinted: entry(
          ["误印的C", "C misprinted"],
          ["漏掉系数n的标准公式，只供核对他人结果。", "The standard formula without its factor n, to check results of others."],
        ),
        D_misprinted: entry(["误印的D", "D misprinted"], ["由误印的C得出。", "What comes of it."]),
      },
    },
  },
  values: gradeWords,
  refuses: {
    "one-system": (): Text => both("至少需要两个系统。", "There must be two systems or more."),
    "weights-count": ({ weights, columns }: Params<"weights" | "columns">): Text =>
      both(`权重有${weights}个，系统有${columns}个；每个系统一个权重。`, `There are ${weights} weights for ${columns} systems; give one for each.`),
    "weights-sum": sumOffSentence,
  },
  says: {
    best: ({ unit, period, D, grade }: Params<"unit" | "period" | "D" | "grade">): Text =>
      both(
        `${when(period)["zh-CN"]}${unit}的耦合协调度最高，为${D}（${gradeWords[grade]["zh-CN"]}）。`,
        `${when(period).en}${unit === "" ? "a row" : unit} is best coordinated: D is ${D} (${gradeWords[grade].en}).`,
      ),
    worst: ({ unit, period, D, grade }: Params<"unit" | "period" | "D" | "grade">): Text =>
      both(
        `${when(period)["zh-CN"]}${unit}的耦合协调度最低，为${D}（${gradeWords[grade]["zh-CN"]}）。`,
        `${when(period).en}${unit === "" ? "a row" : unit} is least coordinated: D is ${D} (${gradeWords[grade].en}).`,
      ),
    alike: ({ low, high, grade }: Params<"low" | "high" | "grade">): Text =>
      both(
        `最近一期各行同属一级（${gradeWords[grade]["zh-CN"]}），耦合协调度在${low}与${high}之间，没有等级差别。`,
        `In the last period no row differs in its class (${gradeWords[grade].en}): D runs from ${low} to ${high}.`,
      ),
    misprint: ({ unit, period, C, wrong, D }: Params<"unit" | "period" | "C" | "wrong" | "D">): Text =>
      both(
        `常见的误印公式漏掉系数n：${when(period)["zh-CN"]}${unit}的C为${C}，误印公式给出${wrong}，D随之为${D}。`,
        `A common misprint leaves the factor n out: ${when(period).en === "" ? "" : `in ${period} `}C${unit === "" ? "" : ` of ${unit}`} is ${C}, the misprint gives ${wrong}, and ${D} for D.`,
      ),
  },
} as const;
