import type { Columns } from "../analysis/run/analysis.ts";

/** The roles of the bundled panel's columns. */
export const bundledColumns: Columns = {
  dmu: "province_zh",
  period: "year",
  group: null,
  inputs: ["rd_fte_1e4_personyear", "rd_exp_1e8CNY", "newprod_dev_exp_1e8CNY"],
  outputs: ["newprod_sales_1e8CNY", "valid_invention_patents_1e4"],
  undesirable: [],
};
