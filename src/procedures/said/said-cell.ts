import type { Text } from "../../engine/declare/text.ts";

// A worksheet function that is not told where its arguments stand names no cell: then the sentence does without.

/** In brackets behind a name: the first cell of what is meant. */
export const fromCell = (cell: string): Text => ({ "zh-CN": cell === "" ? "" : `（${cell}起）`, en: cell === "" ? "" : ` (from ${cell} on)` });

/** In brackets behind a name: the cell that is meant. */
export const inCell = (cell: string): Text => ({ "zh-CN": cell === "" ? "" : `（${cell}）`, en: cell === "" ? "" : ` (${cell})` });
