import type { Text } from "../../engine/declare/text.ts";
import { capital } from "../../locale/wording/wording.ts";
import { both, entry } from "../prepare/wording.ts";
import type { ParamsOf } from "../declare/says.ts";

type P<N extends string> = ParamsOf<N>;
/** How a sentence of a chain begins, where there are several. */
const of = (group: string): Text => (group === "" ? both("", "") : both(`“${group}”：`, `“${group}”: `));
const said = (group: string, zh: string, en: string): Text => both(of(group)["zh-CN"] + zh, capital(of(group).en + en));
const groupField = entry(["品种", "Chain"], ["没有分组时留空。", "Blank without groups."]);
const finalField = entry(["终端价", "Final price"], ["最后一个环节的价格。", "That of the last stage."]);

/** What the procedure `price-stages` says, in both languages. */
export const priceStagesWords = {
  title: both("价格链（生产者到消费者）", "Price chain from producer to consumer"),
  summary: both(
    "把从生产者到消费者各环节的价格拆成每个环节的加价及其占终端价的比重。",
    "Splits a final price into what each stage from producer to consumer adds, with its share.",
  ),
  whenToUse: both(
    "有收购、批发、零售等各环节的价格，想知道农户得到终端价的几成、哪个环节加价最多。",
    "There are prices at the farm, wholesale and retail: what part does the farmer get, and which stage adds most?",
  ),
  whenNot: both(
    "加价不等于利润，其中含运输、损耗和税费；各环节的价格须为同一计量单位、同一时期。",
    "What is added is no profit: transport, losses and taxes are in it. Prices must be of one unit and one time.",
  ),
  formula: both("比重 = (本环节价格 − 上一环节价格) ÷ 终端价", "share = (price − price of the stage before) / final price"),
  takes: {
    stage: entry(["环节", "Stage"], ["每行一个环节，如收购、批发、零售。", "A stage in each row, such as farm, wholesale, retail."]),
    value: entry(["价格", "Price"], ["该环节的价格，大于0。", "The price at the stage, above 0."]),
    order: entry(
      ["次序", "Order"],
      ["可选：环节的先后；不填则由低价到高价。", "Optional: which stage comes first; without it they stand from the lowest price to the highest."],
    ),
    group: entry(["品种", "Chain"], ["可选：每行所属的品种或链条。", "Optional: the product or chain of each row."]),
  },
  gives: {
    chains: {
      ...entry(["各价格链", "Chains"], ["每条链一行。", "A row for every chain."]),
      fields: {
        group: groupField,
        stages: entry(["环节数", "Stages"], ["环节个数。", "How many there are."]),
        first: entry(["起点环节", "First stage"], ["生产者。", "The producer."]),
        first_price: entry(["起点价", "First price"], ["生产者得到的价格。", "What the producer gets."]),
        last: entry(["终点环节", "Last stage"], ["消费者。", "The consumer."]),
        final: finalField,
        producer_share: entry(["生产者占比", "Producer's share"], ["起点价 ÷ 终端价。", "First price over final price."]),
        multiple: entry(["终端价倍数", "Times the first price"], ["终端价 ÷ 起点价。", "Final price over first price."]),
      },
    },
    stages: {
      ...entry(
        ["各环节的加价", "What each stage adds"],
        ["比重合计为100%；起点环节的加价即其价格。", "The shares add up to 100%; the first stage adds its price."],
      ),
      fields: {
        group: groupField,
        stage: entry(["环节", "Stage"], ["名称。", "Its name."]),
        price: entry(["价格", "Price"], ["原值。", "As it was given."]),
        previous: entry(["上一环节价格", "Price before"], ["起点环节为0。", "0 of the first stage."]),
        added: entry(["加价", "Added"], ["价格 − 上一环节价格。", "Price − price before."]),
        final: finalField,
        share: entry(["占终端价比重", "Share of the final price"], ["加价 ÷ 终端价。", "Added over final price."]),
        markup: entry(["加价率", "Markup"], ["价格 ÷ 上一环节价格 − 1；起点环节没有。", "Price over price before, less 1; none of the first stage."]),
        so_far: entry(["累计占比", "So far"], ["价格 ÷ 终端价。", "Price over final price."]),
      },
    },
    bars: entry(["各环节占终端价比重图", "Shares of the stages"], ["每条链一图。", "A chart for each chain."]),
  },
  refuses: {
    "one-stage": ({ group, stage, cell }: P<"group" | "stage" | "cell">): Text =>
      said(group, `只有“${stage}”一个环节（${cell}），无从拆分。`, `“${stage}” in ${cell} is the one stage, and there is nothing to split.`),
  },
  says: {
    producer: ({
      group,
      first,
      first_price: price,
      last,
      final,
      producer_share: share,
      multiple,
    }: P<"group" | "first" | "first_price" | "last" | "final" | "producer_share" | "multiple">): Text =>
      said(
        group,
        `“${first}”得到${price}，占“${last}”终端价${final}的${share}；终端价是它的${multiple}倍。`,
        `“${first}” gets ${price}, ${share} of the final price of ${final} at “${last}”, which is ${multiple} times as much.`,
      ),
    largest: ({ group, stage, added, share }: P<"group" | "stage" | "added" | "share">): Text =>
      said(group, `加价最多的环节是“${stage}”，加${added}，占终端价的${share}。`, `“${stage}” adds most, ${added}, or ${share} of the final price.`),
    falls: ({ group, stage, price, previous }: P<"group" | "stage" | "price" | "previous">): Text =>
      said(
        group,
        `到“${stage}”价格由${previous}降为${price}，请核对次序和计量单位。`,
        `the price falls from ${previous} to ${price} at “${stage}”: check the order and the units of measure.`,
      ),
    level: ({ group, stages, final }: P<"group" | "stages" | "final">): Text =>
      said(group, `${stages}个环节的价格都是${final}，没有加价。`, `the price is ${final} at all ${stages} stages: nothing is added.`),
  },
} as const;
