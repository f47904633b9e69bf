import { cutText, unpaired } from "../cells/cell-text.ts";

const longest = 31;
/** What no file can hold, or no name. */
const notInName = new RegExp(`[\\p{Cc}\\ufffe\\uffff]|${unpaired}`, "gu");

/** Gives every sheet of a workbook a name that Excel accepts and no other sheet has, whatever the letter case. */
export class SheetNames {
  readonly #taken = new Set<string>();

  constructor(taken: Iterable<string> = []) {
    for (const name of taken) this.#taken.add(name.toLowerCase());
  }

  /** The wanted name, mended where Excel would refuse it, and with a number where it is taken. */
  free(wanted: string): string {
    const legal =
      cutText(
        wanted
          .replace(/[[\]:*?/\\]/g, "-")
          .replace(notInName, "-")
          .replace(/^'+|'+$/g, "")
          .trim(),
        longest,
      ) || "Sheet";
    const mended = legal.toLowerCase() === "history" ? `${legal}_` : legal;
    let name = mended;
    for (let k = 2; this.#taken.has(name.toLowerCase()); k++) {
      const ending = ` (${k})`;
      name = cutText(mended, longest - ending.length) + ending;
    }
    this.#taken.add(name.toLowerCase());
    return name;
  }
}
