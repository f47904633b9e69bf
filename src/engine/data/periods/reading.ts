/**
 * On which scale a place lies; places of two scales cannot be compared. `split` is a year that begins within one calendar
 * year and ends in the next, `number` a plain number, `yearless` a part of a year that is not named.
 */
export type Scale = "calendar" | "yearless" | "fiscal" | "split" | "number" | "clock";

/** A part of a year; `part` is a number after a year whose kind is not named: 2014-2. */
export type Unit = "year" | "half" | "season" | "quarter" | "month" | "ten-days" | "week" | "day" | "span" | "term" | "part" | "none";

/**
 * One of the readings that a label allows. Where it allows several, each is made under a `sense` that the whole set of
 * labels must share: that dates have the day first, say.
 */
export interface Reading {
  readonly scale: Scale;
  readonly unit: Unit;
  readonly sense: string | null;
  /** As written; of two digits where `short`. 0 where there is none. */
  readonly year: number;
  readonly short: boolean;
  /** Begin and end, in days or in the scale's own measure, once the whole year is known. */
  readonly place: (year: number) => readonly [from: number, to: number];
  /** The number after the year, of a `part`. */
  readonly part?: number;
  /** A sum since the beginning of the year: 1—3月, 前三季度. */
  readonly cumulative?: boolean;
  /** Whether words were left aside that the reading does not know. */
  readonly loose?: boolean;
}

export interface WrittenYear {
  readonly year: number;
  readonly short: boolean;
}

/** A run of months, weeks or days of a year. */
export interface Stretch {
  readonly unit: Unit;
  readonly place: (year: number) => readonly [number, number];
}

/** Days since 1970; months beyond 12 lie in the years after. */
export const dayOf = (year: number, month: number, day = 1) => Date.UTC(year, month - 1, day) / 86_400_000;

export const months = (unit: Unit, from: number, to: number): Stretch => ({ unit, place: (year) => [dayOf(year, from), dayOf(year, to + 1)] });
export const wholeYear = months("year", 1, 12);
export const halfYear = (half: number) => months("half", 6 * half - 5, 6 * half);
export const quarterYear = (quarter: number) => months("quarter", 3 * quarter - 2, 3 * quarter);
export const oneMonth = (month: number) => months("month", month, month);

/** A week by ISO 8601: week 1 holds 4 January and begins on Monday. */
export const oneWeek = (week: number): Stretch => ({
  unit: "week",
  place: (year) => {
    const fourth = dayOf(year, 1, 4);
    const first = fourth - ((((fourth + 3) % 7) + 7) % 7);
    return [first + 7 * (week - 1), first + 7 * week];
  },
});

/** 上旬, 中旬, 下旬: the first and second ten days of a month, and the rest. */
export const tenDays = (month: number, third: number): Stretch => ({
  unit: "ten-days",
  place: (year) => [dayOf(year, month, 10 * third - 9), third === 3 ? dayOf(year, month + 1) : dayOf(year, month, 10 * third + 1)],
});

/** A day, or a minute of it. */
export const oneDay = (month: number, day: number, minutes: number | null = null): Stretch => ({
  unit: "day",
  place: (year) => {
    const from = dayOf(year, month, day) + (minutes ?? 0) / 1440;
    return [from, from + (minutes === null ? 1 : 1 / 1440)];
  },
});

/** From the beginning of one stretch to the end of another, some years later. */
export const spanned = (from: Stretch, to: Stretch, years = 0): Stretch => ({
  unit: "span",
  place: (year) => [from.place(year)[0], to.place(year + years)[1]],
});

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const isMonth = (month: number) => month >= 1 && month <= 12;
export const isDate = (month: number, day: number) => isMonth(month) && day >= 1 && day <= lengths[month - 1];

export const reading = (
  scale: Scale,
  { unit, place }: Stretch,
  { year, short }: WrittenYear,
  sense: string | null = null,
  more: Partial<Pick<Reading, "part" | "cumulative" | "loose">> = {},
): Reading => ({ scale, unit, sense, year, short, place, ...more });

/** A number that is a place by itself. */
export const numbered = (value: number, sense: string | null = null, scale: Scale = "number"): Reading => ({
  scale,
  unit: "none",
  sense,
  year: 0,
  short: false,
  place: () => [value, value],
});
