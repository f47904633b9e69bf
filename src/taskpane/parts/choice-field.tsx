import { Field, Select } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { explainedLabel } from "./explained-label.tsx";

export interface ChoiceFieldProps<V extends string> {
  readonly label: string;
  /** What the choice changes, behind the sign beside the label. */
  readonly help?: string;
  /** What the choice comes to as it is, below it. */
  readonly hint?: string;
  readonly locale: Locale;
  readonly value: V;
  readonly values: readonly { readonly value: V; readonly title: string }[];
  readonly onChange: (value: V) => void;
}

/** One of a few named values. */
export function ChoiceField<V extends string>({ label, help, hint, locale, value, values, onChange }: ChoiceFieldProps<V>) {
  return (
    <Field label={help === undefined ? label : explainedLabel(label, help, locale)} {...(hint === undefined ? {} : { hint })}>
      <Select style={{ minWidth: 0 }} select={{ style: { minWidth: 0, width: "100%" } }} value={value} onChange={(_, data) => onChange(data.value as V)}>
        {values.map((one) => (
          <option key={one.value} value={one.value}>
            {one.title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
