import type { Locale, Text } from "../../engine/declare/text.ts";
import { encodingLabel } from "./encoding-label.ts";
import { shown } from "../wording/quotable.ts";

/** The encodings that tables are met in, the likeliest first, each by the writing that it is for. */
export const encodingWords = {
  "utf-8": { "zh-CN": "UTF-8", en: "UTF-8" },
  gb18030: { "zh-CN": "简体中文（GB18030、GBK）", en: "Simplified Chinese (GB18030, GBK)" },
  big5: { "zh-CN": "繁体中文（Big5）", en: "Traditional Chinese (Big5)" },
  shift_jis: { "zh-CN": "日文（Shift_JIS）", en: "Japanese (Shift_JIS)" },
  "euc-jp": { "zh-CN": "日文（EUC-JP）", en: "Japanese (EUC-JP)" },
  "euc-kr": { "zh-CN": "韩文（EUC-KR）", en: "Korean (EUC-KR)" },
  "windows-1252": { "zh-CN": "西欧（windows-1252）", en: "Western European (windows-1252)" },
  "windows-1251": { "zh-CN": "西里尔文（windows-1251）", en: "Cyrillic (windows-1251)" },
  "utf-16le": { "zh-CN": "UTF-16 LE", en: "UTF-16 LE" },
  "utf-16be": { "zh-CN": "UTF-16 BE", en: "UTF-16 BE" },
} as const satisfies Readonly<Record<string, Text>>;

export type EncodingName = keyof typeof encodingWords;

export const encodingNames = Object.keys(encodingWords) as readonly EncodingName[];

const words = {
  "zh-CN": {
    choose: (file: string) => `文件“${shown(file)}”的编码`,
    chooseAll: (count: number) => `这${count}个文本文件的编码`,
    read: "重新读取",
    guessed: (encoding: string, sample: string) => `文件没有标明编码，按${encodingLabel(encoding)}读取，例如“${shown(sample)}”。`,
    readTogether: (count: number, encoding: string) => `其中${count}个文件没有标明编码，按${encoding}读取。`,
    chosen: (encoding: string) => `按所选编码读取：${encoding}。`,
  },
  en: {
    choose: (file: string) => `Encoding of "${shown(file)}"`,
    chooseAll: (count: number) => `Encoding of these ${count} text files`,
    read: "Read again",
    guessed: (encoding: string, sample: string) => `The file does not say its encoding and is read as ${encodingLabel(encoding)} ("${shown(sample)}").`,
    readTogether: (count: number, encoding: string) =>
      `${count === 1 ? "One of them does not say its encoding and is" : `${count} of them do not say their encoding and are`} read as ${encoding}.`,
    chosen: (encoding: string) => `Read in the encoding that was chosen: ${encoding}.`,
  },
};

/** What the page says where an encoding is chosen. */
export const encodingTexts = (locale: Locale): (typeof words)[Locale] => words[locale];
