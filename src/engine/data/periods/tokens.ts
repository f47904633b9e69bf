import type { WrittenYear } from "./reading.ts";

/**
 * A word of a label, by a letter for its kind, so that the form of a label is a short text that a pattern can match:
 * A year · Q quarter · H half · M month · W week · D day · S season · R ten days · Z term, each with its number;
 * d number of one or two digits · n any other number · r Roman numeral · f fiscal · a academic · c 前 · C 累计 · k decade ·
 * y q h m w z a word for a unit without its number · p 期 · x what is not known · - / . : ' themselves.
 */
export interface Token {
  readonly kind: string;
  readonly value: number;
  /** The digits as written, or the word. */
  readonly text: string;
  readonly year?: WrittenYear;
  /** Of a month: by its name. */
  readonly named?: boolean;
  /** Whether a space stands before it. */
  readonly spaced?: boolean;
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const wholeNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
export const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

const latin = new Map<string, readonly (readonly [kind: string, value?: number])[]>([
  ...[...monthNames, "sept"].map((name) => [name, [["M", monthNames.indexOf(name.slice(0, 3)) + 1]]] as const),
  ...wholeNames.map((name, k) => [name, [["M", k + 1]]] as const),
  ...romans.map((name, k) => [name, [["r", k + 1]]] as const),
  ...romans.slice(0, 4).flatMap((name, k) => [[`${name}q`, [["Q", k + 1]]] as const, [`q${name}`, [["Q", k + 1]]] as const]),
  ...["q", "qtr", "qrt", "quarter", "quarters"].map((name) => [name, [["q"]]] as const),
  ...["h", "hy", "half"].map((name) => [name, [["h"]]] as const),
  ...["y", "yr", "year", "cy"].map((name) => [name, [["y"]]] as const),
  ...["m", "mth", "month"].map((name) => [name, [["m"]]] as const),
  ...["w", "wk", "kw", "week"].map((name) => [name, [["w"]]] as const),
  ...["fy", "fye", "fiscal"].map((name) => [name, [["f"]]] as const),
  ...["first", "second", "third", "fourth"].map((name, k) => [name, [["d", k + 1]]] as const),
  ["spring", [["S", 1]]],
  ["summer", [["S", 2]]],
  ["autumn", [["S", 3]]],
  ["fall", [["S", 3]]],
  ["winter", [["S", 4]]],
  ["academic", [["a"]]],
  ["ytd", [["C"]]],
  ["s", [["k"]]],
  ...["of", "the", "in", "ad", "ce", "ended", "ending", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"].map(
    (name) => [name, []] as const,
  ),
  ...["sun", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat"].map((name) => [name, []] as const),
]);

/** Of two words that begin alike, the longer first. */
const chinese: readonly (readonly [word: string, kind: string | null, value?: number])[] = [
  ["财政年度", "f"],
  ["会计年度", "f"],
  ["财务年度", "f"],
  ["财政年", "f"],
  ["财年", "f"],
  ["学年度", "a"],
  ["学年", "a"],
  ["上半年", "H", 1],
  ["下半年", "H", 2],
  ["上半", "H", 1],
  ["下半", "H", 2],
  ["半年度", "h"],
  ["半年", "h"],
  ["全年", null],
  ["年代", "k"],
  ["年度", "y"],
  ["年份", "y"],
  ["年", "y"],
  ["月份", "m"],
  ["月", "m"],
  ["日", "D"],
  ["号", "D"],
  ["季度", "q"],
  ["季", "q"],
  ["春季学期", "S", 1],
  ["秋季学期", "S", 3],
  ["春季", "S", 1],
  ["夏季", "S", 2],
  ["秋季", "S", 3],
  ["冬季", "S", 4],
  ["春", "S", 1],
  ["夏", "S", 2],
  ["秋", "S", 3],
  ["冬", "S", 4],
  ["上旬", "R", 1],
  ["中旬", "R", 2],
  ["下旬", "R", 3],
  ["上学期", "Z", 1],
  ["下学期", "Z", 2],
  ["学期", "z"],
  ["周", "w"],
  ["週", "w"],
  ["星期", "w"],
  ["公元", null],
  ["西元", null],
  ["累计", "C"],
  ["前", "c"],
  ["第", "o"],
  ["个", null],
  ["期间", null],
  ["时期", null],
  ["期", "p"],
  ["末", null],
  ["底", null],
  ["届", null],
  ["级", null],
  ["년", "y"],
  ["월", "m"],
  ["일", "D"],
  ["분기", "q"],
  ["상반기", "H", 1],
  ["하반기", "H", 2],
];
/** By their first character. */
const chineseWords = new Map<string, typeof chinese>();
for (const word of [...chinese].sort(([a], [b]) => b.length - a.length)) chineseWords.set(word[0][0], [...(chineseWords.get(word[0][0]) ?? []), word]);

/** Years before the first of an era whose calendar is the common one. */
const eras: Readonly<Record<string, number>> = { 民国: 1911, 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };
const eraYear = new RegExp(`^(${Object.keys(eras).join("|")})\\s*(\\d{1,3}|元)\\s*年?度?`);

/** The words of a label, put together: a year with 年, a quarter with its number. */
export function tokensOf(plain: string): readonly Token[] {
  const words: Token[] = [];
  let spaced = false;
  for (let rest = plain; rest !== "";) {
    const { length, tokens } = joinedYear(rest, words.at(-1)) ?? nextWord(rest);
    words.push(...tokens.map((token, k) => ({ ...token, spaced: spaced && k === 0 })));
    spaced = tokens.length === 0;
    rest = rest.slice(length);
  }
  return withUnits(withYears(words));
}

/** A year and the number of a unit without a mark between them: Q12014, 20141季度. */
function joinedYear(rest: string, before: Token | undefined): ReturnType<typeof nextWord> | null {
  const [, ahead, year, behind] = /^(?:(\d{1,2})((?:19|20)\d\d)|((?:19|20)\d\d\d{1,2})(?=[qhmw月季周]))(?!\d)/.exec(rest) ?? [];
  const number = (text: string): Token => ({ kind: kindOfNumber(text), value: Number(text), text });
  if (year !== undefined && "qhmw".includes(before?.kind ?? " ")) return { length: ahead.length + 4, tokens: [number(ahead), number(year)] };
  return behind === undefined ? null : { length: behind.length, tokens: [number(behind.slice(0, 4)), number(behind.slice(4))] };
}

function nextWord(rest: string): { readonly length: number; readonly tokens: readonly Token[] } {
  const one = (length: number, kind: string, value = 0, text = rest.slice(0, length), more: Partial<Token> = {}) => ({
    length,
    tokens: [{ kind, value, text, ...more }],
  });
  const [space] = /^[\s,]+/.exec(rest) ?? [""];
  if (space !== "") return { length: space.length, tokens: [] };
  const era = eraYear.exec(rest);
  if (era !== null) {
    const year = eras[era[1]] + (era[2] === "元" ? 1 : Number(era[2]));
    return one(era[0].length, "A", year, era[0], { year: { year, short: false } });
  }
  const number = /^(\d+)(?:(?:st|nd|rd|th)(?![a-z]))?/.exec(rest);
  if (number !== null) return one(number[0].length, kindOfNumber(number[1]), Number(number[1]), number[1]);
  const [letters] = /^[a-z]+/.exec(rest) ?? [""];
  if (letters !== "") {
    const known = latin.get(letters);
    if (known === undefined) return one(letters.length, "x");
    const dot = known[0]?.[0] === "M" && rest[letters.length] === "." && !/^\.\d/.test(rest.slice(letters.length)) ? 1 : 0;
    const tokens = known.map(([kind, value = 0]): Token => ({
      kind,
      value,
      text: kind === "d" ? String(value) : letters,
      ...(kind === "M" ? { named: true } : {}),
    }));
    return { length: letters.length + dot, tokens };
  }
  const word = chineseWords.get(rest[0])?.find(([text]) => rest.startsWith(text));
  if (word !== undefined) return word[1] === null ? { length: word[0].length, tokens: [] } : one(word[0].length, word[1], word[2] ?? 0);
  return one(1, "-/.:'".includes(rest[0]) ? rest[0] : "x");
}

function kindOfNumber(digits: string): string {
  if (digits.length <= 2) return "d";
  return digits.length === 4 && /^[12]/.test(digits) ? "Y" : "n";
}

/** 2014, 2014年, year 2014, '14 and 14年 become years; 第14年 stays a number. */
function withYears(words: readonly Token[]): readonly Token[] {
  const found: Token[] = [];
  for (let k = 0; k < words.length; k++) {
    const [one, next] = [words[k], words[k + 1]];
    const last = found.at(-1);
    if (one.kind === "Y") {
      if (last?.kind === "y") found.pop();
      if (next?.kind === "y") k++;
      found.push({ kind: "A", value: one.value, text: one.text, year: { year: one.value, short: false } });
    } else if (one.kind === "d" && one.text.length === 2 && last?.kind === "'") {
      found.pop();
      if (next?.kind === "y") k++;
      found.push(shortYear(one));
    } else if (one.kind === "d" && one.text.length === 2 && next?.kind === "y" && next.text !== "y" && last?.kind !== "o") {
      k++;
      found.push(shortYear(one));
    } else found.push(one);
  }
  return found;
}

export const shortYear = ({ value, text }: Token): Token => ({ kind: "A", value, text, year: { year: value, short: true } });

const unitsWithNumbers: Readonly<Record<string, { readonly kind: string; readonly most: number }>> = {
  q: { kind: "Q", most: 4 },
  h: { kind: "H", most: 2 },
  m: { kind: "M", most: 12 },
  w: { kind: "W", most: 53 },
  z: { kind: "Z", most: 3 },
};

/** A unit takes the number before it (一季度, 1Q14) or else the one behind it (Q1, 2014m1, W05). */
function withUnits(words: readonly Token[]): readonly Token[] {
  const found: Token[] = [];
  for (let k = 0; k < words.length; k++) {
    const one = words[k];
    const unit = unitsWithNumbers[one.kind];
    const before = found.at(-1);
    if (one.kind === "D" && before?.kind === "d") {
      found.pop();
      found.push({ ...one, value: before.value });
      continue;
    }
    if (unit === undefined) {
      if (one.kind !== "o") found.push(one);
      continue;
    }
    const fits = (token: Token | undefined) => (token?.kind === "d" || token?.kind === "r") && token.value >= 1 && token.value <= unit.most;
    const latinWord = /^[a-z]/.test(one.text);
    const [next, afterNext] = [words[k + 1], words[k + 2]];
    const joined = next !== undefined && (next.kind === "-" || next.kind === ".") && fits(afterNext) && afterNext.text.length === 1 && before === undefined;
    const right = latinWord ? (fits(next) ? 1 : joined ? 2 : 0) : 0;
    // Year 1 Q3: what is written together belongs together.
    const apart = right > 0 && one.spaced && !words[k + right].spaced;
    const leftFirst = fits(before) && (right === 0 || (before!.text.length === 1 && !apart));
    if (leftFirst) {
      found.pop();
      found.push({ kind: unit.kind, value: before!.value, text: before!.text });
    } else if (right > 0) {
      found.push({ kind: unit.kind, value: words[k + right].value, text: words[k + right].text });
      k += right;
    } else found.push(one);
  }
  return found;
}
