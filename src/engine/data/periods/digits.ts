import { isDate, isMonth, numbered, oneDay, oneMonth, reading, wholeYear, type Reading, type WrittenYear } from "./reading.ts";

const full = (digits: string): WrittenYear => ({ year: Number(digits), short: false });
const short = (digits: string): WrittenYear => ({ year: Number(digits), short: true });
const isYear = (digits: string) => /^(?:19|20)\d\d$/.test(digits);

const month = (year: WrittenYear, digits: string, sense: string) =>
  isMonth(Number(digits)) ? [reading("calendar", oneMonth(Number(digits)), year, sense)] : [];
const day = (year: WrittenYear, month: string, date: string, sense: string) =>
  isDate(Number(month), Number(date)) ? [reading("calendar", oneDay(Number(month), Number(date)), year, sense)] : [];

/** What a label of digits alone says: a number in any case; a year; a month or a day written without marks. */
export function readDigits(plain: string): readonly Reading[] {
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return [];
  return [numbered(Number(plain)), ...(/^\d+$/.test(plain) ? readWhole(plain) : readDecimal(plain))];
}

function readWhole(digits: string): readonly Reading[] {
  const cut = (...ends: readonly number[]) => ends.map((end, k) => digits.slice(ends[k - 1] ?? 0, end));
  switch (digits.length) {
    case 1:
    case 2:
      return [reading("calendar", wholeYear, short(digits), "short years")];
    case 4: {
      const [a, b] = cut(2, 4);
      return [...(/^[12]/.test(digits) ? [reading("calendar", wholeYear, full(digits))] : []), ...month(short(b), a, "MMYY")];
    }
    case 5:
    case 6: {
      const [head, tail] = [digits.slice(0, 4), digits.slice(4)];
      const [first, last] = [digits.slice(0, -4), digits.slice(-4)];
      const [a, b, c] = cut(2, 4, 6);
      return [
        ...(isYear(head) ? month(full(head), tail, "YYYYMM") : []),
        ...(isYear(last) ? month(full(last), first, "MMYYYY") : []),
        ...(digits.length === 5 ? [] : [...day(short(a), b, c, "YYMMDD"), ...day(short(c), b, a, "DDMMYY"), ...day(short(c), a, b, "MMDDYY")]),
      ];
    }
    case 7:
    case 8: {
      // A day that was read as a number has lost its zero: 1032014.
      const whole = digits.padStart(8, "0");
      const [a, b, year] = [whole.slice(0, 2), whole.slice(2, 4), whole.slice(4)];
      const head = digits.slice(0, 4);
      return [
        ...(isYear(head) && digits.length === 8 ? day(full(head), digits.slice(4, 6), digits.slice(6), "YYYYMMDD") : []),
        ...(isYear(year) ? [...day(full(year), b, a, "DDMMYYYY"), ...day(full(year), a, b, "MMDDYYYY")] : []),
      ];
    }
    default:
      return [];
  }
}

/** 2014.0 is the year; 2014.1 … 2014.12 and 01.2014 may be months, and a number in any case. */
function readDecimal(plain: string): readonly Reading[] {
  const [, before = "", whole = ""] = /^(\d{1,2})\.((?:19|20)\d\d)$/.exec(plain) ?? [];
  if (isMonth(Number(before))) return [reading("calendar", oneMonth(Number(before)), full(whole), null, { part: Number(before) })];
  const [, year = "", part = ""] = /^([12]\d{3})\.(\d+)$/.exec(plain) ?? [];
  if (year === "") return [];
  if (/^0+$/.test(part)) return [reading("calendar", wholeYear, full(year))];
  const number = Number(part);
  return part.length <= 2 && isMonth(number) ? [reading("calendar", oneMonth(number), full(year), null, { part: number })] : [];
}
