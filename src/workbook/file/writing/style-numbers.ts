import type { CellStyle } from "hucre/xlsx";

/** The numbers by which the cells of a new workbook name their looks: 0 is none of its own, the others in the order in which they came. */
export class StyleNumbers {
  readonly #numbers = new Map<CellStyle, number>();
  readonly #byContent = new Map<string, number>();
  /** The looks from 1 on, each once. */
  readonly styles: CellStyle[] = [];

  numberOf(style: CellStyle | undefined): number {
    if (style === undefined) return 0;
    const known = this.#numbers.get(style);
    if (known !== undefined) return known;
    const content = JSON.stringify(style);
    let number = this.#byContent.get(content);
    if (number === undefined) this.#byContent.set(content, (number = this.styles.push(style)));
    this.#numbers.set(style, number);
    return number;
  }
}
