import { ExcelHost } from "../../src/workbook/excel/excel-host.ts";
import type { HostFixture } from "../contracts/host-contract.ts";
import { bootOffice, type BootedOffice } from "./fake-office/boot.ts";
import { FakeWorkbook } from "./fake-office/fake-workbook.ts";

/** Short enough for tests; one wait for each further attempt. */
export const waits = [5, 10, 20, 40];

export interface ExcelFixture extends HostFixture, BootedOffice {
  readonly host: ExcelHost;
  put(...args: Parameters<HostFixture["put"]>): void;
  userSelects(...args: Parameters<HostFixture["userSelects"]>): void;
}

let booted: Promise<BootedOffice> | null = null;

/** A fresh workbook in the fake Excel. Office.js is booted once in a test file and stands in the global scope, as in the add-in. */
export async function excelFixture(...sheets: readonly string[]): Promise<ExcelFixture> {
  const office = await (booted ??= bootOffice());
  const { excel, Excel, Office } = office;
  Object.assign(globalThis, { Excel, Office });
  excel.reset(new FakeWorkbook(...sheets));
  return {
    ...office,
    host: new ExcelHost({ waits }),
    put: (sheet, row, column, cells) => excel.userTypes(sheet, row, column, cells),
    userSelects: ({ sheet, address }) => excel.userSelects(sheet, address),
    define: (name, { sheet, address }) => void excel.workbook.define(name, excel.workbook.sheet(sheet).rect(address)),
    makeTable: (name, { sheet, address }) => void excel.workbook.makeTable(excel.workbook.sheet(sheet).rect(address), name),
    seen: (sheet, row, column) => {
      const cell = excel.workbook.sheet(sheet).seen(row - 1, column - 1);
      return { value: cell?.value ?? null, formula: cell?.formula ?? null, numberFormat: cell?.numberFormat ?? "General" };
    },
    gaps: () => excel.gaps,
  };
}
