import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageTexts } from "../../src/locale/hosts/page.ts";
import { paneTexts } from "../../src/locale/pane/pane.ts";
import { readXlsx } from "../../src/workbook/file/xlsx.ts";
import { eventually } from "./eventually.ts";
import { begunWith, ServedPage } from "./served-page.ts";

/** What the test does in place of the browser's own dialog, which no test can press. */
interface Picking {
  /** Names that were proposed, one for each time that the dialog was opened. */
  readonly proposed: string[];
  /** The file that is chosen; null where the person cancels. */
  choice: string | null;
}

declare global {
  var picking: Picking;
}

/** The dialog gives a real file of the browser's own file system, whose handles write as those on disk do. */
function pickHere(): void {
  globalThis.picking = { proposed: [], choice: null };
  const showSaveFilePicker = async ({ suggestedName }: { readonly suggestedName: string }) => {
    picking.proposed.push(suggestedName);
    if (picking.choice === null) throw new DOMException("", "AbortError");
    return (await navigator.storage.getDirectory()).getFileHandle(picking.choice, { create: true });
  };
  Object.assign(window, { showSaveFilePicker });
}

describe.each(["zh-CN"] as const)("a file that is chosen to save to, in %s", (locale) => {
  const words = pageTexts(locale);
  const { bundledName } = begunWith[locale];
  const { save } = paneTexts(locale);
  let served: ServedPage;

  beforeAll(async () => {
    served = await ServedPage.open({ locale, asks: true, picks: true });
    await served.page.addInitScript(pickHere);
    await served.again();
  });
  afterAll(async () => {
    await served.close();
    expect(served.problems).toEqual([]);
  });

  const header = () => served.page.locator("header");
  const unsaved = () => header().getByText(words.unsaved);
  const proposed = () => served.page.evaluate(() => picking.proposed);
  const chooses = (choice: string | null) => served.page.evaluate((name) => void (picking.choice = name), choice);
  const edit = async (value: string) => {
    await served.type("C2", value);
    await unsaved().waitFor();
  };
  const written = async (name: string) => {
    const bytes = await served.page.evaluate(async (file) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(file);
      return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
    }, name);
    return (await readXlsx(new Uint8Array(bytes))).sheets[0].cells[1][2];
  };

  it("is asked for once, gives the workbook its name, and takes every later save", async () => {
    await edit("7");
    await chooses("年报.xlsx");
    await served.page.keyboard.press("Control+s");
    await unsaved().waitFor({ state: "detached" });
    expect(await proposed()).toEqual([`${bundledName}.xlsx`]);
    expect(await written("年报.xlsx")).toBe(7);
    await header().getByText("年报", { exact: true }).waitFor();
    await edit("8");
    await header().getByRole("button", { name: save, exact: true }).click();
    await unsaved().waitFor({ state: "detached" });
    expect(await proposed()).toHaveLength(1);
    expect(await written("年报.xlsx")).toBe(8);
  });

  it("is another one after “save as”, by button and by key, and none where the person thinks better of it", async () => {
    await edit("9");
    await chooses(null);
    await header().getByRole("button", { name: words.saveAs, exact: true }).click();
    await eventually(async () => expect(await proposed()).toHaveLength(2));
    await unsaved().waitFor();
    await chooses("另一份.xlsx");
    await served.page.keyboard.press("Control+Shift+S");
    await unsaved().waitFor({ state: "detached" });
    expect([await written("年报.xlsx"), await written("另一份.xlsx")]).toEqual([8, 9]);
    await header().getByText("另一份", { exact: true }).waitFor();
  });

  it("that cannot be written leaves the workbook unsaved, and one sentence says what to do", async () => {
    await edit("10");
    await served.page.evaluate(() => {
      const { createWritable } = FileSystemFileHandle.prototype;
      FileSystemFileHandle.prototype.createWritable = () => {
        FileSystemFileHandle.prototype.createWritable = createWritable;
        return Promise.reject(new DOMException("locked", "NoModificationAllowedError"));
      };
    });
    await served.page.keyboard.press("Control+s");
    await served.notices.getByText(words.notWritten("另一份.xlsx")).waitFor();
    expect(await unsaved().count()).toBe(1);
    await served.page.keyboard.press("Control+s");
    await unsaved().waitFor({ state: "detached" });
    expect(await written("另一份.xlsx")).toBe(10);
  });

  it("belongs to its workbook alone: the next one asks for its own", async () => {
    await served.page.getByTestId("file").setInputFiles({ name: "别的.csv", mimeType: "text/csv", buffer: Buffer.from("a,b,c\n甲,1,2\n乙,3,4\n") });
    await header().getByText("别的", { exact: true }).waitFor();
    await edit("5");
    await chooses(null);
    await served.page.keyboard.press("Control+s");
    await eventually(async () => expect((await proposed()).at(-1)).toBe("别的.xlsx"));
    expect(await written("另一份.xlsx")).toBe(10);
  });

  it("has its button within reach on a page of 320 pixels", async () => {
    await served.page.setViewportSize({ width: 320, height: 800 });
    await eventually(async () => {
      for (const control of await header().first().locator("button, select").all()) {
        const { x, width } = (await control.boundingBox())!;
        expect([x >= 0, x + width <= 320]).toEqual([true, true]);
      }
    });
  });
});
