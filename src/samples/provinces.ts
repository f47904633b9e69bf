import panelAddress from "../../assets/data/china_prov31_2012_2024_industrial_RD.csv";
import type { Cell } from "../analysis/table/table.ts";
import type { Locale } from "../engine/declare/text.ts";
import { fetchedCells } from "./fetched-cells.ts";
import { inLanguage } from "./in-language.ts";
import { researchHeader } from "./known-columns.ts";
import { plain, type Sample } from "./sample.ts";

/** The bundled panel in a language. */
export const researchCells = async (locale: Locale): Promise<Cell[][]> => inLanguage(await fetchedCells(panelAddress), researchHeader, locale);

/** Whose numbers the samples on research have. */
export const bureau = {
  "zh-CN": "国家统计局（规模以上工业企业）",
  en: "National Bureau of Statistics of China",
} as const;

/** Industrial R&D of 31 provinces, 2012–2024. */
export const provincialPanel: Sample = {
  id: "provinces",
  title: { "zh-CN": "省级面板", en: "Panel of provinces" },
  holds: { "zh-CN": "31个省区市2012—2024年工业企业研发：3项投入、2项产出", en: "Industrial R&D of 31 provinces, 2012–2024: 3 inputs, 2 outputs" },
  source: bureau,
  read: async (locale) => plain([{ name: locale === "en" ? "R&D, 31 provinces" : "31省研发面板", cells: await researchCells(locale), headed: true }]),
};

const year = 2024;

/** The same of its last year alone. */
export const crossSection: Sample = {
  id: "cross-section",
  title: { "zh-CN": "截面", en: "Cross-section" },
  holds: { "zh-CN": `31个省区市${year}年工业企业研发：一行一个省区市`, en: `Industrial R&D of 31 provinces in ${year}: one row for each` },
  source: { "zh-CN": `${bureau["zh-CN"]}；取自省级面板`, en: `${bureau.en}; taken from the panel of provinces` },
  async read(locale) {
    const [header, ...rows] = await researchCells(locale);
    const without = ([province, , ...numbers]: readonly Cell[]) => [province, ...numbers];
    const cells = [header, ...rows.filter((row) => row[1] === year)].map(without);
    return plain([{ name: locale === "en" ? `R&D ${year}` : `${year}年研发`, cells, headed: true }]);
  },
};
