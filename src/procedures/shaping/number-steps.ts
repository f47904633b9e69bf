import { byCount, counted } from "../../locale/wording/wording.ts";
import { declareStep, deedsOf, named, ofDeeds, once } from "./step.ts";

export const mendedNumbers = declareStep({
  code: "mended-numbers",
  of: (panel) => ofDeeds(deedsOf(panel, "number-mended"), ({ length: count }) => ({ count })),
  words: {
    "zh-CN": ({ count }) => `${count}个以文本存放的数字（千位分隔符、全角数字等）改为数字。`,
    en: ({ count }) =>
      count === 1
        ? "1 number that stands as text (separators, full-width digits) becomes a number."
        : `${count} numbers that stand as text (separators, full-width digits) become numbers.`,
  },
});

export const missingMarks = declareStep({
  code: "missing-marks",
  weight: "beside",
  of: (panel) => ofDeeds(deedsOf(panel, "missing-mark"), (found) => ({ count: found.length, signs: once(found.map(({ text }) => text)) })),
  words: {
    "zh-CN": ({ count, signs }) => `${count}个记号（${named["zh-CN"](signs.map((sign) => `“${sign}”`))}）按缺失处理，留空。`,
    en: ({ count, signs }) =>
      `${counted(count, "sign")} (${named.en(signs.map((sign) => `“${sign}”`))}) ${byCount(count, "counts", "count")} as missing and ${byCount(count, "stays", "stay")} blank.`,
  },
});

export const sameTwice = declareStep({
  code: "same-twice",
  of: (panel) =>
    ofDeeds(deedsOf(panel, "same-twice"), (found) => ({
      addresses: found.map(({ sheet, address }) => (panel.sheets.length > 1 ? `${sheet} ${address}` : address)),
    })),
  words: {
    "zh-CN": ({ addresses }) => `同一单元、时期和指标的相同数字出现两次，只取一次：${named["zh-CN"](addresses)}。`,
    en: ({ addresses }) => `The same number stands twice for one unit, period and indicator, and is taken once: ${named.en(addresses)}.`,
  },
});

/** Indicators of one name that stand in several units, a column for each with blanks in the others' rows. */
export const severalUnits = declareStep({
  code: "several-units",
  of: ({ indicators, rows, header }) => {
    const filled = (column: string) => rows.filter((row) => row[header.indexOf(column)] !== null).length;
    const partly = indicators.filter(
      ({ name, column }) => indicators.some((other) => other.name === name && other.column !== column) && filled(column) < rows.length,
    );
    return partly.length < 2 ? null : { names: once(partly.map(({ name }) => name)), columns: partly.map(({ column }) => column) };
  },
  words: {
    "zh-CN": ({ names, columns }) => `${named["zh-CN"](names)}在各处的计量单位不同，各占一列，其余留空：${named["zh-CN"](columns)}；合并前请换算。`,
    en: ({ names, columns }) =>
      `${named.en(names)} ${byCount(names.length, "stands", "stand")} in several units, a column for each with blanks elsewhere: ${named.en(columns)}. Convert them before you use them as one.`,
  },
});

export const unread = declareStep({
  code: "unread",
  weight: "idle",
  of: (panel) => ofDeeds(deedsOf(panel, "unread"), (found) => ({ cells: found.map(({ address, text }) => ({ address, text })) })),
  words: {
    "zh-CN": ({ cells }) => `既不是数字也不是缺失记号的内容原样保留：${named["zh-CN"](cells.map(({ address, text }) => `${address}“${text}”`))}。`,
    en: ({ cells }) =>
      `What is neither a number nor a sign for a missing one stays as it is: ${named.en(cells.map(({ address, text }) => `${address} “${text}”`))}.`,
  },
});
