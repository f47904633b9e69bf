import { declareMistakes } from "../engine/declare/mistake.ts";
import { counted } from "../locale/wording/wording.ts";

/** What ranges that are put together to a table cannot be. */
interface RangeMistakes {
  /** Ranges that must run side by side have different lengths. */
  "range-length": { readonly range: string; readonly rows: number; readonly expected: number; readonly against: string };
  /** A range that must be one column is wider. */
  "range-width": { readonly range: string; readonly columns: number };
}

export const rangeMistake = declareMistakes<RangeMistakes>({
  "zh-CN": {
    "range-length": ({ range, rows, expected, against }) => `参数“${range}”有${rows}行，而“${against}”有${expected}行；各区域的行数必须相同。`,
    "range-width": ({ range, columns }) => `参数“${range}”必须只有一列，现有${columns}列。`,
  },
  en: {
    "range-length": ({ range, rows, expected, against }) =>
      `The range "${range}" has ${counted(rows, "row")} where "${against}" has ${expected}; all ranges must have the same number of rows.`,
    "range-width": ({ range, columns }) => `The range "${range}" must be one column wide; got ${columns}.`,
  },
});
