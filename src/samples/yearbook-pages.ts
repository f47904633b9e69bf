import type { Cell } from "../analysis/table/table.ts";
import type { Locale } from "../engine/declare/text.ts";
import type { SampleSheet } from "./sample.ts";

const years = [2022, 2023, 2024] as const;

const words = {
  "zh-CN": {
    sheet: (year: number) => `${year}年`,
    title: (year: number) => `各地区规模以上工业企业研发情况（${year}年）`,
    head: ["地    区", "投入", null, null, "产出", null],
    total: "全    国",
    notes: ["注：数字取自省级面板，按年鉴的版式排列，全国为各省区市之和。", "资料来源：国家统计局。"],
  },
  en: {
    sheet: (year: number) => String(year),
    title: (year: number) => `R&D of industrial enterprises by province (${year})`,
    head: null,
    total: "National total",
    notes: [
      "Note: numbers of the panel of provinces, laid out as a yearbook has them; the total is the sum of the provinces.",
      "Source: National Bureau of Statistics of China.",
    ],
  },
} as const satisfies Readonly<Record<Locale, object>>;

/** 北京 as a yearbook sets it, and an English name indented. */
const spaced = (name: Cell, locale: Locale) => (locale === "en" ? `  ${String(name)}` : /^..$/u.test(String(name)) ? [...String(name)].join("    ") : name);

/** Without the tails that sums of decimals have. */
const sumOf = (values: readonly Cell[]) => Number(values.reduce<number>((sum, value) => sum + Number(value), 0).toFixed(5));

/** Units as a printed page in English has them, without raised digits. */
const printed = (unit: string) => unit.replace("10⁴", "10,000").replace("10⁸", "100 million");

/** The rows that name the columns: two levels and the units below them, or one with both. */
function heads(indicators: readonly (readonly [name: string, unit: string])[], locale: Locale): readonly (readonly Cell[])[] {
  const { head } = words[locale];
  if (head === null) return [["Region", ...indicators.map(([name, unit]) => `${name} (${printed(unit)})`)]];
  return [head, [null, ...indicators.map(([name]) => name)], [null, ...indicators.map(([, unit]) => `（${unit}）`)]];
}

/** A page of one year: a title, two levels of headings, a row of units, the whole country first, notes below. */
function page([header, ...rows]: readonly (readonly Cell[])[], year: number, locale: Locale): SampleSheet {
  const { sheet, title, total, notes } = words[locale];
  const indicators = header.slice(2).map((heading) => {
    const [, name = "", unit = ""] = /^(.*?)\s*[（(](.*)[）)]$/.exec(String(heading)) ?? [];
    return [name, unit] as const;
  });
  const own = rows.filter((row) => row[1] === year);
  const wide = (texts: readonly Cell[]): Cell[] => Array.from({ length: 1 + indicators.length }, (_, k) => texts[k] ?? null);
  const cells = [
    wide([title(year)]),
    wide([]),
    ...heads(indicators, locale).map(wide),
    [total, ...indicators.map((_, k) => sumOf(own.map((row) => row[k + 2])))],
    ...own.map(([province, , ...numbers]) => [spaced(province, locale), ...numbers]),
    ...notes.map((note) => wide([note])),
  ];
  return { name: sheet(year), cells, headed: false };
}

/** The pages of three years of the panel of provinces, as a yearbook prints them. */
export const yearbookPages = (panel: readonly (readonly Cell[])[], locale: Locale): readonly SampleSheet[] =>
  [...years].reverse().map((year) => page(panel, year, locale));
