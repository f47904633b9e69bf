import type { Cell } from "../analysis/table/table.ts";
import type { Locale } from "../engine/declare/text.ts";
import { provinceNamed } from "../procedures/neighbours/province-named.ts";

/** A province as the language calls it; a label that is none stays. */
function provinceIn(label: Cell, locale: Locale): Cell {
  const province = provinceNamed(String(label));
  return province === undefined ? label : locale === "en" ? province.english : province.name;
}

/** A panel of provinces with its headings and their names in a language; its numbers are those of the file. */
export const inLanguage = ([, ...rows]: readonly (readonly Cell[])[], headers: Readonly<Record<Locale, readonly string[]>>, locale: Locale): Cell[][] => [
  [...headers[locale]],
  ...rows.map(([province, ...numbers]) => [provinceIn(province, locale), ...numbers]),
];
