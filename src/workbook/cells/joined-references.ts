/** Texts, and names of sheets in quotation marks. */
const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
/** A reference or a name, a space, and another: the cells that both have. */
const common = /[\w$)\]\p{L}.?]\s+[\w$(\p{L}\\]/u;
/** A bracket that no name of a function stands before. */
const bare = /(?<![\w.\p{L}?\\)])\(/gu;

/**
 * Whether a formula joins references, as `(A1:A3,C1)` does, or takes what they have in common, as `A1:C3 B2:B9`: the grid
 * calculates neither, and answers with an error.
 */
export function joinsReferences(formula: string): boolean {
  const code = formula.replace(quoted, (text) => (text.startsWith("'") ? "Q" : "0"));
  if (common.test(code)) return true;
  return Array.from(code.matchAll(bare), ({ index }) => index).some((from) => hasComma(code, from + 1));
}

/** Whether a comma stands in a bracket, and not in another one within. */
function hasComma(code: string, from: number): boolean {
  for (let at = from, depth = 0; at < code.length; at++) {
    const letter = code[at];
    if (letter === "(" || letter === "{") depth++;
    else if (letter === ")" || letter === "}") depth--;
    else if (letter === "," && depth === 0) return true;
    if (depth < 0) return false;
  }
  return false;
}
