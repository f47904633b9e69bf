import { makeStyles, tokens } from "@fluentui/react-components";
import { bootstrapOptions, resampledModels } from "../../analysis/run/bootstrap-settings.ts";
import { modelById } from "../../engine/catalog.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { inferenceTexts } from "../../locale/said/inference.ts";
import { paneRunTexts } from "../../locale/pane/run.ts";
import { list } from "../../locale/wording/wording.ts";
import { isResampled } from "./draft-method.ts";
import { NumberField } from "../parts/number-field.tsx";
import { RunOption } from "./run-option.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, paddingBlockStart: tokens.spacingVerticalM },
});

const settings = ["replicates", "level", "seed"] as const;

/** Whether the run gives every number an interval, and how they are resampled. */
export function BootstrapPart({ pane, locale }: { readonly pane: AnalysisPane; readonly locale: Locale }) {
  const styles = useStyles();
  const words = paneRunTexts(locale);
  const { draft, change } = pane;
  const { bootstrap } = draft;
  const offered = isResampled(draft);
  const busy = pane.run.phase !== "idle";
  const models = resampledModels().map((id) => modelById(id).title[locale]);
  const on = offered && bootstrap !== null;
  return (
    <RunOption
      label={inferenceTexts(locale).switch}
      hint={offered ? words.intervalsHelp : words.intervalsNot(list(models, locale))}
      checked={on}
      disabled={busy || !offered}
      onChange={(checked) => change({ kind: "bootstrap", bootstrap: checked ? {} : null })}
    >
      {on && (
        <div className={styles.fields}>
          {settings.map((name) => (
            <NumberField
              key={name}
              option={bootstrapOptions[name]}
              setting={bootstrap[name] ?? null}
              locale={locale}
              disabled={busy}
              onChange={(value) => change({ kind: "bootstrap", bootstrap: { ...bootstrap, [name]: value } })}
            />
          ))}
        </div>
      )}
    </RunOption>
  );
}
