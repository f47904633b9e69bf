import { choice, number, text } from "../../engine/declare/options.ts";

export const options = {
  factors: text({
    title: { "zh-CN": "恒等式", en: "Identity" },
    help: {
      "zh-CN": "如TFP=EC*BPC，可用*、/、+、-（减号两侧留空格），多个用分号隔开；不填则自动寻找表中成立的恒等式。",
      en: "As TFP=EC*BPC, with *, /, + or - (spaces on either side of a minus), several apart by semicolons; without it the identities that the table keeps are looked for.",
    },
  }),
  decimals: number({
    title: { "zh-CN": "小数位数", en: "Decimals" },
    help: {
      "zh-CN": "表中数字印出的小数位数；不填则按文本文件中的写法，工作表中按单元格的数字格式，格式为“常规”的按该列最多的位数。",
      en: "With how many decimals the numbers were printed; without it as a text file writes them, and in a sheet as the number formats show them, of General as many as the longest of the column has.",
    },
    min: 0,
    max: 12,
    integer: true,
    default: null,
  }),
  grim: choice({
    title: { "zh-CN": "GRIM检验", en: "GRIM test" },
    help: {
      "zh-CN": "由n个整数得出的均值或百分比是否可能；需要样本数n。",
      en: "Whether n whole numbers can have the means or percentages that are printed; it needs n.",
    },
    values: { none: { "zh-CN": "不检验", en: "None" }, mean: { "zh-CN": "均值", en: "Of means" }, percent: { "zh-CN": "百分比", en: "Of percentages" } },
    default: "none",
  }),
  n: number({
    title: { "zh-CN": "样本数", en: "Answers" },
    help: { "zh-CN": "GRIM检验的样本数n。", en: "The n of the GRIM test." },
    min: 1,
    max: 100_000,
    integer: true,
    default: null,
  }),
  items: number({
    title: { "zh-CN": "题项数", en: "Items" },
    help: { "zh-CN": "GRIM检验中每个回答由几个题项相加。", en: "How many items each answer of the GRIM test adds up." },
    min: 1,
    max: 1000,
    integer: true,
    default: 1,
  }),
};
