import { describe, expect, it } from "vitest";
import { firstToRead, offeredBy } from "../../../src/taskpane/columns/offered-sources.ts";
import { MemoryHost } from "../../../src/workbook/memory/memory-host.ts";
import { report } from "../../workbook/file/report.ts";

const cells = [
  ["地区", "产出"],
  ["北京", 1],
];

describe("what a workbook has to offer for an analysis", () => {
  it("is its sheets without those of results, and the one on the screen is read first unless it shows results", async () => {
    const host = new MemoryHost([
      { name: "说明", cells },
      { name: "数据", cells },
    ]);
    const [written] = (await host.writeReport([report])).sheets;
    await host.select({ sheet: "数据", address: "A1" });
    const offered = await offeredBy(host);
    expect(offered).toMatchObject({ all: ["说明", "数据", written], sheets: ["说明", "数据"], onlyResults: false });
    expect(await firstToRead(host, offered)).toBe("数据");
    await host.select({ sheet: written, address: "A1" });
    expect(await firstToRead(host, offered)).toBe("说明");
  });

  it("is every sheet, none of them read unasked, where all show results", async () => {
    const host = new MemoryHost([]);
    const { sheets } = await host.writeReport([report, { ...report, name: "指数" }]);
    const offered = await offeredBy(host);
    expect(offered).toMatchObject({ sheets, onlyResults: true });
    expect(await firstToRead(host, offered)).toBeNull();
  });
});
