import { ByRow } from "./by-row.ts";
import { variantOf, type Task } from "../method/task.ts";
import type { TechnologyKey } from "../technology/technology-key.ts";

/** Values by task, as a map is by key: two tasks are one where row, technology and variant are the same. Holds millions. */
export class ByTask<T> {
  /** Of each technology the plain evaluations by row, and the others by what sets them apart. */
  readonly #byTechnology = new Map<TechnologyKey, { readonly plain: ByRow<T>; readonly variants: Map<string, T> }>();

  get(task: Task): T | undefined {
    const found = this.#byTechnology.get(task.technology);
    const variant = variantOf(task);
    return variant === "" ? found?.plain.get(task.row) : found?.variants.get(`${task.row}|${variant}`);
  }

  /** Sets a value, in place of the one that was there. */
  set(task: Task, value: T): void {
    let found = this.#byTechnology.get(task.technology);
    if (found === undefined) this.#byTechnology.set(task.technology, (found = { plain: new ByRow<T>(), variants: new Map<string, T>() }));
    const variant = variantOf(task);
    if (variant === "") found.plain.set(task.row, value);
    else found.variants.set(`${task.row}|${variant}`, value);
  }

  /** The technologies in the order of their keys, each with its values: those of plain evaluations, and the others as they came. */
  inOrder(): readonly { readonly technology: TechnologyKey; readonly plain: ByRow<T>; readonly others: T[] }[] {
    const sorted = [...this.#byTechnology].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return sorted.map(([technology, { plain, variants }]) => ({ technology, plain, others: [...variants.values()] }));
  }
}
