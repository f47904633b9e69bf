import type { Text } from "../../../engine/declare/text.ts";
import { byCount } from "../../../locale/wording/wording.ts";
import type { ParamsOf } from "../../declare/says.ts";
import { sentenceIn, titled } from "../sentence-parts.ts";

type P<N extends string> = ParamsOf<N>;

const parts = {
  factor: titled("因子", "Factor", "该列的名称。", "The name of its column."),
  ln_factor: titled(
    "因子的对数",
    "ln of the factor",
    "ln因子；多行时为均值（几何平均的对数），跨时期时为累计。",
    "ln; of several units their mean, over the periods of a unit their sum.",
  ),
  ln_total: titled(
    "总指数的对数",
    "ln of the total",
    "ln总指数；多行时为均值，跨时期时为累计。",
    "ln; of several units their mean, over the periods of a unit their sum.",
  ),
  share: titled("贡献率", "Share", "ln因子 ÷ ln总指数；变化过小时不给出。", "ln factor over ln total; none where the total hardly changed."),
};
const n = titled("行数n", "Rows n", "参与计算的行数。", "How many rows it is of.");
const group = titled("分组", "Group", "全部单元，然后是各组。", "All units, then each group.");
const unit = titled("单元", "Unit", "名称。", "Its name.");

type Offset = P<"total" | "factor" | "share" | "against" | "against_share" | "ln_total" | "way">;
/** Factors that go against each other. */
const offset = ({ total, factor, share, against, against_share, ln_total, way }: Offset): Text => ({
  "zh-CN": `ln ${total}平均为${ln_total}：${factor}使其${way === "up" ? "上升" : "下降"}（贡献率${share}），${against}则相反（${against_share}）`,
  en: `ln ${total} is ${ln_total} on average: ${factor} ${way === "up" ? "raised" : "lowered"} it (share ${share}) and ${against} went against it (${against_share})`,
});

/** What the contributions say, in both languages. */
export const contributionsWords = {
  title: { "zh-CN": "指数各因子的贡献率", en: "Contributions of the factors of an index" },
  summary: {
    "zh-CN": "是什么推动了指数：各因子（如EC、BPC）对总指数（如TFP）对数变化的贡献率，按单元、分组和时期。",
    en: "What moved the index: the shares of its factors (EC and BPC, say) in the logarithm of the total (TFP), by unit, group and period.",
  },
  whenToUse: {
    "zh-CN": "总指数等于各因子之积，如全局Malmquist指数TFP = EC × BPC；想知道变化主要来自哪个因子，各地区是否不同。",
    en: "Where a total is the product of its factors, as of the global Malmquist index TFP = EC × BPC: which of them its change is, and whether regions differ.",
  },
  whenNot: {
    "zh-CN": "总指数是各项之和或之差（如Luenberger指标）时不适用；总指数接近1时贡献率没有意义。贡献率是恒等式的分解，不说明原因。",
    en: "Not where the total is a sum of its parts (Luenberger indicators); near a total of 1 a share has no meaning. Shares take an identity apart, they tell no cause.",
  },
  formula: { "zh-CN": "ln TFP = ln EC + ln BPC，贡献率 = ln EC ÷ ln TFP", en: "ln TFP = ln EC + ln BPC, share = ln EC / ln TFP" },
  takes: {
    value: titled("总指数", "Total", "总指数，大于0，如TFP。", "The index that is the product, above 0, such as TFP."),
    values: titled("因子", "Factors", "各因子，大于0，如EC、BPC。", "Its factors, above 0, such as EC and BPC."),
    unit: titled("单元", "Unit", "每行的名称。", "The name of each row."),
    period: titled("时期", "Period", "可选：每个时期（或区间）分别计算，并合计。", "Optional: every period or interval by itself, and all together."),
    group: titled("分组", "Group", "可选：各地区分别计算。", "Optional: every region by itself."),
  },
  gives: {
    groups: {
      ...titled(
        "各期贡献率",
        "Shares by period",
        "全部单元和各组的平均（几何平均的对数），按时期。",
        "Of all units and of each group by their geometric means, by period.",
      ),
      fields: { group, n, ...parts },
    },
    overall: {
      ...titled(
        "全部时期的贡献率",
        "Shares over all periods",
        "全部单元和各组，所有时期的平均。",
        "Of all units and of each group, the mean over all periods.",
      ),
      fields: { group, n, ...parts },
    },
    units: {
      ...titled("各单元的累计贡献率", "Shares of units over time", "每个单元各期对数之和。", "Of every unit the sums of its logarithms over the periods."),
      fields: { unit, n, ...parts },
    },
    shares: {
      ...titled("各单元各期的贡献率", "Shares by unit and period", "每行每个因子一行。", "A row for every factor of every row of the data."),
      fields: { unit, ...parts },
    },
    course: titled(
      "各期的来源",
      "What moved it, by period",
      "全部单元平均的各因子对数，逐层相加；0以下为下降。",
      "The logarithms of the factors, means of all units, one upon the other; below 0 they fell.",
    ),
    regions: titled(
      "各组的来源",
      "What moved it, by group",
      "全部时期平均的各因子对数，按组。",
      "The logarithms of the factors, means of all periods, by group.",
    ),
    checks: {
      ...titled(
        "核对",
        "Checks",
        "各期的行数、变化过小而没有贡献率的行数，以及因子之积与总指数的最大差异。",
        "Rows of every period, how many have no share, and how far the product of the factors is from the total.",
      ),
      fields: {
        n: titled("行数n", "Rows n", "当期的行数。", "Rows of the period."),
        no_share: titled(
          "无贡献率的行数",
          "Rows without a share",
          "总指数对数的绝对值小于最小变化。",
          "Where ln of the total is nearer to 0 than the least change.",
        ),
        residual: titled(
          "最大差异",
          "Largest difference",
          "|ln总指数 − Σln因子|的最大值；0表示因子之积等于总指数。",
          "The most of |ln total − Σ ln factor|; 0 where the total is the product.",
        ),
      },
    },
  },
  values: { all: { "zh-CN": "全部单元", en: "all units" } },
  refuses: {},
  says: {
    main: ({ total, factor, ln_total, share, n: count }: P<"total" | "factor" | "ln_total" | "share" | "n">): Text => ({
      "zh-CN": `全部${count}行平均，ln ${total}为${ln_total}，其中${factor}的贡献率最大，为${share}。`,
      en: `Over all ${count} rows ln ${total} is ${ln_total} on average, and ${factor} has the largest share in it, ${share}.`,
    }),
    offset: (params: Offset) => {
      const said = offset(params);
      return {
        "zh-CN": `全部时期，${said["zh-CN"]}；两者方向相反，贡献率可以大于100%或小于0。`,
        en: `Over all periods ${said.en}, so that shares are above 100% or below 0.`,
      };
    },
    "no-change": ({ total, ln_total, threshold }: P<"total" | "ln_total" | "threshold">): Text => ({
      "zh-CN": `全部时期平均，ln ${total}为${ln_total}，绝对值小于${threshold}：几乎没有变化，各因子的贡献率没有意义。`,
      en: `Over all periods ln ${total} is ${ln_total} on average, nearer to 0 than ${threshold}: it hardly changed, and shares in that have no meaning.`,
    }),
    last: ({ period, total, factor, share, ln_total }: P<"period" | "total" | "factor" | "share" | "ln_total">) =>
      sentenceIn(period, {
        "zh-CN": `ln ${total}平均为${ln_total}，${factor}的贡献率最大，为${share}。`,
        en: `ln ${total} is ${ln_total} on average, and ${factor} has the largest share, ${share}.`,
      }),
    "last-offset": ({ period, ...params }: Offset & P<"period">) => {
      const said = offset(params);
      return sentenceIn(period, { "zh-CN": `${said["zh-CN"]}。`, en: `${said.en}.` });
    },
    "last-no-change": ({ period, total, ln_total, threshold }: P<"period" | "total" | "ln_total" | "threshold">) =>
      sentenceIn(period, {
        "zh-CN": `ln ${total}平均为${ln_total}，绝对值小于${threshold}，贡献率没有意义。`,
        en: `ln ${total} is ${ln_total} on average, nearer to 0 than ${threshold}: shares in that have no meaning.`,
      }),
    groups: ({ factor, highest, high, lowest, low }: P<"factor" | "highest" | "high" | "lowest" | "low">): Text => ({
      "zh-CN": `${factor}的贡献率以${highest}最高，为${high}，${lowest}最低，为${low}。`,
      en: `The share of ${factor} is highest in ${highest}, ${high}, and lowest in ${lowest}, ${low}.`,
    }),
    "no-share": ({ no_share, n: count, threshold, period }: P<"no_share" | "n" | "threshold" | "period">) =>
      sentenceIn(period, {
        "zh-CN": `${count}行中有${no_share}行的总指数几乎没有变化（对数的绝对值小于${threshold}），不给出贡献率。`,
        en: `of ${count} rows ${no_share} hardly ${byCount(no_share, "changes", "change")} (ln of the total is nearer to 0 than ${threshold}) and ${byCount(no_share, "has", "have")} no share.`,
      }),
    product: ({ period, residual, total }: P<"period" | "residual" | "total">): Text => ({
      "zh-CN": `各行因子之积都等于${total}，对数相差最大为${residual}${period === "" ? "" : `（${period}）`}，在舍入误差之内。`,
      en: `In every row the product of the factors is ${total}; the logarithms differ by ${residual} at most${period === "" ? "" : ` (${period})`}, which is rounding.`,
    }),
    mismatch: ({ period, unit: name, residual, total, ln_total }: P<"period" | "unit" | "residual" | "total" | "ln_total">) =>
      sentenceIn(period, {
        "zh-CN": `${name}的因子之积不等于${total}：ln ${total}为${ln_total}，与各因子对数之和相差${residual}；贡献率之和不是100%，请核对所选的列。`,
        en: `the product of the factors of ${name} is not ${total}: ln ${total} is ${ln_total} and differs from the sum of their logarithms by ${residual}; the shares do not add up to 100%, check the columns.`,
      }),
  },
} as const;
