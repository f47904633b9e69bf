const longest = 31;

/** Gives every sheet of a workbook a name that Excel accepts and no other sheet has, whatever the letter case. */
export class SheetNames {
  readonly #taken = new Set<string>();

  constructor(taken: Iterable<string> = []) {
    for (const name of taken) this.#taken.add(name.toLowerCase());
  }

  /** The wanted name, mended where Excel would refuse it, and with a number where it is taken. */
  free(wanted: string): string {
    const legal =
      wanted
        .replace(/[[\]:*?/\\]/g, "-")
        .replace(/^'+|'+$/g, "")
        .trim()
        .slice(0, longest) || "Sheet";
    const mended = legal.toLowerCase() === "history" ? `${legal}_` : legal;
    let name = mended;
    for (let k = 2; this.#taken.has(name.toLowerCase()); k++) {
      const ending = ` (${k})`;
      name = mended.slice(0, longest - ending.length) + ending;
    }
    this.#taken.add(name.toLowerCase());
    return name;
  }
}
