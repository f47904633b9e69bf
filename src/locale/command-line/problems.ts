import type { Mistake } from "../../engine/declare/mistake.ts";
import type { Locale, Text } from "../../engine/declare/text.ts";
import type { NoPanel } from "../../analysis/shape/shape-book.ts";
import { noPanelSentence } from "../pane/shape.ts";
import { quotable } from "../wording/quotable.ts";
import { sentence } from "../wording/sentences.ts";
import { byCount, list } from "../wording/wording.ts";

/** What can be wrong with a command, by code, with what a sentence about it needs. Mistakes in the data are in sentences.ts. */
export interface CliProblems {
  "file-needed": Record<string, never>;
  "options-missing": { readonly options: readonly string[] };
  "value-missing": { readonly option: string };
  "unknown-option": { readonly option: string; readonly nearest: string | null };
  "unknown-command": { readonly command: string; readonly commands: readonly string[] };
  "unexpected-argument": { readonly argument: string };
  "option-choice": { readonly option: string; readonly expected: readonly string[]; readonly got: string };
  "option-needs": { readonly option: string; readonly needs: string };
  /** The method has other options than this one. */
  "option-not-taken": { readonly option: string; readonly model: string; readonly index: string | null; readonly takes: readonly string[] };
  /** The procedure takes other options than this one. */
  "option-not-of-procedure": { readonly option: string; readonly procedure: string; readonly takes: readonly string[] };
  /** Two names of one option were both given. */
  "options-alike": { readonly option: string; readonly other: string };
  /** Tables of a report that the analysis has no numbers for. */
  "preset-unfit": { readonly preset: string };
  "sheet-of-text": { readonly file: string };
  /** Options that say how a text file is to be read, and the file is none. */
  "option-of-text": { readonly option: string; readonly file: string };
  "encoding-unknown": { readonly got: string };
  "separator-unknown": { readonly got: string };
  /** No sheet of this name; it may be a chart on a tab of its own. The named columns stand in the sheets `having`. */
  "sheet-not-there": { readonly sheet: string; readonly sheets: readonly string[]; readonly having: readonly string[]; readonly chart: boolean };
  /** The sheet that was read, being the `first` or the one that was named, has not the columns; the sheets `having` have them. */
  "columns-elsewhere": { readonly sheet: string; readonly having: readonly string[]; readonly first: boolean };
  /** A mistake in the one sheet of a workbook that was read. */
  "in-one-sheet": { readonly mistake: Mistake; readonly sheet: string; readonly others: readonly string[] };
  "file-missing": { readonly file: string };
  "file-is-folder": { readonly file: string };
  "file-denied": { readonly file: string };
  /** The named columns are not in the first row that is not blank, but in a later one. */
  "header-lower": { readonly row: number; readonly first: number; readonly title: string };
  /** Some of the named columns are in the first row, others below it. */
  "header-split": { readonly column: string; readonly address: string; readonly first: number };
  "cells-merged": { readonly column: string; readonly range: string };
  "target-kind": { readonly option: string; readonly path: string; readonly expected: readonly string[] };
  "target-folder-missing": { readonly option: string; readonly path: string; readonly folder: string };
  "target-denied": { readonly option: string; readonly path: string };
  "target-is-folder": { readonly option: string; readonly path: string };
  "target-is-data": { readonly option: string; readonly path: string };
  "target-is-chain": { readonly option: string; readonly path: string };
  "target-is-table": { readonly option: string; readonly path: string };
  "target-is-plan": { readonly option: string; readonly path: string };
  "target-is-shard": { readonly option: string; readonly path: string };
  /** Neither a file nor what is written into, as a pipe. */
  "target-no-file": { readonly option: string; readonly path: string };
  "targets-alike": { readonly path: string };
  "not-saved": { readonly path: string; readonly reason: string };
  /** What the command prints did not get through. */
  "not-printed": { readonly reason: string };
  "option-count": { readonly option: string; readonly got: string };
  /** The files give no panel. */
  "no-panel": { readonly problem: NoPanel };
  /** The file is one row per unit and period already. */
  "panel-already": { readonly file: string };
  /** A column of groups, and a division that would make one. */
  "group-twice": Readonly<Record<never, never>>;
  "template-unknown": { readonly got: string; readonly templates: readonly string[] };
  /** An option of one template, and none was named. */
  "template-needed": { readonly option: string; readonly templates: readonly string[] };
  /** A report of this product, which is no data. */
  "own-report": { readonly file: string };
  "plan-needed": Record<string, never>;
  "plan-unreadable": { readonly file: string };
  /** The plan holds what `run` would refuse. */
  "plan-unfit": { readonly file: string; readonly mistake: { readonly code: string; readonly params: object } };
  "plan-other-version": { readonly file: string; readonly made: string; readonly here: string };
  "plan-data-changed": { readonly file: string; readonly plan: string };
  /** The file of a chain holds no JSON. */
  "chain-unreadable": { readonly file: string };
  /** A chain holds what `run` would refuse. */
  "chain-unfit": { readonly file: string; readonly mistake: { readonly code: string; readonly params: object } };
  /** A file of a second table that a chain names is neither beside the chain nor in the working folder. */
  "chain-file-missing": { readonly chain: string; readonly file: string; readonly beside: string };
  /** An option of `run` that the steps of the chain say. */
  "option-in-chain": { readonly option: string };
  /** An option of `run` that the plan has settled already. */
  "option-in-plan": { readonly option: string };
  "shard-form": { readonly got: string };
  "shards-unfinished": { readonly first: string; readonly of: number; readonly plan: string };
}

type Sentences = { readonly [C in keyof CliProblems]: (params: CliProblems[C]) => string };

/** The sentence about a command that a person can mend. */
export function cliSentence<C extends keyof CliProblems>(code: C, params: CliProblems[C], locale: Locale): string {
  return sentences[locale][code](quotable(params));
}

/** Why the system refuses to write, by its code; the last holds for any other. */
const systemReasons: Readonly<Record<string, Text>> = {
  ENOSPC: { "zh-CN": "磁盘已满", en: "the disk is full" },
  EDQUOT: { "zh-CN": "磁盘配额已用完", en: "the disk quota is used up" },
  EFBIG: { "zh-CN": "文件大小超过限制", en: "the file would be larger than is allowed" },
  EROFS: { "zh-CN": "磁盘是只读的", en: "the disk may only be read" },
  EACCES: { "zh-CN": "没有权限", en: "permission is missing" },
  EPERM: { "zh-CN": "没有权限，或它正在Excel中打开（请先关闭）", en: "permission is missing, or it is open in Excel (close it first)" },
  ENAMETOOLONG: { "zh-CN": "文件名过长", en: "its name is too long" },
  ELOOP: { "zh-CN": "链接互相指向，没有终点", en: "its link leads back to itself" },
  ENOENT: { "zh-CN": "它所在的文件夹不存在", en: "the folder that it leads to is not there" },
  ENOTDIR: { "zh-CN": "它的路径中有一段不是文件夹", en: "a part of its path is no folder" },
  EIO: { "zh-CN": "磁盘出错", en: "the disk failed" },
  EBUSY: { "zh-CN": "如它在Excel或其他程序中打开，请先关闭", en: "if it is open in Excel or another program, close it first" },
};

/** What to type to choose one of these sheets. */
const choice = (sheets: readonly string[]) => sheets.map((name) => `--sheet ${/^[\p{L}\p{N}_.]+$/u.test(name) ? name : JSON.stringify(name)}`);
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join("、");
const inQuotes = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

const sentences: Readonly<Record<Locale, Sentences>> = {
  "zh-CN": {
    "file-needed": () => "缺少数据文件：qianyan run之后应写.csv或.xlsx文件的路径；用法见qianyan run --help。",
    "options-missing": ({ options }) => `缺少必需的选项${options.join("、")}；在命令后加--help可查看用法。`,
    "value-missing": ({ option }) => `选项${option}之后缺少取值。`,
    "unknown-option": ({ option, nearest }) => `没有选项“${option}”${nearest === null ? "" : `；是否指${nearest}`}；在命令后加--help可查看全部选项。`,
    "unknown-command": ({ command, commands }) => `没有命令“${command}”，应为${commands.join("、")}之一；用法见qianyan --help。`,
    "unexpected-argument": ({ argument }) => `多出了参数“${argument}”；含空格的文件名和列名要用引号括起来。`,
    "option-choice": ({ option, expected, got }) => `选项${option}应为${expected.join("、")}之一，现为“${got}”。`,
    "option-needs": ({ option, needs }) => `${option}须与${needs}一起使用。`,
    "option-not-taken": ({ option, model, index, takes }) =>
      `模型“${model}”${index === null ? "" : `与指数“${index}”`}没有选项${option}${takes.length === 0 ? "，也没有其他选项" : `；可用的有${takes.join("、")}`}。`,
    "option-not-of-procedure": ({ option, procedure, takes }) => `“${procedure}”没有选项${option}；可用的有${takes.join("、")}。`,
    "options-alike": ({ option, other }) => `${option}与${other}是同一个选项，只能给出一个。`,
    "preset-unfit": ({ preset }) => `--preset ${preset}只用于效率值的全局Malmquist指数（--index gm），并需要时期列和分组列（--period、--group）。`,
    "sheet-of-text": ({ file }) => `选项--sheet只用于.xlsx工作簿，文件“${file}”只有一张表。`,
    "option-of-text": ({ option, file }) => `选项${option}只用于文本文件（.csv），文件“${file}”是工作簿。`,
    "encoding-unknown": ({ got }) => `选项--encoding应为一种编码的名称，如utf-8、gb18030、big5、shift_jis、windows-1252，现为“${got}”。`,
    "separator-unknown": ({ got }) => `选项--separator应为一个字符，或comma、semicolon、tab、bar、space之一，现为“${got}”。`,
    "sheet-not-there": ({ sheet, sheets, having, chart }) =>
      `${chart ? `“${sheet}”是单独一页的图表，没有单元格` : `工作簿中没有工作表“${sheet}”`}；现有：${sheets.join("、")}。${having.length === 0 ? "" : `所指定的列在工作表${quoted(having)}中：请用${choice(having).join("或")}。`}`,
    "columns-elsewhere": ({ sheet, having, first }) =>
      `读取的是${first ? "第一张工作表" : "工作表"}“${sheet}”，其中没有所指定的列；这些列在工作表${quoted(having)}中：请用${choice(having).join("或")}。`,
    "in-one-sheet": ({ mistake, sheet, others }) =>
      `${sentence(mistake, "zh-CN")}读取的是工作表“${sheet}”；工作簿中还有${quoted(others)}，可用${choice(others.slice(0, 1))[0]}这样的选项指定。`,
    "file-missing": ({ file }) => `找不到文件“${file}”；请检查路径。`,
    "file-is-folder": ({ file }) => `“${file}”是文件夹，应为.csv或.xlsx文件。`,
    "file-denied": ({ file }) => `没有读取文件“${file}”的权限，或它正被其他程序占用。`,
    "header-lower": ({ row, first, title }) =>
      `表头应在第一个非空行（第${first}行），但该行是“${title}”，所指定的列名在第${row}行；请删除第${row}行以上的标题行。`,
    "header-split": ({ column, address, first }) => `列名“${column}”在${address}，而表头应全部在第${first}行；请取消合并单元格，把多行表头改为一行。`,
    "cells-merged": ({ column, range }) => `列“${column}”的单元格${range}是合并的；请取消合并，并在每一行填上内容。`,
    "target-kind": ({ option, path, expected }) => `选项${option}的文件名应以${expected.join("或")}结尾，现为“${path}”。`,
    "target-folder-missing": ({ option, path, folder }) => `选项${option}的文件“${path}”无法写入：文件夹“${folder}”不存在。`,
    "target-denied": ({ option, path }) => `选项${option}的文件“${path}”无法写入：没有权限。`,
    "target-is-folder": ({ option, path }) => `选项${option}应为文件名，“${path}”是文件夹。`,
    "target-is-data": ({ option, path }) => `选项${option}的文件“${path}”就是数据文件；请换一个文件名，以免覆盖数据。`,
    "target-is-chain": ({ option, path }) => `选项${option}的文件“${path}”就是步骤文件；请换一个文件名，以免覆盖它。`,
    "target-is-table": ({ option, path }) => `选项${option}的文件“${path}”就是要读取的另一张表；请换一个文件名，以免覆盖它。`,
    "target-is-plan": ({ option, path }) => `选项${option}的文件“${path}”就是计划文件；请换一个文件名，以免覆盖计划。`,
    "target-is-shard": ({ option, path }) => `选项${option}的文件“${path}”是计划中一份的结果；请换一个文件名，以免覆盖它。`,
    "target-no-file": ({ option, path }) => `选项${option}的“${path}”既不是文件，也不是管道，无法写入；请换一个文件名。`,
    "targets-alike": ({ path }) => `选项--out与--json写的是同一个文件“${path}”；请用两个文件名。`,
    "not-saved": ({ path, reason }) => `文件“${path}”未能写入，没有文件被改动：${(systemReasons[reason] ?? systemReasons["EBUSY"])["zh-CN"]}（${reason}）。`,
    "not-printed": ({ reason }) => `结果未能输出，没有文件被改动：${systemReasons[reason]?.["zh-CN"] ?? "标准输出无法写入"}（${reason}）。`,
    "option-count": ({ option, got }) => `选项${option}应为不小于1的整数，现为“${got}”。`,
    "no-panel": ({ problem }) => noPanelSentence(problem, "zh-CN"),
    "panel-already": ({ file }) => `“${file}”已经是面板（一行表头，每个单元每个时期一行），不需要整理，可以直接用于qianyan run。`,
    "group-twice": () => "--group指明分组列，--group-by另加一列分组，只能给出一个。",
    "template-unknown": ({ got, templates }) => `没有模板“${got}”，应为${templates.join("、")}之一。`,
    "template-needed": ({ option, templates }) => `选项${option}需要指定模板，应为${templates.join("、")}之一。`,
    "own-report": ({ file }) => `“${file}”是本软件写成的报告或整理好的面板，不再整理。`,
    "plan-needed": () => "缺少计划文件：请给出qianyan plan写成的.json文件的路径。",
    "plan-unreadable": ({ file }) => `“${file}”不是计划文件；计划文件由qianyan plan写成。`,
    "plan-unfit": ({ file, mistake }) => `计划“${file}”不能运行：${sentence(mistake as Mistake, "zh-CN")}`,
    "plan-other-version": ({ file, made, here }) => `计划“${file}”由${made}版写成，现为${here}版；为保证各份结果一致，请用同一版本，或重新写一份计划。`,
    "plan-data-changed": ({ file, plan }) => `数据文件“${file}”与写计划“${plan}”时不同（SHA-256不符）；请恢复原文件，或重新写一份计划。`,
    "chain-unreadable": ({ file }) => `“${file}”不是步骤文件：它应当是JSON。`,
    "chain-unfit": ({ file, mistake }) => `步骤文件“${file}”不能运行：${sentence(mistake as Mistake, "zh-CN")}`,
    "chain-file-missing": ({ chain, file, beside }) =>
      `步骤文件“${chain}”所用的表“${file}”找不到：步骤文件所在的文件夹（${beside}）与当前文件夹中都没有；请检查路径。`,
    "option-in-chain": ({ option }) => `选项${option}不能与--chain一起使用：列和选项由步骤文件规定。`,
    "option-in-plan": ({ option }) => `选项${option}不能与--shard同用：分析已写在计划里，结果由qianyan merge写出。`,
    "shard-form": ({ got }) => `选项--shard应写成i/N（第i份，共N份，i从1起），现为“${got}”。`,
    "shards-unfinished": ({ first, of, plan }) => `还不能合并：第${first}份尚未完成或已损坏；全部未完成的份见qianyan shard ${plan} --shards ${of}。`,
  },
  en: {
    "file-needed": () => "The data file is missing: give the path of a .csv or .xlsx file after `qianyan run`; see `qianyan run --help`.",
    "options-missing": ({ options }) =>
      `The required ${byCount(options.length, "option", "options")} ${list(options, "en")} ${byCount(options.length, "is", "are")} missing; add --help to the command to see how it is used.`,
    "value-missing": ({ option }) => `Option ${option} must be followed by a value.`,
    "unknown-option": ({ option, nearest }) =>
      `There is no option "${option}"${nearest === null ? "" : `; did you mean ${nearest}?`}${nearest === null ? "; add" : " Add"} --help to the command to see all of them.`,
    "unknown-command": ({ command, commands }) => `There is no command "${command}"; it must be one of ${commands.join(", ")}. See \`qianyan --help\`.`,
    "unexpected-argument": ({ argument }) => `Unexpected argument "${argument}": put file and column names that hold spaces in quotation marks.`,
    "option-choice": ({ option, expected, got }) => `Option ${option} must be one of ${expected.join(", ")}; got "${got}".`,
    "option-needs": ({ option, needs }) => `${option} belongs to ${needs}, which is missing.`,
    "option-not-taken": ({ option, model, index, takes }) =>
      `The model "${model}"${index === null ? " has" : ` and the index "${index}" have`} no option ${option}${takes.length === 0 ? ", nor any other" : `; ${index === null ? "it has" : "they have"} ${takes.join(", ")}`}.`,
    "option-not-of-procedure": ({ option, procedure, takes }) => `The procedure "${procedure}" has no option ${option}; it has ${takes.join(", ")}.`,
    "options-alike": ({ option, other }) => `${option} and ${other} are one option; give it once.`,
    "preset-unfit": ({ preset }) =>
      `--preset ${preset} is only for the global Malmquist index of efficiencies (--index gm), with a period and a group column (--period, --group).`,
    "sheet-of-text": ({ file }) => `Option --sheet is for .xlsx workbooks; the file "${file}" is one table.`,
    "option-of-text": ({ option, file }) => `Option ${option} is for text files (.csv); the file "${file}" is a workbook.`,
    "encoding-unknown": ({ got }) => `Option --encoding must name an encoding, such as utf-8, gb18030, big5, shift_jis or windows-1252; got "${got}".`,
    "separator-unknown": ({ got }) => `Option --separator must be one character, or one of comma, semicolon, tab, bar, space; got "${got}".`,
    "sheet-not-there": ({ sheet, sheets, having, chart }) =>
      `${chart ? `"${sheet}" is a chart on a tab of its own and holds no cells` : `The workbook has no sheet "${sheet}"`}; its sheets are: ${sheets.join(", ")}.${having.length === 0 ? "" : ` The named columns are in ${inQuotes(having)}: use ${choice(having).join(" or ")}.`}`,
    "columns-elsewhere": ({ sheet, having, first }) =>
      `The ${first ? "first sheet" : "sheet"} "${sheet}" was read, which has not the named columns; they are in ${inQuotes(having)}: use ${choice(having).join(" or ")}.`,
    "in-one-sheet": ({ mistake, sheet, others }) =>
      `${sentence(mistake, "en")} The sheet "${sheet}" was read; the workbook also has ${inQuotes(others)}, to be chosen as in ${choice(others.slice(0, 1))[0]}.`,
    "file-missing": ({ file }) => `There is no file "${file}"; check the path.`,
    "file-is-folder": ({ file }) => `"${file}" is a folder; it must be a .csv or .xlsx file.`,
    "file-denied": ({ file }) => `The file "${file}" may not be read: permission is missing, or another program holds it.`,
    "header-lower": ({ row, first, title }) =>
      `The header must be the first row that is not blank (row ${first}), which holds "${title}"; the named columns stand in row ${row}: delete the title rows above row ${row}.`,
    "header-split": ({ column, address, first }) =>
      `The column name "${column}" stands in ${address}, and the whole header must stand in row ${first}: unmerge its cells and make a header of several rows one row.`,
    "cells-merged": ({ column, range }) => `In column "${column}" the cells ${range} are merged: unmerge them and fill in every row.`,
    "target-kind": ({ option, path, expected }) => `The file of option ${option} must end in ${expected.join(" or ")}; got "${path}".`,
    "target-folder-missing": ({ option, path, folder }) => `The file "${path}" of option ${option} cannot be written: there is no folder "${folder}".`,
    "target-denied": ({ option, path }) => `The file "${path}" of option ${option} cannot be written: permission is missing.`,
    "target-is-folder": ({ option, path }) => `Option ${option} must name a file; "${path}" is a folder.`,
    "target-is-data": ({ option, path }) => `The file "${path}" of option ${option} is the data file itself; choose another name, or the data would be lost.`,
    "target-is-chain": ({ option, path }) => `The file "${path}" of option ${option} is the chain itself; choose another name, or the chain would be lost.`,
    "target-is-table": ({ option, path }) =>
      `The file "${path}" of option ${option} is a table that is read; choose another name, or that table would be lost.`,
    "target-is-plan": ({ option, path }) => `The file "${path}" of option ${option} is the plan itself; choose another name, or the plan would be lost.`,
    "target-is-shard": ({ option, path }) =>
      `The file "${path}" of option ${option} is a finished part of a plan; choose another name, or the part would be lost.`,
    "target-no-file": ({ option, path }) => `"${path}" of option ${option} is neither a file nor a pipe and cannot be written; choose another name.`,
    "targets-alike": ({ path }) => `Options --out and --json name the same file "${path}"; choose two names.`,
    "not-saved": ({ path, reason }) =>
      `The file "${path}" could not be written, and no file has changed: ${(systemReasons[reason] ?? systemReasons["EBUSY"]).en} (${reason}).`,
    "not-printed": ({ reason }) =>
      `The results could not be printed, and no file has changed: ${systemReasons[reason]?.en ?? "the standard output takes nothing"} (${reason}).`,
    "option-count": ({ option, got }) => `Option ${option} must be a whole number of 1 or more; got "${got}".`,
    "no-panel": ({ problem }) => noPanelSentence(problem, "en"),
    "panel-already": ({ file }) => `"${file}" is a panel already, one header row and one row per unit and period: use it with \`qianyan run\` as it is.`,
    "group-twice": () => "--group names a column of groups, and --group-by makes one: give one of them.",
    "template-unknown": ({ got, templates }) => `There is no template "${got}"; it must be one of ${templates.join(", ")}.`,
    "template-needed": ({ option, templates }) => `Option ${option} needs a template, one of ${templates.join(", ")}.`,
    "own-report": ({ file }) => `"${file}" is a report or a panel that this product wrote, and is not put in shape again.`,
    "plan-needed": () => "The plan is missing: give the path of the .json file that `qianyan plan` wrote.",
    "plan-unreadable": ({ file }) => `"${file}" is no plan; \`qianyan plan\` writes one.`,
    "plan-unfit": ({ file, mistake }) => `The plan "${file}" cannot be run: ${sentence(mistake as Mistake, "en")}`,
    "plan-other-version": ({ file, made, here }) =>
      `The plan "${file}" was made by version ${made}, and this is ${here}: use the same version for every part, or make the plan again.`,
    "plan-data-changed": ({ file, plan }) =>
      `The data file "${file}" is not the one of the plan "${plan}" (its SHA-256 differs): bring the file back, or make the plan again.`,
    "chain-unreadable": ({ file }) => `"${file}" is no chain: it must be JSON.`,
    "chain-unfit": ({ file, mistake }) => `The chain "${file}" cannot be run: ${sentence(mistake as Mistake, "en")}`,
    "chain-file-missing": ({ chain, file, beside }) =>
      `The table "${file}" that the chain "${chain}" names is neither beside the chain (${beside}) nor in the working folder; check the path.`,
    "option-in-chain": ({ option }) => `Option ${option} does not go with --chain: the chain says the columns and options of its steps.`,
    "option-in-plan": ({ option }) => `Option ${option} does not go with --shard: the plan holds the analysis, and \`qianyan merge\` writes the results.`,
    "shard-form": ({ got }) => `Option --shard must be i/N, the i-th part of N, counted from 1; got "${got}".`,
    "shards-unfinished": ({ first, of, plan }) =>
      `The parts cannot be merged yet: ${first} is not finished, or damaged; \`qianyan shard ${plan} --shards ${of}\` lists all that are to be run.`,
  },
};
