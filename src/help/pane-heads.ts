import { locales, type Locale, type Text } from "../engine/declare/text.ts";
import { paneRunTexts } from "../locale/pane/run.ts";
import { paneTexts } from "../locale/pane/pane.ts";
import { outlookTexts } from "../locale/pane/run-outlook.ts";
import type { Head } from "./heads.ts";

const of = (title: (locale: Locale) => string, zh: string, en: string): Head => ({
  title: Object.fromEntries(locales.map((locale) => [locale, title(locale)])) as Text,
  meaning: { "zh-CN": zh, en },
});

/** What the pane itself calls its figures, and what it says of a run before it begins. */
export const paneHeads: readonly Head[] = [
  of((l) => paneTexts(l).scored, "有效率值的观测数，及观测总数。", "How many observations have a score, of how many in all."),
  of(
    (l) => paneTexts(l).efficient,
    "位于前沿上、没有可改进之处的观测数，含超效率。",
    "Observations on the frontier with nothing left to improve, the super-efficient among them.",
  ),
  of((l) => paneTexts(l).weaklyEfficient, "在前沿上，但某一项仍可改进的观测数。", "Observations on the frontier of which one thing could still improve."),
  of((l) => paneTexts(l).inefficient, "低于前沿的观测数。", "Observations below the frontier."),
  of((l) => paneTexts(l).unscored, "没有效率值的观测数；原因见说明和方法页。", "Observations without a score; the notes and the method sheet say why."),
  of((l) => paneTexts(l).indexRows, "算得出指数的单元与区间数。", "Units and intervals whose index could be computed."),
  of((l) => paneRunTexts(l).observations, "数据的行数，即每个单元每期一行。", "The rows of the data: one for each unit and period."),
  of((l) => paneRunTexts(l).inputs, "单元所用的资源，同样产出下越少越好。", "What a unit uses: with the same outputs, less is better."),
  of((l) => paneRunTexts(l).outputs, "单元希望得到的结果，同样投入下越多越好。", "What a unit is to make: with the same inputs, more is better."),
  of(
    (l) => paneRunTexts(l).undesirable,
    "随生产而来、越少越好的结果，如碳排放。",
    "What comes with production and is better the less there is of it, such as emissions.",
  ),
  of((l) => paneRunTexts(l).unused, "没有角色、因而不参与计算的数值列。", "Columns of numbers that have no role and take no part."),
  of(
    (l) => paneRunTexts(l).frontier,
    "与谁比较：哪些时期、哪些组的观测构成前沿。",
    "With whom units are compared: the periods and groups whose observations span the frontier.",
  ),
  of(
    (l) => outlookTexts(l).solved,
    "一次评价是把一个单元与一个前沿相比；指数需要多次。",
    "An evaluation compares one unit with one frontier; an index takes several of them.",
  ),
  of(
    (l) => outlookTexts(l).frontiers,
    "本次运行用到的各种前沿，各有几个，由多少行构成。",
    "The kinds of frontier of this run, how many of each, and how many rows span one.",
  ),
  of(
    (l) => outlookTexts(l).unscored,
    "按单元格的内容即可知道没有效率值的行；无可行解的要求解后才知道。",
    "Rows whose cells tell that they will have no score; what is infeasible is known once it is solved.",
  ),
  of((l) => outlookTexts(l).rowsUsed, "各列齐全、参与计算的行。", "Rows that have every cell that is needed."),
  of((l) => outlookTexts(l).leftOut, "有缺失的单元格，因而不参与计算的行。", "Rows that lack a cell, and so take no part."),
];
