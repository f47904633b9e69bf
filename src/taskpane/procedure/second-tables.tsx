import { procedureById } from "../../procedures/catalog.ts";
import type { TablePartProps } from "../table-part.ts";
import { TableSlotsPart } from "./table-slots-part.tsx";

/** The second tables of the chosen procedure; nothing where a model is chosen. */
export function SecondTables({ pane, locale }: TablePartProps) {
  const { procedure } = pane.draft;
  return procedure === null ? null : <TableSlotsPart pane={pane} procedure={procedureById(procedure.id)} locale={locale} />;
}
