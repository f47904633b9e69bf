/** A text in an encoding that a decoder knows: the inverse of what it makes of every byte and pair of bytes. "… mark" puts a byte order mark before it. */
export function encoded(text: string, encoding: string): Uint8Array {
  if (encoding.endsWith(" mark")) return encoded(`\ufeff${text}`, encoding.slice(0, -" mark".length));
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-16le") return new Uint8Array(Buffer.from(text, "utf16le"));
  if (encoding === "utf-16be") return new Uint8Array(Buffer.from(text, "utf16le").swap16());
  const codes = codesOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = codes.get(letter);
      if (bytes === undefined) throw new Error(`${letter} is not in ${encoding}`);
      return bytes;
    }),
  );
}

const known = new Map<string, ReadonlyMap<string, readonly number[]>>();

function codesOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const before = known.get(encoding);
  if (before !== undefined) return before;
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const add = (...bytes: number[]) => {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes));
      if ([...letter].length === 1 && !codes.has(letter)) codes.set(letter, bytes);
    } catch {
      // Not a character there.
    }
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  for (let high = 0x81; high <= 0xfe; high++) for (let low = 0x40; low <= 0xfe; low++) add(high, low);
  known.set(encoding, codes);
  return codes;
}
