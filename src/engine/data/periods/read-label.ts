import { readDigits } from "./digits.ts";
import { foldedLabel, withDigits } from "./plain-label.ts";
import { readPlan } from "./plans.ts";
import { numbered, reading, wholeYear, type Reading } from "./reading.ts";
import { readWords } from "./shapes.ts";
import { tokensOf, type Token } from "./tokens.ts";

const timed = /^(.*[\dA-Za-z日号])(?:t|\s)\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(am|pm)?\s*(?:z|[+-]\d{2}:?\d{2})?$/;
const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** Every reading that a label allows; none where it names no time that is known. */
export function readLabel(label: string): readonly Reading[] {
  const folded = foldedLabel(label);
  const plan = readPlan(folded);
  const plain = withDigits(folded).replace(/\s+/g, " ").trim();
  const time = clock.exec(plain);
  if (time !== null) return [numbered(3600 * Number(time[1]) + 60 * Number(time[2]) + Number(time[3] ?? 0), null, "clock")];
  const dated = timed.exec(plain);
  if (dated !== null) return atTime(readWords(tokensOf(dated[1])), dated);
  const digits = readDigits(plain);
  if (digits.length > 0) return [...plan, ...digits];
  const tokens = tokensOf(plain);
  const found = [...plan, ...readWords(tokens)];
  return found.length > 0 ? found : yearAmongWords(tokens);
}

/** A day at a time of day; midnight, which programs add to any date, is the day itself. */
function atTime(days: readonly Reading[], [, , hour, minute, second = "0", half]: RegExpExecArray): readonly Reading[] {
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === "pm" ? 12 : 0);
  const minutes = 60 * hours + Number(minute) + Number(second) / 60;
  return days.flatMap((one) => {
    if (one.unit !== "day") return [];
    if (minutes === 0) return [one];
    const place = (year: number) => one.place(year).map((at, k) => (k === 0 ? at + minutes / 1440 : at - 1 + (minutes + 1 / 60) / 1440)) as [number, number];
    return [{ ...one, place }];
  });
}

/** A label with a whole year, words that are not known and no other number: the year places it. */
function yearAmongWords(tokens: readonly Token[]): readonly Reading[] {
  const years = tokens.filter(({ kind, value }) => kind === "A" && value >= 1900 && value <= 2100);
  const others = tokens.some(({ kind }) => kind !== "A" && !"x-/.:'".includes(kind));
  return years.length === 1 && !others && tokens.filter(({ kind }) => kind === "A").length === 1
    ? [reading("calendar", wholeYear, years[0].year!, null, { loose: true })]
    : [];
}
