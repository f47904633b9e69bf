import type { Locale } from "../../engine/declare/text.ts";
import { quotable } from "../wording/quotable.ts";

/** Something of a workbook file that is not shown; the kinds are those of src/workbook/file. */
interface Unshown {
  readonly kind: keyof UnshownKinds;
  readonly count: number;
  /** Of tabs, and of the tables whose filters they are. */
  readonly names: readonly string[];
}

type Told = (count: number, names: readonly string[]) => string;

interface UnshownKinds {
  readonly "chart-tabs": Told;
  readonly "other-tabs": Told;
  readonly charts: Told;
  readonly pictures: Told;
  readonly shapes: Told;
  readonly pivots: Told;
  readonly slicers: Told;
  readonly sparklines: Told;
  readonly rules: Told;
  readonly filters: Told;
  readonly controls: Told;
  readonly macros: Told;
}

/** What is not shown of a file that was opened, in one sentence; all of it stays in the file when that is saved. */
export function unshownSentence(unshown: readonly Unshown[], locale: Locale): string {
  const things = unshown.map(({ kind, count, names }) => kinds[locale][kind](count, quotable(names)));
  if (locale === "en")
    return `Not shown here, but kept as ${things.length === 1 && unshown[0].count === 1 ? "it is" : "they are"} in the file when it is saved: ${things.join(", ")}.`;
  return `此处不显示，但保存的文件中原样保留：${things.join("、")}。`;
}

const several =
  (one: string, more: string): Told =>
  (count) =>
    `${count} ${count === 1 ? one : more}`;

const kinds: Readonly<Record<Locale, UnshownKinds>> = {
  "zh-CN": {
    "chart-tabs": (_, names) => `图表页${names.map((name) => `“${name}”`).join("、")}`,
    "other-tabs": (_, names) => `对话框或宏表${names.map((name) => `“${name}”`).join("、")}`,
    charts: (count) => `图表${count}个`,
    pictures: (count) => `图片${count}张`,
    shapes: (count) => `图形${count}个`,
    pivots: (count) => `数据透视表${count}个（只显示其数值）`,
    slicers: (count) => `切片器${count}个`,
    sparklines: (count) => `迷你图${count}组`,
    rules: (count) => `条件格式${count}条`,
    filters: (count, names) => {
      const tables = names.map((name) => `“${name}”`).join("、");
      return tables === "" ? `筛选按钮${count}处` : count === names.length ? `表格${tables}的筛选` : `筛选按钮${count}处（其中有表格${tables}的）`;
    },
    controls: (count) => `控件或嵌入对象${count}个`,
    macros: () => "宏（此处不运行）",
  },
  en: {
    "chart-tabs": (count, names) => `the chart ${count === 1 ? "tab" : "tabs"} ${names.map((name) => `"${name}"`).join(", ")}`,
    "other-tabs": (count, names) => `the ${count === 1 ? "tab" : "tabs"} of dialogs or macros ${names.map((name) => `"${name}"`).join(", ")}`,
    charts: several("chart", "charts"),
    pictures: several("picture", "pictures"),
    shapes: several("shape", "shapes"),
    pivots: (count) => `${several("pivot table", "pivot tables")(count, [])} (only the values are shown)`,
    slicers: several("slicer", "slicers"),
    sparklines: several("group of sparklines", "groups of sparklines"),
    rules: several("conditional format", "conditional formats"),
    filters: (count, names) => {
      const tables = `of the ${names.length === 1 ? "table" : "tables"} ${names.map((name) => `"${name}"`).join(", ")}`;
      const buttons = `the buttons of ${count} ${count === 1 ? "filter" : "filters"}`;
      return names.length === 0
        ? buttons
        : count === names.length
          ? `the ${count === 1 ? "filter" : "filters"} ${tables}`
          : `${buttons} (among them those ${tables})`;
    },
    controls: several("control or embedded object", "controls or embedded objects"),
    macros: () => "macros (they do not run here)",
  },
};
