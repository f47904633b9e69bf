import { saidOfMistakes, type Mistake } from "../../engine/declare/mistake.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { cellsSentence, namedBesideCell } from "../said/bad-cells.ts";
import { dataMistakes } from "../said/data-mistakes.ts";
import { methodMistakes } from "../said/method-mistakes.ts";
import { quotable } from "./quotable.ts";

saidOfMistakes.learn(methodMistakes);
saidOfMistakes.learn(dataMistakes);

/** The sentence about a mistake: what, where, what was expected and what stands there. */
export const sentence = ({ code, params }: Pick<Mistake, "code" | "params">, locale: Locale): string => saidOfMistakes.sentence(code, quotable(params), locale);

/** What a formula says, for which there is less room: of many cells the first few, and how many there are. */
export const formulaSentence = (mistake: Mistake, locale: Locale): string => {
  if (mistake.code !== "bad-cells") return sentence(mistake, locale);
  return cellsSentence(quotable((mistake as Mistake<"bad-cells">).params).cells, locale, namedBesideCell);
};
