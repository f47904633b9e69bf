import { commonHanzi } from "./common-hanzi.ts";

/** Characters that no encoding gives to text: private use, not assigned, or controls beyond ASCII. */
const noText = /[\p{Co}\p{Cn}\u0080-\u009f]/u;

/** Where a text first holds what is no character of any text; −1 where it holds none. */
export const firstNoText = (text: string) => text.search(noText);

/** How much likelier a character is in a Chinese table than in bytes of another encoding that were read as GB 18030, as logarithms. */
const evidence = { common: 1.1, firstLevel: -1.6, other: -2.4 };

let firstLevel: ReadonlySet<string> | null = null;

/** The 3,755 characters of the first level of GB 2312, which are in use; the others are rare. */
function inFirstLevel(letter: string): boolean {
  if (firstLevel === null) {
    const bytes: number[] = [];
    for (let high = 0xb0; high <= 0xd7; high++) for (let low = 0xa1; low <= 0xfe; low++) if (high < 0xd7 || low <= 0xf9) bytes.push(high, low);
    firstLevel = new Set(new TextDecoder("gb18030").decode(Uint8Array.from(bytes)));
  }
  return firstLevel.has(letter);
}

/** Signs that stand in tables of any language: punctuation, full-width forms, units, arrows, Greek letters in formulas. */
const signs = /[\u00a0-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20bf\u2100-\u22ff\u2460-\u24ff\u2500-\u26ff\u3000-\u303f\u3200-\u33ff\uff00-\uffef]/;

/**
 * Whether a text that was read as GB 18030 is Chinese rather than bytes of another encoding: above 0 it is the likelier, the
 * more the surer. Each character counts once.
 */
export function chineseLikeness(text: string): number {
  let sum = 0;
  for (const letter of new Set(text)) {
    if (letter < "\u0080" || signs.test(letter)) continue;
    sum += commonHanzi.has(letter) ? evidence.common : inFirstLevel(letter) ? evidence.firstLevel : evidence.other;
  }
  return sum;
}

/** The cell or word around a place in a text, cut to what a message can show. */
export function sampleAt(text: string, at: number): string {
  const bounds = /[\n\r\t,;|"]/;
  let from = at;
  while (from > 0 && at - from < 12 && !bounds.test(text[from - 1])) from--;
  let to = at;
  while (to < text.length && to - at < 24 && !bounds.test(text[to])) to++;
  return text.slice(from, to).trim();
}
