import { foundingStudy } from "./founding-study.ts";
import { pricesToRegions } from "./prices-to-regions.ts";
import { researchPanel } from "./research-panel.ts";
import type { Sample } from "./sample.ts";

/** The workbooks that come with the page, in the order in which they are offered. */
export const samples: readonly Sample[] = [researchPanel, pricesToRegions, foundingStudy];
