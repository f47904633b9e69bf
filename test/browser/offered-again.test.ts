import { readFileSync } from "node:fs";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { unzipSync } from "fflate";
import type { Cell } from "../../src/analysis/table/table.ts";
import { pageTexts } from "../../src/locale/hosts/page.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { writeXlsx } from "../../src/workbook/file/xlsx.ts";
import { ByKeyboard } from "./by-keyboard.ts";
import { eventually } from "./eventually.ts";
import { begunWith, ServedPage } from "./served-page.ts";

/** What the database of the page has of a workbook. */
interface KeptInfo {
  readonly name: string;
  readonly time: number;
}

describe.each(["zh-CN"] as const)("a workbook whose page ended before it was saved, in %s", (locale) => {
  const texts = pageTexts(locale);
  const pane = paneTexts(locale);
  let served: ServedPage;
  const keyboard = new ByKeyboard(() => served);

  beforeEach(async () => {
    served = await ServedPage.fresh(served, { locale, asks: true });
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  const offer = () => served.page.getByTestId("kept");
  const press = (name: string) => offer().getByRole("button", { name, exact: true }).click();

  const kept = () =>
    served.page.evaluate(
      () =>
        new Promise<readonly KeptInfo[]>((resolve, reject) => {
          const opening = indexedDB.open("qianyan", 1);
          opening.onerror = () => reject(opening.error!);
          opening.onsuccess = () => {
            const database = opening.result;
            const reading = database.transaction("workbooks").objectStore("workbooks").getAll();
            reading.onsuccess = () => {
              database.close();
              resolve((reading.result as KeptInfo[]).map(({ name, time }) => ({ name, time })));
            };
          };
        }),
    );
  /** Waits until what stands in the grid now is kept. */
  const isKept = async (name: string) => {
    const now = await served.page.evaluate(() => Date.now());
    // What was kept before it was changed last says nothing; a change of nothing has all of it kept once more.
    await served.page.evaluate(() => void globalThis.qianyanWorkbook!.host.save("test", Date.now()));
    await eventually(async () => expect((await kept()).some((one) => one.name === name && one.time >= now)).toBe(true));
  };
  const everything = async () => {
    const sheets = await served.sheets();
    // A mean that the grid has computed anew may differ from the one that was written in its last digit.
    const steady = (cell: Cell) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell);
    return Promise.all(sheets.map(async (name) => [name, (await served.allCells(name)).map((row) => row.map(steady))] as const));
  };
  const saved = async () => {
    const [download] = await Promise.all([served.page.waitForEvent("download"), served.page.keyboard.press("Control+s")]);
    return new Uint8Array(readFileSync(await download.path()));
  };
  /** The parts of a file as texts, but for the time at which it was saved. */
  const partsOf = (bytes: Uint8Array) =>
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, part]) => [
        name,
        Buffer.from(part)
          .toString()
          .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "now"),
      ]),
    );

  it("is offered with its name, is nowhere unasked, and comes back whole, by keyboard alone", async () => {
    await served.type("C2", "7");
    await served.type("I2", "=SBM.SUPER(C2:E404,F2:G404,,,,B2:B404)");
    await served.until("I2", (cell) => typeof cell === "number");
    await served.type("J2", "=AVERAGE(C2:C404)");
    await served.until("J2", (cell) => typeof cell === "number");
    await served.pane.getByRole("button", { name: pane.run, exact: true }).click();
    await served.pane.getByText("402 / 403").first().waitFor();
    const before = await everything();
    await isKept(begunWith[locale].bundledName);
    await served.crash();
    await offer().getByText(`“${begunWith[locale].bundledName}”`).waitFor();
    expect(await served.sheets()).toEqual([begunWith[locale].bundledSheet]);
    expect(await served.cells("C2")).not.toEqual([[7]]);
    await keyboard.press("F6");
    await keyboard.press("F6");
    await keyboard.go(texts.restore);
    await eventually(async () => expect(await served.sheets()).toEqual(before.map(([name]) => name)));
    await offer().waitFor({ state: "detached" });
    await eventually(async () => expect(await everything()).toEqual(before));
    await served.page.locator("header").getByText(texts.unsaved).waitFor();
    // The formulas are formulas, and the sheets of the report are known for what they are.
    await served.page.evaluate((sheet) => globalThis.qianyanWorkbook!.host.select({ sheet, address: "A1" }), begunWith[locale].bundledSheet);
    await served.type("C2", "70");
    await served.until("J2", (cell) => cell !== before[0][1][1][9]);
    await served.pane.getByRole("button", { name: pane.run, exact: true }).click();
    await served.pane.getByText("402 / 403").first().waitFor();
    expect(await served.sheets()).toEqual(before.map(([name]) => name));
    // It is kept as this page's own, and offered once more.
    await isKept(begunWith[locale].bundledName);
    await served.crash();
    await offer().getByText(`“${begunWith[locale].bundledName}”`).waitFor();
    expect(await kept()).toHaveLength(1);
  });

  it("is saved as it would have been: what was opened from a file is that file with what has changed", async () => {
    const file = await writeXlsx([], {
      plain: [
        {
          name: "数据",
          cells: [
            ["单元", "投入", "产出"],
            ["甲", 1, 2],
            ["乙", 3, 4],
            ["丙", 2, 2],
          ],
          formulas: new Map([["D4", "=SUM(B2:B4)"]]),
        },
        { name: "说明", cells: [["年鉴"], ["2024"]] },
      ],
      defined: [{ name: "合计", text: "'数据'!$B$2:$B$4", comment: "", scope: null }],
    });
    await served.page.getByTestId("file").setInputFiles({ name: "年鉴.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(file) });
    await served.page.locator("header").getByText("年鉴", { exact: true }).waitFor();
    await served.page.evaluate(() => void globalThis.qianyanWorkbook!.host.workbook.getActiveSheet().insertRowsBefore(2, 1));
    await served.type("A3", "丁");
    await served.type("B3", "9");
    await isKept("年鉴");
    const expected = await saved();
    // Saving had it forgotten: another change has it kept again.
    await served.type("B3", "8");
    await served.type("B3", "9");
    await isKept("年鉴");
    await served.crash();
    await press(texts.restore);
    await served.page.locator("header").getByText("年鉴", { exact: true }).waitFor();
    expect(partsOf(await saved())).toEqual(partsOf(expected));
  });

  it("is gone once it is discarded, saved, or closed unsaved for another", async () => {
    await served.type("C2", "7");
    await isKept(begunWith[locale].bundledName);
    await served.crash();
    await press(texts.discard);
    await eventually(async () => expect(await kept()).toEqual([]));
    await served.type("C2", "7");
    await isKept(begunWith[locale].bundledName);
    await saved();
    await eventually(async () => expect(await kept()).toEqual([]));
    await served.type("C2", "8");
    await isKept(begunWith[locale].bundledName);
    await served.page.getByTestId("file").setInputFiles({ name: "别的.csv", mimeType: "text/csv", buffer: Buffer.from("a,b,c\n甲,1,2\n乙,3,4\n") });
    await served.page.getByRole("alertdialog").getByRole("button", { name: texts.askNot, exact: true }).click();
    await eventually(async () => expect(await kept()).toEqual([]));
    await served.crash();
    await served.page.waitForFunction(async () => ((await navigator.locks.query()).held ?? []).length === 1);
    expect(await offer().count()).toBe(0);
  });

  it("is not overwritten by what is done before the offer is answered, and asks before it takes the place of that", async () => {
    await served.type("C2", "7");
    await isKept(begunWith[locale].bundledName);
    await served.crash();
    await offer().waitFor();
    await served.type("C2", "8");
    await isKept(begunWith[locale].bundledName);
    await press(texts.restore);
    const dialog = () => served.page.getByRole("alertdialog");
    await dialog().getByRole("button", { name: texts.askCancel, exact: true }).click();
    expect(await served.cells("C2")).toEqual([[8]]);
    await offer().waitFor();
    await served.crash();
    const found: unknown[] = [];
    for (let k = 0; k < 2; k++) {
      await press(texts.restore);
      if (k > 0) await dialog().getByRole("button", { name: texts.askNot, exact: true }).click();
      await eventually(async () => expect(found).not.toContain((await served.cells("C2"))[0][0]));
      await served.page.locator("header").getByText(texts.unsaved).waitFor();
      found.push((await served.cells("C2"))[0][0]);
    }
    expect(found).toEqual([8, 7]);
    await offer().waitFor({ state: "detached" });
  });

  it("is its own page's as long as that is open: another page is not offered it", async () => {
    await served.type("C2", "7");
    await isKept(begunWith[locale].bundledName);
    const first = await served.another();
    await served.page.waitForFunction(async () => ((await navigator.locks.query()).held ?? []).length === 2);
    expect(await kept()).toHaveLength(1);
    expect(await offer().count()).toBe(0);
    await first.close({ runBeforeUnload: false });
    await served.page.reload();
    await offer().getByText(`“${begunWith[locale].bundledName}”`).waitFor();
  });

  it("cannot be kept where the browser has no room: one sentence says so, and the page goes on", async () => {
    await served.page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await served.type("C2", "7");
    await served.notices.getByText(texts.notKept).waitFor();
    await served.type("C2", "8");
    await served.until("C2", (cell) => cell === 8);
  });
});
