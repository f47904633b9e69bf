import { unescaped, type Attributes } from "../archive/xml-reader.ts";

/** A piece of a stored text, with the elements that say how it looks; null where it looks as its cell. */
export interface StoredRun {
  readonly text: string;
  readonly font: readonly { readonly name: string; readonly attributes: Attributes }[] | null;
}

/** Gathers a text that a file keeps in pieces of their own look. The signs that say how to pronounce it are no part of it. */
export class RunGatherer {
  #runs: { text: string; font: { name: string; attributes: Attributes }[] | null }[] = [];

  begin(): void {
    if (this.#runs.length > 0) this.#runs = [];
  }

  open(name: string, attributes: Attributes, parent: string): void {
    const run = this.#runs.at(-1);
    if (name === "r" && (parent === "si" || parent === "is")) this.#runs.push({ text: "", font: null });
    else if (run === undefined) return;
    else if (name === "rPr" && parent === "r") run.font = [];
    else if (parent === "rPr") run.font?.push({ name, attributes });
  }

  text(text: string, name: string, parent: string): void {
    const run = this.#runs.at(-1);
    if (run !== undefined && name === "t" && parent === "r") run.text += unescaped(text);
  }

  /** The pieces; null where none has a look of its own. */
  runs(): readonly StoredRun[] | null {
    return this.#runs.some(({ font }) => font !== null) ? this.#runs.filter(({ text }) => text !== "") : null;
  }
}
