import { foldedLabel, withDigits } from "./plain-label.ts";
import { romans } from "./tokens.ts";
import { numbered, reading, wholeYear, type Reading } from "./reading.ts";

/** A Roman numeral that stands by itself: Phase II. */
const roman = /(?<![a-z\d_])(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})(?![a-z\d_])/g;

/** A label with its numbers taken out, and those numbers: labels of one form stand by them. */
export function formOf(label: string): { readonly form: string; readonly numbers: readonly number[]; readonly texts: readonly string[] } {
  const plain = withDigits(foldedLabel(label))
    .replace(roman, (numeral) => String(romans.indexOf(numeral) + 1))
    .replace(/\s+/g, " ")
    .trim();
  const texts = plain.match(/\d+/g) ?? [];
  return { form: plain.replace(/\d+/g, "#"), numbers: texts.map(Number), texts };
}

/** Words that count backwards. */
const backwards = /ago|before|prior|previous|last|前|倒/;

/** Labels of one form that is not known: t1 … t12 by the number in it, T1 2014 by the year and the number. */
export function byForm(labels: readonly string[]): readonly (readonly Reading[])[] {
  const forms = labels.map(formOf);
  const [{ form, numbers }] = forms;
  const signed = bySign(labels);
  if (signed !== null) return signed.map((value) => [numbered(value)]);
  if (backwards.test(form) || /^t-#$/.test(form) || forms.some((one) => one.form !== form)) return labels.map(() => []);
  // A number that ends with a year holds another before it: 12014.
  if (numbers.length === 1)
    return forms.every(({ texts }) => /^\d{1,4}(?:19|20)\d\d$/.test(texts[0])) ? labels.map(() => []) : forms.map((one) => [numbered(one.numbers[0])]);
  return byYear(forms) ?? labels.map(() => []);
}

/** Of the numbers in a form, the year (or two that follow each other) and the one other number. */
function byYear(forms: readonly ReturnType<typeof formOf>[]): readonly (readonly Reading[])[] | null {
  const count = forms[0].numbers.length;
  const isYear = (place: number) => forms.every(({ texts }) => /^(?:19|20)\d\d$/.test(texts[place]));
  const isSplit = (place: number) =>
    forms.every(({ texts, numbers }) => place + 1 < count && /^(?:\d\d)?\d\d$/.test(texts[place]) && (numbers[place] + 1) % 100 === numbers[place + 1] % 100);
  const years = [...Array(count).keys()].filter((place) => (count === 2 ? isYear(place) : count === 3 && isSplit(place)));
  if (years.length !== 1) return null;
  const [place] = years;
  const other = count === 2 ? 1 - place : place === 0 ? 2 : 0;
  return forms.map(({ numbers, texts }) => [
    reading("calendar", wholeYear, { year: numbers[place], short: texts[place].length === 2 }, null, { part: numbers[other] }),
  ]);
}

/** t-2, t-1, t, t+1: numbers with a sign after one word, where a plus says that the dash is a minus. */
function bySign(labels: readonly string[]): readonly number[] | null {
  const parts = labels.map((label) => /^(.*?[a-z期])\s*(?:([+-])\s*(\d+)|0)?$/.exec(foldedLabel(label)));
  if (!parts.every((found) => found !== null && found[1] === parts[0]![1])) return null;
  const signs = new Set(parts.map((found) => found![2] ?? ""));
  if (!signs.has("+") && !(signs.has("-") && signs.has(""))) return null;
  return parts.map((found) => (found![3] === undefined ? 0 : Number(`${found![2]}${found![3]}`)));
}
