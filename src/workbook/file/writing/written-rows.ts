import { columnLetters, isCellError } from "../../../analysis/table/table.ts";
import { ByteText } from "./byte-text.ts";
import type { NewCell, NewSheet } from "./new-sheet.ts";
import { escapedXml } from "../package/xml-text.ts";
import type { StyleNumbers } from "./style-numbers.ts";
import type { TextList } from "./text-list.ts";
import { storedLetters, storedText, withoutControls } from "./xlsx-text.ts";

/** Bytes that are put together to one piece. */
const together = 1 << 16;

/** What looks like an error of the spreadsheet is stored as one. */
const errors: ReadonlySet<string> = new Set(["#VALUE!", "#REF!", "#N/A", "#NAME?", "#NULL!", "#DIV/0!", "#NUM!", "#GETTING_DATA", "#SPILL!", "#CALC!"]);

/** The rows of a new sheet as the text of its part, in pieces, each row as it is made: no sheet is whole at any time. */
export class WrittenRows {
  readonly #out = new ByteText(2 * together);
  readonly #letters: string[] = [];

  constructor(
    private readonly texts: TextList,
    private readonly styles: StyleNumbers,
  ) {}

  *pieces({ rows, heights }: NewSheet): Generator<Uint8Array<ArrayBuffer>> {
    const out = this.#out;
    let r = 0;
    for (const cells of rows()) {
      const number = ++r;
      const height = heights.get(number);
      const opened = `<row r="${number}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}`;
      let isOpen = false;
      cells.forEach((cell, c) => {
        const style = cell === null ? 0 : this.styles.numberOf(cell.style);
        if (cell === null || (style === 0 && isNothing(cell))) return;
        if (!isOpen) out.put(`${opened}>`);
        isOpen = true;
        out.put('<c r="');
        out.put((this.#letters[c] ??= columnLetters(c + 1)));
        out.putWhole(number);
        out.put('"');
        this.#cell(cell, style);
      });
      if (isOpen) out.put("</row>");
      else if (height !== undefined) out.put(`${opened}/>`);
      if (out.length > together) yield out.take();
    }
    yield out.take();
  }

  /** What follows a cell's address. */
  #cell({ value, formula }: NewCell, style: number): void {
    const out = this.#out;
    if (formula !== undefined) {
      this.#styled(style);
      // A formula whose value is an error, or no number of a file, is stored without one, for the program to calculate.
      const isText = typeof value === "string" || value === null;
      out.put(isText ? ' t="str"><f>' : typeof value === "boolean" ? ' t="b"><f>' : "><f>");
      if (!out.putPlain(formula)) out.put(escapedXml(withoutControls(storedLetters(formula))));
      out.put("</f>");
      if (isText) out.put(value === null || value === "" ? "<v/>" : `<v>${escapedXml(withoutControls(storedText(value)))}</v>`);
      else if (typeof value === "boolean") out.put(value ? "<v>1</v>" : "<v>0</v>");
      else if (typeof value === "number" && Number.isFinite(value)) this.#number(value);
      return out.put("</c>");
    }
    const error = isCellError(value) ? value.error : typeof value === "string" && errors.has(value) ? value : null;
    if (value === null || (typeof value === "number" && !Number.isFinite(value))) {
      this.#styled(style);
      return out.put("/>");
    }
    if (error !== null && errors.has(error)) {
      out.put(' t="e"');
      this.#styled(style);
      return out.put(`><v>${error}</v></c>`);
    }
    if (typeof value === "number") {
      this.#styled(style);
      out.put(">");
      this.#number(value);
    } else if (typeof value === "boolean") {
      out.put(' t="b"');
      this.#styled(style);
      out.put(value ? "><v>1</v>" : "><v>0</v>");
    } else {
      out.put(' t="s"');
      this.#styled(style);
      out.put("><v>");
      out.putWhole(this.texts.place(isCellError(value) ? value.error : value));
      out.put("</v>");
    }
    out.put("</c>");
  }

  #styled(style: number): void {
    if (style === 0) return;
    this.#out.put(' s="');
    this.#out.putWhole(style);
    this.#out.put('"');
  }

  #number(value: number): void {
    this.#out.put("<v>");
    this.#out.putNumber(value);
    this.#out.put("</v>");
  }
}

const isNothing = ({ value, formula }: NewCell) => formula === undefined && (value === null || (typeof value === "number" && !Number.isFinite(value)));
