import { columnWords, type ColumnRole } from "./column-words.ts";

const roleOf = (text: string): ColumnRole | null => columnWords.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/**
 * What a corner that names both what stands down and what stands across says of a role: of 年份＼地区 the part 年份 as the
 * header of periods, 地区 as that of units; null where the text is no such corner, or does not speak of the role.
 */
export function cornerPart(text: string, role: ColumnRole): string | null {
  const parts = text
    .normalize("NFKC")
    .split(/\s*[\\/|]\s*|\s+/)
    .filter((part) => part !== "");
  if (parts.length !== 2) return null;
  const roles = parts.map(roleOf);
  const known: readonly (ColumnRole | null)[] = ["period", "unit", "indicator"];
  if (roles[0] === roles[1] || !roles.every((one) => known.includes(one))) return null;
  return parts.find((_, k) => roles[k] === role) ?? null;
}
