import type { Locale } from "../../engine/declare/text.ts";
import { meaningOf } from "../../help/meanings.ts";
import type { ShownTable } from "./shown-tables.ts";

/** What each head of a table means: what its result says, or the glossary; null of a name of the data. */
export const headMeanings = ({ header, helps }: Pick<ShownTable, "header" | "helps">, locale: Locale): readonly (string | null)[] =>
  header.map((head, k) => helps[k] ?? meaningOf(head, locale));
