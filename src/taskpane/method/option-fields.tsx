import { makeStyles, tokens } from "@fluentui/react-components";
import { variableRoles } from "../../engine/data/dataset.ts";
import { frontier, reference, windowWidth } from "../../engine/declare/options.ts";
import type { Frontier, Reference } from "../../engine/declare/options.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { ChoiceField } from "../parts/choice-field.tsx";
import { DeclaredOptions } from "./declared-options.tsx";
import { isWindowed, shownOptionsOf } from "./draft-method.ts";
import { NumberField } from "../parts/number-field.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** The options that the chosen method declares and the columns give a meaning, as a form; every word comes from the catalogue. */
export function OptionFields({ pane, locale }: { readonly pane: AnalysisPane; readonly locale: Locale }) {
  const styles = useStyles();
  const { draft, change } = pane;
  const names = variableRoles.flatMap((role) => (draft.source?.columns ?? []).filter((_, k) => draft.roles[k] === role).map(({ name }) => name));
  return (
    <div className={styles.fields}>
      <DeclaredOptions
        options={shownOptionsOf(draft)}
        settings={draft.options}
        names={names}
        locale={locale}
        onChange={(name, value) => change({ kind: "option", name, value })}
      />
      {draft.roles.includes("period") && (
        <ChoiceField
          label={reference.title[locale]}
          help={reference.help[locale]}
          locale={locale}
          value={draft.reference}
          values={(Object.keys(reference.values) as Reference[]).map((value) => ({ value, title: reference.values[value][locale] }))}
          onChange={(value) => change({ kind: "reference", reference: value })}
        />
      )}
      {isWindowed(draft) && (
        <NumberField option={windowWidth} setting={draft.window ?? null} locale={locale} onChange={(value) => change({ kind: "window", window: value })} />
      )}
      {draft.roles.includes("group") && (
        <ChoiceField
          label={frontier.title[locale]}
          help={frontier.help[locale]}
          locale={locale}
          value={draft.frontier ?? frontier.default}
          values={(Object.keys(frontier.values) as Frontier[]).map((value) => ({ value, title: frontier.values[value][locale] }))}
          onChange={(value) => change({ kind: "frontier", frontier: value })}
        />
      )}
    </div>
  );
}
