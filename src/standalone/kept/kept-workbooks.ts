import type { CellBlock, GridFrame } from "../../workbook/sheet/opening/kept-grid.ts";
import type { SourceFile } from "../files/workbook-files.ts";
import { answerOf, Database, type Store } from "./database.ts";
import { livingPages, sayAlive } from "./living-pages.ts";

/** A workbook that a page kept and did not live to save. */
export interface LeftWorkbook {
  readonly id: string;
  readonly name: string;
  /** When it was kept last, in milliseconds since 1970. */
  readonly time: number;
}

/** Everything of such a workbook. */
export interface WholeWorkbook {
  readonly name: string;
  readonly frame: GridFrame;
  readonly cells: ReadonlyMap<string, readonly CellBlock[]>;
  readonly source: SourceFile | null;
}

/** How the cells of a sheet are kept: in blocks under a number that is new whenever they are written. */
interface KeptCells {
  readonly version: number;
  readonly blocks: number;
}

interface KeptRecord extends LeftWorkbook {
  readonly frame: GridFrame;
  readonly cells: Readonly<Record<string, KeptCells>>;
  readonly hasFile: boolean;
}

/** What `keep` is given of the workbook on the screen. */
export interface KeptState {
  readonly name: string;
  readonly frame: GridFrame;
  readonly source: SourceFile | null;
  /** The cells of a sheet, read as they are asked for. */
  cells(sheetId: string): Iterable<CellBlock>;
  /** The sheets whose cells are no longer as they were kept; null of all of them. */
  readonly changed: ReadonlySet<string> | null;
  /** Whether it is still what it was when this began: what has changed in the midst is not kept, for it would be half of each. */
  unchanged(): boolean;
}

/** Workbooks left behind that are kept at most; of more the oldest go. */
const mostLeft = 5;

/** All keys that begin with this one. */
const below = (...key: readonly IDBValidKey[]) => IDBKeyRange.bound([...key], [...key, []]);

/** The workbook of this page in the browser's own database, and those that other pages have left there. */
export class KeptWorkbooks {
  readonly #id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  readonly #database = new Database();
  #cells: Readonly<Record<string, KeptCells>> = {};
  #version = 0;
  #source: SourceFile | null = null;

  constructor() {
    sayAlive(this.#id);
  }

  /** The workbooks that pages left behind which live no more, the newest first. */
  async left(): Promise<readonly LeftWorkbook[]> {
    const living = await livingPages();
    const all = await this.#database.in(["workbooks"], "readonly", (store) => answerOf(store("workbooks").getAll() as IDBRequest<KeptRecord[]>));
    const left = all.filter(({ id }) => id !== this.#id && !living.has(id)).sort((a, b) => b.time - a.time);
    const known = new Set(all.map(({ id }) => id));
    const [cells, files] = await this.#database.in(["cells", "files"], "readonly", (store) =>
      Promise.all([answerOf(store("cells").getAllKeys()), answerOf(store("files").getAllKeys())]),
    );
    const begun = new Set([...cells.map((key) => (key as readonly string[])[0]), ...files.map(String)]);
    // A page that died while it first kept something left no more than parts.
    const parts = [...begun].filter((id) => !known.has(id) && id !== this.#id && !living.has(id));
    for (const id of [...left.slice(mostLeft).map(({ id }) => id), ...parts]) await this.discard(id);
    return left.slice(0, mostLeft).map(({ id, name, time }) => ({ id, name, time }));
  }

  /** Reads a workbook that was left; null where another page has taken it meanwhile. */
  async read(id: string): Promise<WholeWorkbook | null> {
    return this.#database.in(["workbooks", "cells", "files"], "readonly", async (store) => {
      const record = await answerOf(store("workbooks").get(id) as IDBRequest<KeptRecord | undefined>);
      if (record === undefined) return null;
      const cells = await Promise.all(
        Object.entries(record.cells).map(
          async ([sheet, { version }]) => [sheet, await answerOf(store("cells").getAll(below(id, sheet, version)) as IDBRequest<CellBlock[]>)] as const,
        ),
      );
      const source = record.hasFile ? await answerOf(store("files").get(id) as IDBRequest<SourceFile>) : null;
      return { name: record.name, frame: record.frame, cells: new Map(cells), source };
    });
  }

  discard(id: string): Promise<void> {
    return this.#database.in(["workbooks", "cells", "files"], "readwrite", async (store) => {
      await Promise.all([answerOf(store("workbooks").delete(id)), answerOf(store("cells").delete(below(id))), answerOf(store("files").delete(id))]);
    });
  }

  /** Forgets the workbook of this page: it is saved, or nobody wants it. */
  forget(): Promise<void> {
    this.#cells = {};
    this.#source = null;
    return this.discard(this.#id);
  }

  /** Keeps the workbook of this page, block by block, so that the page goes on meanwhile. Returns whether it was done. */
  async keep({ name, frame, source, cells, changed, unchanged }: KeptState): Promise<boolean> {
    const kept: Record<string, KeptCells> = {};
    for (const { id: sheet } of frame.sheets) {
      const before = this.#cells[sheet];
      if (before !== undefined && changed !== null && !changed.has(sheet)) {
        kept[sheet] = before;
        continue;
      }
      const version = ++this.#version;
      let blocks = 0;
      for (const block of cells(sheet)) {
        await this.#put("cells", [this.#id, sheet, version, blocks++], block);
        if (!unchanged()) break;
      }
      kept[sheet] = { version, blocks };
    }
    const newFile = source !== null && source !== this.#source;
    if (newFile) await this.#put("files", this.#id, source);
    if (!unchanged()) return false;
    const record: KeptRecord = { id: this.#id, name, time: Date.now(), frame, cells: kept, hasFile: source !== null };
    await this.#database.in(["workbooks", "cells"], "readwrite", async (store) => {
      await answerOf(store("workbooks").put(record, this.#id));
      for (const key of await answerOf(store("cells").getAllKeys(below(this.#id)))) {
        const [, sheet, version] = key as [string, string, number, number];
        if (kept[sheet]?.version !== version) store("cells").delete(key);
      }
    });
    this.#cells = kept;
    this.#source = source;
    return true;
  }

  #put(name: Store, key: IDBValidKey, value: unknown): Promise<unknown> {
    return this.#database.in([name], "readwrite", (store) => answerOf(store(name).put(value, key)));
  }
}
