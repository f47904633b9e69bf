import { makeStyles, tokens } from "@fluentui/react-components";
import { badRowPolicies } from "../analysis/analysis.ts";
import { indexById, indices, modelById, models } from "../engine/catalog.ts";
import { reference } from "../engine/options.ts";
import type { Locale } from "../engine/text.ts";
import { paneTexts } from "../locale/pane.ts";
import { ChoiceField } from "./choice-field.tsx";
import { Section } from "./section.tsx";
import type { AnalysisPane } from "./use-analysis.ts";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Which model with which options, and whether an index is computed; every word comes from the catalogue. */
export function MethodStep({ pane, locale }: { readonly pane: AnalysisPane; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const { draft, change } = pane;
  const model = modelById(draft.model);
  const offered = draft.index === null ? models : models.filter(({ id }) => indexById(draft.index!).measures.includes(id));
  const hasPeriods = draft.roles.includes("period");
  return (
    <Section title={texts.method}>
      <div className={styles.fields}>
        <ChoiceField
          label={texts.model}
          help={model.summary[locale]}
          value={draft.model}
          values={offered.map(({ id, title }) => ({ value: id, title: title[locale] }))}
          locale={locale}
          onChange={(value) => change({ kind: "model", model: value })}
        />
        {Object.entries(model.options).map(([name, option]) => (
          <ChoiceField
            key={name}
            label={option.title[locale]}
            help={option.help[locale]}
            value={draft.options[name] ?? option.default}
            values={Object.entries(option.values).map(([value, title]) => ({ value, title: title[locale] }))}
            locale={locale}
            onChange={(value) => change({ kind: "option", name, value })}
          />
        ))}
        {hasPeriods && (
          <ChoiceField
            label={reference.title[locale]}
            help={reference.help[locale]}
            value={draft.reference}
            values={Object.entries(reference.values).map(([value, title]) => ({ value, title: title[locale] }))}
            locale={locale}
            onChange={(value) => change({ kind: "reference", reference: value })}
          />
        )}
        <ChoiceField
          label={texts.index}
          help={draft.index === null ? texts.indexHelp : indexById(draft.index).summary[locale]}
          value={draft.index ?? ""}
          values={[{ value: "", title: texts.noIndex }, ...indices.map(({ id, title }) => ({ value: id, title: title[locale] }))]}
          locale={locale}
          onChange={(value) => change({ kind: "index", index: value === "" ? null : value })}
        />
        <ChoiceField
          label={texts.badRows}
          help={texts.badRowsHelp}
          value={draft.badRows}
          values={badRowPolicies.map((value) => ({ value, title: texts.badRowPolicies[value] }))}
          locale={locale}
          onChange={(value) => change({ kind: "bad-rows", badRows: value })}
        />
      </div>
    </Section>
  );
}
