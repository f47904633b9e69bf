import { folded } from "./shape-cells.ts";
import { columnWords, type ColumnRole } from "./column-words.ts";

const roleOf = (text: string): ColumnRole | null => columnWords.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/**
 * What a corner that names both what stands down and what stands across says of a role: of 年份＼地区 the part 年份 as the
 * header of periods, 地区 as that of units; null where the text is no such corner, or does not speak of the role.
 */
export function cornerPart(text: string, role: ColumnRole): string | null {
  for (const parts of splits(folded(text).trim())) {
    const roles = parts.map(roleOf);
    const known: readonly (ColumnRole | null)[] = ["period", "unit", "indicator"];
    // One of both is time: Item name speaks of one thing.
    if (roles[0] === roles[1] || !roles.includes("period") || !roles.every((one) => known.includes(one))) continue;
    return parts.find((_, k) => roles[k] === role) ?? null;
  }
  return null;
}

/** The two parts of a text at its slash, or at any of the spaces that lines have become. */
function splits(text: string): readonly (readonly [string, string])[] {
  const marks = /[\\/|]/.test(text) ? /\s*[\\/|]\s*/g : /\s+/g;
  return Array.from(text.matchAll(marks), (found) => [text.slice(0, found.index), text.slice(found.index + found[0].length)] as const);
}
