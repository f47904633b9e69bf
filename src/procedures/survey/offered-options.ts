/** The options that can be chosen, by question; those of `null` are of every question. */
export type Offered = ReadonlyMap<string | null, readonly string[]>;

/** Reads `知道；不知道` for every question, or `Q1=知道；不知道 | Q2=有；没有` for each. */
export function readOffered(text: string | null): Offered {
  const found = new Map<string | null, readonly string[]>();
  for (const part of (text ?? "").split(/[|\n]/)) {
    const at = part.search(/[=＝]/);
    const options = part
      .slice(at + 1)
      .split(/[；;]/)
      .map((one) => one.trim())
      .filter((one) => one !== "");
    if (options.length > 0) found.set(at < 0 ? null : part.slice(0, at).trim(), options);
  }
  return found;
}
