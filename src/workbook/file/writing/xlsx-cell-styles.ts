import type { CellStyle } from "hucre/xlsx";
import type { ReportCell } from "../../../report/layout/report-cell.ts";
import { clearOfButton } from "../../report/report-tables.ts";
import type { Edges } from "./row-edges.ts";
import { linked, looks, numberFormats, rule, song, times } from "./xlsx-look.ts";

const han = /\p{Script=Han}/u;

/** The styles of a report's cells in a file, each made once: of a long sheet they would take more room than its numbers. */
export class CellStyles {
  /** By purpose and format, and in each by what else there is to say of a cell, as the digits of a number. */
  readonly #styles = new Map<NonNullable<ReportCell["style"]>, Map<ReportCell["format"], CellStyle[]>>();
  readonly #chinese: boolean;

  /** @param chinese whether the report is one in Chinese: its texts are set in Song, its numbers in Times */
  constructor(chinese: boolean) {
    this.#chinese = chinese;
  }

  /**
   * @param overNumbers whether it stands over numbers or among them
   * @param besideButton whether the button of a table's filter stands in it
   * @param besideLines whether a cell of its row has several lines of text
   * @param edges where a rule of a table runs along it
   */
  of(cell: ReportCell, overNumbers: boolean, besideButton: boolean, besideLines: boolean, edges: Edges): CellStyle {
    const { style = "value", format, wrap = false, link, indented } = cell;
    const isSong = this.#chinese && typeof cell.value === "string" && han.test(cell.value);
    let ofStyle = this.#styles.get(style);
    if (ofStyle === undefined) this.#styles.set(style, (ofStyle = new Map<ReportCell["format"], CellStyle[]>()));
    let ofFormat = ofStyle.get(format);
    if (ofFormat === undefined) ofStyle.set(format, (ofFormat = []));
    const key =
      (wrap ? 1 : 0) +
      (link === undefined ? 0 : 2) +
      (overNumbers ? 4 : 0) +
      (besideButton ? 8 : 0) +
      (besideLines ? 16 : 0) +
      (indented ? 32 : 0) +
      64 * edges +
      (isSong ? 256 : 0);
    let made = ofFormat[key];
    if (made === undefined) {
      const look = looks[style];
      const font = { ...look.font, ...(this.#chinese ? (isSong ? song : times) : {}), ...(link === undefined ? {} : linked) };
      made = {
        ...look,
        font,
        ...(edges === 0 ? {} : { border: { ...look.border, ...(edges & 1 ? { top: rule } : {}), ...(edges & 2 ? { bottom: rule } : {}) } }),
        alignment: { ...alignmentOf(style, wrap, overNumbers, besideButton, besideLines), ...(indented ? { horizontal: "left" as const, indent: 1 } : {}) },
        ...(format === undefined ? {} : { numFmt: numberFormats[format] }),
      };
      ofFormat[key] = made;
    }
    return made;
  }
}

/** A text of several lines begins at the top of its row, and so does what stands beside it; else texts of all sizes stand in the middle. */
function alignmentOf(
  style: NonNullable<ReportCell["style"]>,
  wrap: boolean,
  overNumbers: boolean,
  besideButton: boolean,
  besideLines: boolean,
): NonNullable<CellStyle["alignment"]> {
  const vertical = style === "header" || !besideLines ? "center" : "top";
  return {
    ...looks[style].alignment,
    vertical,
    ...(wrap ? { wrapText: true } : {}),
    ...(overNumbers ? { horizontal: "right" as const } : {}),
    ...(besideButton ? { indent: clearOfButton } : {}),
  };
}
