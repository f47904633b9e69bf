import { labelOf } from "../../analysis/table/cell-label.ts";
import type { Analysis } from "../../analysis/run/analysis.ts";
import type { Cell } from "../../analysis/table/table.ts";
import { indexById } from "../../engine/catalog.ts";
import { locales } from "../../engine/declare/text.ts";
import { namedParts } from "../../locale/sheets/names.ts";
import type { ScoresInBook } from "../../report/findings/compared-scores.ts";
import type { Source, WorkbookHost } from "../../workbook/host.ts";

/** What of the analyses is compared: their scores, or, where all of them are indices, the index itself. */
export type Compared = "scores" | "index";

/** The numbers of an analysis on its result sheets; null where their names are gone. */
export async function scoresInBook(
  host: WorkbookHost,
  { index, options }: Analysis,
  own: readonly string[],
  compared: Compared,
  title: string,
): Promise<ScoresInBook | null> {
  const named = (await host.sources()).filter(({ kind, ofReport, range }) => kind === "name" && ofReport && own.includes(range.sheet));
  const parts = locales.map(namedParts);
  const [whole] = compared === "index" ? indexById(index!).factors(options) : [""];
  const scores = ending(named, compared === "index" ? parts.map(({ factor }) => factor(whole, "").ending) : parts.map((one) => one.scores.ending));
  if (scores === undefined) return null;
  const beside = named.filter(({ range }) => range.sheet === scores.range.sheet);
  const units = ending(
    beside,
    parts.map(({ dmus }) => dmus.ending),
  );
  if (units === undefined) return null;
  const across = ending(
    beside,
    parts.map((one) => (compared === "index" ? one.intervals : one.periods).ending),
  );
  const statuses =
    compared === "index"
      ? undefined
      : ending(
          beside,
          parts.map((one) => one.statuses.ending),
        );
  const read = async (source: Source | undefined) => (source === undefined ? [] : (await host.read(source.range)).cells);
  const numbers = await read(scores);
  const words = await read(statuses);
  return {
    title,
    names: { scores: scores.name, units: units.name, periods: across?.name ?? null, statuses: statuses?.name ?? null },
    units: (await read(units)).map(([cell]) => labelOf(cell)),
    periods: across === undefined ? [""] : (await read(across))[0].map(labelOf),
    scores: numbers.map((row) => row.map((cell) => (typeof cell === "number" ? cell : null))),
    statuses: words.map((row) => row.map((cell: Cell) => labelOf(cell))),
  };
}

/** The name of a part: a host adds a number to one that is taken. */
function ending(named: readonly Source[], endings: readonly string[]): Source | undefined {
  const wanted = endings.map((one) => one.replaceAll(/[^\p{L}\p{N}_.]+/gu, "_").replaceAll(".", "\\."));
  const pattern = new RegExp(`_(?:${wanted.join("|")})(?:_\\d+)?$`, "u");
  return named.find(({ name }) => pattern.test(name));
}
