import address from "../../assets/data/china_prov30_2013_2015_carbon.csv";
import { fetchedCells } from "./fetched-cells.ts";
import { inLanguage } from "./in-language.ts";
import { carbonHeader } from "./known-columns.ts";
import { plain, type Sample } from "./sample.ts";

/** Capital, labour, energy, GDP and carbon dioxide of 30 provinces, 2013–2015. */
export const carbonPanel: Sample = {
  id: "carbon",
  title: { "zh-CN": "含碳排放的面板", en: "Panel with carbon emissions" },
  holds: {
    "zh-CN": "30个省区市2013—2015年：资本、劳动、能源投入，生产总值与二氧化碳排放",
    en: "30 provinces, 2013–2015: capital, labour and energy, GDP and CO₂ emissions",
  },
  source: {
    "zh-CN": "Wang、Du和Zhang（2022），Stata Journal 22(1)；1997年价格",
    en: "Wang, Du & Zhang (2022), Stata Journal 22(1); prices of 1997",
  },
  read: async (locale) =>
    plain([
      { name: locale === "en" ? "Provinces with CO₂" : "30省碳排放面板", cells: inLanguage(await fetchedCells(address), carbonHeader, locale), headed: true },
    ]),
};
