import type { Table } from "../../analysis/table/table.ts";
import type { WorkbookHost } from "../../workbook/host.ts";
import { WorkbookProblem } from "../../workbook/problem.ts";
import { InTurn } from "../../workbook/in-turn.ts";
import { isMendable } from "../remarks/mendable.ts";
import { tableMark } from "./table-mark.ts";
import type { WatchedAnalysis, WatchedRun, WatchedTable } from "./watched-run.ts";

/** A run whose data is no longer what it was, and the analysis that is to run again. */
export interface OutdatedRun extends WatchedRun {
  readonly again: WatchedAnalysis;
}

/** Milliseconds after the last change before the data is looked at: nobody waits for it while cells are typed one after the other. */
const rest = 400;

/** What says nothing of the table. */
const passing: readonly string[] = ["cell-edit", "workbook-closed"];

/** Compares the data of the runs whose sheets stand in the workbook with what it was, whenever it may have changed. A store that React can read. */
export class RunWatch {
  #runs: readonly WatchedRun[] = [];
  #outdated: readonly OutdatedRun[] = [];
  /** The sheets that have changed since they were looked at; null of any. */
  #changed: Set<string> | null = new Set();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #turn = new InTurn();
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly host: WorkbookHost,
    private readonly readTable: (sheet: string, address: string | null) => Promise<Table>,
  ) {}

  readonly read = (): readonly OutdatedRun[] => this.#outdated;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Watches the workbook; returns what stops it. */
  start(): () => void {
    const stop = this.host.onChange((sheet) => this.#notice(sheet));
    return () => {
      stop();
      clearTimeout(this.#timer);
    };
  }

  /** A run has written its sheets, perhaps in the place of those of an earlier one. Resolves once its data has been looked at. */
  async add(run: WatchedRun): Promise<void> {
    this.#runs = [...this.#without(run.sheets), run];
    await this.#look(null);
  }

  /** The results of a run have been written once more. */
  async wrote(own: readonly string[], sheets: readonly string[]): Promise<void> {
    const run = this.#runs.find((one) => one.own === own);
    if (run !== undefined) await this.add({ ...run, sheets: [...new Set([...run.sheets, ...sheets])] });
  }

  /** The runs that still have sheets when these hold the results of another one. */
  #without(taken: readonly string[]): readonly WatchedRun[] {
    return this.#runs.map((one) => ({ ...one, sheets: one.sheets.filter((name) => !taken.includes(name)) })).filter(({ sheets }) => sheets.length > 0);
  }

  #notice(sheet: string | null): void {
    if (this.#runs.length === 0) return;
    const reads = sheet === null || this.#runs.some(({ analyses }) => analyses.some(({ tables }) => tables.some((table) => table.sheet === sheet)));
    if (!reads) return;
    if (sheet === null) this.#changed = null;
    else this.#changed?.add(sheet);
    this.#soon();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const changed = this.#changed;
      this.#changed = new Set();
      void this.#look(changed);
    }, rest);
  }

  /** Looks at the tables on sheets that have changed; null at all. What cannot be looked at now is looked at later. */
  #look(changed: ReadonlySet<string> | null): Promise<void> {
    return this.#turn.run(async () => {
      try {
        this.#tell(await this.#outdatedNow(changed));
      } catch (error) {
        // While a cell is being edited Excel says nothing; of a workbook that was closed there is nothing to say.
        if (!(error instanceof WorkbookProblem)) throw error;
        if (error.code !== "cell-edit") return;
        this.#changed = null;
        this.#soon();
      }
    });
  }

  #tell(outdated: readonly OutdatedRun[]): void {
    if (outdated.length === 0 && this.#outdated.length === 0) return;
    this.#outdated = outdated;
    for (const listener of this.#listeners) listener();
  }

  async #outdatedNow(changed: ReadonlySet<string> | null): Promise<readonly OutdatedRun[]> {
    const read = new Map<string, Promise<Table | null>>();
    const outdated: OutdatedRun[] = [];
    for (const run of this.#runs) {
      const touched = changed === null || run.analyses.some(({ tables }) => tables.some(({ sheet }) => changed.has(sheet)));
      const again = touched ? await this.#changedIn(run, read) : (this.#outdated.find(({ own }) => own === run.own)?.again ?? null);
      if (again !== null) outdated.push({ ...run, again });
    }
    return outdated;
  }

  async #changedIn({ analyses }: WatchedRun, read: Map<string, Promise<Table | null>>): Promise<WatchedAnalysis | null> {
    for (const one of analyses) for (const table of one.tables) if (await this.#hasChanged(table, read)) return one;
    return null;
  }

  async #hasChanged({ sheet, address, columns, mark }: WatchedTable, read: Map<string, Promise<Table | null>>): Promise<boolean> {
    const key = `${sheet}\n${address ?? ""}`;
    const now = read.get(key) ?? this.#tableAt(sheet, address);
    read.set(key, now);
    const table = await now;
    return table === null || tableMark(table, columns) !== mark;
  }

  /** A table as it stands now; null where it is gone, or is one no more. */
  async #tableAt(sheet: string, address: string | null): Promise<Table | null> {
    try {
      return await this.readTable(sheet, address);
    } catch (error) {
      if (error instanceof WorkbookProblem && passing.includes(String(error.code))) throw error;
      if (!isMendable(error)) throw error;
      return null;
    }
  }
}
