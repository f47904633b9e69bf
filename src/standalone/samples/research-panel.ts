import { paneTexts } from "../../locale/pane/pane.ts";
import { bundledPanel } from "../bundled-panel.ts";
import { ofSheets } from "../replacement.ts";
import type { Sample } from "./sample.ts";

/** What the page opens with. */
export const researchPanel: Sample = {
  id: "research-panel",
  title: { "zh-CN": paneTexts("zh-CN").bundledName, en: paneTexts("en").bundledName },
  holds: { "zh-CN": "31个省区市的投入与产出面板", en: "A panel of inputs and outputs of 31 provinces" },
  read(locale) {
    const { bundledName, bundledSheet } = paneTexts(locale);
    return ofSheets(async () => ({ name: bundledName, sheets: [{ name: bundledSheet, cells: await bundledPanel(), headed: true }], kept: {}, told: [] }));
  },
};
