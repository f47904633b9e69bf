import {
  halfYear,
  isDate,
  isMonth,
  months,
  numbered,
  oneDay,
  oneMonth,
  oneWeek,
  quarterYear,
  reading,
  spanned,
  tenDays,
  wholeYear,
  type Reading,
  type Stretch,
  type WrittenYear,
} from "./reading.ts";
import { shortYear, type Token } from "./tokens.ts";

/** A form of labels: a pattern over the kinds of their words without `- / . :`, and what it says. */
interface Shape {
  readonly form: RegExp;
  readonly read: (words: readonly Token[], marks: string) => readonly Reading[];
}

const noYear: WrittenYear = { year: 0, short: false };
const yearOf = (token: Token): WrittenYear | null => token.year ?? (token.kind === "d" && token.text.length === 2 ? shortYear(token).year! : null);

/** The part of a year that one word names; winter begins or ends it. */
function partsOf({ kind, value }: Token): readonly (readonly [stretch: Stretch, sense: string | null])[] {
  switch (kind) {
    case "Q":
      return [[quarterYear(value), null]];
    case "H":
      return [[halfYear(value), null]];
    case "M":
      return [[oneMonth(value), null]];
    case "W":
      return [[oneWeek(value), null]];
    case "S":
      if (value < 4) return [[months("season", 3 * value, 3 * value + 2), null]];
      return [
        [months("season", 12, 14), "winter last"],
        [months("season", 0, 2), "winter first"],
      ];
    default:
      return [];
  }
}

const inYear = (year: WrittenYear, part: Token) => partsOf(part).map(([stretch, sense]) => reading("calendar", stretch, year, sense));
/** A year and a number after it, whose kind the other labels may tell. */
const numberedPart = (year: WrittenYear, part: number, sense: string | null = null) =>
  reading("calendar", isMonth(part) ? oneMonth(part) : wholeYear, { ...year }, sense, { part });

const day = (year: WrittenYear, month: number, date: number, sense: string | null) =>
  isDate(month, date) ? [reading("calendar", oneDay(month, date), year, sense)] : [];

const longestRange = 50;

/** Years from one to another; of two that follow each other also the year that is split between them. */
function years(from: WrittenYear, to: Token): readonly Reading[] {
  const { year } = from;
  const end = to.year !== undefined && !to.year.short ? to.year.year : year - (year % 100) + to.value + (to.value < year % 100 ? 100 : 0);
  const found: Reading[] = [];
  if (end === year + 1) found.push(reading("split", months("span", 7, 18), from));
  if (end > year && end - year <= longestRange)
    found.push(reading("calendar", spanned(wholeYear, wholeYear, end - year), from, to.kind === "A" ? null : "range"));
  return found;
}

/** Two numbers of two digits at most: years, a month and a year, a day and a month. */
function twoNumbers(a: Token, b: Token): readonly Reading[] {
  const [first, second] = [yearOf(a), yearOf(b)];
  const found: Reading[] = [];
  if (first !== null && second !== null && (a.value + 1) % 100 === b.value) found.push(reading("split", months("span", 7, 18), first, "split years"));
  if (second !== null && isMonth(a.value)) found.push(numberedPart(second, a.value, "month, year"));
  if (first !== null && isMonth(b.value)) found.push(numberedPart(first, b.value, "year, month"));
  if (isDate(a.value, b.value)) found.push(reading("yearless", oneDay(a.value, b.value), noYear, "month, day"));
  if (isDate(b.value, a.value)) found.push(reading("yearless", oneDay(b.value, a.value), noYear, "day, month"));
  return found;
}

/** A month by its name and a number: Jan-19 is a month of a year, or a day of a month. */
function monthAndNumber(month: Token, number: Token, monthFirst: boolean): readonly Reading[] {
  const year = yearOf(number);
  return [
    ...(year === null ? [] : [reading("calendar", oneMonth(month.value), year, monthFirst ? "name, year" : "year, name")]),
    ...(isDate(month.value, number.value) ? [reading("yearless", oneDay(month.value, number.value), noYear, monthFirst ? "name, day" : "day, name")] : []),
  ];
}

const dayOfMonth = (month: Token, date: Token) => (isDate(month.value, date.value) ? [reading("yearless", oneDay(month.value, date.value), noYear)] : []);

/** From a part of a year to another: 2017年1—3月, Jan–Mar 2017. */
function partRange(year: WrittenYear | null, from: Token, to: Token, years = 0): readonly Reading[] {
  const kind = to.kind;
  const first = from.kind === "d" ? { ...from, kind } : from;
  const [[begin] = [], [end] = []] = [partsOf(first)[0], partsOf(to)[0]];
  if (begin === undefined || end === undefined || first.kind !== kind || (from.kind === "d" && to.named)) return [];
  if (years === 0 && from.value >= to.value && year !== null) return [];
  const wraps = years === 0 && from.value >= to.value ? 1 : 0;
  const cumulative = years === 0 && from.value === 1;
  return [reading(year === null ? "yearless" : "calendar", spanned(begin, end, years + wraps), year ?? noYear, null, { cumulative })];
}

/** From a day to another: 2014年1月1日—1月31日. */
function dayRange(year: WrittenYear, [month, date]: readonly Token[], [toMonth, toDate]: readonly Token[], years = 0): readonly Reading[] {
  if (!isDate(month.value, date.value) || !isDate(toMonth.value, toDate.value)) return [];
  return [reading("calendar", spanned(oneDay(month.value, date.value), oneDay(toMonth.value, toDate.value), years), year)];
}

/** 前三季度, 前5个月, 1—5月累计: since the beginning of the year. */
function sinceJanuary(year: WrittenYear | null, to: Token): readonly Reading[] {
  const [[end] = []] = [partsOf(to)[0]];
  if (end === undefined) return [];
  return [reading(year === null ? "yearless" : "calendar", spanned(oneMonth(1), end), year ?? noYear, null, { cumulative: true })];
}

const threeNumbers = (a: Token, b: Token, c: Token): readonly Reading[] => {
  const [first, last] = [yearOf(a), yearOf(c)];
  return [
    ...(last === null ? [] : [...day(last, b.value, a.value, "day, month, short year"), ...day(last, a.value, b.value, "month, day, short year")]),
    ...(first === null ? [] : day(first, b.value, c.value, "short year, month, day")),
  ];
};

/** A term of an academic year: 2013-2014学年第一学期, 2013-2014-1. */
const term = (from: WrittenYear, to: Token, { value }: Token): readonly Reading[] =>
  years(from, to).flatMap((one) => (one.scale === "split" ? [reading("split", months("term", 6 + 3 * value, 8 + 3 * value), from)] : []));

const decade = (year: WrittenYear) => [reading("calendar", spanned(wholeYear, wholeYear, 9), year)];

export const shapes: readonly Shape[] = [
  { form: /^A$/, read: ([a]) => [reading("calendar", wholeYear, a.year!)] },
  { form: /^A[QHMWS]$/, read: ([a, b]) => inYear(a.year!, b) },
  { form: /^[QHMWS]A$/, read: ([a, b]) => inYear(b.year!, a) },
  // The quarter or the year that ends with a month.
  { form: /^[qy]MA$/, read: ([, month, a]) => inYear(a.year!, month) },
  { form: /^[QHWS]d$/, read: ([a, b]) => withShortYear(b, (year) => inYear(year, a)) },
  { form: /^d[QHWS]$/, read: ([a, b]) => withShortYear(a, (year) => inYear(year, b)) },
  { form: /^Md$/, read: ([a, b]) => (a.named ? monthAndNumber(a, b, true) : dayOfMonth(a, b)) },
  { form: /^dM$/, read: ([a, b]) => (b.named ? monthAndNumber(b, a, false) : withShortYear(a, (year) => inYear(year, b))) },
  { form: /^A[dr]p?$/, read: ([a, b]) => [numberedPart(a.year!, b.value), ...(b.kind === "d" && b.text.length === 2 ? years(a.year!, b) : [])] },
  { form: /^Apd$/, read: ([a, , b]) => [numberedPart(a.year!, b.value)] },
  { form: /^[dr]A$/, read: ([a, b]) => [numberedPart(b.year!, a.value)] },
  { form: /^AA$/, read: ([a, b]) => years(a.year!, b) },
  { form: /^dd$/, read: ([a, b], marks) => (marks === "" || marks === ":" ? [] : twoNumbers(a, b)) },
  { form: /^AM[dD]$/, read: ([a, b, c]) => day(a.year!, b.value, c.value, null) },
  { form: /^M[dD]A$/, read: ([a, b, c]) => day(c.year!, a.value, b.value, null) },
  { form: /^dMA$/, read: ([a, b, c]) => (b.named ? day(c.year!, b.value, a.value, null) : []) },
  { form: /^Add$/, read: ([a, b, c], marks) => (marks === "" ? [] : day(a.year!, b.value, c.value, null)) },
  { form: /^ddA$/, read: ([a, b, c]) => [...day(c.year!, b.value, a.value, "day, month"), ...day(c.year!, a.value, b.value, "month, day")] },
  { form: /^ddd$/, read: ([a, b, c], marks) => (marks.length === 2 ? threeNumbers(a, b, c) : []) },
  {
    form: /^dMd$/,
    read: ([a, b, c]) => [
      ...withShortYear(c, (year) => day(year, b.value, a.value, "day, name, short year")),
      ...withShortYear(a, (year) => day(year, b.value, c.value, "short year, name, day")),
    ],
  },
  { form: /^MD$/, read: ([a, b]) => dayOfMonth(a, b) },
  { form: /^AMR$/, read: ([a, b, c]) => [reading("calendar", tenDays(b.value, c.value), a.year!)] },
  { form: /^MR$/, read: ([b, c]) => [reading("yearless", tenDays(b.value, c.value), noYear)] },
  { form: /^A[dQHM][QHM]C?$/, read: ([a, b, c], marks) => (marks.includes("-") ? partRange(a.year!, b, c) : []) },
  { form: /^[dQHM][QHM]A$/, read: ([a, b, c], marks) => (marks.includes("-") ? partRange(c.year!, a, b) : []) },
  { form: /^MMd$/, read: ([a, b, c], marks) => (marks.includes("-") ? withShortYear(c, (year) => partRange(year, a, b)) : []) },
  { form: /^[dQHM][QHM]C?$/, read: ([a, b], marks) => (marks === "-" ? partRange(null, a, b) : []) },
  {
    form: /^A([QHM])A\1$/,
    read: ([a, b, c, d], marks) => (marks.includes("-") && !a.year!.short && !c.year!.short ? partRange(a.year!, b, d, c.year!.year - a.year!.year) : []),
  },
  {
    form: /^MAMA$/,
    read: ([b, a, d, c], marks) => (marks.includes("-") && !a.year!.short && !c.year!.short ? partRange(a.year!, b, d, c.year!.year - a.year!.year) : []),
  },
  {
    form: /^AdAd$/,
    read: ([a, b, c, d]) =>
      isMonth(b.value) && isMonth(d.value) && !a.year!.short && !c.year!.short
        ? [reading("calendar", spanned(oneMonth(b.value), oneMonth(d.value), c.year!.year - a.year!.year), a.year!)]
        : [],
  },
  {
    form: /^AddAdd$|^AMDAMD$/,
    read: ([a, b, c, d, e, f]) => (a.year!.short || d.year!.short ? [] : dayRange(a.year!, [b, c], [e, f], d.year!.year - a.year!.year)),
  },
  {
    form: /^AMDMD$/,
    read: ([a, b, c, d, e], marks) => (marks.includes("-") ? dayRange(a.year!, [b, c], [d, e]) : []),
  },
  { form: /^Ac[QM]$/, read: ([a, , b]) => sinceJanuary(a.year!, b) },
  { form: /^c[QM]$/, read: ([, b]) => sinceJanuary(null, b) },
  { form: /^A[QM]C$/, read: ([a, b]) => sinceJanuary(a.year!, b) },
  { form: /^Ak$/, read: ([a]) => (a.value % 10 === 0 ? decade(a.year!) : []) },
  { form: /^'?dk$/, read: (words) => withShortYear(words.at(-2)!, (year) => (year.year % 10 === 0 ? decade(year) : [])) },
  { form: /^AAa$/, read: ([a, b]) => years(a.year!, b).filter(({ scale }) => scale === "split") },
  { form: /^Ada$/, read: ([a, b]) => years(a.year!, b).filter(({ scale }) => scale === "split") },
  { form: /^dda$/, read: ([a, b]) => twoNumbers(a, b).filter(({ scale }) => scale === "split") },
  { form: /^A[Ad]a?Z$/, read: ([a, b, ...rest]) => term(a.year!, b, rest.at(-1)!) },
  { form: /^AAa?d$/, read: ([a, b, ...rest]) => (rest.at(-1)!.value <= 3 ? term(a.year!, b, rest.at(-1)!) : []) },
  { form: /^[QHMWS]$/, read: ([a]) => partsOf(a).map(([stretch, sense]) => reading("yearless", stretch, noYear, sense)) },
  // The parts of a year that has a number of its own: Year 1 Q2.
  { form: /^yd[QHMW]$/, read: ([, a, b]) => [numbered(100 * a.value + b.value)] },
];

function withShortYear(token: Token, read: (year: WrittenYear) => readonly Reading[]): readonly Reading[] {
  const year = yearOf(token);
  return year === null ? [] : read(year);
}

/** Fiscal years begin in any month: they stand in order among themselves. */
const fiscalShapes: readonly Shape[] = [
  { form: /^[Ad]$/, read: ([a]) => withShortYear(a, (year) => [reading("fiscal", wholeYear, year)]) },
  { form: /^A[Ad]$/, read: ([a, b]) => years(a.year!, b).filter(({ scale }) => scale === "split") },
  { form: /^dd$/, read: ([a, b]) => twoNumbers(a, b).filter(({ scale }) => scale === "split") },
  { form: /^[Ad][QHMW]$/, read: ([a, b]) => withShortYear(a, (year) => partsOf(b).map(([stretch]) => reading("fiscal", stretch, year))) },
  { form: /^[QHMW][Ad]$/, read: ([a, b]) => withShortYear(b, (year) => partsOf(a).map(([stretch]) => reading("fiscal", stretch, year))) },
];

/** The shapes of a form, looked for once. */
const known = new Map<string, readonly Shape[]>();
function shapesOf(form: string, fiscal: boolean): readonly Shape[] {
  const key = `${fiscal ? "f" : ""}${form}`;
  const found = known.get(key) ?? (fiscal ? fiscalShapes : shapes).filter((shape) => shape.form.test(form));
  // Forms of words that are no periods are as many as there are words.
  if (found.length > 0) known.set(key, found);
  return found;
}

/** What the words of a label say; nothing where their form is not known. */
export function readWords(tokens: readonly Token[]): readonly Reading[] {
  const fiscal = tokens.some(({ kind }) => kind === "f");
  const words = tokens.filter(({ kind }) => !"-/.:'".includes(kind) && kind !== "f" && !(fiscal && kind === "y"));
  const marks = tokens.map(({ kind }) => ("-/.:".includes(kind) ? kind : "")).join("");
  const form = words.map(({ kind }) => kind).join("");
  return shapesOf(form, fiscal).flatMap(({ read }) => read(words, marks));
}
