import { useEffect, useMemo, useState } from "react";
import type { BookSheet } from "../../analysis/shape/book.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { shapeTexts } from "../../locale/pane/shape.ts";
import { shapeOf, type Shape } from "../../procedures/shaping/shape-of.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { messySheets } from "./messy-sheets.ts";

/**
 * How the sheet of the pane becomes a table; null until it has been read, and where it has nothing to be put in shape.
 * @param exclude whether rows of totals are left out
 */
export function useShape({ host, draft: { sheet, source, problem } }: AnalysisPane, exclude: boolean, locale: Locale): Shape | null {
  const [read, setRead] = useState<{ readonly name: string; readonly sheets: readonly BookSheet[] } | null>(null);
  // Read again whenever the pane has read the sheet again.
  useEffect(() => {
    let gone = false;
    void messySheets(host, sheet).then(
      (sheets) => !gone && setRead({ name: sheet, sheets }),
      () => !gone && setRead(null),
    );
    return () => {
      gone = true;
    };
  }, [host, sheet, source, problem]);
  const { words } = shapeTexts(locale);
  return useMemo(() => {
    if (read === null || read.name !== sheet) return null;
    const [own, ...others] = read.sheets;
    return own === undefined ? null : shapeOf(own, others, exclude, words);
  }, [read, sheet, exclude, words]);
}
