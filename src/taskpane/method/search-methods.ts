import { fieldWords } from "./field-words.ts";
import { titleOf, type OfferedMethod } from "./offered-methods.ts";
import { asQuestion, inAWord } from "./questions.ts";

/** Where a word may stand, and how much it says that it stands there. */
type Place = readonly [weight: number, text: string];

/** A word of Chinese, or of letters and digits: between the two lies no space. */
const wordsIn = (text: string): readonly string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];

const isChinese = (word: string) => /\p{Script=Han}/u.test(word);

function placesOf(method: OfferedMethod): readonly Place[] {
  const told = method.kind === "procedure" ? method.words : method;
  const functions = method.kind === "procedure" ? Object.keys(method.functions) : method.functions.map(({ name }) => name);
  const takes = method.kind === "procedure" ? Object.values(method.words.takes).map(({ title }) => title) : [];
  const both = ({ "zh-CN": zh, en }: (typeof told)["title"]) => `${zh} ${en}`;
  const undesirable = method.kind === "procedure" ? undefined : method.roles.undesirable;
  return [
    [12, method.id],
    [10, both(titleOf(method))],
    [6, functions.join(" ")],
    [4, `${both(asQuestion[method.question])} ${both(inAWord[method.question])}`],
    [4, both(told.summary)],
    // What it cannot do without is what it is for; what it can take is said of many.
    ...(undesirable === undefined ? [] : ([[undesirable.min > 0 ? 6 : 1, "非期望产出，undesirable"]] as const)),
    [2, both(told.whenToUse)],
    [1, takes.map(both).join(" ")],
    [1, method.citations.map(({ text }) => text).join(" ")],
  ];
}

/** How well one word fits a place: whole, as the beginning of a word, or within Chinese, where words have no ends. */
function fit(word: string, words: readonly string[]): number {
  if (words.includes(word)) return 1;
  const found = isChinese(word) ? words.some((one) => one.includes(word)) : word.length > 1 && words.some((one) => one.startsWith(word));
  return found ? 0.8 : 0;
}

/** The same of what people say for it: less than the word itself. */
const said = (word: string): readonly string[] =>
  fieldWords.filter(({ typed }) => typed.some((one) => (isChinese(one) ? word.includes(one) : word === one))).flatMap(({ means }) => means);

/** What counts above all places: that the query is the name of the method. */
const whole = 100;
const isNameOf = (query: string, method: OfferedMethod) =>
  [method.id, ...Object.values(titleOf(method))].some((name) => wordsIn(name).join(" ") === wordsIn(query).join(" "));

/** The methods that every word of a query fits, the best first; those that fit alike in the order given. */
export function searchMethods<M extends OfferedMethod>(query: string, methods: readonly M[]): readonly M[] {
  const wanted = wordsIn(query).map((word) => ({ word, also: said(word) }));
  if (wanted.length === 0) return [];
  const scored = methods.map((method) => {
    const places = placesOf(method).map(([weight, text]) => [weight, wordsIn(text)] as const);
    const best = (word: string) => Math.max(...places.map(([weight, words]) => weight * fit(word, words)));
    const scores = wanted.map(({ word, also }) => Math.max(best(word), ...also.map((one) => best(one) * 0.5)));
    return { method, score: scores.includes(0) ? 0 : scores.reduce((a, b) => a + b, isNameOf(query, method) ? whole : 0) };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ method }) => method);
}
