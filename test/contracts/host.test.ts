import { MemoryHost } from "../../src/workbook/memory/memory-host.ts";
import { excelFixture } from "../excel/excel-fixture.ts";
import { fileFixture } from "../workbook/file/file-fixture.ts";
import { describeHost, type HostFixture } from "./host-contract.ts";
import { describeTables } from "./host-tables.ts";

const memoryFixture = (): HostFixture => {
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
};

for (const describeAll of [describeHost, describeTables]) {
  describeAll("memory", memoryFixture);
  describeAll("Excel", () => excelFixture("Data"));
  describeAll("file", () => fileFixture("Data"));
}
