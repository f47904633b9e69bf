import type { DataNotes } from "../../analysis/notes.ts";
import type { SentencesOf } from "../../engine/declare/said.ts";
import { observationName } from "./observation.ts";
import { seen } from "../hosts/seen.ts";
import { allOf, byCount, capital, list, rowsText } from "../wording/wording.ts";

/** What is said of the data of a run, and of how its numbers were read. */
export const dataNotes: SentencesOf<DataNotes> = {
  "zh-CN": {
    "unscored-row": ({ dmu, period, address, column, got }) =>
      `${observationName(dmu, period, "zh-CN")}未评价：列“${column}”（${address}）为“${got}”，而所选模型要求被评价单元的数值大于0；该行仍参与构成前沿。`,
    "excluded-row": ({ dmu, period, address, column, got }) =>
      `${observationName(dmu, period, "zh-CN")}已剔除：列“${column}”（${address}）${got === "" ? "为空" : `为“${got}”`}。`,
    "one-spelling": ({ column, kept, others }) =>
      `“${column}”列中，${list(
        others.map(({ label, rows }) => `“${seen(label)}”（${rowsText(rows, "zh-CN")}）`),
        "zh-CN",
      )}视为“${seen(kept)}”。`,
    "nothing-to-resample": ({ periods, below, all }) =>
      `${periods.length === 0 || all ? "" : `${list(periods, "zh-CN")}：`}${below === 0 ? "没有小于1的径向效率值" : "小于1的径向效率值不足两个"}，自助法无从重抽，${all ? "因此没有置信区间" : "这些时期的效率值和涉及它们的指数没有置信区间"}。`,
    "decimal-comma": ({ address, got, because, decisive }) =>
      `数值中的逗号按小数点读取（${address}“${got}”），因为${because}的“${decisive}”只能这样读；如逗号是千位分隔符，请去掉，或在命令行用--decimal point指明。`,
    "thousands-comma": ({ address, got, because, decisive }) =>
      `数值中的逗号按千位分隔符读取（${address}“${got}”），因为${because}的“${decisive}”以句点为小数点；如逗号是小数点，请在命令行用--decimal comma指明。`,
    "marks-unsure": ({ address, got }) =>
      `${address}“${got}”中的逗号或句点可能是小数点，也可能是千位分隔符，文件中的数不足以判断，这样的单元格保留为文本；请去掉千位分隔符，并以句点为小数点。`,
    "point-thousands": ({ address, got, beside }) =>
      `${address}“${got}”中的句点按小数点读取；同列有“${beside}”这样的整数，且带句点的数都恰有三位小数，句点也可能是千位分隔符，请核对；如是，请在命令行用--decimal comma指明。`,
    "short-rows": ({ rows, count, names }) =>
      `${rowsText(rows, "zh-CN", rows.length)}${count > rows.length ? `（共${count}行）` : ""}的单元格少于表头的${names}个列名，缺少的按空白处理；请核对是否错位。`,
  },
  en: {
    "unscored-row": ({ dmu, period, address, column, got }) =>
      `${observationName(dmu, period, "en")} is not scored: column "${column}" (${address}) is "${got}", and the chosen model needs numbers greater than 0 in an evaluated unit; the row still spans the frontier.`,
    "excluded-row": ({ dmu, period, address, column, got }) =>
      `${observationName(dmu, period, "en")} is left out: column "${column}" (${address}) ${got === "" ? "is blank" : `is "${got}"`}.`,
    "one-spelling": ({ column, kept, others }) =>
      `In column "${column}", ${allOf(
        others.map(({ label, rows }) => `"${seen(label)}" (${rowsText(rows, "en")})`),
        "en",
      )} ${byCount(others.length, "is", "are")} taken as "${seen(kept)}".`,
    "nothing-to-resample": ({ periods, below, all }) =>
      capital(
        `${all ? "" : `In ${allOf(periods, "en")}: `}${below === 0 ? "no score (radial efficiency) is below 1" : "fewer than two scores (radial efficiencies) are below 1"}, so the bootstrap has nothing to resample and ${all ? "there are no intervals" : "scores and index there have no interval"}.`,
      ),
    "decimal-comma": ({ address, got, because, decisive }) =>
      `The comma in numbers is read as the decimal mark (${address}: "${got}"), because "${decisive}" in ${because} can be read in no other way; if commas set thousands apart, take them out, or say --decimal point on the command line.`,
    "thousands-comma": ({ address, got, because, decisive }) =>
      `The comma in numbers is read as setting thousands apart (${address}: "${got}"), because "${decisive}" in ${because} has a decimal point; if commas are decimal marks, say --decimal comma on the command line.`,
    "marks-unsure": ({ address, got }) =>
      `The comma or point in ${address} ("${got}") may be the decimal mark or set thousands apart, and the numbers of the file do not tell: such cells stay texts. Take the thousands separators out, and write decimals with a point.`,
    "point-thousands": ({ address, got, beside }) =>
      `The point in ${address} ("${got}") is read as the decimal mark; whole numbers such as ${beside} stand in the column, and every number with a point has just three decimals, so points may set thousands apart: check, and if so say --decimal comma on the command line.`,
    "short-rows": ({ rows, count, names }) =>
      `${capital(rowsText(rows, "en", rows.length))}${count > rows.length ? ` and ${count - rows.length} more` : ""} ${byCount(count, "has", "have")} fewer cells than the ${names} names of the header; what is missing is taken for blank. Check that nothing has slipped.`,
  },
};
