import type { Text } from "../../engine/declare/text.ts";
import { freeName } from "../chain/free-columns.ts";
import { provinceNamed } from "./province-named.ts";
import { provinces, type Province } from "./provinces34.ts";

/** A division of the provinces into regions. */
export interface RegionMap {
  readonly id: string;
  /** What a column of its regions is called. */
  readonly title: Text;
  /** Whose division it is. */
  readonly source: Text;
  /** What people call it besides. */
  readonly also: readonly string[];
  /** The region of a province; null where the division does not count it. */
  of(province: Province): Text | null;
}

const text = (chinese: string, english: string): Text => ({ "zh-CN": chinese, en: english });

const inEnglish: Readonly<Record<string, string>> = { 东部: "East", 中部: "Central", 西部: "West", 东北: "Northeast" };
const region = (name: string | null): Text | null => (name === null ? null : text(name, inEnglish[name]));
const others = text("其他地区", "Other regions");

/** A belt or a basin and the rest of the mainland. */
const members = (id: string, title: Text, source: Text, names: readonly string[], also: readonly string[] = []): RegionMap => ({
  id,
  title,
  source,
  also,
  of: (province) => (names.includes(province.name) ? title : province.region3 === null ? null : others),
});

/** The divisions that are in use, in the order in which they are offered. */
export const regionMaps: readonly RegionMap[] = [
  {
    id: "three-regions",
    title: text("三大地区", "Three regions"),
    source: text(
      "东部、中部、西部：1986年“七五”计划，1997年、2000年调整",
      "East, Central and West: the seventh five-year plan of 1986, as changed in 1997 and 2000",
    ),
    also: ["东中西", "东中西部", "三大地带", "三大区域"],
    of: ({ region3 }) => region(region3),
  },
  {
    id: "four-regions",
    title: text("四大地区", "Four regions"),
    source: text("东部、中部、西部、东北：国家统计局2011年划分办法", "East, Central, West and Northeast: National Bureau of Statistics, 2011"),
    also: ["东中西东北", "东中西部和东北", "四大板块", "四大区域"],
    of: ({ region4 }) => region(region4),
  },
  members(
    "yangtze-belt",
    text("长江经济带", "Yangtze River Economic Belt"),
    text("11省市：《长江经济带发展规划纲要》（2016年）", "11 provinces and municipalities: Outline of the plan for the belt, 2016"),
    ["上海", "江苏", "浙江", "安徽", "江西", "湖北", "湖南", "重庆", "四川", "贵州", "云南"],
    ["长江经济带11省市"],
  ),
  members(
    "yellow-river-basin",
    text("黄河流域", "Yellow River basin"),
    text("9省区：《黄河流域生态保护和高质量发展规划纲要》（2021年）", "9 provinces and regions: Outline of the plan for the basin, 2021"),
    ["青海", "四川", "甘肃", "宁夏", "内蒙古", "陕西", "山西", "河南", "山东"],
    ["黄河流域9省区"],
  ),
  members(
    "jing-jin-ji",
    text("京津冀", "Beijing-Tianjin-Hebei"),
    text("《京津冀协同发展规划纲要》（2015年）", "Outline of the plan for its coordinated development, 2015"),
    ["北京", "天津", "河北"],
  ),
];

const byCode = new Map(provinces.map((one) => [one.code.slice(0, 2), one]));

/** The province of a label: by its name in any spelling, or by a code of administrative divisions of 2, 4, 6, 9 or 12 digits. */
export function provinceOf(label: string): Province | undefined {
  const code = /^(\d{2})(?:\d{2}|\d{4}|\d{7}|\d{10})?$/.exec(label.trim())?.[1];
  return code === undefined ? provinceNamed(label) : byCode.get(code);
}

/** Units within another province than the one that their name begins with. */
const misleading = /^(?:海南州|海南藏族|河南蒙古族)/u;
const suffix = /(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/u;

/** The province of a unit whose name begins with that of its province, as names of two columns are joined: 河北省桥西区; Qiaoxi, Hebei. */
function provinceBefore(label: string): Province | undefined {
  const text = label.trim();
  const comma = text.lastIndexOf(", ");
  if (comma > 0) return provinceNamed(text.slice(comma + 2));
  if (misleading.test(text)) return undefined;
  for (let length = Math.min(8, text.length - 2); length >= 2; length--) {
    const [upper, rest] = [text.slice(0, length), text.slice(length)];
    const found = /\p{Script=Han}$/u.test(upper) ? provinceNamed(upper) : undefined;
    // 吉林市 is a city of its own; behind a province's name follows that of a place.
    if (found !== undefined && (suffix.test(upper) || /.[市区县旗州盟]$/u.test(rest))) return found;
  }
  return undefined;
}

/** The regions of labels, and those labels that the division does not know. */
export function regionsOf(
  labels: readonly string[],
  map: RegionMap,
  locale: keyof Text,
): { readonly regions: readonly (string | null)[]; readonly unknown: readonly string[] } {
  const found = new Map(
    [...new Set(labels)].map((label) => {
      const province = provinceOf(label) ?? provinceBefore(label);
      return [label, province === undefined ? null : (map.of(province)?.[locale] ?? null)] as const;
    }),
  );
  return { regions: labels.map((label) => found.get(label)!), unknown: [...found].flatMap(([label, one]) => (one === null ? [label] : [])) };
}

/** A table with a column of regions behind that of its units, under a name that is free in it. */
export interface Regional<T> {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (T | string | null)[])[];
  /** What the column is called. */
  readonly name: string;
  readonly unknown: readonly string[];
}

/** @param at the column of units, whose names are `labels` */
export function withRegions<T>(
  { header, rows }: { readonly header: readonly string[]; readonly rows: readonly (readonly T[])[] },
  at: number,
  labels: readonly string[],
  map: RegionMap,
  locale: keyof Text,
): Regional<T> | null {
  const { regions, unknown } = regionsOf(labels, map, locale);
  return regions.every((one) => one === null) ? null : { ...withGroups({ header, rows }, at, map.title[locale], regions), unknown };
}

/** A table with a column of groups behind that of its units. */
export function withGroups<T>(
  { header, rows }: { readonly header: readonly string[]; readonly rows: readonly (readonly T[])[] },
  at: number,
  title: string,
  groups: readonly (string | null)[],
): Omit<Regional<T>, "unknown"> {
  const name = freeName(title, new Set(header.map((one) => one.toLowerCase())));
  const put = <C>(row: readonly C[], value: C): readonly C[] => [...row.slice(0, at + 1), value, ...row.slice(at + 1)];
  return { header: put(header, name), rows: rows.map((row, k) => put<T | string | null>(row, groups[k])), name };
}
