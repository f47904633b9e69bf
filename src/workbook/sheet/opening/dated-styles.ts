import type { ICellData, Styles } from "@univerjs/core";
import type { Cell } from "../../../analysis/table/table.ts";
import { isDateFormat, shownDate } from "../../cells/date-text.ts";

/** Reads numbers that cells show as dates as what they show: a table is read so from a file, and from Excel. */
export class DatedStyles {
  /** By the id of a style its format, where that is one of dates; null where it is not. */
  readonly #formats = new Map<string, string | null>();

  constructor(private readonly styles: Styles) {}

  shown(number: number, style: ICellData["s"]): Cell {
    const format = style === null || style === undefined ? null : typeof style === "string" ? this.#named(style) : dateFormat(style.n?.pattern);
    return format === null ? number : (shownDate(number, format, false) ?? number);
  }

  #named(id: string): string | null {
    let format = this.#formats.get(id);
    if (format === undefined) this.#formats.set(id, (format = dateFormat(this.styles.get(id)?.n?.pattern)));
    return format;
  }
}

const dateFormat = (pattern: string | undefined) => (pattern !== undefined && isDateFormat(pattern) ? pattern : null);
