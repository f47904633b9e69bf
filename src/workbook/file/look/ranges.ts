import type { CellRange } from "../../../report/layout/report-cell.ts";
import { rangeOf } from "../../cells/address.ts";

/** The rectangles of a list such as `A1:B2 D4`. */
export const rangesOf = (list = ""): readonly CellRange[] =>
  list.split(/\s+/).flatMap((one) => {
    const range = one === "" ? null : rangeOf(one);
    return range ? [range] : [];
  });
