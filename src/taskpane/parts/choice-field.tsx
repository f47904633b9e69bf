import { Field, Select } from "@fluentui/react-components";

export interface ChoiceFieldProps<V extends string> {
  readonly label: string;
  /** What the choice changes. */
  readonly help: string;
  readonly value: V;
  readonly values: readonly { readonly value: V; readonly title: string }[];
  readonly onChange: (value: V) => void;
}

/** One of a few named values, with what it means below it. */
export function ChoiceField<V extends string>({ label, help, value, values, onChange }: ChoiceFieldProps<V>) {
  return (
    <Field label={label} hint={help}>
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
