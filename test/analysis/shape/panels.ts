import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A panel that is known: what a table in any layout must give again, cell by cell. */
export interface KnownPanel {
  readonly unitHeader: string;
  readonly units: readonly string[];
  readonly periods: readonly string[];
  readonly indicators: readonly { readonly name: string; readonly unit: string; readonly english: string }[];
  /** By unit, period, indicator; null where a number is missing. */
  readonly values: readonly (readonly (readonly (number | null)[])[])[];
  /** Which units a total of a region sums up. */
  readonly regions: readonly { readonly name: string; readonly units: readonly string[] }[];
}

/** A generator of numbers that are the same in every run (mulberry32). */
export function seeded(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { next, pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)], chance: (p: number) => next() < p };
}

export type Random = ReturnType<typeof seeded>;

const indicators = [
  { name: "R&D人员全时当量", unit: "万人年", english: "Full-time Equivalent of R&D Personnel" },
  { name: "R&D经费内部支出", unit: "亿元", english: "Intramural Expenditure on R&D" },
  { name: "新产品开发经费", unit: "亿元", english: "Expenditure on New Products" },
  { name: "新产品销售收入", unit: "亿元", english: "Sales Revenue of New Products" },
  { name: "有效发明专利数", unit: "万件", english: "Inventions in Force" },
];

const file = fileURLToPath(new URL("../../../assets/data/china_prov31_2012_2024_industrial_RD.csv", import.meta.url));
const lines = readFileSync(file, "utf8")
  .split(/\r?\n/)
  .slice(1)
  .filter((line) => line !== "")
  .map((line) => line.split(","));

const regions = [
  { name: "东部地区", units: ["北京", "天津", "河北", "上海", "江苏", "浙江", "福建", "山东", "广东", "海南"] },
  { name: "中部地区", units: ["山西", "安徽", "江西", "河南", "湖北", "湖南"] },
  { name: "东北地区", units: ["辽宁", "吉林", "黑龙江"] },
];

/** Provinces and years of the panel that the project bundles (National Bureau of Statistics). */
export function researchPanel(random: Random): KnownPanel {
  const from = 2012 + Math.floor(random.next() * 8);
  const periods = Array.from({ length: 3 + Math.floor(random.next() * 3) }, (_, k) => String(from + k));
  const taken = regions.slice(0, 2 + Math.floor(random.next() * 2));
  const units = taken.flatMap((region) => region.units);
  const first = Math.floor(random.next() * 2);
  const chosen = indicators.slice(first, first + 3 + Math.floor(random.next() * 2));
  const numbers = new Map(lines.map(([unit, period, ...values]) => [unit + period, values.map(Number)]));
  return {
    unitHeader: "地区",
    units,
    periods,
    indicators: chosen,
    regions: taken,
    values: units.map((unit) => periods.map((period) => chosen.map((_, k) => numbers.get(unit + period)![first + k]))),
  };
}

const cities = ["苏州市", "无锡市", "常州市", "南通市", "扬州市", "镇江市", "泰州市", "盐城市", "徐州市", "连云港市", "淮安市", "宿迁市"];
const counties = ["安吉县", "德清县", "长兴县", "嘉善县", "海盐县", "桐庐县", "淳安县", "象山县"];
const firms = ["甲公司", "乙公司", "丙公司", "丁公司", "戊公司", "己公司", "庚公司", "辛公司"];
const countries = ["China", "India", "Japan", "Germany", "France", "Brazil", "Mexico", "Spain", "Italy"];
const usual = [
  { name: "从业人员", unit: "万人", english: "Employed Persons" },
  { name: "固定资产投资", unit: "亿元", english: "Investment in Fixed Assets" },
  { name: "能源消费总量", unit: "万吨标准煤", english: "Energy Consumption" },
  { name: "地区生产总值", unit: "亿元", english: "Gross Regional Product" },
  { name: "专利授权量", unit: "件", english: "Patents Granted" },
];
const worldly = [
  { name: "Labor force, total", unit: "", english: "" },
  { name: "Gross fixed capital formation", unit: "constant 2015 US$", english: "" },
  { name: "GDP", unit: "constant 2015 US$", english: "" },
  { name: "CO2 emissions", unit: "kt", english: "" },
];

/** A panel of made numbers: cities, counties, firms or countries, with years or quarters. */
export function madePanel(random: Random, kind: "cities" | "counties" | "firms" | "countries", quarters = false): KnownPanel {
  const all = { cities, counties, firms, countries }[kind];
  const units = all.slice(0, 6 + Math.floor(random.next() * (all.length - 5)));
  const from = 2005 + Math.floor(random.next() * 12);
  const periods = quarters
    ? [0, 1].flatMap((k) => [1, 2, 3, 4].map((quarter) => `${from + k}年${quarter}季度`))
    : Array.from({ length: 3 + Math.floor(random.next() * 4) }, (_, k) => String(from + k));
  const chosen = (kind === "countries" ? worldly : usual).slice(0, 3 + Math.floor(random.next() * 2));
  const header = { cities: "城市", counties: "县（市）", firms: "企业名称", countries: "Country Name" }[kind];
  return {
    unitHeader: header,
    units,
    periods,
    indicators: chosen,
    regions: [],
    values: units.map(() => periods.map(() => chosen.map((_, k) => (random.chance(0.03) ? null : Math.round((1 + random.next() * 9) * 10 ** (k + 2)) / 100)))),
  };
}
