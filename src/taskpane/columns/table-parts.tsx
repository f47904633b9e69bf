import { ColumnsPart } from "./columns-part.tsx";
import { PeriodOrderPart } from "./period-order-part.tsx";
import { PreviewPart } from "../run/preview-part.tsx";
import { SecondTables } from "../procedure/second-tables.tsx";
import { RemarksPart } from "../remarks/remarks-part.tsx";
import { RegionsPart } from "../shape/regions-part.tsx";
import type { TablePartProps } from "./table-part.ts";

/** Everything of the first step that is about the table that was read. */
export function TableParts(props: TablePartProps) {
  return (
    <>
      <PreviewPart {...props} />
      <RemarksPart {...props} />
      <ColumnsPart {...props} />
      <RegionsPart {...props} />
      <SecondTables {...props} />
      <PeriodOrderPart {...props} />
    </>
  );
}
