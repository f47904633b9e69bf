/** The most characters that Excel allows in a sheet's name. */
const longest = 31;

/** Names for new sheets: the wanted ones, with a number where a name is taken, whatever the letter case. */
export function freeNames(wanted: readonly string[], existing: Iterable<string>): readonly string[] {
  const taken = new Set([...existing].map((name) => name.toLowerCase()));
  return wanted.map((name) => {
    const free = freeName(legal(name), taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let k = 1; ; k++) {
    const ending = k === 1 ? "" : ` (${k})`;
    const name = wanted.slice(0, longest - ending.length) + ending;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The name without what Excel refuses in one. */
function legal(name: string): string {
  const mended = name
    .replace(/[[\]:*?/\\]/g, "-")
    .replace(/^'+|'+$/g, "")
    .trim();
  return mended === "" ? "Sheet" : mended.toLowerCase() === "history" ? `${mended}_` : mended.slice(0, longest);
}
