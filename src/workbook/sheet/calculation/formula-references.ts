import { columnOf } from "../../cells/address.ts";

/** One end of a reference along the rows, or along the columns, from 0; a fixed one stays where the formula is filled. */
export interface End {
  readonly at: number;
  readonly fixed: boolean;
}

/** A cell or a range that a formula names. */
export interface Reference {
  /** In small letters; null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly rows: readonly [End, End];
  readonly columns: readonly [End, End];
}

const parts = new RegExp(
  [
    /(?<text>"(?:[^"]|"")*")/u,
    /(?<error>#(?:REF!|N\/A|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!))/u,
    /'(?<quoted>(?:[^'[\]]|'')*)'!/u,
    /(?<plain>[\p{L}_][\p{L}\p{N}_.]*)!/u,
    /(?<name>[\p{L}_][\p{L}\p{N}_.]*)\(/u,
    /(?<c1>\$?[A-Z]{1,3})(?<r1>\$?[1-9]\d{0,6})(?::(?<c2>\$?[A-Z]{1,3})(?<r2>\$?[1-9]\d{0,6}))?(?![\p{L}\p{N}_.(![:])/u,
    /(?<w1>\$?[A-Z]{1,3}):(?<w2>\$?[A-Z]{1,3})(?![\p{L}\p{N}_.(![:])/u,
    /(?<h1>\$?[1-9]\d{0,6}):(?<h2>\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(![:])/u,
    /(?<number>\d[\d.]*(?:E[+-]?\d+)?|\.\d+)(?![\p{L}\p{N}_.])/u,
    /(?<logical>TRUE|FALSE)(?![\p{L}\p{N}_.(![])/u,
    /(?<sign>[-+*/^&=<>(),;%\s])/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "iuy",
);

/** Functions whose value depends on more than what their arguments name, or that are calculated each time. */
const opaque: ReadonlySet<string> = new Set(
  (
    "INDIRECT OFFSET CELL INFO SHEET SHEETS FORMULATEXT ISFORMULA GETPIVOTDATA SUBTOTAL AGGREGATE NOW TODAY RAND RANDBETWEEN RANDARRAY " +
    "LET LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY"
  ).split(" "),
);

/** What a formula names, or null where its text does not tell what it depends on: it has a name, a table, a function that looks elsewhere. */
export function referencesOf(formula: string): readonly Reference[] | null {
  const found: Reference[] = [];
  let sheet: string | null = null;
  parts.lastIndex = formula.startsWith("=") ? 1 : 0;
  while (parts.lastIndex < formula.length) {
    const groups = parts.exec(formula)?.groups as Readonly<Record<string, string | undefined>> | undefined;
    if (groups === undefined) {
      parts.lastIndex = 0;
      return null;
    }
    const { quoted, plain, name, c1, r1, c2 = c1, r2 = r1, w1, w2, h1, h2 } = groups;
    const of = sheet;
    sheet = null;
    if (c1 !== undefined) found.push({ sheet: of, rows: [row(r1!), row(r2!)], columns: [column(c1), column(c2!)] });
    else if (w1 !== undefined) found.push({ sheet: of, rows: [first, last], columns: [column(w1), column(w2!)] });
    else if (h1 !== undefined) found.push({ sheet: of, rows: [row(h1), row(h2!)], columns: [first, last] });
    else if (of !== null || (name !== undefined && opaque.has(name.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, "")))) return null;
    else if (quoted !== undefined) sheet = quoted.replaceAll("''", "'").toLowerCase();
    else if (plain !== undefined) sheet = plain.toLowerCase();
  }
  return sheet === null ? found : null;
}

const first: End = { at: 0, fixed: true };
const last: End = { at: Infinity, fixed: true };
const row = (text: string): End => ({ at: Number(text.replace("$", "")) - 1, fixed: text.startsWith("$") });
const column = (text: string): End => ({ at: columnOf(text.replace("$", ""))! - 1, fixed: text.startsWith("$") });
