import { Mistake } from "../../declare/mistake.ts";
import { choice, number, type OptionValues } from "../../declare/options.ts";
import type { Interval, Panel } from "../../data/panel.ts";
import { ofPeriod, spannedBy, type TechnologyKey } from "../../technology/technology-key.ts";

export const base = choice({
  title: { "zh-CN": "比较所用的前沿", en: "Base technology" },
  help: {
    "zh-CN": "相邻两期的观测用哪些时期的前沿来比较。",
    en: "By the frontiers of which periods the two observations of an interval are compared.",
  },
  values: {
    adjacent: { "zh-CN": "相邻两期各自的前沿", en: "Adjacent: the frontier of each of the two periods" },
    sequential: { "zh-CN": "序列：各期及以前全部时期", en: "Sequential: each period with all before it" },
    biennial: { "zh-CN": "两期合并的一个前沿", en: "Biennial: the two periods pooled" },
    fixed: { "zh-CN": "固定基期的前沿", en: "Fixed: the frontier of one base period" },
    window: { "zh-CN": "窗口：各期及之前几期", en: "Window: each period with the few before it" },
  },
  default: "adjacent",
});

export const average = choice({
  title: { "zh-CN": "两个前沿的取法", en: "Which of the two frontiers" },
  help: {
    "zh-CN": "相邻、序列、窗口各有前后两个前沿：取两者结果的几何平均，或只用其中一个。",
    en: "Adjacent, sequential and window bases have two frontiers: the geometric mean over both, or one of them.",
  },
  values: {
    geometric: { "zh-CN": "两者的几何平均", en: "Geometric mean over both" },
    earlier: { "zh-CN": "只用前一期的前沿", en: "The earlier period's alone" },
    later: { "zh-CN": "只用后一期的前沿", en: "The later period's alone" },
  },
  default: "geometric",
});

export const origin = number({
  title: { "zh-CN": "固定基期", en: "Base period" },
  help: {
    "zh-CN": "“固定基期”所用的时期，如2014，或第几期；不填为第一期。",
    en: "The period of the fixed base, such as 2014, or its place in time; the first where it is left out.",
  },
  min: 0,
  max: 1e9,
  integer: true,
  default: null,
});

export const baseOptions = { base, average, origin };
export type BaseOptions = OptionValues<typeof baseOptions>;

/** The technologies of an interval: that of each end, and those by which its two observations are compared. */
export interface Bases {
  readonly before: TechnologyKey;
  readonly after: TechnologyKey;
  readonly compared: readonly TechnologyKey[];
}

/**
 * `adjacent` Färe, Grosskopf, Norris & Zhang (1994); `sequential` Shestalova (2003); `biennial` Pastor, Asmild & Lovell
 * (2011); `fixed` Berg, Førsund & Jansen (1992); `window` the technology of a period spans it and the ones before it.
 * @param width periods of a window
 */
export function basesOf(panel: Panel, { from, to }: Interval, { base, average, origin }: BaseOptions, width: number): Bases {
  const { periods } = panel;
  const own = (period: string): TechnologyKey => {
    const end = periods.indexOf(period) + 1;
    if (base === "sequential") return spannedBy(periods.slice(0, end));
    if (base === "window") return spannedBy(periods.slice(Math.max(0, end - width), end));
    return ofPeriod(period);
  };
  const [before, after] = [own(from), own(to)];
  if (base === "biennial") return { before, after, compared: [spannedBy([from, to])] };
  if (base === "fixed") return { before, after, compared: [ofPeriod(basePeriod(panel, origin))] };
  return { before, after, compared: average === "earlier" ? [before] : average === "later" ? [after] : [before, after] };
}

/** Whether an interval has the two technologies between which technical change is looked at part by part. */
export const hasTwoFrontiers = (base: BaseOptions["base"]): boolean => base === "adjacent" || base === "sequential" || base === "window";

/** The first period of this year, or the one of this number; else the one in this place, from 1; else the first of a year of these two digits. */
function basePeriod({ periods, order }: Panel, origin: number | null): string {
  if (origin === null) return periods[0];
  const numberOf = (period: string) => order?.numberOf(period) ?? NaN;
  const named = periods.find((period) => numberOf(period) === origin) ?? periods[origin - 1] ?? periods.find((period) => numberOf(period) % 100 === origin);
  if (named === undefined) throw new Mistake("option-value", { option: "origin", expected: periods, got: String(origin) });
  return named;
}
