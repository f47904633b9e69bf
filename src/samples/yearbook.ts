import { bureau, researchCells } from "./provinces.ts";
import { plain, type Sample } from "./sample.ts";
import { yearbookPages } from "./yearbook-pages.ts";

/** Pages that are no table yet: what the pane offers to put in shape. */
export const yearbook: Sample = {
  id: "yearbook",
  title: { "zh-CN": "待整理的年鉴", en: "Yearbook to be put in shape" },
  holds: {
    "zh-CN": "三个年份各一页：两层表头、单位行、合计与注释，整理成一张面板",
    en: "One page for each of three years, with headings in two rows, units, a total and notes",
  },
  source: {
    "zh-CN": `${bureau["zh-CN"]}；取自省级面板，只改版式`,
    en: `${bureau.en}; the panel of provinces, laid out anew`,
  },
  read: async (locale) => plain(yearbookPages(await researchCells(locale), locale)),
};
