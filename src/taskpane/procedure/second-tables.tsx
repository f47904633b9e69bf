import { procedureById } from "../../procedures/catalog.ts";
import type { TablePartProps } from "../columns/table-part.ts";
import { DivisionPart } from "./division-part.tsx";
import { TableSlotsPart } from "./table-slots-part.tsx";

/** What the chosen procedure takes beside columns, second tables and a division of the provinces; nothing where a model is chosen. */
export function SecondTables({ pane, locale }: TablePartProps) {
  const { procedure } = pane.draft;
  if (procedure === null) return null;
  return (
    <>
      <DivisionPart pane={pane} procedure={procedure} locale={locale} />
      <TableSlotsPart pane={pane} procedure={procedureById(procedure.id)} locale={locale} />
    </>
  );
}
