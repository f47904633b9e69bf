/** Separators that are not seen have a name. */
const names: Readonly<Record<string, string>> = { "\t": "tab", " ": "space" };

/** How a separator is told, and typed. */
export const separatorName = (separator: string) => names[separator] ?? separator;

/** The separator of that name, or the one character that it is; null for anything else. */
export function separatorNamed(name: string): string | null {
  const known = [...Object.entries({ ...names, ",": "comma", ";": "semicolon", "|": "bar" })].find(([, word]) => word === name.trim().toLowerCase());
  if (known !== undefined) return known[0];
  if (name === "\\t") return "\t";
  return [...name].length === 1 && !/[\n\r"\ufeff]/.test(name) ? name : null;
}
