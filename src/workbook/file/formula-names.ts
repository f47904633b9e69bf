/** Functions that came after the file format, which stores them with a prefix that no one types. */
const later = [
  "RANK.EQ",
  "RANK.AVG",
  "STDEV.S",
  "STDEV.P",
  "VAR.S",
  "VAR.P",
  "PERCENTILE.INC",
  "PERCENTILE.EXC",
  "QUARTILE.INC",
  "QUARTILE.EXC",
  "IFNA",
  "IFS",
  "SWITCH",
  "CONCAT",
  "TEXTJOIN",
  "MAXIFS",
  "MINIFS",
  "XLOOKUP",
  "XMATCH",
  "UNIQUE",
  "LET",
  "HSTACK",
  "VSTACK",
];

const called = new RegExp(String.raw`(?<![\w.])(${later.map((name) => name.replace(".", String.raw`\.`)).join("|")})(?=\()`, "gi");

/** A formula as the file stores it, without `=`. Texts inside quotes are left alone. */
export function storedFormula(formula: string): string {
  return outsideQuotes(formula.replace(/^=/, ""), (code) => code.replace(called, "_xlfn.$1"));
}

/** A stored formula as a person types it. */
export function plainFormula(formula: string): string {
  // Few of a sheet's thousands of formulas have such a name.
  if (!formula.includes("_xlfn.")) return formula;
  return outsideQuotes(formula, (code) => code.replace(/_xlfn\.(?:_xlws\.)?/g, ""));
}

const outsideQuotes = (formula: string, change: (code: string) => string) =>
  formula.replace(/"(?:[^"]|"")*"|[^"]+/g, (part) => (part.startsWith('"') ? part : change(part)));
