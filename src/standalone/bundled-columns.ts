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

/** The same of the panel of the sample from prices to regions, in both languages: its price index is for its first step alone. */
export const samplePanelColumns: readonly Columns[] = [
  {
    dmu: "省份",
    period: "年份",
    group: "地区",
    inputs: ["研发人员（万人年）", "研发经费（亿元）", "新产品开发经费（亿元）"],
    outputs: ["新产品销售收入（亿元）", "有效发明专利（万件）"],
    undesirable: [],
  },
  {
    dmu: "Province",
    period: "Year",
    group: "Region",
    inputs: ["R&D staff (10⁴ FTE)", "R&D expenditure (10⁸ CNY)", "Development (10⁸ CNY)"],
    outputs: ["Sales (10⁸ CNY)", "Patents in force (10⁴)"],
    undesirable: [],
  },
];
