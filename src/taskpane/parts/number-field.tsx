import { Field, Input } from "@fluentui/react-components";
import type { NumberOption, OptionSetting } from "../../engine/declare/options.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { paneMethodTexts } from "../../locale/pane/method.ts";
import { explainedLabel } from "./explained-label.tsx";

export interface FieldProps<O> {
  readonly option: O;
  readonly setting: OptionSetting;
  readonly locale: Locale;
  readonly disabled?: boolean;
  readonly onChange: (value: OptionSetting) => void;
}

/** One number, as typed; what cannot be read is said below it, and stops the run. */
export function NumberField({ option, setting, locale, disabled = false, onChange }: FieldProps<NumberOption>) {
  const texts = paneMethodTexts(locale);
  const text = setting === null ? "" : String(setting);
  const hint = `${texts.number(option.min, option.max)}${option.default === null ? `${locale === "en" ? "; " : "；"}${texts.automatic}` : ""}${locale === "en" ? "." : "。"}`;
  const value = Number(text);
  const wrong = text !== "" && (!(value >= option.min && value <= option.max) || (option.integer && !Number.isInteger(value)));
  return (
    <Field
      label={explainedLabel(option.title[locale], option.help[locale], locale)}
      hint={hint}
      {...(wrong ? { validationMessage: texts.number(option.min, option.max) } : {})}
    >
      <Input
        inputMode="decimal"
        value={text}
        disabled={disabled}
        placeholder={option.default === null ? "" : String(option.default)}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
