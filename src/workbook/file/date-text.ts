/**
 * A date as a text that sorts in time and shows what the cell shows: the year alone, the month, the day, or the time,
 * by the parts that its number format names.
 */
export function dateText(date: Date, format: string): string {
  const iso = date.toISOString();
  const parts = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
  const time = iso.slice(11, 19).replace(/:00$/, "");
  if (/h/.test(parts)) return /[yd]/.test(parts) ? `${iso.slice(0, 10)} ${time}` : time;
  if (/y/.test(parts) && !/d/.test(parts)) return /m/.test(parts) ? iso.slice(0, 7) : iso.slice(0, 4);
  return iso.slice(0, 10);
}
