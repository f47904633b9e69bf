import { declareMistakes } from "../engine/declare/mistake.ts";
import { list } from "../locale/wording/wording.ts";

/** What is wrong with a file or a sheet that was named. */
interface WorkbookMistakes {
  /** The workbook has no sheet of this name. */
  "sheet-missing": { readonly sheet: string; readonly sheets: readonly string[] };
  /** The file is of a kind that is not read. */
  "file-kind": { readonly file: string; readonly expected: readonly string[] };
  /** The file could not be read. */
  "file-unreadable": { readonly file: string; readonly reason: string };
}

export const workbookMistake = declareMistakes<WorkbookMistakes>({
  "zh-CN": {
    "sheet-missing": ({ sheet, sheets }) => `工作簿中没有工作表“${sheet}”；现有：${list(sheets, "zh-CN")}。`,
    "file-kind": ({ file, expected }) => `文件“${file}”的类型不受支持，应为${list(expected, "zh-CN")}。`,
    "file-unreadable": ({ file, reason }) => `无法读取文件“${file}”：${reason}。`,
  },
  en: {
    "sheet-missing": ({ sheet, sheets }) => `The workbook has no sheet "${sheet}"; its sheets are: ${list(sheets, "en")}.`,
    "file-kind": ({ file, expected }) => `The file "${file}" is of a kind that is not read; it must be ${list(expected, "en")}.`,
    "file-unreadable": ({ file, reason }) => `The file "${file}" cannot be read: ${reason}.`,
  },
});
