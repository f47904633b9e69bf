import type { Text } from "../../engine/declare/text.ts";
import type { Found, Procedure } from "../../procedures/declare/procedure.ts";
import { withOwnWords, type Named } from "../../procedures/said/own-words.ts";
import { shown } from "../layout/cells.ts";

/**
 * A finding in every language.
 * @param given the data, whose header says what its units are called
 */
export function sentenceOf({ words }: Pick<Procedure, "words">, { code, params }: Found, given: Named = { columns: {} }): Text {
  const said = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "object" && "format" in value ? shown(value.value, value.format).replace(/^-/, "−") : value,
  ]);
  return words.says[code](withOwnWords(Object.fromEntries(said) as Readonly<Record<string, unknown>>, given));
}
