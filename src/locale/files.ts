import type { Locale } from "../engine/text.ts";

/** Why a file cannot be read, and what to do about it. The faults are those of src/workbook/file. */
interface FileFaults {
  readonly encoding: () => string;
  readonly quotes: (row: number | null) => string;
  readonly "not-text": () => string;
  readonly "not-xlsx": () => string;
  readonly "old-xls": () => string;
  readonly password: () => string;
  readonly damaged: () => string;
  readonly "too-large": () => string;
}

/** The sentence about a file that cannot be read. */
export function fileSentence(fault: keyof FileFaults, file: string, row: number | null, locale: Locale): string {
  return locale === "en" ? `The file "${file}" cannot be read: ${faults.en[fault](row)}.` : `无法读取文件“${file}”：${faults["zh-CN"][fault](row)}。`;
}

const faults: Readonly<Record<Locale, FileFaults>> = {
  "zh-CN": {
    encoding: () => "文字编码既不是 UTF-8、UTF-16，也不是 GBK/GB18030；请在 Excel 中打开，另存为“CSV UTF-8（逗号分隔）(*.csv)”",
    quotes: (row) => `第 ${row ?? 1} 行有一个引号（"）没有正确配对；请成对使用引号，单元格内的引号写成两个`,
    "not-text": () => "其中不是文本；请在 Excel 中打开，另存为“CSV UTF-8（逗号分隔）(*.csv)”或“Excel 工作簿（*.xlsx）”",
    "not-xlsx": () => "它不是 .xlsx 格式的工作簿；请在 Excel 中打开，另存为“Excel 工作簿（*.xlsx）”",
    "old-xls": () => "它是 Excel 97-2003 的旧格式（.xls）；请在 Excel 或 WPS 中打开，选择“文件 → 另存为”，类型选“Excel 工作簿（*.xlsx）”",
    password: () => "工作簿设有打开密码；请在 Excel 的“文件 → 信息 → 保护工作簿”中取消密码后保存",
    damaged: () => "工作簿不完整或已损坏；请在 Excel 中打开（必要时修复）并另存为“Excel 工作簿（*.xlsx）”",
    "too-large": () => "工作簿的单元格过多；请只保留所需的工作表和区域，另存一份",
  },
  en: {
    encoding: () => 'its text is neither UTF-8, UTF-16 nor GBK/GB18030; open it in Excel and save it as "CSV UTF-8 (Comma delimited) (*.csv)"',
    quotes: (row) => `in row ${row ?? 1} a quotation mark (") has no partner; quotation marks come in pairs, and one inside a cell is written twice`,
    "not-text": () => 'it holds no text; open it in Excel and save it as "CSV UTF-8 (Comma delimited) (*.csv)" or "Excel Workbook (*.xlsx)"',
    "not-xlsx": () => 'it is not a workbook in the .xlsx format; open it in Excel and save it as "Excel Workbook (*.xlsx)"',
    "old-xls": () => 'it is in the old format of Excel 97-2003 (.xls); open it in Excel, choose "File > Save As", and save it as "Excel Workbook (*.xlsx)"',
    password: () => 'it is protected by a password; take the password off in Excel under "File > Info > Protect Workbook" and save it',
    damaged: () => 'it is incomplete or damaged; open it in Excel, repair it if Excel offers to, and save it as "Excel Workbook (*.xlsx)"',
    "too-large": () => "it has too many cells; save a copy with the sheet and the range that are needed",
  },
};
