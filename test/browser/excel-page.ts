import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import webpack from "webpack";
import type { Cell } from "../../src/analysis/table/table.ts";
import type { FakeExcelWish } from "../excel/fake-office/page.ts";
import { launchBrowser } from "./chromium.ts";
import { patience } from "./eventually.ts";
import { dist, servedFiles } from "./served-files.ts";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export { dist };

export interface ExcelPageOptions {
  readonly locale?: string;
  readonly width?: number;
  readonly cells?: readonly (readonly Cell[])[];
  /** Without it the page is opened in a plain browser. */
  readonly inExcel?: boolean;
  /** Excel's newest requirement set, where it is not that of Excel LTSC 2021. */
  readonly excelApi?: string;
  /** What follows the page's address, as a manifest of the fallback has it: `?namespace=SBM`. */
  readonly search?: string;
  /** Whether nothing is remembered of earlier days. */
  readonly anew?: boolean;
  /** Called before the page is opened, to block requests or to take over its clock. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** The built task pane in Chromium, with the real office.js in front of a fake Excel. */
export class ExcelPage {
  /** Addresses below the page's own, in the order of the requests. */
  readonly requests: string[] = [];
  /** Requests to another host, errors on the console, errors that nobody caught. */
  readonly problems: string[] = [];

  private constructor(
    readonly page: Page,
    readonly sheet: string,
    private readonly browser: Browser,
    private readonly server: Server,
  ) {}

  static async open({
    locale = "zh-CN",
    width = 320,
    cells = [],
    inExcel = true,
    excelApi,
    search = "",
    anew = false,
    before,
  }: ExcelPageOptions = {}): Promise<ExcelPage> {
    if (!existsSync(join(dist, "taskpane.html"))) throw new Error("dist/ is missing: run `npm run build` first");
    const server = await serve();
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale });
    page.setDefaultTimeout(patience);
    const opened = new ExcelPage(page, "研发 R&D", browser, server);
    opened.#watch(address);
    if (inExcel) {
      const wish: FakeExcelWish = { locale, sheet: opened.sheet, cells, ...(excelApi === undefined ? {} : { excelApi }) };
      await page.addInitScript({ content: await fakeExcelScript(wish) });
    }
    if (!anew) await page.addInitScript(() => void (origin === "null" || localStorage.setItem("qianyan.replace", "false")));
    await before?.(page);
    await page.goto(`${address}taskpane.html${search}`, { waitUntil: "commit" });
    return opened;
  }

  #watch(address: string): void {
    this.page.on("request", (request) => {
      if (/^(data|blob):/.test(request.url())) return;
      if (request.url().startsWith(address)) this.requests.push(request.url().slice(address.length));
      else this.problems.push(`request to ${request.url()}`);
    });
    this.page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(`console: ${message.text()} ${message.location().url}`);
    });
    this.page.on("pageerror", (error) => this.problems.push(`uncaught: ${error.stack ?? error.message}`));
  }

  /** Waits until the pane has read the sheet and Excel may call the functions. */
  async ready(): Promise<void> {
    await this.page.locator("li").first().waitFor();
    await this.page.waitForFunction(() => globalThis.fakeExcel!.callsFunctions);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }

  sheets(): Promise<string[]> {
    return this.page.evaluate(() => globalThis.fakeExcel!.workbook.sheets.map(({ name }) => name));
  }

  /** What stands in a cell of a sheet, rows and columns from 0: its formula, or else its value. */
  contents(sheet: string, rows: number, columns: number): Promise<Cell[][]> {
    return this.page.evaluate(
      (asked) => {
        const found = globalThis.fakeExcel!.workbook.sheet(asked.sheet);
        return Array.from({ length: asked.rows }, (_, r) =>
          Array.from({ length: asked.columns }, (_, c) => found.seen(r, c)?.formula ?? found.seen(r, c)?.value ?? null),
        );
      },
      { sheet, rows, columns },
    );
  }

  /** Members that the page used and the fake Excel does not know. */
  gaps(): Promise<string[]> {
    return this.page.evaluate(() => globalThis.fakeExcel!.gaps);
  }

  /** Calls a worksheet function as Excel does. */
  async call(name: string, args: readonly unknown[]): Promise<unknown[][]> {
    const result = await this.page.evaluate((called) => globalThis.fakeExcel!.call(called.name, called.args).result, { name, args });
    if ("failed" in result) throw new Error(`${name}: ${result.message}`);
    return result.value as unknown[][];
  }
}

async function serve(): Promise<Server> {
  const server = createServer(servedFiles());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

let bundled: Promise<string> | null = null;

/** The fake Excel as one script, which a page runs before its own. */
export async function fakeExcelScript(wish: FakeExcelWish): Promise<string> {
  const script = await (bundled ??= bundle(at("test/excel/fake-office/page.ts")));
  return `globalThis.fakeExcelWish = ${JSON.stringify(wish)};\n${script}`;
}

async function bundle(entry: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "qianyan-fake-excel-"));
  try {
    await new Promise<void>((resolve, reject) =>
      webpack(
        {
          mode: "none",
          entry,
          output: { path: folder, filename: "page.js" },
          module: { rules: [{ test: /\.ts$/, loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } } }] },
        },
        (error, stats) => {
          if (error || stats?.hasErrors()) reject(error ?? new Error(stats!.toString("errors-only")));
          else resolve();
        },
      ),
    );
    return readFileSync(join(folder, "page.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
