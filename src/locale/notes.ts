import type { Note } from "../engine/results.ts";
import type { Locale } from "../engine/text.ts";
import { periodOrderInChinese, periodOrderInEnglish } from "./period-order.ts";
import { quotable } from "./quotable.ts";
import { seen } from "./seen.ts";
import { separatorWord } from "./separators.ts";
import { allOf, byCount, capital, counted, list, rowsText } from "./wording.ts";

type Sentences = { readonly [C in Note["code"]]: (note: Extract<Note, { code: C }>) => string };

/** The sentence about something that the reader of the results must know. */
export function noteSentence(note: Note, locale: Locale): string {
  return sentences[locale][note.code](quotable(note) as never);
}

/** An observation as a sentence names it; a row may have lost its name. */
export function observationName(dmu: string, period: string | null, locale: Locale): string {
  const zh = locale === "zh-CN";
  const name = dmu === "" ? (zh ? "没有名称的一行" : "A row without a name") : dmu;
  return name + inPeriod(period, zh);
}

const inPeriod = (period: string | null, zh: boolean) => (period === null ? "" : zh ? `（${period}）` : ` (${period})`);

const sentences: Readonly<Record<Locale, Sentences>> = {
  "zh-CN": {
    gap: ({ dmu, period, indexed }) => `${dmu} 缺少 ${period} 的数据，${indexed ? "涉及该期的指数不计算" : "该期没有效率值"}；它仍参与构成其余各期的前沿。`,
    "unscored-row": ({ dmu, period, address, column, got }) =>
      `${observationName(dmu, period, "zh-CN")}未评价：列“${column}”（${address}）为“${got}”，而所选模型要求被评价单元的数值大于 0；该行仍参与构成前沿。`,
    "excluded-row": ({ dmu, period, address, column, got }) =>
      `${observationName(dmu, period, "zh-CN")}已剔除：列“${column}”（${address}）${got === "" ? "为空" : `为“${got}”`}。`,
    infeasible: ({ dmu, period }) => `${dmu}${inPeriod(period, true)}的规划无可行解，因此没有效率值。`,
    unbounded: ({ dmu, period }) => `${dmu}${inPeriod(period, true)}到前沿的距离无穷大（参照单元中有投入为 0 却有产出的），因此没有效率值。`,
    unsolved: ({ dmu, period }) => `${dmu}${inPeriod(period, true)}的规划未能得到可证明的最优解，因此没有效率值。`,
    "beyond-range": ({ dmu, period }) =>
      `${dmu}${inPeriod(period, true)}的结果超出数值范围（约1e±308）：数据的大小相差过于悬殊，因此没有效率值。请核对极大或极小的数值，或更换单位。`,
    "ill-posed": ({ dmu, period }) => `${dmu}${inPeriod(period, true)}的最优值取决于数据的最后一位数字（例如某列恰为其他列之和）；所示为浮点解，未作精确证明。`,
    "infeasible-interval": ({ dmu, from, to }) => `${dmu} 在 ${from}–${to} 的跨期比较无可行解：当期的数据不在另一期的技术范围内，该区间没有指数。`,
    "undefined-interval": ({ dmu, from, to }) => `${dmu} 在 ${from}–${to} 的指数无定义：所用的某个效率值为 0，或方向距离不大于 −1，比值不存在。`,
    "not-null-joint": ({ dmu, period }) =>
      `${dmu}${inPeriod(period, true)}有期望产出而非期望产出全为 0：弱可处置技术假定有产出就有排放（零结合性），该行与之不符，请核对数据或改用强可处置。`,
    "few-units": ({ period, group, units, recommended }) =>
      `${period === null ? "" : `${period}：`}${group === undefined ? "" : `“${group}”组：`}${units} 个单元少于经验法则 max{m·s, 3(m+s)} 建议的 ${recommended} 个，会有较多单元显示为有效。`,
    "one-spelling": ({ column, kept, others }) =>
      `“${column}”列中，${list(
        others.map(({ label, rows }) => `“${seen(label)}”（${rowsText(rows, "zh-CN")}）`),
        "zh-CN",
      )}视为“${seen(kept)}”。`,
    "nothing-to-resample": ({ periods, below, all }) =>
      `${periods.length === 0 || all ? "" : `${list(periods, "zh-CN")}：`}${below === 0 ? "没有小于1的径向效率值" : "小于1的径向效率值不足两个"}，自助法无从重抽，${all ? "因此没有置信区间" : "这些时期的效率值和涉及它们的指数没有置信区间"}。`,
    "encoding-guessed": ({ encoding, sample }) =>
      `文件没有标明编码，按${encoding.toUpperCase()}读取，例如“${sample}”；如文字不对，请把文件另存为CSV UTF-8，或在命令行用--encoding指明编码。`,
    "separator-guessed": ({ separator, other }) =>
      `以${separatorWord(separator, "zh-CN")}为分隔符${other === null ? "" : `；以${separatorWord(other, "zh-CN")}分隔也能得到整齐的表`}；如列不对，请在命令行用--separator指明。`,
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
    "lost-characters": ({ row, sample }) => `第${row}行“${sample}”含有“\ufffd”：该处的字在文件写成之前已经丢失，请核对。`,
    "period-order": (note) => periodOrderInChinese(note),
  },
  en: {
    gap: ({ dmu, period, indexed }) =>
      `${dmu} is missing in ${period}: it has no ${indexed ? "index for the intervals around it" : "score there"}, and still spans the frontiers of its other periods.`,
    "unscored-row": ({ dmu, period, address, column, got }) =>
      `${observationName(dmu, period, "en")} is not scored: column "${column}" (${address}) is "${got}", and the chosen model needs numbers greater than 0 in an evaluated unit; the row still spans the frontier.`,
    "excluded-row": ({ dmu, period, address, column, got }) =>
      `${observationName(dmu, period, "en")} is left out: column "${column}" (${address}) ${got === "" ? "is blank" : `is "${got}"`}.`,
    infeasible: ({ dmu, period }) => `The program of ${dmu}${inPeriod(period, false)} is infeasible, so it has no score.`,
    unbounded: ({ dmu, period }) =>
      `The distance of ${dmu}${inPeriod(period, false)} to the frontier is infinite (some reference unit yields output without any input), so it has no score.`,
    unsolved: ({ dmu, period }) => `The program of ${dmu}${inPeriod(period, false)} reached no proven optimum, so it has no score.`,
    "beyond-range": ({ dmu, period }) =>
      `A number of the result of ${dmu}${inPeriod(period, false)} is beyond what can be written (about 1e±308), as its data lie too far apart, so it has no score. Check very large and very small numbers, or change the unit.`,
    "ill-posed": ({ dmu, period }) =>
      `The optimum of ${dmu}${inPeriod(period, false)} hangs on the last digit of the data (one column the sum of others, say); the floating-point solution is shown, without an exact proof.`,
    "infeasible-interval": ({ dmu, from, to }) =>
      `The comparison of ${dmu} across ${from}–${to} is infeasible: its data of one period lies outside the technology of the other, and the interval has no index.`,
    "undefined-interval": ({ dmu, from, to }) =>
      `The index of ${dmu} for ${from}–${to} is not defined: one of its scores is 0, or a directional distance is −1 or less, so a ratio does not exist.`,
    "not-null-joint": ({ dmu, period }) =>
      `${dmu}${inPeriod(period, false)} has desirable outputs and no undesirable output at all: weak disposability assumes that nothing is produced without by-products (null-jointness). Check the row, or take strong disposability.`,
    "few-units": ({ period, group, units, recommended }) =>
      `${period === null ? "" : `${period}: `}${group === undefined ? "" : `group "${group}": `}${counted(units, "unit")} ${byCount(units, "is", "are")} fewer than the ${recommended} that the rule of thumb max{m·s, 3(m+s)} asks for; many will look efficient.`,
    "one-spelling": ({ column, kept, others }) =>
      `In column "${column}", ${allOf(
        others.map(({ label, rows }) => `"${seen(label)}" (${rowsText(rows, "en")})`),
        "en",
      )} ${byCount(others.length, "is", "are")} taken as "${seen(kept)}".`,
    "nothing-to-resample": ({ periods, below, all }) =>
      capital(
        `${all ? "" : `In ${allOf(periods, "en")}: `}${below === 0 ? "no score (radial efficiency) is below 1" : "fewer than two scores (radial efficiencies) are below 1"}, so the bootstrap has nothing to resample and ${all ? "there are no intervals" : "scores and index there have no interval"}.`,
      ),
    "encoding-guessed": ({ encoding, sample }) =>
      `The file does not say its encoding and is read as ${encoding.toUpperCase()}, "${sample}" for one; if that is wrong, save the file as CSV UTF-8, or name the encoding with --encoding on the command line.`,
    "separator-guessed": ({ separator, other }) =>
      `Cells are taken to be separated by ${separatorWord(separator, "en")}${other === null ? "" : `; ${separatorWord(other, "en")} would give a table too`}. If the columns are wrong, name the separator with --separator on the command line.`,
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
    "lost-characters": ({ row, sample }) => `Row ${row} holds "\ufffd" ("${sample}"): a character there was lost before the file was written; check it.`,
    "period-order": (note) => periodOrderInEnglish(note),
  },
};
