/**
 * Programs take a cell of a .csv file that begins with = + - @ for a formula, whatever stands there: a name such as
 * `=cmd|…` would be run by whoever opens the file. An apostrophe before it, which such programs show, prevents that.
 * Full-width and small forms count too, and so does what stands behind spaces, signs that are not seen and quotation
 * marks, since programs differ in what they skip.
 */
const skipped = String.raw`[\s\p{Cc}\p{Cf}"'‘’“”]*`;
const signs = "=+\\-@＝＋－＠﹦﹢﹣﹫−⁺₊⁼₌⁻₋";
const start = `(?:'*[\\t\\r\\n]|${skipped}[${signs}])`;
const startsFormula = new RegExp(`^${start}`, "u");
const guarded = new RegExp(`^'${start}`, "u");

/** A number as we write it, and as no program takes for a formula: it stands bare. */
const plainNumber = /^[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?$/i;

/** A text as it stands in a .csv file: with an apostrophe before it where it could be taken for a formula. */
export const guardedText = (text: string): string => (startsFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text);

/** The text that was written so. A number behind an apostrophe was not: it is left for whoever reads numbers to refuse. */
export const unguardedText = (text: string): string => (guarded.test(text) && !plainNumber.test(text.slice(1)) ? text.slice(1) : text);
