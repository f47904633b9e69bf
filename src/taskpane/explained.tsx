import { InfoLabel } from "@fluentui/react-components";
import type { Locale } from "../engine/text.ts";
import { paneTexts } from "../locale/pane.ts";

export interface ExplainedProps {
  readonly text: string;
  /** What the text means, behind the information sign. */
  readonly help: string;
  readonly locale: Locale;
}

/** A name with an information sign. Whatever else a field gives its label goes to the label. */
export function Explained({ text, help, locale, ...label }: ExplainedProps) {
  return (
    <InfoLabel {...label} info={help} infoButton={{ "aria-label": paneTexts(locale).explanation }}>
      {text}
    </InfoLabel>
  );
}
