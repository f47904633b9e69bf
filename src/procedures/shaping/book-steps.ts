import { byCount, capital, counted } from "../../locale/wording/wording.ts";
import { coordinates, declareStep, deedsOf, named, ofDeeds, once, oneBased, rowsIn } from "./step.ts";

export const joinedSheets = declareStep({
  code: "sheets",
  of: ({ sheets }) => (sheets.length > 1 ? { sheets: sheets.map(({ file, name }) => (file === null || file === name ? name : `${file} ${name}`)) } : null),
  words: {
    "zh-CN": ({ sheets }) => `同样形式的工作表合并：${named["zh-CN"](sheets)}。`,
    en: ({ sheets }) => `Sheets that go together are joined: ${named.en(sheets)}.`,
  },
});

const places = {
  line: { "zh-CN": "表上方的说明行", en: "a line above the table" },
  title: { "zh-CN": "表的标题", en: "the title" },
  sheet: { "zh-CN": "工作表的名称", en: "the name of the sheet" },
  file: { "zh-CN": "文件的名称", en: "the name of the file" },
} as const;

export const fromOutside = declareStep({
  code: "outside",
  of: ({ outside }) => outside.filter(({ from, coordinate }) => from !== "sheet" || coordinate !== "indicator"),
  words: {
    "zh-CN": ({ coordinate, from, values }) => `${coordinates[coordinate]["zh-CN"]}（${named["zh-CN"](values)}）取自${places[from]["zh-CN"]}。`,
    en: ({ coordinate, from, values }) => `The ${coordinates[coordinate].en} (${named.en(values)}) are taken from ${places[from].en}.`,
  },
});

export const footnotes = declareStep({
  code: "footnotes",
  of: ({ sheets: [{ notes }] }) => (notes.length === 0 ? null : { rows: oneBased(notes) }),
  words: {
    "zh-CN": ({ rows }) => `${rowsIn(rows, "zh-CN")}是注释或数据来源，不属于表。`,
    en: ({ rows }) =>
      `${capital(rowsIn(rows, "en"))} ${byCount(rows.length, "holds", "hold")} notes or the source and ${byCount(rows.length, "is", "are")} no part of the table.`,
  },
});

export const sheetsLeftOut = declareStep({
  code: "sheets-left-out",
  of: (panel) => ofDeeds(deedsOf(panel, "sheet-left-out"), (found) => ({ sheets: found.map(({ text }) => text) })),
  words: {
    "zh-CN": ({ sheets }) => `${named["zh-CN"](sheets)}不是同样的单元或没有数字，不合并。`,
    en: ({ sheets }) =>
      `${named.en(sheets)} ${byCount(sheets.length, "has", "have")} other units or no numbers and ${byCount(sheets.length, "is", "are")} left out.`,
  },
});

export const columnsLeftOut = declareStep({
  code: "columns-left-out",
  weight: "idle",
  of: (panel) => ofDeeds(deedsOf(panel, "code-column", "english-column", "constant-column"), (found) => ({ columns: once(found.map(({ text }) => text)) })),
  words: {
    "zh-CN": ({ columns }) => `代码、序号、英文名称或只有一个取值的列（${named["zh-CN"](columns)}）不保留。`,
    en: ({ columns }) => `Columns of codes, serial numbers, English names or one value only are left out: ${named.en(columns)}.`,
  },
});

export const periodlessColumns = declareStep({
  code: "periodless-columns",
  of: (panel) => ofDeeds(deedsOf(panel, "periodless-column"), (found) => ({ columns: once(found.map(({ text, address }) => text || address)) })),
  words: {
    "zh-CN": ({ columns }) => `各年数据之外的列（${named["zh-CN"](columns)}）不属于任何一年，不保留。`,
    en: ({ columns }) => `Columns beside the periods that are of none of them are left out: ${named.en(columns)}.`,
  },
});

export const flags = declareStep({
  code: "flags",
  of: (panel) => ofDeeds(deedsOf(panel, "flag"), (found) => ({ count: found.length, flags: once(found.map(({ text }) => text)) })),
  words: {
    "zh-CN": ({ count, flags: all }) => `数字旁的${count}个标记（${named["zh-CN"](all)}）不保留，已逐个列出。`,
    en: ({ count, flags: all }) =>
      `${counted(count, "flag")} beside the numbers (${named.en(all)}) ${byCount(count, "is", "are")} not kept, and listed one by one.`,
  },
});

export const namelessRows = declareStep({
  code: "nameless-rows",
  of: (panel) => ofDeeds(deedsOf(panel, "nameless-row"), (found) => ({ addresses: found.map(({ address }) => address) })),
  words: {
    "zh-CN": ({ addresses }) => `没有单元名称或时期的行不保留：${named["zh-CN"](addresses)}。`,
    en: ({ addresses }) => `Rows without a unit or a period are left out: ${named.en(addresses)}.`,
  },
});
