import type { Locale } from "../../engine/declare/text.ts";
import { shown } from "../wording/quotable.ts";

/** That of a workbook in another format only the cells were taken over. */
export const foreignSentence = (ending: string, locale: Locale): string =>
  locale === "en"
    ? `Only the values and merged cells of this ${ending} workbook were taken over, not its formulas, formats and charts; it is saved as a new .xlsx file, and the original stays as it is.`
    : `此${ending}工作簿只取数值和合并单元格，不含公式、格式和图表；保存时另存为.xlsx文件，原文件不变。`;

/** That several files were opened as one workbook. */
export const joinedSentence = (files: readonly string[], locale: Locale): string =>
  locale === "en"
    ? `${files.length} files were opened as one new workbook (${files.map((file) => shown(file)).join(", ")}): their values and merged cells, without formulas and charts. The originals stay as they are.`
    : `${files.length}个文件合并为一个新工作簿打开（${files.map((file) => shown(file)).join("、")}）：只取数值和合并单元格，不含公式和图表。原文件不变。`;
