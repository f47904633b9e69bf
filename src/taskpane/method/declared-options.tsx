import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { NumbersOption, Option, OptionSetting, OptionSettings } from "../../engine/declare/options.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { paneMethodTexts } from "../../locale/pane/method.ts";
import { explainedLabel } from "../parts/explained-label.tsx";
import { Explained } from "../parts/explained.tsx";
import { ChoiceField } from "../parts/choice-field.tsx";
import { NumberField, type FieldProps } from "../parts/number-field.tsx";

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 84px", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
  number: { minWidth: 0, width: "84px" },
});

export interface DeclaredOptionsProps {
  readonly options: readonly (readonly [name: string, option: Option])[];
  readonly settings: OptionSettings;
  /** The columns of numbers, in the order in which an option that has a number for each takes them. */
  readonly names: readonly string[];
  readonly locale: Locale;
  readonly onChange: (name: string, value: OptionSetting) => void;
}

/** Options as fields of a form; every word comes from the one who declares them. */
export function DeclaredOptions({ options, settings, names, locale, onChange }: DeclaredOptionsProps) {
  return (
    <>
      {options.map(([name, option]) => {
        const setting = settings[name] ?? null;
        const set = (value: OptionSetting) => onChange(name, value);
        if (option.kind === "number") return <NumberField key={name} option={option} setting={setting} locale={locale} onChange={set} />;
        if (option.kind === "numbers") return <NumbersField key={name} names={names} option={option} setting={setting} locale={locale} onChange={set} />;
        if (option.kind === "text")
          return (
            <Field key={name} label={explainedLabel(option.title[locale], option.help[locale], locale)}>
              <Input value={setting === null ? "" : String(setting)} onChange={(_, data) => set(data.value === "" ? null : data.value)} />
            </Field>
          );
        return (
          <ChoiceField
            key={name}
            label={option.title[locale]}
            help={option.help[locale]}
            locale={locale}
            value={setting === null ? option.default : String(setting)}
            values={Object.entries(option.values).map(([value, title]) => ({ value, title: title[locale] }))}
            onChange={set}
          />
        );
      })}
    </>
  );
}

/** One number for each column of numbers, under its own name. */
function NumbersField({ names, option, setting, locale, onChange }: FieldProps<NumbersOption> & { readonly names: readonly string[] }) {
  const styles = useStyles();
  const texts = paneMethodTexts(locale);
  const given = Array.isArray(setting) ? (setting as readonly number[]) : [];
  const change = (place: number, text: string) => {
    const value = Number(text);
    if (text === "" && given.every((_, k) => k === place)) return onChange(null);
    if (!(value >= 0 && value < Infinity)) return;
    onChange(names.map((_, k) => (k === place ? value : (given[k] ?? 1))));
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Explained text={option.title[locale]} help={option.help[locale]} locale={locale} />
      </legend>
      <span className={styles.hint}>
        {texts.evenly}
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
