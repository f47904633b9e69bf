import { isCellError, type Cell, type Table } from "../../analysis/table/table.ts";

/**
 * A mark of what stands in columns of a table, wherever the table stands: 64 bits, as two runs of FNV-1a over the
 * letters of the cells. It tells data apart and proves nothing. A column that is gone marks the table as another one.
 * @param columns by their names; null of all
 */
export function tableMark({ header, rows }: Table, columns: readonly string[] | null): string {
  const names = columns ?? header;
  const places = names.map((name) => header.indexOf(name));
  const mark = new Mark();
  for (const [k, name] of names.entries()) mark.add(places[k] < 0 ? "gone" : `s${name}`);
  for (const row of rows) for (const place of places) mark.add(place < 0 ? "" : textOf(row[place] ?? null));
  return mark.text;
}

/** A cell as a text that no cell of another kind has. */
const textOf = (cell: Cell) => (cell === null ? "" : isCellError(cell) ? `e${cell.error}` : `${(typeof cell)[0]}${String(cell)}`);

class Mark {
  #a = 0x811c9dc5;
  #b = 0x9dc5811c;

  add(text: string): void {
    let [a, b] = [this.#a, this.#b];
    for (let k = 0; k < text.length; k++) {
      const letter = text.charCodeAt(k);
      a = Math.imul(a ^ letter, 0x01000193);
      b = Math.imul(b ^ (letter + k), 0x01000193);
    }
    // The length ends a text: no two rows of texts run together to the same letters.
    this.#a = Math.imul(a ^ text.length ^ 0x10000, 0x01000193);
    this.#b = Math.imul(b ^ text.length ^ 0x20000, 0x01000193);
  }

  get text(): string {
    return [this.#a, this.#b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
  }
}
