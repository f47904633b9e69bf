import type { Panel } from "../../analysis/shape/shape-book.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { regionMaps, withRegions } from "../../procedures/neighbours/region-maps.ts";
import { regionSentence } from "../../locale/wording/region-words.ts";
import { divisionNamed } from "../../procedures/data-step/divisions.ts";
import { dataStepMistake } from "../../procedures/data-step/said.ts";
import { choiceOf } from "../arguments/typed.ts";

/** The divisions that `--group-by` knows. */
export const divisions: readonly string[] = regionMaps.map(({ id }) => id);

/** A panel with a column of regions behind its units, and what is to be said of it. Refused where no unit has a region. */
export function groupedBy(panel: Panel, wanted: string, locale: Locale): { readonly panel: Panel; readonly sentence: string } {
  const map = divisionNamed(wanted)?.map ?? regionMaps.find((one) => one.id === choiceOf("--group-by", divisions, wanted))!;
  const at = panel.header.indexOf(panel.unitColumn);
  const labels = panel.rows.map((row) => String(row[at] ?? ""));
  const regional = withRegions(panel, at, labels, map, locale);
  if (regional === null) throw dataStepMistake("no-such-places", { column: panel.unitColumn, division: map.id });
  const { header, rows, name, unknown } = regional;
  return { panel: { ...panel, header, rows, groupColumn: name }, sentence: regionSentence(map.title, map.source, unknown, locale) };
}
