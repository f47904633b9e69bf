import type { Text } from "../../engine/declare/text.ts";
import { quotable } from "../../locale/wording/quotable.ts";
import type { Found, Procedure } from "../../procedures/declare/procedure.ts";
import { shown } from "../layout/cells.ts";

/** A finding in every language. */
export function sentenceOf({ words }: Pick<Procedure, "words">, { code, params }: Found): Text {
  const said = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "object" && "format" in value ? shown(value.value, value.format).replace(/^-/, "−") : value,
  ]);
  // Which of them are lists is declared, and forgotten by the catalogue.
  return words.says[code](quotable(Object.fromEntries(said) as Readonly<Record<string, string>>));
}
