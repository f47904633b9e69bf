/** A name longer than this was not typed, and would take long to compare. */
const longest = 100;

/** The header closest in letters to a name that was not found, if any is close. */
export function nearestName(name: string, header: readonly string[]): string | null {
  if (name.length > longest) return null;
  const distances = header.filter((h) => h !== "" && h.length <= longest).map((h) => [editDistance(name.toLowerCase(), h.toLowerCase()), h] as const);
  const [best] = distances.sort((a, b) => a[0] - b[0]);
  return best && best[0] <= Math.max(1, Math.ceil(name.length / 3)) ? best[1] : null;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}
