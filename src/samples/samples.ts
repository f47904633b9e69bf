import { carbonPanel } from "./carbon-panel.ts";
import { foundingStudy } from "./founding-study.ts";
import { pricesToRegions } from "./prices-to-regions.ts";
import { crossSection, provincialPanel } from "./provinces.ts";
import type { Sample } from "./sample.ts";
import { yearbook } from "./yearbook.ts";

/** What there is to begin with, in the order in which it is offered. */
export const samples: readonly Sample[] = [provincialPanel, carbonPanel, crossSection, yearbook, pricesToRegions, foundingStudy];
