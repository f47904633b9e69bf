import panelChinese from "../../docs/examples/prices-to-regions/panel.zh-CN.csv";
import panelEnglish from "../../docs/examples/prices-to-regions/panel.en.csv";
import pricesChinese from "../../docs/examples/prices-to-regions/retail-prices.zh-CN.csv";
import pricesEnglish from "../../docs/examples/prices-to-regions/retail-prices.en.csv";
import type { Locale } from "../engine/declare/text.ts";
import { pageTexts } from "../locale/hosts/page.ts";
import { paneChainTexts } from "../locale/pane/chain.ts";
import { resultTexts } from "../locale/pane/results.ts";
import type { Chain } from "../procedures/chain/chain.ts";
import { savedOf } from "../taskpane/saved/saved-analysis.ts";
import { fetched, fetchedCells } from "./fetched-cells.ts";
import type { Sample } from "./sample.ts";

/** The files of the example in a language, the chain among them, and what its sheets are called. */
const files = {
  "zh-CN": {
    panel: panelChinese,
    prices: pricesChinese,
    chain: new URL("../../docs/examples/prices-to-regions/chain.zh-CN.json", import.meta.url),
    panelSheet: "研发面板",
    pricesSheet: "零售价格指数",
  },
  en: {
    panel: panelEnglish,
    prices: pricesEnglish,
    chain: new URL("../../docs/examples/prices-to-regions/chain.en.json", import.meta.url),
    panelSheet: "R&D panel",
    pricesSheet: "Retail price index",
  },
} as const satisfies Readonly<Record<Locale, object>>;

const title = { "zh-CN": "从价格到地区差异", en: "From prices to regions" };

/** From the bureau's table of prices to the differences between regions: two sheets, and the analyses on them as a chain. */
export const pricesToRegions: Sample = {
  id: "prices-to-regions",
  title,
  holds: {
    "zh-CN": "价格平减、研发资本存量、效率、生产率与地区差异，一键整体重算",
    en: "Real values, an R&D stock, scores, productivity and regional differences, run as one",
  },
  source: {
    "zh-CN": "国家统计局、各省统计局",
    en: "National Bureau of Statistics of China and the provincial bureaus",
  },
  async read(locale) {
    const { panel, prices, chain, panelSheet, pricesSheet } = files[locale];
    const [panelCells, priceCells, stored] = await Promise.all([
      fetchedCells(panel),
      fetchedCells(prices),
      fetched(String(chain)).then((response) => response.json() as Promise<Chain>),
    ]);
    return {
      sheets: [
        { name: panelSheet, cells: panelCells, headed: true },
        { name: pricesSheet, cells: priceCells, headed: false },
      ],
      saved: ([sheet, second]) => {
        const kept = { analysis: onSheets(stored, second), rows: panelCells.length - 1, parts: [] };
        return [savedOf(title[locale], new Date().toISOString().slice(0, 10), kept, { sheet, address: null })];
      },
      hint: (wanted) => pageTexts(wanted).runsAsOne(resultTexts(wanted).savedAnalyses, paneChainTexts(wanted).runAll),
    };
  },
};

/** A chain whose second tables stand on a sheet, where the command line has them in a file. */
const onSheets = (chain: Chain, sheet: string): Chain => ({
  ...chain,
  chain: chain.chain.map(({ tables, ...step }) =>
    tables === undefined ? step : { ...step, tables: Object.fromEntries(Object.keys(tables).map((slot) => [slot, { from: "sheet", sheet } as const])) },
  ),
});
