import type { EmbeddedWorkbook } from "../../workbook/sheet/embedded-workbook.ts";
import { InTurn } from "../../workbook/in-turn.ts";
import type { SourceFile } from "../files/workbook-files.ts";
import type { UnsavedChanges } from "../saving/unsaved-changes.ts";
import { KeptWorkbooks, type LeftWorkbook, type WholeWorkbook } from "./kept-workbooks.ts";

/** Milliseconds without a change after which the workbook is kept, and after which it is kept at the latest. */
const rest = 1_000;
const longest = 10_000;

/** What the keeper keeps. */
export interface KeptPage {
  readonly embedded: EmbeddedWorkbook;
  readonly unsaved: UnsavedChanges;
  name(): string;
  source(): SourceFile | null;
  /** Hears, once, that this browser keeps nothing: it is full, or was told not to. */
  failed(): void;
}

/** Keeps the workbook on the screen in the browser as long as it has unsaved changes, a moment after each of them. */
export class Keeper {
  readonly #kept = new KeptWorkbooks();
  readonly #turn = new InTurn();
  #changes = 0;
  #changed: Set<string> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first = 0;
  /** The workbook that was restored: it stays in the database until this page has kept it. */
  #restored: string | null = null;
  #failed = false;
  readonly #ends: readonly (() => void)[];

  constructor(private readonly page: KeptPage) {
    const { embedded, unsaved } = page;
    const hide = () => document.visibilityState === "hidden" && unsaved.read() && this.#keep();
    document.addEventListener("visibilitychange", hide);
    this.#ends = [
      embedded.onChanged(({ sheetId }) => this.#notice(sheetId)),
      unsaved.subscribe(() => (unsaved.read() ? this.#soon() : this.#forget())),
      () => document.removeEventListener("visibilitychange", hide),
    ];
    if (unsaved.read()) this.#soon();
  }

  left(): Promise<readonly LeftWorkbook[]> {
    return this.#kept.left();
  }

  read(id: string): Promise<WholeWorkbook | null> {
    return this.#kept.read(id);
  }

  discard(id: string): Promise<void> {
    return this.#kept.discard(id);
  }

  /** The workbook on the screen is one that was left. */
  restored(id: string): void {
    this.#restored = id;
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const end of this.#ends) end();
  }

  #notice(sheetId: string | null): void {
    this.#changes++;
    if (sheetId === null) this.#changed = null;
    else this.#changed?.add(sheetId);
    if (this.page.unsaved.read()) this.#soon();
  }

  #soon(): void {
    const now = Date.now();
    this.#first ||= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), Math.max(0, Math.min(rest, this.#first + longest - now)));
  }

  #keep(): void {
    clearTimeout(this.#timer);
    this.#first = 0;
    this.#do(async () => {
      const { embedded, unsaved, name, source } = this.page;
      const { host } = embedded;
      // No half of a report is kept.
      await host.whenWhole(async () => {});
      if (!unsaved.read() || embedded.host !== host) return;
      const at = this.#changes;
      const changed = this.#changed;
      this.#changed = new Set();
      const unchanged = () => this.#changes === at && embedded.host === host && unsaved.read();
      let done = false;
      try {
        done = await this.#kept.keep({ name: name(), frame: embedded.frame(), source: source(), cells: (id) => embedded.cells(id), changed, unchanged });
      } finally {
        if (!done) this.#changed = changed === null || this.#changed === null ? null : new Set([...changed, ...this.#changed]);
      }
      if (done) await this.#letGo();
      else if (unsaved.read()) this.#soon();
    });
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#first = 0;
    this.#changed = null;
    this.#do(async () => {
      if (this.page.unsaved.read()) return;
      await this.#kept.forget();
      await this.#letGo();
    });
  }

  /** One thing after the other. Where the database refuses, a person hears of it once, and loses nothing by it. */
  #do(work: () => Promise<void>): void {
    void this.#turn.run(work).catch((error: unknown) => {
      if (!(error instanceof DOMException)) throw error;
      if (!this.#failed) this.page.failed();
      this.#failed = true;
    });
  }

  async #letGo(): Promise<void> {
    const id = this.#restored;
    this.#restored = null;
    if (id !== null) await this.#kept.discard(id);
  }
}
