/** Functions that came after the file format, which stores them with a prefix that no one types. */
const later = new Set([
  ..."ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR".split(" "),
  ..."BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST".split(" "),
  ..."CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL".split(" "),
  ..."DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH".split(" "),
  ..."FLOOR.PRECISE FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS ISFORMULA ISOMITTED".split(" "),
  ..."ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST".split(" "),
  ..."NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC".split(" "),
  ..."PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET".split(" "),
  ..."SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE".split(" "),
  ..."TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS".split(" "),
  ..."XLOOKUP XMATCH XOR Z.TEST".split(" "),
]);

/** Two of them have a prefix of their own. */
const worksheetLater = new Set(["FILTER", "SORT"]);

/** The name of a function that is called. */
const called = /(?<![\w.])[A-Z][A-Z0-9_.]*(?=\s*\()/gi;

/** With what the names of this product's functions begin. */
const families = "DEA|GML|SBM|QIANYAN|PREP|INDEX|STAT|SPACE|REG|AUDIT";
const own = new RegExp(String.raw`^(?:${families})(?:\.[A-Z0-9]+)+$`, "i");
const mayBeOwn = new RegExp(String.raw`(?:${families})\.`, "i");
const ownStored = new RegExp(String.raw`(?<![\w.])_xldudf_((?:${families})(?:_[A-Z0-9]+)+)(?=\s*\()`, "gi");

/**
 * A formula as the file stores it, without `=`. Texts inside quotes are left alone. A function of this product is stored as Excel
 * stores those of an add-in: with a prefix, and underscores for the dots.
 */
export function storedFormula(formula: string): string {
  const code = formula.startsWith("=") ? formula.slice(1) : formula;
  return callsOnlyPlain(code) ? code : outsideQuotes(code, (part) => part.replace(called, storedName));
}

/** Whether a function is stored by the name that is called: few are, in thousands of formulas. */
const isPlain = new Map<string, boolean>();

/** Whether every name before a bracket is stored as it is typed; what stands in quotation marks is looked at as well. */
function callsOnlyPlain(formula: string): boolean {
  for (let bracket = formula.indexOf("("); bracket >= 0; bracket = formula.indexOf("(", bracket + 1)) {
    let from = bracket;
    while (from > 0 && isOfName(formula.charCodeAt(from - 1))) from--;
    // A space between them leaves the name to be looked for.
    if (from === bracket && from > 0 && /\s/.test(formula[from - 1])) return false;
    const name = formula.slice(from, bracket);
    let plain = isPlain.get(name);
    if (plain === undefined) isPlain.set(name, (plain = !/^[A-Z]/i.test(name) || storedName(name) === name));
    if (!plain) return false;
  }
  return true;
}

/** A letter, a digit, an underscore or a point. */
const isOfName = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || code === 46;

/** The name of a function as the file stores it. */
function storedName(name: string): string {
  const known = name.toUpperCase();
  if (later.has(known)) return `_xlfn.${name}`;
  if (worksheetLater.has(known)) return `_xlfn._xlws.${name}`;
  return own.test(name) ? `_xldudf_${known.replaceAll(".", "_")}` : name;
}

/** A stored formula as a person types it. */
export function plainFormula(formula: string): string {
  // Few of a sheet's thousands of formulas have such a name.
  if (!formula.includes("_xl")) return formula;
  return outsideQuotes(formula, (code) => code.replace(/_xlfn\.(?:_xlws\.)?/g, "").replace(ownStored, (_, name: string) => name.replaceAll("_", ".")));
}

/** Whether a formula calls a function of this product: Excel stores it as a dynamic array, whatever it gives. */
export const callsOwn = (formula: string): boolean => {
  if (!mayBeOwn.test(formula)) return false;
  let calls = false;
  outsideQuotes(formula, (code) => {
    calls ||= (code.match(called) ?? []).some((name) => own.test(name));
    return code;
  });
  return calls;
};

const outsideQuotes = (formula: string, change: (code: string) => string) =>
  formula.replace(/"(?:[^"]|"")*"|[^"]+/g, (part) => (part.startsWith('"') ? part : change(part)));
