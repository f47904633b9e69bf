import { catalog } from "../../engine/catalog.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { procedureById } from "../../procedures/catalog.ts";
import type { ChainStep } from "../../procedures/chain/chain.ts";

/** What the method of a step is called. */
export function stepTitle({ procedure }: ChainStep, locale: Locale): string {
  const method = catalog.find(({ id }) => id === procedure);
  return (method === undefined ? procedureById(procedure).words.title : method.title)[locale];
}
