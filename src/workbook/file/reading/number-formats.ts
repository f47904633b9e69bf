import { isDateFormat } from "../../cells/date-text.ts";
import type { PackageParts } from "../archive/package-parts.ts";

/** Formats that files name by number alone; those of dates from 27 on as the Chinese edition of Excel shows them. */
const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  48: "##0.0E+0",
  49: "@",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  ...Object.fromEntries([27, 36, 50, 52, 57].map((id) => [id, 'yyyy"年"m"月"'])),
  ...Object.fromEntries([28, 29, 51, 53, 54, 58].map((id) => [id, 'm"月"d"日"'])),
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  ...Object.fromEntries([32, 34, 55].map((id) => [id, 'h"时"mm"分"'])),
  ...Object.fromEntries([33, 35, 56].map((id) => [id, 'h"时"mm"分"ss"秒"'])),
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
};

/** The pattern of a format by its number, given those that the file writes out; empty for the general one. */
export function formatsOf(own: ReadonlyMap<number, string>): (id: number) => string {
  return (id) => {
    const format = own.get(id) ?? builtIn[id] ?? "";
    return /^(general|g\/通用格式)?$/i.test(format.trim()) ? "" : format;
  };
}

/** Formats that mean the same by their number in every edition of every program. */
const everywhere = [1, 2, 3, 4, 9, 10, 11, 12, 13, 20, 21, 49];

/** The number of a format that no file has to write out; undefined of any other. */
export const numberOfFormat = (format: string): number | undefined => everywhere.find((id) => builtIn[id] === format);

/** For each style of a cell that shows its number as a date the format, in the order of the styles; undefined for all others. */
export type DateFormats = readonly (string | undefined)[];

/** The format of each style of a cell, in the order of the styles; null where the workbook has styles, but their part is missing. */
export async function styleFormatsOf(parts: PackageParts, path: string | undefined): Promise<readonly string[] | null> {
  if (path === undefined) return [];
  if (!parts.has(path)) return null;
  const own = new Map<number, string>();
  const styles: number[] = [];
  await parts.read(path, {
    open(name, { numFmtId, formatCode }, parent) {
      if (name === "numFmt" && parent === "numFmts") own.set(Number(numFmtId), formatCode ?? "");
      else if (name === "xf" && parent === "cellXfs") styles.push(Number(numFmtId ?? 0));
    },
  });
  return styles.map((id) => own.get(id) ?? builtIn[id] ?? "");
}

/** Of the formats of styles those of dates; null where they are not known: any number with a style may be a date then. */
export function dateFormatsOf(formats: readonly string[] | null): DateFormats | null {
  if (formats === null) return null;
  const known = new Map<string, string | undefined>();
  return formats.map((format) => {
    if (!known.has(format)) known.set(format, isDateFormat(format) ? format : undefined);
    return known.get(format);
  });
}
