import { format as shownText, getFormatInfo } from "numfmt";
import type { ShownDigits } from "../../analysis/table/table.ts";

/** Signs that stand for themselves: in quotation marks, behind a backslash, widths, fillings, colours, conditions and languages. */
const literals = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;
/** What splits a format into its sections, where it stands in no literal. */
const sections = /(?:"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^;])+/g;
const condition = /\[(>=|<=|<>|>|<|=)\s*(-?\d+(?:\.\d+)?)\]/;
const holds: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  ">=": (value, limit) => value >= limit,
  "<=": (value, limit) => value <= limit,
  "<>": (value, limit) => value !== limit,
  ">": (value, limit) => value > limit,
  "<": (value, limit) => value < limit,
  "=": (value, limit) => value === limit,
};

/** How a number format shows a number, as far as it says its digits. */
export function shownDigits(format: string, value: number): ShownDigits | null {
  const decimals = shownDecimals(format, value);
  return decimals === null ? null : { decimals, ...(isPercent(sectionOf(format, value) ?? "") ? { percent: true } : {}) };
}

/** One sign: of two the number would be shown ten thousandfold. */
const isPercent = (section: string) => !/E[+-]/i.test(section) && section.replace(literals, "").split("%").length === 2;

/**
 * With how many decimals of the number itself a number format shows it: 0.00 two, 0.0% three, #,##0 none, 0.0, (in thousands) −2.
 * Null where the format shows the digits that the number has, or no decimals at all: General, a text, a fraction, a date.
 */
export function shownDecimals(format: string, value: number): number | null {
  const section = sectionOf(format, value);
  return section === undefined ? null : decimalsIn(section, value);
}

/** The section of a format that shows a number. */
function sectionOf(format: string, value: number): string | undefined {
  const own = format.match(sections) ?? [];
  const chosen = own[sectionFor(own, value)] ?? "";
  // A dash in place of a zero stands for as many decimals as the other numbers have.
  return [chosen, own[0] ?? ""].find((one) => /[0#]/.test(one.replace(literals, "")));
}

/** Which section a number is shown by: that whose condition it meets; without conditions above, below and at 0. */
function sectionFor(own: readonly string[], value: number): number {
  const last = own.length - 1;
  if (!own.some((one) => condition.test(one))) return value < 0 ? Math.min(1, last) : value === 0 && last >= 2 ? 2 : 0;
  const found = own.findIndex((one) => {
    const [, sign, limit] = condition.exec(one) ?? [];
    return sign !== undefined && holds[sign](value, Number(limit));
  });
  return found < 0 ? last : found;
}

function decimalsIn(section: string, value: number): number | null {
  // A condition changes nothing of the decimals of its section.
  const plain = section.replace(/\[[<>=][^\]]*\]/g, "");
  // The digits that the number has, whatever stands beside them.
  if (/general|G\/通用格式/i.test(plain.replace(literals, ""))) return null;
  let info: ReturnType<typeof getFormatInfo>;
  try {
    info = getFormatInfo(plain);
  } catch {
    return null;
  }
  const { type, maxDecimals, scale } = info;
  if (info.isDate || type === "general" || type === "text" || type === "fraction") return null;
  const [, exponent = "0"] = type === "scientific" ? (/E([+-]?\d+)/i.exec(shownText(plain, Math.abs(value))) ?? []) : [];
  return maxDecimals + Math.round(Math.log10(scale)) - Number(exponent);
}
