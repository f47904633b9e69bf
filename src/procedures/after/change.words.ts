import type { Text } from "../../engine/declare/text.ts";

const changes: Readonly<Record<string, (difference: string) => Text>> = {
  same: () => ({ "zh-CN": "基本持平", en: "hardly changed" }),
  up: (difference) => ({ "zh-CN": `上升${difference}`, en: `up by ${difference}` }),
  down: (difference) => ({ "zh-CN": `下降${difference}`, en: `down by ${difference}` }),
};

/** How a change is said: which way (`same`, `up`, `down`) and by how much. */
export const changeText = (direction: string, difference: string): Text => changes[direction](difference);
