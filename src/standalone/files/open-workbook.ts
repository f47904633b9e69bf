import type { OpenedFile } from "../../workbook/sheet/opening/opened-file.ts";
import type { SourceFile } from "./workbook-files.ts";

/** The file of a workbook, and what tells what has changed in it. */
export interface Origin {
  readonly source: SourceFile;
  readonly opened: OpenedFile;
}

/** What belongs to the workbook that is open and to no other, and is not to be seen. */
export class OpenWorkbook {
  #origin: Origin | null = null;
  #beingRead: Promise<unknown> = Promise.resolve();
  #life = new AbortController();

  /** Null of a workbook that began here. */
  get origin(): Origin | null {
    return this.#origin;
  }

  /** Ends with the workbook. */
  get signal(): AbortSignal {
    return this.#life.signal;
  }

  /** Ends when the workbook has been read that is being saved. */
  get beingRead(): Promise<unknown> {
    return this.#beingRead;
  }

  /** It is read, to be saved. */
  reads(whole: Promise<unknown>): void {
    this.#beingRead = whole.catch(() => {});
  }

  /** Its end, so that another one can take its place. */
  end(): void {
    this.#life.abort();
    this.#life = new AbortController();
  }

  /** Another one has taken its place. */
  begin(origin: Origin | null): void {
    this.#origin = origin;
  }
}
