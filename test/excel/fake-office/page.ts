import type { Cell } from "../../../src/analysis/table/table.ts";
import { FakeExcel } from "./fake-excel.ts";
import { FakeWorkbook } from "./fake-workbook.ts";
import { install } from "./install.ts";

/** What a browser test asks for before the page loads. */
export interface FakeExcelWish {
  /** Excel's own language: `zh-CN`, `en-US`. */
  readonly locale: string;
  readonly sheet: string;
  /** The newest requirement set of Excel; default: that of Excel LTSC 2021. */
  readonly excelApi?: string;
  readonly cells: readonly (readonly Cell[])[];
}

declare global {
  var fakeExcelWish: FakeExcelWish | undefined;
  var fakeExcel: FakeExcel | undefined;
}

/** Runs in the page before any of its scripts: from here on it is one that Excel on Windows shows. */
const wish = globalThis.fakeExcelWish!;
const excel = new FakeExcel();
excel.reset(new FakeWorkbook(wish.sheet));
excel.workbook.put(wish.sheet, 1, 1, wish.cells);
install(window as unknown as Parameters<typeof install>[0], excel, wish.locale, wish.excelApi);
globalThis.fakeExcel = excel;
