import type { FakeExcel } from "./fake-excel.ts";
import { ExcelError, type FakeSheet, type FakeTable } from "./fake-workbook.ts";
import { isFakeObject, remembered, type FakeObject } from "./objects.ts";
import { rangeObject, rectOf } from "./range-objects.ts";

/** The tables of the workbook, or those of one sheet. */
export function tablesObject(excel: FakeExcel, sheet: FakeSheet | null): FakeObject {
  const { workbook } = excel;
  const own = () => workbook.tables.filter(({ rect }) => sheet === null || rect.sheet === sheet);
  return {
    type: "TableCollection",
    items: () => own().map((table) => tableObject(excel, table)),
    item: (key) => {
      const found = own().find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
      if (!found) throw new ExcelError("ItemNotFound", "The requested resource doesn't exist.");
      return tableObject(excel, found);
    },
    methods: {
      Add: (range, hasHeaders) => {
        if (!isFakeObject(range) || hasHeaders !== true) throw new ExcelError("InvalidArgument");
        const rect = rectOf(excel, range);
        if (rect.sheet.isProtected) throw new ExcelError("AccessDenied", "You cannot perform the requested operation.");
        return tableObject(excel, workbook.makeTable(rect));
      },
    },
  };
}

function tableObject(excel: FakeExcel, table: FakeTable): FakeObject {
  const known = (name: string) => remembered((value) => table.look.set(name, value));
  return {
    type: "Table",
    properties: {
      Id: { get: () => table.id },
      Name: { get: () => table.name, set: (name) => excel.workbook.nameTable(table, String(name)) },
      ShowTotals: { get: () => table.showTotals },
      Style: known("style"),
      ShowBandedRows: known("showBandedRows"),
      ShowFilterButton: known("showFilterButton"),
    },
    methods: { GetRange: () => rangeObject(excel, table.rect) },
  };
}
