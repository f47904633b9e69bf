import { encodingLabel } from "./encoding-label.ts";
import type { Locale, Text } from "../../engine/declare/text.ts";
import { quotable, shown } from "../wording/quotable.ts";

/** What is known of the fault: of the encoding of a text, or where in a workbook it lies. */
interface Trouble {
  readonly encoding?: string;
  readonly sample?: string;
  readonly others?: readonly { readonly encoding: string; readonly sample: string }[];
  readonly sheet?: string;
  readonly cell?: string;
  readonly limit?: number;
  /** Whether a list of encodings to read the file in stands below the sentence. */
  readonly listed?: boolean;
}

/** Why a file cannot be read, and what to do about it. The faults are those of src/workbook/file. */
interface FileFaults {
  readonly encoding: (row: number | null, trouble: Trouble) => string;
  readonly "encoding-unlike": (row: number | null, trouble: Trouble) => string;
  readonly "encoding-named": (row: number | null, trouble: Trouble) => string;
  readonly "encoding-mark": (row: number | null, trouble: Trouble) => string;
  readonly "encoding-mixed": (row: number | null) => string;
  readonly "encoding-cut": (row: number | null) => string;
  readonly quotes: (row: number | null) => string;
  readonly "not-text": (row: number | null, trouble: Trouble) => string;
  readonly "not-xlsx": () => string;
  readonly "old-xls": () => string;
  readonly xlsb: () => string;
  readonly ods: () => string;
  readonly "xml-2003": () => string;
  readonly "web-page": () => string;
  readonly "plain-text": () => string;
  readonly password: () => string;
  readonly damaged: (row: number | null, trouble: Trouble) => string;
  readonly "cell-twice": (row: number | null, trouble: Trouble) => string;
  readonly "no-sheets": () => string;
  readonly "too-large": (row: number | null, trouble: Trouble) => string;
  readonly unpacks: (row: number | null, trouble: Trouble) => string;
}

/** The sentence about a file that cannot be read. */
export function fileSentence(fault: keyof FileFaults, file: string, row: number | null, locale: Locale, trouble: Trouble = {}): string {
  const name = shown(file);
  const known = quotable(trouble);
  return locale === "en"
    ? `The file "${name}" cannot be read: ${faults.en[fault](row, known)}.`
    : `无法读取文件“${name}”：${faults["zh-CN"][fault](row, known)}。`;
}

/** Why a file could not be opened where that is no fault of the file. */
export function openingFault(file: string, message: string, locale: Locale): string {
  const [name, why] = [shown(file), quotable(message)];
  return locale === "en"
    ? `The file "${name}" could not be opened, by a fault of this program (${why}): please report it.`
    : `程序内部错误，未能打开文件“${name}”（${why}）；请报告给我们。`;
}

const megabytes = (bytes = 0) => Math.round(bytes / 2 ** 20);

const saveAnew: Text = {
  "zh-CN": "可在Excel中打开，另存为“CSV UTF-8（逗号分隔）(*.csv)”，或在命令行用--encoding指明编码",
  en: 'open it in Excel and save it as "CSV UTF-8 (Comma delimited) (*.csv)", or, on the command line, name its encoding with --encoding',
};

const chooseBelow: Text = { "zh-CN": "请在下面选择编码", en: "choose its encoding below" };

const nameEncoding = ({ listed = false }: Trouble, locale: Locale) => (listed ? chooseBelow : saveAnew)[locale];

/** What the text may be in, each with how it would read. */
const perhaps = ({ others = [] }: Trouble, locale: Locale) => {
  if (others.length === 0) return "";
  return locale === "en"
    ? ` (it may be ${others.map(({ encoding, sample }) => `${encodingLabel(encoding)}: "${sample}"`).join(", or ")})`
    : `（可能是${others.map(({ encoding, sample }) => `${encodingLabel(encoding)}：“${sample}”`).join("，或")}）`;
};

const faults: Readonly<Record<Locale, FileFaults>> = {
  "zh-CN": {
    encoding: (_, trouble) => `文字编码既不是UTF-8、UTF-16，也不是GBK/GB18030${perhaps(trouble, "zh-CN")}；${nameEncoding(trouble, "zh-CN")}`,
    "encoding-unlike": (row, { encoding = "", sample = "", ...trouble }) =>
      `文件没有标明编码，按${encodingLabel(encoding)}解读时，第${row ?? 1}行“${sample}”不像中文${perhaps(trouble, "zh-CN")}；${nameEncoding(trouble, "zh-CN")}`,
    "encoding-named": (_, { encoding = "", ...trouble }) =>
      `其中有不属于编码${encodingLabel(encoding)}的字节${perhaps(trouble, "zh-CN")}；${trouble.listed ? "请在下面选择其他编码" : "请指明正确的编码"}`,
    "encoding-mark": (_, { encoding = "" }) => `文件开头的字节顺序标记表明编码是${encodingLabel(encoding)}，与所指明的不同；请去掉--encoding`,
    "encoding-mixed": (row) => `第${row ?? 1}行的编码与其他行不同（UTF-8与GBK等混在一起）；请把各部分存为同一编码后再合并`,
    "encoding-cut": (row) => `文件在一个字的中间结束${row === null ? "" : `（第${row}行）`}，内容不完整；请重新取得或保存文件`,
    quotes: (row) => `第${row ?? 1}行有一个引号（"）没有正确配对；请成对使用引号，单元格内的引号写成两个`,
    "not-text": (_, { listed }) =>
      listed
        ? "按所选编码解读时不是文本；请在下面选择其他编码"
        : "其中不是文本；请在Excel中打开，另存为“CSV UTF-8（逗号分隔）(*.csv)”或“Excel工作簿（*.xlsx）”",
    "not-xlsx": () => "它不是.xlsx格式的工作簿；请在Excel中打开，另存为“Excel工作簿（*.xlsx）”",
    "old-xls": () => "它是Excel 97-2003的旧格式（.xls）；请在Excel或WPS中打开，选择“文件 → 另存为”，类型选“Excel工作簿（*.xlsx）”",
    xlsb: () => "它是Excel二进制工作簿（.xlsb）；请在Excel中打开，选择“文件 → 另存为”，类型选“Excel工作簿（*.xlsx）”",
    ods: () => "它是开放文档表格（.ods）；请在WPS、Excel或LibreOffice中打开，另存为“Excel工作簿（*.xlsx）”",
    "xml-2003": () => "它是“XML表格2003”，不是.xlsx格式；请在Excel中打开，选择“文件 → 另存为”，类型选“Excel工作簿（*.xlsx）”",
    "web-page": () => "它其实是网页，只是文件名像工作簿，许多网站的“导出”就是这样；请在Excel或WPS中打开，另存为“Excel工作簿（*.xlsx）”",
    "plain-text": () => "它其实是文本，不是工作簿；请把文件名的结尾改为.csv，或在Excel中打开，另存为“Excel工作簿（*.xlsx）”",
    password: () => "工作簿设有打开密码；请在Excel的“文件 → 信息 → 保护工作簿”中取消密码后保存",
    damaged: (_, { sheet }) =>
      `工作簿不完整或已损坏${sheet === undefined ? "" : `，缺少工作表“${sheet}”的内容`}；请在Excel中打开（必要时修复）并另存为“Excel工作簿（*.xlsx）”`,
    "cell-twice": (_, { sheet = "", cell = "" }) =>
      `工作表“${sheet}”的单元格${cell}在文件中写了两次，内容不同，无法确定以哪个为准；请在Excel中打开，核对该单元格后另存为“Excel工作簿（*.xlsx）”`,
    "no-sheets": () => "其中没有含单元格的工作表，只有图表、对话框或宏；请把数据放在普通工作表中",
    "too-large": (_, { sheet, cell, limit = 0 }) =>
      sheet === undefined
        ? `工作簿的文字过多，超过上限${limit}条；请只保留所需的工作表和区域，另存一份`
        : `工作表“${sheet}”最远的单元格是${cell}，从A1到那里超过上限${limit}个单元格；请删除远处多余的行、列或单元格，或只保留所需的区域，另存一份`,
    unpacks: (_, { limit }) => `它解压后超过${megabytes(limit)} MB，与文件的大小极不相称；请在Excel中打开，只保留所需的工作表，另存为“Excel工作簿（*.xlsx）”`,
  },
  en: {
    encoding: (_, trouble) => `its text is neither UTF-8, UTF-16 nor GBK/GB18030${perhaps(trouble, "en")}; ${nameEncoding(trouble, "en")}`,
    "encoding-unlike": (row, { encoding = "", sample = "", ...trouble }) =>
      `it does not say its encoding, and as ${encodingLabel(encoding)} its row ${row ?? 1} is no Chinese text ("${sample}")${perhaps(trouble, "en")}; ${nameEncoding(trouble, "en")}`,
    "encoding-named": (_, { encoding = "", ...trouble }) =>
      `it holds bytes that are not of the encoding ${encodingLabel(encoding)}${perhaps(trouble, "en")}; ${trouble.listed ? "choose another below" : "name the right one"}`,
    "encoding-mark": (_, { encoding = "" }) =>
      `it begins with the byte order mark of ${encodingLabel(encoding)}, which is not the encoding that was named; leave --encoding out`,
    "encoding-mixed": (row) =>
      `row ${row ?? 1} is in another encoding than the rest (UTF-8 and GBK, say); save its parts in one encoding before they are put together`,
    "encoding-cut": (row) => `it ends amid a character${row === null ? "" : ` (row ${row})`}, so a part is missing; get or save the file again`,
    quotes: (row) => `in row ${row ?? 1} a quotation mark (") has no partner; quotation marks come in pairs, and one inside a cell is written twice`,
    "not-text": (_, { listed }) =>
      listed
        ? "it is no text in the encoding that was chosen; choose another below"
        : 'it holds no text; open it in Excel and save it as "CSV UTF-8 (Comma delimited) (*.csv)" or "Excel Workbook (*.xlsx)"',
    "not-xlsx": () => 'it is not a workbook in the .xlsx format; open it in Excel and save it as "Excel Workbook (*.xlsx)"',
    "old-xls": () => 'it is in the old format of Excel 97-2003 (.xls); open it in Excel, choose "File > Save As", and save it as "Excel Workbook (*.xlsx)"',
    xlsb: () => 'it is an Excel binary workbook (.xlsb); open it in Excel, choose "File > Save As", and save it as "Excel Workbook (*.xlsx)"',
    ods: () => 'it is an OpenDocument spreadsheet (.ods); open it in Excel, WPS or LibreOffice and save it as "Excel Workbook (*.xlsx)"',
    "xml-2003": () =>
      'it is an XML Spreadsheet 2003, not in the .xlsx format; open it in Excel, choose "File > Save As", and save it as "Excel Workbook (*.xlsx)"',
    "web-page": () =>
      'it is a web page under the name of a workbook, as the export of many sites is; open it in Excel or WPS and save it as "Excel Workbook (*.xlsx)"',
    "plain-text": () => 'it is a text and no workbook; let its name end in .csv, or open it in Excel and save it as "Excel Workbook (*.xlsx)"',
    password: () => 'it is protected by a password; take the password off in Excel under "File > Info > Protect Workbook" and save it',
    damaged: (_, { sheet }) =>
      `it is incomplete or damaged${sheet === undefined ? "" : `: the content of sheet "${sheet}" is missing`}; open it in Excel, repair it if Excel offers to, and save it as "Excel Workbook (*.xlsx)"`,
    "cell-twice": (_, { sheet = "", cell = "" }) =>
      `in sheet "${sheet}" the cell ${cell} is written twice with two contents, and which of them holds is not certain; open it in Excel, check that cell and save it as "Excel Workbook (*.xlsx)"`,
    "no-sheets": () => "it has no sheet with cells, only charts, dialogs or macros; put the data into an ordinary sheet",
    "too-large": (_, { sheet, cell, limit = 0 }) =>
      sheet === undefined
        ? `it has more than ${limit} texts; save a copy with the sheet and the range that are needed`
        : `the farthest cell of sheet "${sheet}" is ${cell}, and from A1 to there are more than ${limit} cells; delete rows, columns or cells that are not needed, or save a copy with the range that is`,
    unpacks: (_, { limit }) =>
      `unpacked it takes more than ${megabytes(limit)} MB, out of all proportion to its size; open it in Excel, keep the sheets that are needed and save it as "Excel Workbook (*.xlsx)"`,
  },
};
