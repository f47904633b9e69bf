import { addressOf, isCellError, type Cell, type CellError } from "../../../src/analysis/table/table.ts";
import { execute, failed } from "./execute.ts";
import { ExcelError, FakeWorkbook, type FakeRect, type FakeSheet } from "./fake-workbook.ts";
import { servicesOf, type CallResult } from "./function-objects.ts";
import { refused, type Request, type Response } from "./request.ts";
import { workbookObject } from "./sheet-objects.ts";

/** What Excel tells its add-ins unasked: category, type, target, and the message as JSON or as it is. */
export type Message = readonly [category: number, type: number, target: string, message: unknown];

const eventCategory = 65_536;
const selectionChanged = 14;
const sheetActivated = 11;
const cellsChanged = 10;
const sheetDeleted = 15;
const callCategory = 1;
const invoked = 1000;
const cancelled = 1001;
const cancelable = 1;
const allowsErrors = 4;

/**
 * Excel as far as the product uses it, behind the real Office.js: a workbook, a person at it, and its moods. Every
 * member that it does not know is an error, kept in `gaps` so that no test can overlook it.
 */
export class FakeExcel {
  workbook = new FakeWorkbook();
  /** Requests that are refused because a cell is being edited. */
  editing = 0;
  /** Bytes of a request or a response; Excel on the web has 5 MB. */
  payloadLimit = Number.POSITIVE_INFINITY;
  /** Ranges of more cells are answered with null, as Excel may. */
  cellLimit = Number.POSITIVE_INFINITY;
  /** Called before each request; throws to make it fail. */
  beforeRequest: (request: Request) => void = () => {};
  /** Whether the page has said that its functions can be called: Excel waits for that. */
  callsFunctions = false;
  readonly requests: Request[] = [];
  readonly gaps: string[] = [];
  readonly #calls = new Map<number, (result: CallResult) => void>();
  #lastCall = 0;
  readonly #listeners: ((messages: readonly Message[]) => void)[] = [];

  /** Another workbook, and a person and a host without moods. */
  reset(workbook: FakeWorkbook): void {
    this.workbook = workbook;
    this.editing = 0;
    this.payloadLimit = this.cellLimit = Number.POSITIVE_INFINITY;
    this.beforeRequest = () => {};
    this.requests.length = this.gaps.length = 0;
  }

  /** The member that Office.js calls instead of its own way to the host. */
  async executeAsync(_custom: unknown, _flags: number, message: { readonly Body: string | Request }): Promise<Response> {
    const sent = typeof message.Body === "string" ? message.Body : JSON.stringify(message.Body);
    const request = JSON.parse(sent) as Request;
    this.requests.push(request);
    await Promise.resolve();
    if (this.editing > 0) {
      this.editing--;
      return refused("InvalidOperationInCellEditMode");
    }
    if (sent.length > this.payloadLimit) return refused("RequestPayloadSizeLimitExceeded");
    try {
      this.beforeRequest(request);
      const answer = JSON.stringify(execute(request, workbookObject(this), servicesOf(this)));
      return answer.length > this.payloadLimit ? refused("ResponsePayloadSizeLimitExceeded") : (JSON.parse(answer) as Response);
    } catch (error) {
      if (error instanceof ExcelError) return failed(error, 0, []);
      this.gaps.push(String(error));
      throw error;
    }
  }

  /** A person selects cells. */
  userSelects(sheet: string, address: string): void {
    const found = this.workbook.sheet(sheet);
    this.workbook.active = found;
    this.workbook.selected = address.split(",");
    this.tell([eventCategory, selectionChanged, "Workbook", JSON.stringify({ address, worksheetId: found.id })]);
  }

  /** A person turns to another sheet. */
  userTurnsTo(sheet: string): void {
    this.workbook.active = this.workbook.sheet(sheet);
    this.tell([eventCategory, sheetActivated, "Workbook", JSON.stringify({ worksheetId: this.workbook.active.id })]);
  }

  /** A person types into cells, rows and columns from 1. */
  userTypes(sheet: string, row: number, column: number, cells: readonly (readonly Cell[])[]): void {
    this.workbook.put(sheet, row, column, cells);
    this.cellsChanged(this.workbook.sheet(sheet), addressOf(row, column));
  }

  /** A person deletes a sheet. */
  userDeletes(sheet: string): void {
    const found = this.workbook.sheet(sheet);
    this.workbook.delete(found);
    this.tell([eventCategory, sheetDeleted, "Workbook", JSON.stringify({ worksheetId: found.id, source: 0 })]);
  }

  /** Excel tells of whatever changes cells, the add-in itself included. */
  cellsChanged(sheet: FakeSheet, address: string): void {
    this.tell([eventCategory, cellsChanged, "Workbook", JSON.stringify({ address, worksheetId: sheet.id, changeType: 0, source: 0, triggerSource: 0 })]);
  }

  answersNull({ rows, columns }: FakeRect): boolean {
    return rows * columns > this.cellLimit;
  }

  listen(listener: (messages: readonly Message[]) => void): void {
    this.#listeners.push(listener);
  }

  tell(...messages: readonly Message[]): void {
    for (const listener of this.#listeners) listener(messages);
  }

  /**
   * Calls a worksheet function as Excel does, through the functions' own runtime: what is omitted arrives as null, error
   * values as objects of their own.
   */
  call(name: string, args: readonly unknown[], { at = "Sheet1!A1", from = [] }: { readonly at?: string; readonly from?: readonly string[] } = {}): Call {
    const id = ++this.#lastCall;
    const result = new Promise<CallResult>((resolve) => this.#calls.set(id, resolve));
    const cells = (argument: unknown): unknown =>
      Array.isArray(argument)
        ? argument.map(cells)
        : isCellError(argument as Cell)
          ? { type: "CustomFunctionError", code: (argument as CellError).error }
          : argument;
    this.tell([callCategory, invoked, "", JSON.stringify([id, name, args.map(cells), at, cancelable | allowsErrors, from])]);
    return { result, cancel: () => this.tell([callCategory, cancelled, "", JSON.stringify({ invocationId: id })]) };
  }

  finish(id: number, result: CallResult): void {
    this.#calls.get(id)?.(result);
  }
}

export interface Call {
  readonly result: Promise<CallResult>;
  cancel(): void;
}
