import type { Text } from "../../engine/declare/text.ts";

/** What the sheets are called that shaping writes, behind the name of the sheet that they were made of. */
export const shapedNames = {
  panel: { "zh-CN": "整理", en: "in shape" },
  list: { "zh-CN": "整理清单", en: "what was done" },
} as const satisfies Readonly<Record<string, Text>>;

const ending = new RegExp(
  `(?:^|\\s+)(?:${Object.values(shapedNames)
    .flatMap((words) => Object.values(words))
    .join("|")})(?:\\s*[(（]\\d+[)）])?$`,
);

/** Whether a sheet is called as one that shaping writes: 经费 整理, 经费 整理 (2). */
export const isShapedName = (name: string): boolean => ending.test(name.trim());

/** The name of the sheet that such a sheet was made of, however often it was shaped: 北京市 for 北京市 整理 (2). */
export function withoutShaped(name: string): string {
  let bare = name.trim();
  while (ending.test(bare)) bare = bare.replace(ending, "");
  return bare;
}
