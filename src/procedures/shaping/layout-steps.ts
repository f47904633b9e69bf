import type { Panel } from "../../analysis/shape/shape-book.ts";
import { byCount, capital, counted } from "../../locale/wording/wording.ts";
import { chineseSpan, coordinates, declareStep, deedsOf, englishSpan, named, once, oneBased, rowsIn, spanOf } from "./step.ts";

const columnsOf = ({ indicators }: Panel) => indicators.map(({ column }) => column);

export const titleRows = declareStep({
  code: "title-rows",
  of: ({ sheets: [{ titles }] }) => (titles.length === 0 ? null : { rows: oneBased(titles) }),
  words: {
    "zh-CN": ({ rows }) => `${rowsIn(rows, "zh-CN")}是标题，不属于表。`,
    en: ({ rows }) => `${capital(rowsIn(rows, "en"))} ${byCount(rows.length, "is a title", "are titles")} and no part of the table.`,
  },
});

export const headerRows = declareStep({
  code: "header-rows",
  of: ({ sheets: [{ headers: all, unitsRow }] }) => {
    // The headers of tables that stand one below the other are no levels of one.
    const headers = all.filter((row) => row !== unitsRow);
    const levels = headers.filter((row) => headers.includes(row - 1) || headers.includes(row + 1));
    return levels.length > 1 ? { rows: oneBased(levels) } : null;
  },
  words: {
    "zh-CN": ({ rows }) => `${rowsIn(rows, "zh-CN")}的多层表头合并为一行。`,
    en: ({ rows }) => `The header in ${rowsIn(rows, "en")} becomes one row.`,
  },
});

export const unitsRow = declareStep({
  code: "units-row",
  of: ({ sheets: [{ unitsRow: row }] }) => (row === null ? null : { row: row + 1 }),
  words: {
    "zh-CN": ({ row }) => `第${row}行是单位，写进列名。`,
    en: ({ row }) => `Row ${row} holds units; they go into the names of the columns.`,
  },
});

export const periodsAcross = declareStep({
  code: "years",
  of: (panel) =>
    panel.forms.includes("periods-across") && !panel.forms.includes("indicators-down") ? { ...spanOf(panel), indicators: columnsOf(panel) } : null,
  words: {
    "zh-CN": ({ indicators, ...span }) => `${chineseSpan(span)}由横排改为竖排：每个单元每个时期一行；指标列：${named["zh-CN"](indicators)}。`,
    en: ({ indicators, ...span }) => {
      const verb = byCount(span.from === span.to ? 1 : 2, "becomes", "become");
      return `${capital(englishSpan(span))} ${verb} rows: one for each unit and period. Indicators: ${named.en(indicators)}.`;
    },
  },
});

export const indicatorsDown = declareStep({
  code: "indicator-rows",
  of: (panel) => (panel.forms.includes("indicators-down") ? { ...spanOf(panel), indicators: columnsOf(panel) } : null),
  words: {
    "zh-CN": ({ indicators, ...span }) =>
      span.from === ""
        ? `指标由行改为列：${named["zh-CN"](indicators)}。`
        : `指标由行改为列（${named["zh-CN"](indicators)}）；每个单元每个时期一行（${chineseSpan(span)}）。`,
    en: ({ indicators, ...span }) =>
      span.from === ""
        ? `The indicators become columns: ${named.en(indicators)}.`
        : `The indicators become columns (${named.en(indicators)}), with one row for each unit and period: ${englishSpan(span)}.`,
  },
});

export const unitsAcross = declareStep({
  code: "units-across",
  of: (panel) => (panel.forms.includes("units-across") ? { count: new Set(panel.rows.map(([unit]) => unit)).size, indicators: columnsOf(panel) } : null),
  words: {
    "zh-CN": ({ count, indicators }) => `${count}个单元由横排改为竖排；指标列：${named["zh-CN"](indicators)}。`,
    en: ({ count, indicators }) =>
      `${counted(count, "unit")} that ${byCount(count, "stands", "stand")} as columns become rows. Indicators: ${named.en(indicators)}.`,
  },
});

export const headings = declareStep({
  code: "headings",
  of: (panel) =>
    (["period", "group", "unit", "indicator"] as const)
      .filter((of) => panel.forms.includes(`${of}-headings`))
      .map((of) => ({ of, names: once(deedsOf(panel, "heading").map(({ text }) => text)) })),
  words: {
    "zh-CN": ({ of, names }) => `表中的小标题行（${named["zh-CN"](names)}）改为${coordinates[of]["zh-CN"]}列。`,
    en: ({ of, names }) => `The heading rows within the table (${named.en(names)}) become the ${coordinates[of].en}.`,
  },
});

export const yearParts = declareStep({
  code: "year-parts",
  of: (panel) => (panel.forms.includes("year-parts") ? spanOf(panel) : null),
  words: {
    "zh-CN": (span) => `年份与其后的季度或月份合为一个时期（${chineseSpan(span)}）。`,
    en: ({ from, to }) => `The year and the quarter or month beside it become one period (${from} to ${to}).`,
  },
});
