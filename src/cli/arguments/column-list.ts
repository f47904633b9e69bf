/** Headers compare with spaces and line breaks inside them as one space. */
const plain = (text: string) => text.trim().replace(/\s+/g, " ");

/** The header that a name means: itself, or the only one that differs in spaces. Else the name, for the data check to refuse. */
export function headerNamed(name: string, header: readonly string[]): string {
  if (header.includes(name.trim())) return name.trim();
  const alike = header.filter((candidate) => plain(candidate) === plain(name));
  return alike.length === 1 ? alike[0] : name.trim();
}

/**
 * The columns of a list such as `A,B`. A header may itself hold a separator: from each name on, the longest stretch
 * that is a header counts. The separators are the comma and, where no header holds
 * them, the full-width comma and the Chinese enumeration mark.
 */
export function columnList(list: string, header: readonly string[]): readonly string[] {
  const known = new Set(header.map(plain));
  const names: string[] = [];
  const separators = [",", ...["\uff0c", "\u3001"].filter((mark) => !header.some((name) => name.includes(mark)))];
  const ends = endsOf(list);
  // No name has more separators inside it than the header that has most of them.
  const most = Math.max(1, ...header.map((name) => endsOf(name).length));
  for (let from = 0, k = 0; from < list.length;) {
    const start = from;
    const reach = ends.slice(k, k + most);
    const end =
      reach.findLast((place) => known.has(plain(list.slice(start, place)))) ??
      ends.find((place, at) => at >= k && (place === list.length || separators.includes(list[place])))!;
    const name = list.slice(from, end);
    if (plain(name) !== "") names.push(headerNamed(name, header));
    from = end + 1;
    while (ends[k] < from) k++;
  }
  return names;
}

/** Where a name may end: before any separator, and at the end. */
const endsOf = (text: string) => [...Array.from(text.matchAll(/[,\uff0c\u3001]/g), ({ index }) => index), text.length];
