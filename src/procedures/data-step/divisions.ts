import type { Text } from "../../engine/declare/text.ts";
import { regionMaps, type RegionMap } from "../neighbours/region-maps.ts";

/** How the units of a table are put into groups: by a map of regions, or by the totals that stand among them. */
export interface Division {
  readonly id: string;
  /** What a column of its groups is called. */
  readonly title: Text;
  /** What is offered. */
  readonly offered: Text;
  /** null where the totals in the data say the groups. */
  readonly map: RegionMap | null;
}

/** What 东部地区 and its like sum up in the data itself. */
export const summedUp: Division = {
  id: "totals",
  title: { "zh-CN": "所属区域", en: "Region" },
  offered: { "zh-CN": "数据中的合计行所汇总的各组", en: "the groups that the totals in the data sum up" },
  map: null,
};

/** Every division, in the order in which they are offered. */
export const divisions: readonly Division[] = [...regionMaps.map((map) => ({ id: map.id, title: map.title, offered: map.title, map })), summedUp];

const plain = (name: string) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-_、，,()]/g, "");

/** The division of a name: its id, its title in either language, or what people call it besides; undefined where there is none. */
export function divisionNamed(name: string): Division | undefined {
  const wanted = plain(name);
  return divisions.find(({ id, title, map }) => [id, ...Object.values(title), ...(map?.also ?? [])].some((one) => plain(one) === wanted));
}
