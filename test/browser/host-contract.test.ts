import { afterAll, describe, expect, it, vi } from "vitest";
import { describeHost, reportSheet } from "../contracts/host-contract.ts";
import type { WorkbookHost } from "../../src/workbook/host.ts";
import { sheetFixture } from "./remote-host.ts";
import { ServedPage } from "./served-page.ts";

let opened: Promise<ServedPage> | null = null;

/** One page for all cases, a fresh workbook for each. */
describeHost("sheet", async () => sheetFixture((await (opened ??= ServedPage.open())).page, "Data"));

describe("formulas of the grid that use the names of a report", () => {
  const mean = "=AVERAGE(效率_得分)";
  const open = async () => (await sheetFixture((await (opened ??= ServedPage.open())).page, "Data")).host;
  const shows = (host: WorkbookHost, address: string, value: number) =>
    vi.waitFor(async () => expect((await host.read({ sheet: "Data", address })).cells).toEqual([[value]]), 20_000);

  it("calculate with them", async () => {
    const host = await open();
    await host.writeReport([reportSheet("效率", 0.5)]);
    await host.writeFormula({ sheet: "Data", address: "F1" }, mean);
    await shows(host, "F1", 0.875);
  });

  it("follow when the report is replaced, and again", async () => {
    const host = await open();
    await host.writeReport([reportSheet("效率", 0.5)]);
    await host.writeFormula({ sheet: "Data", address: "F1" }, mean);
    await shows(host, "F1", 0.875);
    for (const [first, expected] of [
      [0.75, 1],
      [0.25, 0.75],
    ] as const) {
      await host.writeReport([reportSheet("效率", first)], { replace: true });
      await shows(host, "F1", expected);
    }
  });

  it("calculate with the new report where they are typed right after it was replaced", async () => {
    const host = await open();
    await host.writeReport([reportSheet("效率", 0.5)]);
    await host.writeReport([reportSheet("效率", 0.75)], { replace: true });
    await host.writeFormula({ sheet: "Data", address: "F1" }, mean);
    await shows(host, "F1", 1);
    await host.writeReport([reportSheet("效率", 0.25)], { replace: true });
    await host.writeFormula({ sheet: "Data", address: "G1" }, mean);
    await shows(host, "G1", 0.75);
    await shows(host, "F1", 0.75);
  });

  it("mean the report of their own workbook, wherever it stands", async () => {
    const host = await open();
    await host.writeReport([
      { ...reportSheet("效率", 0.5), names: [{ name: "效率_得分", title: "效率值", range: { fromRow: 5, fromColumn: 2, toRow: 5, toColumn: 2 } }] },
    ]);
    await host.writeFormula({ sheet: "Data", address: "F1" }, mean);
    await shows(host, "F1", 1.25);
  });
});

afterAll(async () => {
  const served = await opened;
  await served?.close();
  expect(served?.problems).toEqual([]);
});
