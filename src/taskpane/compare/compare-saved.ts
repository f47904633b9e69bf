import type { Analysis } from "../../analysis/run/analysis.ts";
import { modelById } from "../../engine/catalog.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { completeProcedure } from "../../procedures/run/run-procedure.ts";
import { comparedScores, type ScoresInBook } from "../../report/findings/compared-scores.ts";
import { paneCompareTexts } from "../../locale/pane/compare.ts";
import { ownSheets } from "../saved/own-sheets.ts";
import { savedOf, type SavedAnalysis } from "../saved/saved-analysis.ts";
import { isOfThisVersion, readStored } from "../saved/stored.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";
import type { Said } from "../state/use-said.ts";
import { scoresInBook } from "./scores-in-book.ts";
import { whatDiffers } from "./what-differs.ts";

/** What is to run, or the sentence why there is nothing to compare. */
export type Comparison = { readonly saved: SavedAnalysis } | { readonly sentence: Said };

/** Whether an entry has scores that can be compared: an analysis of a model or an index, alone. */
export const isComparable = (saved: SavedAnalysis): boolean => analysisOf(saved) !== null;

function analysisOf(saved: SavedAnalysis): Analysis | null {
  if (!isOfThisVersion(saved)) return null;
  try {
    const stored = readStored(saved);
    return "action" in stored && stored.action.kind === "analysis" ? stored.action.analysis : null;
  } catch {
    // What cannot be read says why when it is opened.
    return null;
  }
}

/**
 * Writes the scores of kept analyses side by side on a sheet, each by a formula that names the cell of its result sheet.
 * @returns the comparison of its columns as an analysis of that sheet
 */
export async function compareSaved({ host, settings }: AnalysisPane, chosen: readonly SavedAnalysis[], locale: Locale): Promise<Comparison> {
  const said = (sentence: (texts: ReturnType<typeof paneCompareTexts>) => string) => ({ sentence: (one: Locale) => sentence(paneCompareTexts(one)) });
  const named = chosen.flatMap((saved) => {
    const analysis = analysisOf(saved);
    return analysis === null ? [] : [{ name: saved.name, analysis, sheet: saved.source.sheet, saved }];
  });
  const directions = new Set(named.map(({ analysis }) => modelById(analysis.model).properties.better));
  const compared = named.every(({ analysis }) => analysis.index !== null) ? "index" : "scores";
  if (compared === "scores" && directions.size > 1) return said((texts) => texts.directions);
  const titles = whatDiffers(named, locale);
  const runs: ScoresInBook[] = [];
  for (const [k, { name, analysis, saved }] of named.entries()) {
    const own = await ownSheets(host, saved);
    const run = own.length === 0 ? null : await scoresInBook(host, analysis, own, compared, titles[k]);
    if (run === null) return said((texts) => texts.noSheets(name));
    runs.push(run);
  }
  if (new Set(runs.map(({ names }) => names.periods === null)).size > 1) return said((texts) => texts.periods);
  const { sheet, columns } = comparedScores(runs, locale);
  const [written] = (await host.writeReport([sheet], { replace: settings.replace })).sheets;
  const { unit, period, values, statuses } = columns;
  const analysis = completeProcedure({
    procedure: "compare",
    columns: { unit: [unit], period: period === null ? [] : [period], values, statuses },
    options: { best: compared === "scores" && directions.has("lower") ? "lowest" : "highest" },
  });
  return { saved: savedOf(sheet.name, "", { analysis, rows: 0, parts: [] }, { sheet: written, address: null }) };
}
