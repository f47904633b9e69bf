import { existsSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import type { Cell } from "../../src/analysis/table/table.ts";
import type {} from "../../src/standalone/use-workbook.ts";
import type {} from "@univerjs/preset-sheets-core";
import { pageServer } from "../../tools/page-server.mjs";
import { pageTexts } from "../../src/locale/hosts/page.ts";
import { launchBrowser } from "./chromium.ts";
import { patience } from "./eventually.ts";

declare global {
  /** What stands in the editor of the cell that a test types into. */
  var typedSoFar: string;
  var stopListening: (() => void) | undefined;
}

/** The built page: `dist`, or a build elsewhere that is named. */
const dist = process.env["QIANYAN_DIST"] ?? fileURLToPath(new URL("../../dist", import.meta.url));

export interface ServedOptions {
  readonly locale?: string;
  readonly width?: number;
  /** Whether the test answers the question what is to become of unsaved changes; else the page does, and nothing is saved. */
  readonly asks?: boolean;
  /** Whether the browser has a dialog in which a person chooses the file to write, as Firefox and Safari have not. */
  readonly picks?: boolean;
  /** Whether the page is as one who comes for the first time sees it: with its start, and nothing remembered. Else it begins with the panel of provinces. */
  readonly anew?: boolean;
}

/** The workbook that the page begins with in the tests: the sample of provinces, and its sheet. */
export const begunWith = {
  "zh-CN": { bundledName: "省级面板", bundledSheet: "31省研发面板" },
  en: { bundledName: "Panel of provinces", bundledSheet: "R&D, 31 provinces" },
} as const;

const askNot = { "zh-CN": pageTexts("zh-CN").askNot, en: pageTexts("en").askNot };

/** Answers the question of unsaved changes wherever it is asked. Runs in the page. */
function neverSave(names: readonly string[]): void {
  const answer = () => {
    for (const button of document.querySelectorAll<HTMLElement>("[role=alertdialog] button")) if (names.includes(button.innerText.trim())) button.click();
  };
  new MutationObserver(answer).observe(document, { childList: true, subtree: true });
}

/** The built page in a browser, driven as a person drives it; what the canvas shows is read through the workbook itself. */
export class ServedPage {
  /** Requests to another host, errors on the console, errors that nobody caught: none of them may ever happen. */
  readonly problems: string[] = [];

  private constructor(
    public page: Page,
    private readonly options: ServedOptions,
    private readonly address: string,
    private readonly browser: Browser,
    private readonly server: Server,
  ) {}

  static async open(options: ServedOptions = {}): Promise<ServedPage> {
    if (!existsSync(dist)) throw new Error("dist/ is missing: run `npm run build` first");
    const server = pageServer(dist);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: options.width ?? 1440, height: 900 }, locale: options.locale ?? "zh-CN" });
    context.setDefaultTimeout(patience);
    const served = new ServedPage(await context.newPage(), options, address, browser, server);
    await served.#show(served.page);
    return served;
  }

  /** The page as it is at first, for each of several tests: opened for the first of them, and loaded anew for the others. */
  static async fresh(before: ServedPage | undefined, options: ServedOptions = {}): Promise<ServedPage> {
    await before?.again();
    return before ?? ServedPage.open(options);
  }

  /** Another page of the same browser, as one who opens the address once more; the tests go on in it. */
  async another(): Promise<Page> {
    const before = this.page;
    this.page = await before.context().newPage();
    await this.#show(this.page);
    return before;
  }

  /** The page is gone at once, as where the browser crashes, and opened anew. */
  async crash(): Promise<void> {
    // A browser whose last page is closed would be gone itself.
    const next = await this.page.context().newPage();
    await this.page.close({ runBeforeUnload: false });
    this.page = next;
    await this.#show(next);
  }

  async #show(page: Page): Promise<void> {
    const { options, address } = this;
    if (!options.picks) await page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
    await page.addInitScript(() =>
      addEventListener(
        "securitypolicyviolation",
        ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => console.error(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
        true,
      ),
    );
    if (!options.asks) await page.addInitScript(neverSave, Object.values(askNot));
    page.on("request", (request) => {
      if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(address)) this.problems.push(`request to ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) this.problems.push(`${response.status()} ${response.url()}`);
    });
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(`console: ${message.text()}`);
    });
    // A test that begins to listen as it presses the key may hear of the first file chooser too late.
    page.on("filechooser", () => undefined);
    page.on("pageerror", (error) => this.problems.push(`uncaught: ${error.stack ?? error.message}`));
    if (!options.anew) await page.addInitScript(() => void (origin === "null" || localStorage.setItem("qianyan.replace", "true")));
    await page.goto(options.anew ? address : `${address}#sample=provinces`);
    await this.ready();
  }

  /** Loads the page anew as one who has never been there; half as dear as another browser. */
  async again(): Promise<void> {
    this.problems.length = 0;
    const address = this.page.url();
    await this.page.evaluate(() => sessionStorage.clear());
    // What the page keeps as it is left goes too.
    await this.page.goto("about:blank");
    const session = await this.page.context().newCDPSession(this.page);
    await session.send("Storage.clearDataForOrigin", { origin: new URL(address).origin, storageTypes: "indexeddb,local_storage" });
    await session.detach();
    await this.page.goto(address);
    await this.ready();
  }

  /** Waits until the workbook is open and the pane has read it. */
  async ready(): Promise<void> {
    if (!this.options.anew) await this.pane.locator("li").first().waitFor();
    await this.page.waitForFunction(() => document.querySelector("canvas[id^=univer-sheet-main-canvas]") !== null);
  }

  /** Waits until whatever fades in or moves has arrived. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      const moving = () =>
        document.getAnimations().some(({ playState, effect }) => playState === "running" && effect?.getComputedTiming().endTime !== Infinity);
      if (moving()) return false;
      await frame();
      await frame();
      return !moving();
    });
  }

  get pane() {
    return this.page.locator("aside[aria-label]");
  }

  get notices() {
    return this.page.getByTestId("notices");
  }

  async close(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Chooses a file to open; the page goes on reading it. */
  choose(name: string, bytes: Uint8Array | string, mimeType = "application/octet-stream"): Promise<void> {
    return this.page.getByTestId("file").setInputFiles({ name, mimeType, buffer: Buffer.from(bytes as Uint8Array) });
  }

  /** Opens a file, and waits until its workbook has taken the place of the one before. */
  async openFile(name: string, bytes: Uint8Array | string, mimeType?: string): Promise<void> {
    await this.choose(name, bytes, mimeType);
    await this.page
      .locator("header")
      .getByText(name.replace(/\.\w+$/, ""), { exact: true })
      .waitFor();
  }

  /** Saves the workbook, in Chinese: the name of the file and its bytes. */
  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const button = this.page.getByRole("button", { name: "保存", exact: true });
    const [download] = await Promise.all([this.page.waitForEvent("download"), button.click()]);
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  }

  sheets(): Promise<readonly string[]> {
    return this.page.evaluate(() => globalThis.qianyanWorkbook!.host.sheets());
  }

  async cells(address: string, sheet?: string): Promise<readonly (readonly Cell[])[]> {
    return this.page.evaluate(
      async ({ range, name }) => {
        const { host } = globalThis.qianyanWorkbook!;
        return (await host.read({ sheet: name ?? (await host.selection()).sheet, address: range })).cells;
      },
      { range: address, name: sheet ?? null },
    );
  }

  /** Every cell of a sheet. */
  async allCells(sheet: string): Promise<readonly (readonly Cell[])[]> {
    const { address } = await this.page.evaluate((name) => globalThis.qianyanWorkbook!.host.usedRange(name), sheet);
    return this.cells(address, sheet);
  }

  /** Asks the grid to compute every formula anew; it goes on when it likes. */
  async recalculate(): Promise<void> {
    await this.page.evaluate(() => globalThis.qianyanWorkbook!.recalculate());
  }

  /** Goes to a cell with mouse and arrow keys, and types into it; anew where the grid, busy with something else, made something else of it. */
  async type(address: string, text: string): Promise<void> {
    await this.page.evaluate(() => {
      const { api } = globalThis.qianyanWorkbook!;
      globalThis.stopListening?.();
      const { dispose } = api.addEvent(api.Event.SheetEditChanging, ({ value }) => void (globalThis.typedSoFar = value.toPlainText().trimEnd()));
      globalThis.stopListening = dispose;
    });
    const holds = ({ at, wanted }: { readonly at: string; readonly wanted: string }) => {
      const cell = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet().getRange(at);
      return wanted.startsWith("=") ? cell.getFormula() === wanted : String(cell.getRawValue()) === wanted;
    };
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      await this.goTo(address);
      await this.page.evaluate(() => void (globalThis.typedSoFar = ""));
      await this.page.keyboard.type(text, { delay: 5 });
      const written = await this.within(2_000, (wanted) => globalThis.typedSoFar === wanted, text);
      // A list of functions that came late may have taken the key as a choice.
      if (written && (await this.enter()) && (await this.within(2_000, holds, { at: address, wanted: text }))) return;
      await this.leaveEditor();
    }
    throw new Error(`${address} does not take “${text}”`);
  }

  /** Whether something comes true in the page within some milliseconds. */
  private within<T>(timeout: number, holds: (argument: T) => boolean | Promise<boolean>, argument: T): Promise<boolean> {
    return this.page.waitForFunction(holds as (argument: unknown) => boolean, argument, { timeout }).then(
      () => true,
      () => false,
    );
  }

  /** Presses Enter as a person does, and again where the editor is still open, as it is when the key came before it had read what was typed. */
  private async enter(): Promise<boolean> {
    for (let k = 0; k < 5; k++) {
      await this.page.keyboard.press("Enter");
      if (await this.within(2_000, () => !globalThis.qianyanWorkbook!.host.workbook.isCellEditing(), undefined)) return true;
    }
    return false;
  }

  /** Leaves the cell's editor, if it is open and has the keys, with nothing changed; where it has not, a click on another cell closes it. */
  private async leaveEditor(): Promise<void> {
    if (!(await this.page.evaluate(() => globalThis.qianyanWorkbook!.host.workbook.isCellEditing()))) return;
    await this.page.keyboard.press("Escape");
    await this.within(2_000, () => !globalThis.qianyanWorkbook!.host.workbook.isCellEditing(), undefined);
  }

  /** Clicks the cell where it is on the screen; else, or where the click meets another, goes there with the arrow keys. */
  async goTo(address: string): Promise<void> {
    // Of merged cells the first is meant.
    const isAt = (wanted: string) => globalThis.qianyanWorkbook!.host.workbook.getActiveRange()?.getA1Notation().split(":")[0] === wanted;
    const deadline = Date.now() + patience;
    for (let k = 0; Date.now() < deadline; k++) {
      const { start, down, right } = k === 0 && (await this.isInSight(address)) ? { start: address, down: 0, right: 0 } : await this.wayTo(address);
      const first = await this.placeOf(start);
      // A sheet that was scrolled is drawn at its beginning a little later: a click before that meets another cell.
      await this.page.waitForTimeout(100);
      await this.page.mouse.click(first.x, first.y);
      // Two clicks on one cell in a moment are a double click to the grid, which opens the cell's editor.
      await this.leaveEditor();
      if (!(await this.within(2_000, isAt, start))) continue;
      for (let k = 0; k < down; k++) await this.page.keyboard.press("ArrowDown");
      for (let k = 0; k < right; k++) await this.page.keyboard.press("ArrowRight");
      if (await this.within(2_000, isAt, address)) return;
    }
    throw new Error(`the grid does not go to ${address}`);
  }

  /** Whether a cell is in the grid's window when the sheet is scrolled to its beginning, away from the edges. */
  private async isInSight(address: string): Promise<boolean> {
    const { x, y } = await this.placeOf(address);
    return this.page.evaluate(
      (at) => {
        const { right, bottom } = document.querySelector("canvas[id^=univer-sheet-main-canvas]")!.getBoundingClientRect();
        return at.x < right - 60 && at.y < bottom - 60;
      },
      { x, y },
    );
  }

  /** A cell to begin at, and the steps to another from it: hidden rows and columns are passed over. */
  private wayTo(address: string): Promise<{ readonly start: string; readonly down: number; readonly right: number }> {
    return this.page.evaluate((wanted) => {
      const worksheet = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet();
      const [sheet, { startRow, startColumn }] = [worksheet.getSheet(), worksheet.getRange(wanted).getRange()];
      const from = sheet.getRowVisible(1) ? 1 : 0;
      let [down, right] = [0, 0];
      for (let row = from + 1; row <= startRow; row++) if (sheet.getRowVisible(row)) down++;
      for (let column = 1; column <= startColumn; column++) if (sheet.getColVisible(column)) right++;
      return { start: `A${from + 1}`, down, right };
    }, address);
  }

  /** Where a cell is on the screen, when the sheet is scrolled to its beginning. */
  placeOf(address: string): Promise<{ readonly x: number; readonly y: number }> {
    return this.page.evaluate((wanted) => {
      const sheet = globalThis.qianyanWorkbook!.host.workbook.getActiveSheet();
      sheet.scrollToCell(0, 0);
      const cell = sheet.getRange(wanted).getCellRect();
      const canvas = document.querySelector("canvas[id^=univer-sheet-main-canvas]")!.getBoundingClientRect();
      const zoom = sheet.getZoom();
      return { x: canvas.x + zoom * (cell.x + 20), y: canvas.y + zoom * (cell.y + 10) };
    }, address);
  }

  selection() {
    return this.page.evaluate(() => globalThis.qianyanWorkbook!.host.selection());
  }

  /** Waits until the cell holds what the test asks for. */
  async until(address: string, holds: (cell: Cell) => boolean): Promise<void> {
    const deadline = Date.now() + patience;
    for (;;) {
      const [[cell] = [null]] = await this.cells(address);
      if (holds(cell)) return;
      if (Date.now() > deadline) throw new Error(`${address} still holds ${JSON.stringify(cell)}`);
      await this.page.waitForTimeout(50);
    }
  }
}
