import { shapedNames } from "../../analysis/shape/shaped-names.ts";
import type { DeedCode } from "../../analysis/shape/book.ts";
import type { Locale } from "../../engine/declare/text.ts";

/** Words of the list of what was left out, filled and mended. */
export interface DeedTexts {
  readonly panelSheet: string;
  readonly listSheet: string;
  /** File, sheet, cell, what stood there, what it became, rule. */
  readonly listHeader: readonly string[];
  readonly rules: Readonly<Record<DeedCode, string>>;
}

const texts: Readonly<Record<Locale, DeedTexts>> = {
  "zh-CN": {
    panelSheet: shapedNames.panel["zh-CN"],
    listSheet: shapedNames.list["zh-CN"],
    listHeader: ["文件", "工作表", "单元格", "原内容", "整理后", "规则"],
    rules: {
      title: "标题或说明，不属于表",
      note: "注释或数据来源，不属于表",
      heading: "小标题，改为一列",
      "repeated-header": "重复的表头，去掉",
      "code-column": "代码或序号列，不保留",
      "english-column": "英文名称列，不保留",
      "constant-column": "只有一个取值的列，不保留",
      "periodless-column": "各年数据之外的列（如平均增长），不属于任何一年，不保留",
      flag: "数字旁的标记或备注，不保留",
      "nameless-row": "没有单元名称或时期的行，不保留",
      "sheet-left-out": "不是同样的单元或没有数字的工作表，不合并",
      total: "合计或平均，去掉",
      "merged-cell": "沿用合并单元格的内容",
      "filled-down": "空白的名称沿用上一行",
      "number-mended": "以文本存放的数字改为数字",
      "missing-mark": "记号按缺失处理，留空",
      unread: "既不是数字也不是缺失记号，原样保留",
      "name-mended": "名称中的空格或英文去掉",
      "joined-name": "与另一列的名称合在一起才能区分单元",
      respelled: "同一单元的另一种写法，改为先出现的写法",
      "same-twice": "同一位置的相同数字再次出现，只取一次",
    },
  },
  en: {
    panelSheet: shapedNames.panel.en,
    listSheet: shapedNames.list.en,
    listHeader: ["File", "Sheet", "Cell", "What stood there", "What it became", "Rule"],
    rules: {
      title: "A title or a line above the table, no part of it",
      note: "A note or the source, no part of the table",
      heading: "A heading row, which became a column",
      "repeated-header": "A header once more, left out",
      "code-column": "A column of codes or serial numbers, left out",
      "english-column": "A column of English names, left out",
      "constant-column": "A column with one value only, left out",
      "periodless-column": "A column beside the periods that is of none of them, left out",
      flag: "A flag or a remark beside a number, not kept",
      "nameless-row": "A row without a unit or a period, left out",
      "sheet-left-out": "A sheet with other units or no numbers, left out",
      total: "A sum or a mean of others, left out",
      "merged-cell": "Filled from the merged cells",
      "filled-down": "A blank name, filled from the row above",
      "number-mended": "A number stored as text, now a number",
      "missing-mark": "A sign for a missing number, now blank",
      unread: "Neither a number nor a sign for a missing one, kept as it is",
      "name-mended": "Spaces or an English twin taken out of a name",
      "joined-name": "Joined with the name of another column, without which several units are called so",
      respelled: "Another spelling of a unit, now as it stood first",
      "same-twice": "The same number for the same place once more, taken once",
    },
  },
};

export const deedTexts = (locale: Locale): DeedTexts => texts[locale];
