import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Download } from "playwright-core";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { pageTexts } from "../../src/locale/hosts/page.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { startTexts } from "../../src/locale/pane/start.ts";
import { readXlsx } from "../../src/workbook/file/xlsx.ts";
import { ByKeyboard } from "./by-keyboard.ts";
import { eventually } from "./eventually.ts";
import { begunWith, ServedPage } from "./served-page.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const csv = { name: "别的.csv", mimeType: "text/csv", buffer: Buffer.from("单元,投入,产出\n甲,1,2\n乙,3,4\n丙,2,2\n") };

describe.each(["en"] as const)("work that is not saved, in %s", (locale) => {
  const texts = pageTexts(locale);
  const { bundledName, bundledSheet } = begunWith[locale];
  const { open, save, steps } = paneTexts(locale);
  let served: ServedPage;
  const keyboard = new ByKeyboard(() => served);

  beforeEach(async () => {
    served = await ServedPage.fresh(served, { locale, asks: true });
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  const dialog = () => served.page.getByRole("alertdialog", { name: texts.askTitle });
  const choose = () => served.page.getByTestId("file").setInputFiles(csv);
  const isOpen = (name: string) => served.page.locator("header").getByText(name, { exact: true }).waitFor();
  const edit = async () => {
    await served.type("C2", "7");
    await served.page.locator("header").getByText(texts.unsaved).waitFor();
  };
  const sheets = () => served.sheets();

  it("is none before anything was changed: another file is opened unasked, and the page is left unasked", async () => {
    let asked = 0;
    const hear = () => void asked++;
    served.page.on("dialog", hear);
    const { x, y } = await served.placeOf("B3");
    await served.page.mouse.click(x, y);
    expect(await served.page.title()).not.toContain("•");
    await choose();
    await isOpen("别的");
    await served.page.reload();
    await served.ready();
    expect([asked, await dialog().count()]).toEqual([0, 0]);
    served.page.off("dialog", hear);
  });

  it("stays when the question is cancelled, and goes when it is not to be saved", async () => {
    await edit();
    expect(await served.page.title()).toContain("•");
    await choose();
    await dialog().getByText(texts.askBody(bundledName, csv.name)).waitFor();
    await dialog().getByRole("button", { name: texts.askCancel, exact: true }).click();
    await dialog().waitFor({ state: "detached" });
    expect([await sheets(), await served.cells("C2", bundledSheet)]).toEqual([[bundledSheet], [[7]]]);
    await choose();
    await dialog().getByRole("button", { name: texts.askNot, exact: true }).click();
    await isOpen("别的");
    expect(await sheets()).toEqual(["别的"]);
    expect(await served.page.title()).not.toContain("•");
  });

  it("is saved when it is to be, what is being typed included, before the other file is opened", async () => {
    await edit();
    await served.goTo("D2");
    await served.page.keyboard.type("8");
    await served.page.waitForFunction(() => globalThis.qianyanWorkbook!.isEditing());
    await choose();
    const [download] = await Promise.all([served.page.waitForEvent("download"), dialog().getByRole("button", { name: texts.askSave, exact: true }).click()]);
    const { sheets: saved } = await readXlsx(new Uint8Array(readFileSync(await download.path())));
    expect(saved[0].cells[1].slice(2, 4)).toEqual([7, 8]);
    await isOpen("别的");
    expect(await sheets()).toEqual(["别的"]);
  });

  it("is asked for by keyboard alone, where the focus begins, and goes back to where it was", async () => {
    await edit();
    await served.pane.getByRole("tab", { name: steps.method, exact: true }).focus();
    await choose();
    await dialog().waitFor();
    await eventually(async () => expect(await keyboard.name()).toBe(texts.askSave));
    await keyboard.press("F6");
    await keyboard.press("Control+S");
    expect(await keyboard.name()).toBe(texts.askSave);
    await keyboard.press("Tab");
    expect(await keyboard.name()).toBe(texts.askNot);
    await keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    await eventually(async () => expect(await keyboard.name()).toBe(steps.method));
    expect(await sheets()).toEqual([bundledSheet]);
    await choose();
    await dialog().waitFor();
    await eventually(async () => expect(await keyboard.name()).toBe(texts.askSave));
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await isOpen("别的");
  });

  it("asks in a dialog that axe finds nothing wrong with, wide and narrow", async () => {
    await edit();
    await choose();
    await dialog().waitFor();
    await served.page.evaluate(axeSource);
    for (const width of [1440, 320]) {
      await served.page.setViewportSize({ width, height: 900 });
      await served.settled();
      const found = await served.page.evaluate(async () => (await (globalThis as unknown as { axe: typeof axe }).axe.run("[role=alertdialog]")).violations);
      expect(found.map(({ id }) => id)).toEqual([]);
      for (const button of await dialog().getByRole("button").all()) {
        const { x, width: wide } = (await button.boundingBox())!;
        expect([x >= 0, x + wide <= width]).toEqual([true, true]);
      }
    }
    await served.page.setViewportSize({ width: 1440, height: 900 });
  });

  it("lets the browser ask before the page is left: after an edit, after a run, and in the midst of typing", async () => {
    const asked = async () => {
      const [question] = await Promise.all([served.page.waitForEvent("dialog"), served.page.evaluate(() => void setTimeout(() => location.reload()))]);
      expect(question.type()).toBe("beforeunload");
      await question.dismiss();
    };
    await served.goTo("C3");
    await served.page.keyboard.type("1");
    await served.page.waitForFunction(() => globalThis.qianyanWorkbook!.isEditing());
    await asked();
    await served.page.keyboard.press("Escape");
    await served.again();
    await served.pane.getByRole("button", { name: paneTexts(locale).run, exact: true }).click();
    await served.pane.getByText("402 / 403").first().waitFor();
    await served.page.locator("header").getByText(texts.unsaved).waitFor();
    await asked();
    expect((await sheets()).length).toBeGreaterThan(4);
  });

  it("is saved by Ctrl+S wherever the focus is, and another file is opened by Ctrl+O, by keyboard alone", async () => {
    await edit();
    const [download] = await Promise.all([served.page.waitForEvent("download"), served.page.keyboard.press("Control+s")]);
    expect(download.suggestedFilename()).toBe(`${bundledName}.xlsx`);
    await served.page.locator("header").getByText(texts.unsaved).waitFor({ state: "detached" });
    await served.type("C2", "9");
    await served.page.locator("header").getByText(texts.unsaved).waitFor();
    await keyboard.press("F6");
    const [second] = await Promise.all([served.page.waitForEvent("download"), served.page.keyboard.press("Control+s")]);
    const { sheets: saved } = await readXlsx(new Uint8Array(readFileSync(await second.path())));
    expect(saved[0].cells[1][2]).toBe(9);
    const [chooser] = await Promise.all([served.page.waitForEvent("filechooser"), served.page.keyboard.press("Control+o")]);
    await chooser.setFiles(csv);
    await isOpen("别的");
    expect(await dialog().count()).toBe(0);
  });

  it("is in the file as it was at one moment, whatever is changed while it is read, and in one file, however often it is asked for", async () => {
    const rows = Array.from({ length: 6000 }, (_, k) => `U${k},${k},1,2`);
    await served.openFile("long.csv", ["a,b,c,d", ...rows].join("\n"), "text/csv");
    const downloads: Download[] = [];
    const hear = (download: Download) => void downloads.push(download);
    served.page.on("download", hear);
    const last = await served.page.evaluate(async () => {
      const [sheet] = globalThis.qianyanWorkbook!.host.workbook.getSheets();
      const button = document.querySelector<HTMLElement>("[aria-keyshortcuts='Control+S']")!;
      const changes = 40;
      for (let k = 2; k < changes; k++) {
        if (k === 2) [button, button].forEach((one) => one.click());
        for (const cell of ["C2", "C6001"]) sheet.getRange(cell).setValue(k);
        await new Promise((resolve) => setTimeout(resolve));
      }
      return changes - 1;
    });
    await eventually(async () => expect(downloads).toHaveLength(1));
    await served.page.getByRole("progressbar", { name: texts.saving }).waitFor({ state: "detached" });
    const { sheets: saved } = await readXlsx(new Uint8Array(readFileSync(await downloads[0].path())));
    const [first, other] = [1, 6000].map((row) => saved[0].cells[row][2]);
    expect(first).toBe(other);
    await eventually(async () => expect(await served.page.locator("header").getByText(texts.unsaved).count()).toBe(first === last ? 0 : 1));
    expect(downloads).toHaveLength(1);
    served.page.off("download", hear);
  });

  it("is saved where the browser starts no thread that would write the file", async () => {
    await edit();
    await served.page.evaluate(() => {
      globalThis.Worker = class {
        constructor() {
          throw new DOMException("refused", "SecurityError");
        }
      } as unknown as typeof Worker;
    });
    const [download] = await Promise.all([served.page.waitForEvent("download"), served.page.keyboard.press("Control+s")]);
    const { sheets: saved } = await readXlsx(new Uint8Array(readFileSync(await download.path())));
    expect(saved[0].cells[1][2]).toBe(7);
  });

  it("is asked for where a file is dropped on the page", async () => {
    await edit();
    await served.page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "拖.csv", { type: "text/csv" }));
      for (const kind of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    }, csv.buffer.toString());
    await dialog().getByText(texts.askBody(bundledName, "拖.csv")).waitFor();
    await dialog().getByRole("button", { name: texts.askNot, exact: true }).click();
    await isOpen("拖");
  });

  it("has areas that F6 goes through, as the page says, each with its own keys", async () => {
    await served.page.getByText(texts.areas).waitFor();
    await keyboard.press("F6");
    expect(await keyboard.name()).toBe(steps.data);
    await keyboard.press("F6");
    expect(await keyboard.name()).toBe(open);
    await keyboard.press("Tab");
    expect(await keyboard.name()).toBe(startTexts(locale).start);
    await keyboard.press("Tab");
    expect(await keyboard.name()).toBe(save);
    await keyboard.press("F6");
    await served.page.keyboard.type("5");
    await served.page.waitForFunction(() => globalThis.qianyanWorkbook!.isEditing());
    await keyboard.press("Escape");
    await keyboard.press("F6");
    expect(await keyboard.name()).toBe(steps.data);
    await keyboard.press("Shift+F6");
    await keyboard.press("Shift+F6");
    expect(await keyboard.name()).toBe(save);
    await keyboard.press("Shift+F6");
    expect(await keyboard.name()).toBe(steps.data);
  });
});
