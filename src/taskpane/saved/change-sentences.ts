import type { Locale } from "../../engine/declare/text.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import { isUnchanged, type DataChange, type DataPart } from "./data-parts.ts";

const rowsIn = (parts: readonly DataPart[]) => parts.reduce((sum, { rows }) => sum + rows, 0);
const namesOf = (parts: readonly DataPart[]) => parts.map(({ name }) => name);

/** What a change of the data is in words, and how far the range has grown. */
export function changeSentences(change: DataChange, from: string | null, to: string | null, locale: Locale): readonly string[] {
  const texts = resultTexts(locale);
  const { added, gone, changed } = change;
  return [
    ...(isUnchanged(change) ? [texts.unchanged] : []),
    ...(added.length > 0 ? [texts.added(texts.list(namesOf(added)), rowsIn(added))] : []),
    ...(gone.length > 0 ? [texts.gone(texts.list(namesOf(gone)), rowsIn(gone))] : []),
    ...(changed.length > 0 ? [texts.changedParts(texts.list(changed))] : []),
    ...(from !== null && to !== null && from !== to ? [texts.extended(from, to)] : []),
  ];
}
