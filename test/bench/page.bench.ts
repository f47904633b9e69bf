import { writeFileSync } from "node:fs";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import type { ColumnRoles } from "../../src/analysis/table/table-columns.ts";
import { TableColumns } from "../../src/analysis/table/table-columns.ts";
import { dataChecks } from "../../src/analysis/checks/data-checks.ts";
import { findTable } from "../../src/analysis/table/find-table.ts";
import { partsIn } from "../../src/workbook/file/archive/zip-parts.ts";
import { largePanel } from "../browser/large-panel.ts";
import { cancelTime, longTasks, watchLongTasks } from "../browser/measures.ts";
import { chooseMethod } from "../browser/pane-steps.ts";
import { ServedPage } from "../browser/served-page.ts";

/** What the page takes, in milliseconds: `npm run bench` prints it. Nothing here is a test: a figure is measured, not judged. */
const figures: { readonly name: string; readonly milliseconds: number }[] = [];
const note = (name: string, milliseconds: number) => figures.push({ name, milliseconds });

let served: ServedPage;
beforeAll(async () => {
  served = await ServedPage.open();
});
afterAll(async () => {
  await served.close();
  writeFileSync(process.env["PAGE_FIGURES"]!, JSON.stringify(figures));
});

it("first paint, and a page that can be used", async () => {
  const paint = await served.page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
  note("first paint", paint);
  // Once more, as a person opens it again: the scripts are in the browser's cache.
  const begun = performance.now();
  await served.page.reload();
  await served.ready();
  note("opened again, until the pane has read the panel", performance.now() - begun);
});

it("a run of 6,400 rows that is cancelled", async () => {
  const name = "大样本";
  const buffer = Buffer.from(largePanel(["x1", "x2", "y1", "y2"]));
  await served.page.getByTestId("file").setInputFiles({ name: `${name}.csv`, mimeType: "text/csv", buffer });
  await served.pane.getByText("800个单元×8个时期").waitFor();
  await chooseMethod(served.pane, "方法", "超效率SBM模型");
  await served.pane.getByRole("button", { name: /^专家选项/ }).click();
  await served.pane.getByRole("combobox", { name: "参照技术" }).selectOption("global");
  await served.pane.getByRole("tab", { name: "运行" }).click();
  await served.pane.getByRole("checkbox", { name: "逐一精确证明每个效率值" }).check();
  await watchLongTasks(served.page);
  const cancels: number[] = [];
  for (let k = 0; k < 3; k++) {
    await served.pane.getByRole("button", { name: /^(重新)?运行$/ }).click();
    await served.pane.getByText(/正在求解：/).waitFor();
    await served.page.waitForTimeout(150);
    cancels.push(await cancelTime(served.page));
  }
  note("the longest task from the click to the solving, 6,400 rows (0: none above 50)", Math.max(0, ...(await longTasks(served.page))));
  note("from “cancel” to the end of the run, the worst of three", Math.max(...cancels));
});

it("a report of 28,000 rows that is edited, saved and opened", async () => {
  await served.again();
  served.page.setDefaultTimeout(300_000);
  const panel = Buffer.from(largePanel(["x1", "x2", "y1", "y2"], 3500));
  await served.page.getByTestId("file").setInputFiles({ name: "large.csv", mimeType: "text/csv", buffer: panel });
  await served.pane.getByText("3500个单元×8个时期").waitFor();
  await chooseMethod(served.pane, "方法", "超效率SBM模型");
  await served.pane.getByRole("tab", { name: "运行" }).click();
  const prove = served.pane.getByRole("checkbox", { name: "逐一精确证明每个效率值" });
  if (await prove.isChecked()) await prove.uncheck();
  await served.pane.getByRole("button", { name: /^(重新)?运行$/ }).click();
  await served.page.waitForFunction(async () => (await globalThis.qianyanWorkbook!.host.sheets()).length > 3);
  await served.pane.getByRole("button", { name: /^(重新)?运行$/ }).waitFor();
  /** The longest task from what is done until the page has been still for a second and a half; 0 where none is above 50 ms. */
  const longest = async (act: () => Promise<unknown>): Promise<number> => {
    await still(served.page);
    await watchLongTasks(served.page);
    await act();
    await still(served.page);
    return Math.max(0, ...(await longTasks(served.page)));
  };
  const setCell = (place: number, cell: string) =>
    served.page.evaluate((at) => void globalThis.qianyanWorkbook!.host.workbook.getSheets()[at.place].getRange(at.cell).setValue(5), { place, cell });
  note("the longest task of the first edit of the data after a report of 28,000 rows (0: none above 50)", await longest(() => setCell(0, "C3")));
  note("the longest task of an edit of that report", await longest(() => setCell(2, "C9")));
  let saved: Uint8Array = new Uint8Array();
  let begun = performance.now();
  note(
    "the longest task as that report is saved",
    await longest(async () => {
      begun = performance.now();
      saved = (await served.save()).bytes;
      note("that report, saved", performance.now() - begun);
    }),
  );
  note(
    "the longest task as that report is opened",
    await longest(async () => {
      begun = performance.now();
      await served.choose("report.xlsx", saved);
      await served.page.getByText("report", { exact: true }).first().waitFor();
      note("that report, opened", performance.now() - begun);
    }),
  );
  await setCell(0, "C3");
  note(
    "the longest task as that report is saved again, opened and changed",
    await longest(async () => {
      begun = performance.now();
      await served.save();
      note("that report, opened, changed and saved again", performance.now() - begun);
    }),
  );
  await noteFloors(saved);
});

/** What packing and unpacking the parts of a file takes alone: no saving and no opening of it can be faster. */
async function noteFloors(file: Uint8Array): Promise<void> {
  const parts = [...(await partsIn(file, () => true)).values()].map((text) => Buffer.from(text));
  const megabytes = Math.round(parts.reduce((sum, { length }) => sum + length, 0) / 1e6);
  let begun = performance.now();
  const packed = parts.map((part) => deflateRawSync(part));
  note(`floor: packing the ${megabytes} MB of that file's parts, nothing else`, performance.now() - begun);
  begun = performance.now();
  for (const part of packed) inflateRawSync(part);
  note("floor: unpacking them, nothing else", performance.now() - begun);
}

/** Waits until no task of the page has kept another one waiting for a second and a half. */
const still = (page: Page) =>
  page.evaluate(async () => {
    let last = performance.now();
    for (let quiet = last; last - quiet < 1500;) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const now = performance.now();
      if (now - last > 150) quiet = now;
      last = now;
    }
  });

it("the checks of 30,000 rows and ten columns", () => {
  const cells: Cell[][] = [["dmu", "year", ...Array.from({ length: 10 }, (_, k) => `x${k}`)]];
  let state = 1;
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
  for (let k = 0; k < 30_000; k++) cells.push([`U${k % 3000}`, 2015 + Math.floor(k / 3000), ...Array.from({ length: 10 }, next)]);
  const roles: ColumnRoles = ["dmu", "period", ...Array.from({ length: 10 }, (_, k) => (k < 6 ? "input" : "output") as "input")];
  const columns = new TableColumns(findTable(cells, { name: "panel", row: 1, column: 1 }, false));
  const steps = dataChecks(columns, { roles, rule: "positive", pooled: false, indexed: true });
  let longest = 0;
  for (;;) {
    const begun = performance.now();
    const { done } = steps.next();
    longest = Math.max(longest, performance.now() - begun);
    if (done) break;
  }
  note("the longest step of the data checks, 30,000 rows × 10 columns", longest);
});
