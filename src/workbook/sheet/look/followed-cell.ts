import { cellMark } from "../report/cell-mark.ts";
import { keptMark } from "../report/report-snapshot.ts";
import type { FWorksheet } from "../facade.ts";
import type { SheetHost } from "../sheet-host.ts";
import { cellLink, isOpenable, type GridTarget } from "./cell-link.ts";

/** Goes where a cell of a report leads, if it leads anywhere. Row and column are 0-based, as the grid counts. */
export async function followCell(host: SheetHost, sheet: FWorksheet, row: number, column: number): Promise<void> {
  const data = sheet.getSheet().getCellRaw(row, column);
  const { link } = cellMark(data);
  if (!link) return followOpened(host, sheet, cellLink(data));
  const mark = keptMark(sheet.getCustomMetadata());
  const target = mark === null ? null : host.reportSheetNamed(mark, link.sheet);
  if (target !== null) await host.select({ sheet: target, address: link.address });
}

/** Goes where a cell leads that came with a file. What is not there any more, or hidden, is not gone to. */
async function followOpened(host: SheetHost, sheet: FWorksheet, to: GridTarget | null): Promise<void> {
  if (to === null) return;
  if ("address" in to) {
    if (isOpenable(to.address)) window.open(to.address, "_blank", "noopener,noreferrer");
    return;
  }
  if ("named" in to) {
    const range = host.names.all().find(({ name }) => name.toLowerCase() === to.named.toLowerCase())?.range;
    if (range) await host.select(range);
    return;
  }
  const target = to.sheetId === null ? sheet : host.workbook.getSheetBySheetId(to.sheetId);
  if (target && !target.isSheetHidden()) await host.select({ sheet: target.getSheetName(), address: to.range });
}
