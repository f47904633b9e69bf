/** How a cell reads whose formula and value are both not in the file: it shares a formula that is not there. */
export const unknownFormula = "=…";
