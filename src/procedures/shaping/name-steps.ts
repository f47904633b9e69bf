import { byCount, counted } from "../../locale/wording/wording.ts";
import { declareStep, deedsOf, named, ofDeeds, once } from "./step.ts";

export const joinedNames = declareStep({
  code: "joined-names",
  of: (panel) =>
    ofDeeds(deedsOf(panel, "joined-name"), (found) => ({
      columns: panel.joined ?? [],
      examples: once(found.map(({ became }) => String(became))).slice(0, 2),
    })),
  words: {
    "zh-CN": ({ columns, examples }) =>
      columns.length === 0
        ? `同名的单元前加上所属上级的名称，如${named["zh-CN"](examples)}。`
        : `“${columns.join("”列和“")}”列合在一起才能区分单元，名称合并，如${named["zh-CN"](examples)}。`,
    en: ({ columns, examples }) => {
      const quoted = examples.map((one) => `“${one}”`).join(" and ");
      return columns.length === 0
        ? `Units of one name are called by what they belong to as well, as in ${quoted}.`
        : `Only the columns “${columns.join("” and “")}” together tell the units apart; their names are joined, as in ${quoted}.`;
    },
  },
});

export const spacedNames = declareStep({
  code: "spaced-names",
  weight: "beside",
  of: (panel) => ofDeeds(deedsOf(panel, "name-mended"), ({ length: count }) => ({ count })),
  words: {
    "zh-CN": ({ count }) => `${count}个名称中的空格去掉，如“北 京”写作“北京”。`,
    en: ({ count }) => `Spaces inside ${counted(count, "Chinese name")} are taken out, so that the same name is written the same way.`,
  },
});

export const mergedNames = declareStep({
  code: "merged-names",
  of: (panel) => ofDeeds(deedsOf(panel, "merged-cell"), ({ length: count }) => ({ count })),
  words: {
    "zh-CN": ({ count }) => `${count}行沿用上方合并单元格中的名称。`,
    en: ({ count }) => `${counted(count, "row")} ${byCount(count, "takes", "take")} the name of the merged cell above ${byCount(count, "it", "them")}.`,
  },
});

export const filledNames = declareStep({
  code: "filled-names",
  of: (panel) => ofDeeds(deedsOf(panel, "filled-down"), ({ length: count }) => ({ count })),
  words: {
    "zh-CN": ({ count }) => `${count}个空白的名称沿用上一行的名称。`,
    en: ({ count }) => `${counted(count, "blank name")} ${byCount(count, "takes", "take")} the name of the row above.`,
  },
});

export const totals = declareStep({
  code: "totals",
  weight: "beside",
  of: ({ totals: { names, rows } }) => (names.length === 0 ? null : { names, rows }),
  words: {
    "zh-CN": ({ names, rows }) => `${named["zh-CN"](names)}（${rows}行）是其他行的合计或平均，不能与自己的组成部分比较，建议去掉。`,
    en: ({ names, rows }) =>
      `${named.en(names)} (${counted(rows, "row")}) ${byCount(names.length, "sums", "sum")} up other rows and cannot be compared with ${byCount(names.length, "its", "their")} own parts: better left out.`,
  },
  done: {
    "zh-CN": ({ names, rows }) => `合计行已去掉：${named["zh-CN"](names)}，共${rows}行。`,
    en: ({ names, rows }) => `Rows of totals are left out: ${named.en(names)}, ${counted(rows, "row")}.`,
  },
});

export const groups = declareStep({
  code: "groups",
  weight: "beside",
  of: ({ groupColumn: column, rows, header }) =>
    column === null ? null : { column, groups: once(rows.map((row) => String(row[header.indexOf(column)] ?? ""))).filter((name) => name !== "") },
  words: {
    "zh-CN": ({ column, groups: all }) => `各单元所属的合计或小标题作为分组列“${column}”：${named["zh-CN"](all)}。`,
    en: ({ column, groups: all }) => `The total or heading that each unit belongs to becomes the group column “${column}”: ${named.en(all)}.`,
  },
});

export const respelled = declareStep({
  code: "respelled",
  weight: "beside",
  of: (panel) => ofDeeds(deedsOf(panel, "respelled"), (found) => ({ names: once(found.map(({ text, became }) => `${text} → ${became}`)) })),
  words: {
    "zh-CN": ({ names }) => `同一单元的几种写法改为先出现的写法：${named["zh-CN"](names)}。`,
    en: ({ names }) => `Units in several spellings are written as they stood first: ${named.en(names)}.`,
  },
});
