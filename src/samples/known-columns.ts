import type { Columns } from "../analysis/run/analysis.ts";
import { locales, type Locale } from "../engine/declare/text.ts";

/** The header of the panel of industrial R&D in each language: province, year, inputs, outputs. */
export const researchHeader: Readonly<Record<Locale, readonly string[]>> = {
  "zh-CN": ["省份", "年份", "研发人员（万人年）", "研发经费（亿元）", "新产品开发经费（亿元）", "新产品销售收入（亿元）", "有效发明专利（万件）"],
  en: ["Province", "Year", "R&D staff (10⁴ FTE)", "R&D expenditure (10⁸ CNY)", "Development (10⁸ CNY)", "Sales (10⁸ CNY)", "Patents in force (10⁴)"],
};

/** That of the panel with carbon emissions: province, year, inputs, output, undesirable output. */
export const carbonHeader: Readonly<Record<Locale, readonly string[]>> = {
  "zh-CN": ["省份", "年份", "资本存量（亿元）", "从业人员（万人）", "能源消费（百万吨标准煤）", "地区生产总值（亿元）", "二氧化碳排放（吨）"],
  en: ["Province", "Year", "Capital stock (10⁸ CNY)", "Employment (10⁴)", "Energy (10⁶ tce)", "GDP (10⁸ CNY)", "CO₂ emissions (t)"],
};

const groups: Readonly<Record<Locale, string>> = { "zh-CN": "地区", en: "Region" };

const [group, none] = [(locale: Locale) => groups[locale], () => null];

/** The roles of the columns of the samples, in both languages; the narrower come last, for a header that has all of them. */
export const sampleColumns: readonly Columns[] = locales.flatMap((locale) => {
  const [dmu, period, ...research] = researchHeader[locale];
  const [, , ...carbon] = carbonHeader[locale];
  const inputs = research.slice(0, 3);
  const outputs = research.slice(3);
  return [
    { dmu, period, group: null, inputs: carbon.slice(0, 3), outputs: carbon.slice(3, 4), undesirable: carbon.slice(4) },
    // The chain's panel has regions, and a price index that is for its first step alone.
    ...[group, none].map((of): Columns => ({ dmu, period, group: of(locale), inputs, outputs, undesirable: [] })),
    { dmu, period: null, group: null, inputs, outputs, undesirable: [] },
  ];
});
