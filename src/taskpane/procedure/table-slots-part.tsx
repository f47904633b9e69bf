import { Field, Select } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { paneProcedureTexts } from "../../locale/pane/procedure.ts";
import { tableSlots } from "../../procedures/declare/slots.ts";
import type { Procedure } from "../../procedures/declare/procedure.ts";
import { Section } from "../parts/section.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";

export interface TableSlotsPartProps {
  readonly pane: Pick<AnalysisPane, "draft" | "sheets" | "change">;
  readonly procedure: Pick<Procedure, "takes" | "words">;
  readonly locale: Locale;
}

/** The second tables that a procedure takes: for each, the one that is shipped, if there is one, or a sheet of the workbook. */
export function TableSlotsPart({ pane: { draft, sheets, change }, procedure, locale }: TableSlotsPartProps) {
  const texts = paneProcedureTexts(locale);
  return tableSlots(procedure.takes).map(([slot, { min, form }]) => {
    const { title, help } = procedure.words.takes[slot];
    const chosen = draft.tables[slot] ?? "";
    return (
      <Section key={slot} title={title[locale]}>
        <Field hint={help[locale]}>
          <Select
            aria-label={title[locale]}
            value={chosen}
            onChange={(_, { value }) => change({ kind: "second-table", slot, sheet: value === "" ? null : value })}
          >
            <option value="">{min > 0 ? texts.chooseSheet : form === "neighbours" ? texts.shipped : texts.noTable}</option>
            {chosen !== "" && !sheets.includes(chosen) && <option value={chosen}>{texts.sheetGone(chosen)}</option>}
            {sheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </Section>
    );
  });
}
