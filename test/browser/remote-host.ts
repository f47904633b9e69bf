import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import type { Cell } from "../../src/analysis/table/table.ts";
import { Mistake } from "../../src/engine/declare/mistake.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import type { HostWays, RangeAddress, Source, WorkbookHost, WriteOptions, Written } from "../../src/workbook/host.ts";
import { WorkbookProblem } from "../../src/workbook/problem.ts";
import type { HostFixture, SeenCell } from "../contracts/host-contract.ts";

/** What a call in the page came to. */
type Answer = { readonly value: unknown } | { readonly name: string; readonly message: string; readonly code?: string; readonly params?: unknown };

type Listening = "onSelection" | "onChange";
type HostMethod = Exclude<keyof WorkbookHost, "name" | keyof HostWays | Listening>;

/** A page keeps what it was once given to call. */
let listeners = 0;

/** The host of the page's own workbook, called from Node: every call runs in the page, what it throws is thrown here. */
export class RemoteHost implements WorkbookHost {
  readonly name = "sheet";
  readonly charts = "in-file";
  readonly joinsColumns = "HSTACK";
  readonly helpBase = null;

  constructor(private readonly page: Page) {}

  sheets = () => this.#call<readonly string[]>("sheets");
  selection = () => this.#call<RangeAddress>("selection");
  read = (range: RangeAddress) => this.#call<Awaited<ReturnType<WorkbookHost["read"]>>>("read", range);
  usedRange = (sheet: string) => this.#call<RangeAddress>("usedRange", sheet);
  sources = () => this.#call<readonly Source[]>("sources");
  resultSheets = () => this.#call<readonly string[]>("resultSheets");
  select = (range: RangeAddress) => this.#call<void>("select", range);
  writeFormula = (at: RangeAddress, formula: string) => this.#call<void>("writeFormula", at, formula);
  /** A map does not travel; its entries do. */
  decimals = async ({ sheet, address }: RangeAddress) =>
    new Map(await this.page.evaluate(async (range) => [...(await globalThis.qianyanWorkbook!.host.decimals(range))], { sheet, address }));
  load = (key: string) => this.#call<unknown>("load", key);
  save = (key: string, value: unknown) => this.#call<void>("save", key, value);

  /** A sheet whose rows cannot be read here cannot be read there either, and for the same reason. */
  writeReport(sheets: readonly ReportSheet[], options: WriteOptions = {}): Promise<Written> {
    return this.#call<Written>("writeReport", sheets.map(sendable), options);
  }

  removeSheets = (sheets: readonly string[]) => this.#call<readonly string[]>("removeSheets", sheets);

  onSelection(listener: (range: RangeAddress) => void): () => void {
    return this.#listen("onSelection", listener);
  }

  onChange(listener: (sheet: string | null) => void): () => void {
    return this.#listen("onChange", listener);
  }

  #listen<T>(to: Listening, listener: (heard: T) => void): () => void {
    const id = `heard${++listeners}`;
    const begun = (async () => {
      await this.page.exposeFunction(id, listener);
      await this.page.evaluate(
        ({ name, to }) => {
          const tell = (globalThis as unknown as Record<string, (heard: unknown) => void>)[name];
          const stop = globalThis.qianyanWorkbook!.host[to]((heard) => tell(heard));
          Object.assign(globalThis, { [`stop ${name}`]: stop });
        },
        { name: id, to },
      );
    })();
    return () => void begun.then(() => this.page.evaluate((name) => (globalThis as unknown as Record<string, () => void>)[`stop ${name}`](), id));
  }

  async #call<T>(method: HostMethod, ...args: readonly unknown[]): Promise<T> {
    const answer = await this.page.evaluate(
      async (called): Promise<Answer> => {
        const unreadable = (value: unknown): unknown => {
          if (Array.isArray(value)) return value.map(unreadable);
          const reason = (value as { readonly unreadable?: string } | null)?.unreadable;
          if (reason === undefined) return value;
          return Object.defineProperty({ ...(value as object) }, "rows", {
            get: () => {
              throw new Error(reason);
            },
          });
        };
        try {
          const { host } = globalThis.qianyanWorkbook!;
          const run = host[called.method] as (...given: readonly unknown[]) => Promise<unknown>;
          return { value: await run.apply(host, called.args.map(unreadable)) };
        } catch (error) {
          const { name, message, code, params } = error as Error & { readonly code?: string; readonly params?: unknown };
          return { name, message, ...(code === undefined ? {} : { code, params }) };
        }
      },
      { method, args },
    );
    if ("value" in answer || !("message" in answer)) return (answer as { readonly value?: unknown }).value as T;
    throw errorOf(answer);
  }
}

function sendable(sheet: ReportSheet): unknown {
  const { get } = Object.getOwnPropertyDescriptor(sheet, "rows") ?? {};
  if (!get) return sheet;
  const others = Object.fromEntries(Object.keys(sheet).flatMap((key) => (key === "rows" ? [] : [[key, sheet[key as keyof ReportSheet]]])));
  try {
    return get.call(sheet) as unknown;
  } catch (error) {
    return { ...others, unreadable: (error as Error).message };
  }
}

/** The error as it was thrown in the page, of the same class. */
function errorOf({ name, message, code, params }: Extract<Answer, { readonly message: string }>): Error {
  if (name === "WorkbookProblem") return new WorkbookProblem(code as never, params as never);
  if (name === "Mistake") return new Mistake(code as never, params as never);
  return new Error(message);
}

/** A workbook with one blank sheet in the page's grid, and the person at it. */
export async function sheetFixture(page: Page, sheet: string): Promise<HostFixture> {
  await page.evaluate((name) => globalThis.qianyanWorkbook!.open("test", [{ name, cells: [] }]), sheet);
  await page.waitForFunction((name) => globalThis.qianyanWorkbook!.host.workbook.getActiveSheet().getSheetName() === name, sheet);
  return {
    host: new RemoteHost(page),
    put: (name, row, column, cells) =>
      page.evaluate(
        ({ name, row, column, cells }) => {
          const { workbook } = globalThis.qianyanWorkbook!.host;
          const found = workbook.getSheetByName(name) ?? workbook.create(name, 100, 26);
          const [text, number, boolean] = [1, 2, 3];
          const stored = (value: Cell) => {
            if (value === null) return {};
            if (typeof value === "object") return { v: value.error, t: text };
            if (typeof value === "boolean") return { v: value ? 1 : 0, t: boolean };
            return { v: value, t: typeof value === "number" ? number : text };
          };
          found.getRange(row - 1, column - 1, cells.length, cells[0].length).setValues(cells.map((values) => values.map(stored)));
        },
        { name, row, column, cells: cells.map((values) => [...values]) },
      ),
    userSelects: (range) =>
      page.evaluate((wanted) => {
        const found = globalThis.qianyanWorkbook!.host.workbook.getSheetByName(wanted.sheet)!;
        found.activate();
        found.getRange(wanted.address).activate();
      }, range),
    define: (name, range) =>
      page.evaluate(
        ({ name, sheet: on, address }) => {
          const fixed = address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
          globalThis.qianyanWorkbook!.host.workbook.insertDefinedName(name, `${on}!${fixed}`);
        },
        { name, ...range },
      ),
    saved: async () => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存", exact: true }).click()]);
      return new Uint8Array(await readFile(await download.path()));
    },
    seen: (name, row, column) =>
      page.evaluate(
        async (wanted): Promise<SeenCell> => {
          const { host } = globalThis.qianyanWorkbook!;
          const range = host.workbook.getSheetByName(wanted.name)!.getRange(wanted.row - 1, wanted.column - 1);
          const formula = range.getFormula();
          const { cells } = await host.read({ sheet: wanted.name, address: range.getA1Notation() });
          const pattern = (range.getCellStyleData() as { readonly n?: { readonly pattern: string } } | null)?.n?.pattern;
          return { value: cells[0]?.[0] ?? null, formula: formula === "" ? null : formula, numberFormat: pattern ?? "General" };
        },
        { name, row, column },
      ),
  };
}
