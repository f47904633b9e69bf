import { MemoryHost } from "../../src/workbook/memory/memory-host.ts";
import { excelFixture } from "../excel/excel-fixture.ts";
import { fileFixture } from "../workbook/file/file-fixture.ts";
import { describeHost } from "./host-contract.ts";

describeHost("memory", () => {
  const host = new MemoryHost([{ name: "Data" }]);
  return {
    host,
    put: (sheet, row, column, cells) => host.put(sheet, row, column, cells),
    userSelects: (range) => host.select(range),
    define: (name, range) => host.define({ kind: "name", name, ...range }),
    makeTable: (name, range) => host.define({ kind: "table", name, ...range }),
    seen: (sheet, row, column) => {
      const cell = host.sheet(sheet).at(row, column);
      return { value: cell?.value ?? null, formula: cell?.formula ?? null, numberFormat: cell?.numberFormat ?? "General" };
    },
  };
});

describeHost("Excel", () => excelFixture("Data"));

describeHost("file", () => fileFixture("Data"));
