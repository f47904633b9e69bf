import type { RefObject } from "react";
import { createPortal } from "react-dom";
import type { Locale } from "../../engine/declare/text.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { OutdatedBar } from "./outdated-bar.tsx";

export interface OutdatedBarsProps {
  readonly pane: AnalysisPane;
  readonly locale: Locale;
  /** What lies over the sheets of the workbook; undefined where the pane cannot reach there, as in Excel. */
  readonly overSheets: HTMLElement | null | undefined;
  readonly next: RefObject<HTMLElement | null>;
}

/** A bar over results, and one over result sheets, whose data has changed; what cannot lie over the sheet lies in the pane while the sheet is shown. */
export function OutdatedBars({ pane, locale, overSheets, next }: OutdatedBarsProps) {
  const { outdated, run, selection, step } = pane;
  const sheet = selection?.sheet;
  const ofResult = outdated.find(({ own }) => own === run.finished?.sheets);
  const ofSheet = outdated.find(({ sheets }) => sheet !== undefined && sheets.includes(sheet));
  const inPane = step === "result" ? ofResult : overSheets === undefined ? ofSheet : undefined;
  return (
    <>
      {inPane !== undefined && <OutdatedBar pane={pane} run={inPane} locale={locale} next={next} />}
      {overSheets && ofSheet !== undefined && createPortal(<OutdatedBar pane={pane} run={ofSheet} locale={locale} next={next} />, overSheets)}
    </>
  );
}
