import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { variableRoles } from "../engine/dataset.ts";
import type { NumbersOption, OptionSetting } from "../engine/options.ts";
import { frontier, reference, windowWidth } from "../engine/options.ts";
import type { Frontier, Reference } from "../engine/options.ts";
import type { Locale } from "../engine/text.ts";
import { paneMethodTexts } from "../locale/pane-method.ts";
import { ChoiceField } from "./choice-field.tsx";
import { isWindowed, shownOptionsOf } from "./draft-method.ts";
import { NumberField, type FieldProps } from "./number-field.tsx";
import type { AnalysisPane } from "./use-analysis.ts";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  group: { border: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 84px", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
  number: { minWidth: 0, width: "84px" },
});

/** The options that the chosen method declares and the columns give a meaning, as a form; every word comes from the catalogue. */
export function OptionFields({ pane, locale }: { readonly pane: AnalysisPane; readonly locale: Locale }) {
  const styles = useStyles();
  const { draft, change } = pane;
  const set = (name: string) => (value: OptionSetting) => change({ kind: "option", name, value });
  return (
    <div className={styles.fields}>
      {shownOptionsOf(draft).map(([name, option]) => {
        const setting = draft.options[name] ?? null;
        if (option.kind === "number") return <NumberField key={name} option={option} setting={setting} locale={locale} onChange={set(name)} />;
        if (option.kind === "numbers") return <NumbersField key={name} pane={pane} option={option} setting={setting} locale={locale} onChange={set(name)} />;
        return (
          <ChoiceField
            key={name}
            label={option.title[locale]}
            help={option.help[locale]}
            value={setting === null ? option.default : String(setting)}
            values={Object.entries(option.values).map(([value, title]) => ({ value, title: title[locale] }))}
            onChange={set(name)}
          />
        );
      })}
      {draft.roles.includes("period") && (
        <ChoiceField
          label={reference.title[locale]}
          help={reference.help[locale]}
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
          value={draft.frontier ?? frontier.default}
          values={(Object.keys(frontier.values) as Frontier[]).map((value) => ({ value, title: frontier.values[value][locale] }))}
          onChange={(value) => change({ kind: "frontier", frontier: value })}
        />
      )}
    </div>
  );
}

/** One number for each input, output and undesirable output, under its own name. */
function NumbersField({ pane, option, setting, locale, onChange }: FieldProps<NumbersOption> & { readonly pane: AnalysisPane }) {
  const styles = useStyles();
  const texts = paneMethodTexts(locale);
  const { draft } = pane;
  const names = variableRoles.flatMap((role) => (draft.source?.columns ?? []).filter((_, k) => draft.roles[k] === role).map(({ name }) => name));
  const given = Array.isArray(setting) ? (setting as readonly number[]) : [];
  const change = (place: number, text: string) => {
    const value = Number(text);
    if (text === "" && given.every((_, k) => k === place)) return onChange(null);
    if (!(value >= 0 && value < Infinity)) return;
    onChange(names.map((_, k) => (k === place ? value : (given[k] ?? 1))));
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{option.title[locale]}</legend>
      <span className={styles.hint}>
        {option.help[locale]} {texts.evenly}
        {locale === "en" ? "." : "。"}
      </span>
      {names.map((name, k) => (
        <div key={name} className={styles.row}>
          <span className={styles.name}>{name}</span>
          <Input
            size="small"
            type="number"
            min={0}
            input={{ className: styles.number }}
            className={styles.number}
            aria-label={`${option.title[locale]} ${name}`}
            value={given.length === 0 ? "" : String(given[k] ?? 1)}
            placeholder="1"
            onChange={(_, data) => change(k, data.value)}
          />
        </div>
      ))}
    </fieldset>
  );
}
