import type { EncodingName } from "../../../locale/hosts/encodings.ts";
import { firstNoText, sampleAt } from "./text-likeness.ts";

/** How a text would read in another encoding than the one that was tried. */
export interface EncodingSample {
  readonly encoding: string;
  readonly sample: string;
}

/** Encodings that are met in tables, and what text in each is made of beyond ASCII. */
const met: readonly { readonly encoding: EncodingName; readonly letters: RegExp }[] = [
  { encoding: "gb18030", letters: /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u },
  { encoding: "big5", letters: /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u },
  { encoding: "shift_jis", letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303fー]/u },
  { encoding: "euc-kr", letters: /\p{Script=Hangul}/u },
  { encoding: "windows-1252", letters: /\p{Script=Latin}/u },
  { encoding: "windows-1251", letters: /\p{Script=Cyrillic}/u },
  { encoding: "euc-jp", letters: /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u },
];

/** At most so many are named. */
const named = 3;

/** The encodings in which the bytes are text of a language that is written so, the likeliest first. */
export function otherEncodings(bytes: Uint8Array, except: string | null): readonly EncodingSample[] {
  return met
    .filter(({ encoding }) => encoding !== except)
    .flatMap(({ encoding, letters }) => {
      const text = decodedAs(bytes, encoding);
      if (text === null || firstNoText(text) >= 0) return [];
      const beyond = [...text].filter((letter) => letter > "\u007f");
      const share = beyond.filter((letter) => letters.test(letter)).length / beyond.length;
      const at = text.search(/[^\0-\u007f]/);
      return share < 0.7 ? [] : [{ encoding, share: share * weight(encoding, text), sample: sampleAt(text, at) }];
    })
    .sort((a, b) => b.share - a.share)
    .slice(0, named)
    .map(({ encoding, sample }) => ({ encoding, sample }));
}

/** Single letters among ASCII ones are a Western word; strings of them are none, nor are capitals within a Russian word. */
function weight(encoding: string, text: string): number {
  if (encoding === "windows-1252") return /[^\0-\u007f]{3}/.test(text) ? 0.3 : 1.2;
  if (encoding === "windows-1251") return /[а-я][А-Я]/.test(text) || !/[а-яА-Я]{3}/.test(text) ? 0.2 : 1.2;
  return 1;
}

/** The text, or null when the bytes are not valid in the encoding. A byte order mark is no part of it. */
export function decodedAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
