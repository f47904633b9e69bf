/** A day and a time of it, as ISO 8601 writes them. */
export interface Moment {
  readonly day: string;
  readonly time: string;
}

/** Texts in quotation marks, single signs that stand for themselves, widths, fillings, colours and languages of a number format. */
const literals = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/**
 * A date as a text that sorts in time and shows what the cell shows: the year alone, the month, the day, or the time,
 * by the parts that its number format names.
 */
export function dateText({ day, time }: Moment, format: string): string {
  const parts = format.replace(literals, "").toLowerCase();
  const short = time.replace(/:00$/, "");
  if (/h/.test(parts)) return /[yde]/.test(parts) ? `${day} ${short}` : short;
  if (/[ye]/.test(parts) && !/d/.test(parts)) return /m/.test(parts) ? day.slice(0, 7) : day.slice(0, 4);
  return day;
}

/** Whether a number in this format is shown as a date or a time. */
export function isDateFormat(format: string): boolean {
  if (elapsed.test(format)) return true;
  // The first of its sections is for positive numbers.
  const [parts] = format
    .replace(literals, "")
    .replace(/general|g\/通用格式|standard|常规/gi, "")
    .toLowerCase()
    .split(";");
  if (/[0#?]/.test(parts.replace(/s\.0+/g, ""))) return false;
  return /[ymdhs]|e(?![+-])|am\/pm|上午\/下午|aaa/.test(parts);
}

/** Hours, minutes or seconds that go on beyond a day: `[h]:mm`. */
const elapsed = /\[(h+|m+|s+)\]/i;

const dayLength = 86_400_000;
const pad = (value: number, length = 2) => String(value).padStart(length, "0");

/** What a cell shows that holds this number in the format of a date; null where it shows no date, as of a negative number. */
export function shownDate(serial: number, format: string, from1904: boolean): string | null {
  const daysKnown = from1904 ? 2_957_004 : 2_958_466;
  if (!(serial >= 0 && serial < daysKnown)) return null;
  if (elapsed.test(format)) {
    const seconds = Math.round(serial * 86_400);
    return `${Math.floor(seconds / 3600)}:${pad(Math.floor(seconds / 60) % 60)}${seconds % 60 === 0 ? "" : `:${pad(seconds % 60)}`}`;
  }
  const moment = Math.round(serial * dayLength);
  const whole = Math.floor(moment / dayLength);
  const time = new Date(moment - whole * dayLength).toISOString().slice(11, 19);
  return dateText({ day: dayOf(whole, from1904), time }, format);
}

/** The day of a whole number. Excel counts a day 0 and a 29 February of 1900, which never were. */
function dayOf(days: number, from1904: boolean): string {
  if (from1904) return new Date(Date.UTC(1904, 0, 1 + days)).toISOString().slice(0, 10);
  if (days === 0) return "1900-01-00";
  if (days === 60) return "1900-02-29";
  return new Date(Date.UTC(1899, 11, days < 60 ? 31 + days : 30 + days)).toISOString().slice(0, 10);
}
