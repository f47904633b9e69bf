import { Field, Select } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { paneProcedureTexts } from "../../locale/pane/procedure.ts";
import { mapDivisions } from "../../procedures/data-step/divided.ts";
import { Section } from "../parts/section.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { divisionIn, type ChosenProcedure } from "./draft-slots.ts";

export interface DivisionPartProps {
  readonly pane: Pick<AnalysisPane, "draft" | "change">;
  readonly procedure: ChosenProcedure;
  readonly locale: Locale;
}

/** The division of the provinces that groups the units; nothing where a column does, or where no groups are needed. */
export function DivisionPart({ pane: { draft, change }, procedure, locale }: DivisionPartProps) {
  const texts = paneProcedureTexts(locale);
  const chosen = mapDivisions.find(({ id }) => id === divisionIn(draft, procedure));
  if (chosen === undefined) return null;
  return (
    <Section title={texts.division}>
      <Field hint={texts.divisionHelp(chosen.map!.source[locale])}>
        <Select aria-label={texts.division} value={chosen.id} onChange={(_, { value }) => change({ kind: "division", division: value })}>
          {mapDivisions.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[locale]}
            </option>
          ))}
        </Select>
      </Field>
    </Section>
  );
}
