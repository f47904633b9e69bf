import type { Locale } from "../../engine/declare/text.ts";
import { paneRunTexts } from "../../locale/pane/run.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import { RunOption } from "../method/run-option.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";

/** Whether the sheets of an earlier run of the same analysis give way to those of the next. */
export function ReplaceOption({ pane: { settings, run, set }, locale }: { readonly pane: AnalysisPane; readonly locale: Locale }) {
  return (
    <RunOption
      label={paneTexts(locale).replaceEarlier}
      hint={paneRunTexts(locale).replaceHelp}
      checked={settings.replace}
      disabled={run.phase !== "idle"}
      onChange={(replace) => set({ replace })}
    />
  );
}
