import type { Panel } from "../../analysis/shape/shape-book.ts";
import type { Locale } from "../../engine/text.ts";
import { regionMaps, regionsOf } from "../../procedures/neighbours/region-maps.ts";
import { regionSentence } from "../../locale/region-words.ts";
import { CliProblem } from "../problem.ts";
import { choiceOf } from "../typed.ts";

/** The divisions that `--group-by` knows. */
export const divisions: readonly string[] = regionMaps.map(({ id }) => id);

/** A panel with a column of regions behind its units, and what is to be said of it. Refused where no unit has a region. */
export function groupedBy(panel: Panel, wanted: string, locale: Locale): { readonly panel: Panel; readonly sentence: string } {
  const id = choiceOf("--group-by", divisions, wanted);
  const map = regionMaps.find((one) => one.id === id)!;
  const { header, rows, unitColumn } = panel;
  const at = header.indexOf(unitColumn);
  const { regions, unknown } = regionsOf(
    rows.map((row) => String(row[at] ?? "")),
    map,
    locale,
  );
  if (regions.every((region) => region === null)) throw new CliProblem("no-regions", { column: unitColumn, division: map.title[locale] });
  let name = map.title[locale];
  for (let k = 2; header.includes(name); k++) name = `${map.title[locale]} (${k})`;
  const put = <T>(row: readonly T[], value: T) => [...row.slice(0, at + 1), value, ...row.slice(at + 1)];
  return {
    panel: { ...panel, header: put(header, name), rows: rows.map((row, k) => put(row, regions[k])), groupColumn: name },
    sentence: regionSentence(map.title, map.source, unknown, locale),
  };
}
