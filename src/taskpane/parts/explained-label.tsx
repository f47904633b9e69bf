import type { LabelProps } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { Explained } from "./explained.tsx";

/** The label of a field with the sign that explains it, as a field takes it. */
export const explainedLabel = (text: string, help: string, locale: Locale) => ({
  children: (_: unknown, { children: _text, ...label }: LabelProps) => <Explained {...label} text={text} help={help} locale={locale} />,
});
