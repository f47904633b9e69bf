import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Locale } from "../../src/engine/declare/text.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { reportTexts } from "../../src/locale/sheets/report.ts";
import { reportOf } from "../../src/report/report.ts";
import { runBundled } from "./bundled-run.ts";
import { eventually } from "./eventually.ts";
import { ServedPage } from "./served-page.ts";

let served: ServedPage;

let sheet: string;
let titles: readonly string[];

const shown = () => served.page.evaluate(() => globalThis.qianyanWorkbook!.charts.titles);
const goTo = (sheet: string, address = "A1") => served.page.evaluate((range) => globalThis.qianyanWorkbook!.host.select(range), { sheet, address });
/** The page as it is to be seen, below the title of the sheet. */
const picture = () => served.page.screenshot({ clip: { x: 48, y: 200, width: 1000, height: 600 } });

/** The same once it stands still: half a second long. */
async function stillPicture(): Promise<Buffer> {
  for (let last = await picture(); ;) {
    await served.page.waitForTimeout(500);
    const next = await picture();
    if (next.equals(last)) return next;
    last = next;
  }
}

/** A report in a page of its own. */
async function run(locale: Locale): Promise<void> {
  served = await ServedPage.open({ locale });
  await served.pane.getByRole("button", { name: locale === "en" ? "Run" : "运行", exact: true }).click();
  await served.pane.getByText("402 / 403").waitFor();
  sheet = reportTexts(locale).chartsSheet;
  await eventually(async () => expect(await served.sheets()).toContain(sheet));
  titles = reportOf(await runBundled(), locale).charts.map(({ title }) => title);
}

/** How many dots of the grid have about the ink of the charts' lines and bars, between two cells. */
const inkBetween = (from: string, to: string) =>
  served.page.evaluate(
    (corners) => {
      const sheet = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet();
      const [{ x, y }, { right, bottom }] = corners.map((cell) => sheet.getRange(cell).getCellRect());
      const canvas = document.querySelector<HTMLCanvasElement>("canvas[id^=univer-sheet-main-canvas]")!;
      const dots = canvas.width / canvas.getBoundingClientRect().width;
      const { data } = canvas.getContext("2d")!.getImageData(x * dots, y * dots, (right - x) * dots, (bottom - y) * dots);
      let count = 0;
      for (let k = 0; k < data.length; k += 4)
        if (Math.abs(data[k] - 0x1f) < 8 && Math.abs(data[k + 1] - 0x29) < 8 && Math.abs(data[k + 2] - 0x33) < 8) count++;
      return count;
    },
    [from, to],
  );

describe.each(["zh-CN", "en"] as const)("the sheet of charts in the grid, in %s", (locale) => {
  beforeAll(() => run(locale));
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  it("shows each chart of the report where it stands", async () => {
    expect(titles.length).toBeGreaterThan(1);
    await goTo(sheet);
    await eventually(async () => expect(await shown()).toEqual(titles), 10_000);
    await eventually(async () => expect(await inkBetween("B6", "F20")).toBeGreaterThan(500), 20_000);
    await eventually(async () => expect(await inkBetween("J6", "L20")).toBeGreaterThan(500), 20_000);
    await goTo(reportTexts(locale).methodSheet);
    await eventually(async () => expect(await shown()).toEqual([]));
  });

  // What is saved and what follows are the same in every language.
  if (locale !== "zh-CN") return;

  it("is saved as native charts alone", async () => {
    await goTo(sheet);
    await eventually(async () => expect(await shown()).toEqual(titles), 10_000);
    const { save } = paneTexts(locale);
    const [download] = await Promise.all([served.page.waitForEvent("download"), served.page.getByRole("button", { name: save, exact: true }).click()]);
    const bytes = new Uint8Array(readFileSync(await download.path()));
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith("xl/media/"))).toEqual([]);
    const charts = (await readXlsx(bytes)).sheets.flatMap((one) => one.charts ?? []);
    expect(charts.map(({ title }) => title)).toEqual(titles);
  });

  it("follows the cells, goes and comes back with its sheet, and is drawn for the report that replaces it", async () => {
    await goTo(sheet);
    await eventually(async () => expect(await shown()).toEqual(titles), 10_000);
    const before = await stillPicture();
    await served.page.evaluate((name) => {
      const scores = globalThis.qianyanWorkbook!.host.workbook.getSheetByName(name)!;
      scores.getRange("B5").setValue(30);
    }, reportTexts(locale).efficiencySheet);
    await eventually(async () => expect((await picture()).equals(before)).toBe(false), 20_000);

    await served.page.evaluate((name) => {
      const { workbook } = globalThis.qianyanWorkbook!.host;
      workbook.deleteSheet(workbook.getSheetByName(name)!);
    }, sheet);
    await eventually(async () => expect(await shown()).toEqual([]));
    await served.page.evaluate(() => globalThis.qianyanWorkbook!.api.undo());
    await eventually(async () => expect(await served.sheets()).toContain(sheet));
    await goTo(sheet);
    await eventually(async () => expect(await shown()).toEqual(titles), 10_000);
    await served.page.evaluate(() => globalThis.qianyanWorkbook!.api.redo());
    await eventually(async () => expect(await served.sheets()).not.toContain(sheet));
    await eventually(async () => expect(await shown()).toEqual([]));
    await served.page.evaluate(() => globalThis.qianyanWorkbook!.api.undo());

    await served.pane.getByRole("button", { name: "重新运行", exact: true }).click();
    await eventually(async () => expect((await served.selection()).sheet).toBe(reportTexts(locale).findingsSheet));
    await goTo(sheet);
    await eventually(async () => expect(await shown()).toEqual(titles), 10_000);
    await eventually(async () => expect((await picture()).equals(before)).toBe(true), 20_000);
  });
});
