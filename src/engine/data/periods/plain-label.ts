/** Letters that show nothing. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** A footnote's mark behind a label: it is no digit of the label. */
const footnote = /(?<=[\p{L}\p{N})）\]])\s*[\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u2473*†‡#※]+$/u;
const dashes = /[\u2010-\u2015\u2212\u2500~\u301c]+|--+/g;
/** What is said of a figure beside its period: it does not move the period. */
const remark =
  "预计|预测|估计|估算|推算|初步|初步核算|初步数|初值|终值|终审|快报|修订|修订数|调整|实际|est|estimated?|forecast|projected|projection|provisional|preliminary|revised|actual|[efpra]";
const remarks = [
  new RegExp(`\\s*\\((?:${remark})\\.?\\)$`),
  /(?<=\d|[年季月]度?)\s*(?:预计|预测|估计|初步核算|快报)数?$/,
  /(?<=\d{4}(?:-?[qhm]\d{1,2})?)\s?(?:e|f|p|r|est)$/,
];

/** A label in one form for every width, dash and case, without quotation marks, footnotes and remarks. */
export function foldedLabel(label: string): string {
  let text = label.replace(invisible, "").trim().replace(footnote, "").normalize("NFKC").toLowerCase();
  text = text
    .replace(/[“”"「」『』《》〈〉]/g, "")
    .replace(/[‘’`´]/g, "'")
    .replace(dashes, "-")
    .replace(/\s*[至到]\s*(?=.)/g, "-")
    .replace(/\s+(?:to|through|thru)\s+/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  // The World Bank writes 2014 [YR2014].
  text = text.replace(/^(\d{4})\s*\[\s*yr\s*\1\s*\]$/, "$1");
  for (const pattern of remarks) text = text.replace(pattern, "");
  return text
    .replace(/四半期/g, "季度")
    .replace(/(\d年?度?)\s*\(?([上下])\)?$/, "$1$2半年")
    .replace(/[()[\]{}【】]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const digits = "〇一二三四五六七八九";
const digitOf = (letter: string) => (letter === "零" || letter === "○" ? 0 : letter === "两" ? 2 : digits.indexOf(letter));

/** 二〇一四 → 2014, 十二 → 12, 廿一 → 21: where every letter of a run is a numeral. */
export const withDigits = (text: string) =>
  text.replace(/(\d?)([〇零○一二三四五六七八九十廿卅两]+)(\d?)/g, (all, before: string, run: string, after: string) => {
    const digits = numeralOf(run);
    // 2014一季度 holds two numbers.
    return digits === null ? all : `${before}${before === "" ? "" : " "}${digits}${after === "" ? "" : " "}${after}`;
  });

/** The digits of a Chinese numeral below 100, or of one written digit by digit; null where it is neither. */
export function numeralOf(run: string): string | null {
  if (/^[〇零○一二三四五六七八九两]+$/.test(run)) return Array.from(run, digitOf).join("");
  const parts = /^([二三四五六七八九两]?)([十廿卅])([一二三四五六七八九]?)$/.exec(run);
  if (parts === null) return null;
  const tens = parts[2] === "廿" ? 2 : parts[2] === "卅" ? 3 : parts[1] === "" ? 1 : digitOf(parts[1]);
  return String(10 * tens + (parts[3] === "" ? 0 : digitOf(parts[3])));
}
