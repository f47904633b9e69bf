const dayInMilliseconds = 86_400_000;
/** Day 0 of Excel's calendar, such that day 61 is 1 March 1900: before that Excel counts a day that never was. */
const dayZero = Date.UTC(1899, 11, 30);

/** The parts of a number format that show something of the number: no quoted text, no colour or condition. */
const shown = (format: string) => format.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, "").toLowerCase();

/** Whether a number format shows a day, a month by its name, or a year; a time of day alone stays a number. */
export const isDateFormat = (format: string) => /[yd]|mmm/.test(shown(format));

/** A date as a text that sorts in time and shows what the cell shows: the year alone, the month, the day, or the time with it. */
export function dateOf(serial: number, format: string): string {
  const iso = new Date(dayZero + Math.round(serial * dayInMilliseconds)).toISOString();
  const parts = shown(format);
  if (parts.includes("h")) return `${iso.slice(0, 10)} ${iso.slice(11, 19).replace(/:00$/, "")}`;
  if (parts.includes("y") && !parts.includes("d")) return parts.includes("m") ? iso.slice(0, 7) : iso.slice(0, 4);
  return iso.slice(0, 10);
}
