import type { IStyleData } from "@univerjs/core";
import type { ReportCell } from "../../../report/layout/report-cell.ts";
import { numberFormats } from "../../look/look.ts";
import { asText, atTop, clearOfNumber, inMiddle, linked, overNumbers, styles, wrapped } from "../report/looks.ts";

/** Gives a style to the workbook and gets what cells name it by. */
export type StyleId = (style: IStyleData) => string;

/** The styles of a report's cells, each given to the workbook once. */
export class CellStyles {
  readonly #ids = new Map<string, string>();

  constructor(private readonly styleId: StyleId) {}

  /**
   * @param besideLines whether a cell of its row has several lines of text
   * @param overNumber whether it stands over numbers or among them
   */
  of({ style = "value", format, value, formula, wrap, link, indented }: ReportCell, besideLines: boolean, overNumber: boolean): string {
    const text = typeof value === "string" && formula === undefined;
    const key = [style, format, text, wrap, link !== undefined, besideLines, overNumber, indented].join();
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.styleId({
        ...(besideLines ? atTop : inMiddle),
        ...(overNumber ? overNumbers : {}),
        ...styles[style],
        ...(format === undefined ? {} : { n: { pattern: numberFormats[format] } }),
        ...(text ? asText : {}),
        ...(wrap ? wrapped : {}),
        ...(link ? linked : {}),
        ...(indented ? clearOfNumber : {}),
      });
      this.#ids.set(key, id);
    }
    return id;
  }
}
