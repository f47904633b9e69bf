import type { BadCell, CellRule } from "../../analysis/mistakes.ts";
import type { Locale, Text } from "../../engine/declare/text.ts";
import { capital, counted } from "../wording/wording.ts";

/** How many offending cells a sentence names before it only counts. */
const named = 20;

/** How many it names beside a cell of a sheet, where the data itself is in sight. */
export const namedBesideCell = 3;

/** How many cells it names of those that are told once for a column. */
const examples = 3;

/** What a cell must be, to stand after its column. */
export const cellRuleWords: Readonly<Record<CellRule, Text>> = {
  blank: { "zh-CN": "不能为空", en: "must not be blank" },
  text: { "zh-CN": "必须是数字", en: "must be a number" },
  "number-as-text": { "zh-CN": "必须是数字，不能是以文本形式存储的数字", en: "must be a number, not a number stored as text" },
  date: { "zh-CN": "必须是数字，不能是日期", en: "must be a number, not a date" },
  error: { "zh-CN": "不能是错误值", en: "must not be an error value" },
  uncalculated: { "zh-CN": "的公式还没有计算结果", en: "must have its formula calculated" },
  "not-finite": { "zh-CN": "必须是有限的数", en: "must be a finite number" },
  negative: { "zh-CN": "不能为负数", en: "must not be negative" },
  "above-one": { "zh-CN": "应在0与1之间", en: "must be from 0 to 1" },
  "not-binary": { "zh-CN": "应为0或1", en: "must be 0 or 1" },
  zero: { "zh-CN": "必须大于0：所选模型的被评价单元不能含0", en: "must be greater than 0 in a unit that the chosen model evaluates" },
  "not-positive": { "zh-CN": "必须大于0", en: "must be greater than 0" },
  "label-blank": { "zh-CN": "名称不能为空", en: "must hold a name" },
  "mark-unsure": {
    "zh-CN": "数值无法确定：逗号可能是小数点（句点则是千位分隔符），也可能正相反",
    en: "must be certain: its comma may be a decimal comma (and a point set thousands apart), or the other way round",
  },
};

/** What is mended for a column at once is told once for the column, with the cure. */
const together = ["number-as-text", "date", "uncalculated"] as const;
type Together = (typeof together)[number];

const isTogether = (rule: CellRule): rule is Together => (together as readonly CellRule[]).includes(rule);

interface Words {
  readonly column: (column: string, count: number, shown: string) => string;
  readonly cure: string;
}

const wordsInChinese: Readonly<Record<Together, Words>> = {
  "number-as-text": {
    column: (column, count, shown) => `列“${column}”有${count}个单元格是以文本形式存储的数字（单元格左上角有绿色三角），如${shown}`,
    cure: "转换方法：在Excel或WPS中选中该列，点“数据 → 分列 → 完成”；或在空白单元格输入1，复制后对该列“选择性粘贴 → 乘”。",
  },
  date: {
    column: (column, count, shown) => `列“${column}”有${count}个单元格显示为日期，不是数字，如${shown}`,
    cure: "如果本应是数字，请在Excel或WPS中把这些单元格的数字格式改为“常规”，核对后保存；如果确是日期，请改用其他列。",
  },
  uncalculated: {
    column: (column, count, shown) => `列“${column}”有${count}个单元格的公式在文件中没有计算结果，如${shown}`,
    cure: "请在Excel或WPS中打开文件，算出结果（按F9）后保存。",
  },
};

const wordsInEnglish: Readonly<Record<Together, Words>> = {
  "number-as-text": {
    column: (column, count, shown) =>
      `column "${column}" has ${count} ${count === 1 ? "number" : "numbers"} stored as text (a green triangle in the corner of the cell), such as ${shown}`,
    cure: "To turn such a column into numbers, select it in Excel or WPS and choose Data > Text to Columns > Finish; or copy a cell that holds 1 and use Paste Special > Multiply on it.",
  },
  date: {
    column: (column, count, shown) =>
      `column "${column}" has ${count} ${count === 1 ? "cell that shows a date" : "cells that show dates"} and no number, such as ${shown}`,
    cure: "If numbers are meant, set the number format of these cells to General in Excel or WPS, check them and save; if they are dates, choose another column.",
  },
  uncalculated: {
    column: (column, count, shown) =>
      `column "${column}" has ${count} ${count === 1 ? "formula" : "formulas"} without a calculated value in the file, such as ${shown}`,
    cure: "Open the file in Excel or WPS, let it calculate (F9) and save it.",
  },
};

/**
 * The sentences about all cells that break a rule.
 * @param most cells that are named before the rest is only counted
 */
export function cellsSentence(cells: readonly BadCell[], locale: Locale, most = named): string {
  const zh = locale === "zh-CN";
  const words = zh ? wordsInChinese : wordsInEnglish;
  const groups = new Map<string, BadCell[]>();
  for (const cell of cells) if (isTogether(cell.rule)) groupOf(groups, cell).push(cell);
  const told = [...groups.values()].map((group) => {
    const [{ column, rule }] = group;
    return words[rule as Together].column(
      column,
      group.length,
      group
        .slice(0, examples)
        .map(example(zh))
        .join(zh ? "、" : ", "),
    );
  });
  const alone = cells.filter(({ rule }) => !isTogether(rule));
  const more = alone.length - most;
  const listed = [...told, ...alone.slice(0, most).map(zh ? oneInChinese : oneInEnglish)];
  if (more > 0) listed.push(zh ? `另有${more}个单元格不符` : `and ${counted(more, "more cell")}`);
  const cures = together.filter((rule) => cells.some((cell) => cell.rule === rule)).map((rule) => words[rule].cure);
  return zh ? [`${listed.join("；")}。`, ...cures].join("") : [`${capital(listed.join("; "))}.`, ...cures].join(" ");
}

function groupOf(groups: Map<string, BadCell[]>, { column, rule }: BadCell): BadCell[] {
  const key = `${rule} ${column}`;
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  return group;
}

const example =
  (zh: boolean) =>
  ({ row, address, got }: BadCell): string => {
    const where = address === "" ? (zh ? `第${row}行` : `row ${row}`) : address;
    return zh ? `${where}“${got}”` : `${where} "${got}"`;
  };

/** A number with something beside it, such as 12① or 12万, which is not 12 nor anything else that is certain. */
const isMixed = (rule: CellRule, got: string) => rule === "text" && /\p{N}/u.test(got) && /[^\d.,+-]/.test(got);

const oneInChinese = ({ column, row, address, rule, got }: BadCell) =>
  `列“${column}”第${row}行${address === "" ? "" : `（${address}）`}${cellRuleWords[rule]["zh-CN"]}${isMixed(rule, got) ? "，不带单位、注号或其他符号" : ""}${got === "" ? "" : `，现为“${got}”`}`;

const oneInEnglish = ({ column, row, address, rule, got }: BadCell) =>
  `column "${column}", row ${row}${address === "" ? "" : ` (${address})`}: ${cellRuleWords[rule].en}${isMixed(rule, got) ? " alone, without a unit, a footnote mark or another sign" : ""}${got === "" ? "" : `; got "${got}"`}`;
