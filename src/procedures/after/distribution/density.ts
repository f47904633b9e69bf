import { choice, number, type OptionValues } from "../../../engine/declare/options.ts";
import { describeProcedure } from "../../declare/procedure.ts";
import { densityWords } from "./density.words.ts";
import { bandwidthOf, densityOf, littleBeyond, peaksOf, reachOf } from "./kernel-density.ts";
import { gives, says, type Density, type Point } from "./density-results.ts";
import { type Section, findingsOf } from "./density-findings.ts";

const options = {
  bandwidth: choice({
    title: { "zh-CN": "带宽", en: "Bandwidth" },
    help: {
      "zh-CN": "带宽h的经验法则，各软件不同；同一数据的曲线随之不同。",
      en: "The rule of thumb for the bandwidth h, which differs between programs, and the curve with it.",
    },
    values: {
      nrd0: { "zh-CN": "Silverman（R默认，nrd0）", en: "Silverman (R's default, nrd0)" },
      nrd: { "zh-CN": "Scott系数（R的nrd）", en: "Scott's factor (R's nrd)" },
      matlab: { "zh-CN": "MATLAB规则（ksdensity）", en: "MATLAB (ksdensity)" },
      stata: { "zh-CN": "Stata规则（kdensity）", en: "Stata (kdensity)" },
    },
    default: "nrd0",
  }),
  kernel: choice({
    title: { "zh-CN": "核函数", en: "Kernel" },
    help: { "zh-CN": "高斯核，或Stata默认的Epanechnikov核。", en: "The Gaussian kernel, or that of Epanechnikov, which Stata takes by default." },
    values: { gaussian: { "zh-CN": "高斯核", en: "Gaussian" }, epanechnikov: { "zh-CN": "Epanechnikov核", en: "Epanechnikov" } },
    default: "gaussian",
  }),
  points: number({
    title: { "zh-CN": "曲线点数", en: "Points of a curve" },
    help: {
      "zh-CN": "每条曲线给出的点数；峰的位置和个数另按更细的网格求得。",
      en: "How many points of each curve are given; its peaks are looked for on a finer grid.",
    },
    min: 20,
    max: 2000,
    integer: true,
    default: 200,
  }),
};

type Settings = OptionValues<typeof options>;

/** Kernel densities (Silverman 1986) f(x) = (1 / nh) Σ K((x − y_i) / h), one for every period, all over the same x. */
export const density = describeProcedure(
  {
    id: "density",
    stage: "after",
    question: "distribution",
    citations: [{ text: "Silverman, B. W. (1986). Density Estimation for Statistics and Data Analysis. Chapman & Hall." }],
    takes: {
      value: { holds: "numbers", min: 1, like: "score" },
      period: { holds: "labels", min: 0 },
      unit: { holds: "labels", min: 0 },
    },
    options,
    least: { rows: 3, in: "period" },
    gives,
    says,
    refuses: { constant: ["column", "period", "value"] },
    functions: { "STAT.DENSITY": { gives: "densities", parameters: ["value", "period", "unit", "bandwidth", "kernel", "points", "result"] } },
    *run({ columns: { value }, periods }, settings, refuse) {
      const sections = periods.map(({ period, rows }): Section => {
        const sorted = Float64Array.from(rows, (row) => value[0].numbers[row]).sort();
        if (sorted[0] === sorted[sorted.length - 1]) refuse("constant", { column: value[0].name, period: period ?? "", value: String(sorted[0]) });
        const bandwidth = bandwidthOf(sorted, settings.bandwidth);
        const reach = reachOf(settings.kernel) * bandwidth.h;
        return { period, sorted, ...bandwidth, low: sorted[0] - reach, high: sorted[sorted.length - 1] + reach };
      });
      const across = placesOf(sections, settings);
      const densities: Density[] = [];
      const curve: Point[] = [];
      for (const [k, section] of sections.entries()) {
        yield { step: "progress", done: k, total: sections.length };
        const { period, sorted, h, low, high } = section;
        const f = densityOf(sorted, h, settings.kernel);
        densities.push({
          period,
          values: { n: sorted.length, h, ...peaksOf(densityOf(sorted, h, settings.kernel, littleBeyond), low, high, h), support_low: low, support_high: high },
        });
        curve.push(...across.map((x): Point => ({ period, cells: { x, f: f(x) } })));
      }
      return { values: { densities, curve }, findings: findingsOf(densities, sections) };
    },
  },
  densityWords,
);

/** The same places for all periods, so that their curves can be laid over each other. */
function placesOf(sections: readonly Section[], { points }: Settings): readonly number[] {
  const low = Math.min(...sections.map((one) => one.low));
  const high = Math.max(...sections.map((one) => one.high));
  return Array.from({ length: points }, (_, k) => low + (k * (high - low)) / (points - 1));
}
