import { Field, Select } from "@fluentui/react-components";
import type { Locale } from "../engine/text.ts";
import { Explained } from "./explained.tsx";

export interface ChoiceFieldProps<V extends string> {
  readonly label: string;
  readonly help: string;
  readonly value: V;
  readonly values: readonly { readonly value: V; readonly title: string }[];
  readonly locale: Locale;
  readonly onChange: (value: V) => void;
}

/** One of a few named values, with what it means behind the information sign. */
export function ChoiceField<V extends string>({ label, help, value, values, locale, onChange }: ChoiceFieldProps<V>) {
  return (
    <Field label={{ children: (_: unknown, props: object) => <Explained {...props} text={label} help={help} locale={locale} /> }}>
      <Select value={value} onChange={(_, data) => onChange(data.value as V)}>
        {values.map((one) => (
          <option key={one.value} value={one.value}>
            {one.title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
