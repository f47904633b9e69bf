/** What stands in a column of a block; `upper` is the first of two columns that name the units only together. */
export type ColumnRole =
  | "unit"
  | "upper"
  | "period"
  | "year-part"
  | "indicator"
  | "measure"
  | "scale"
  | "extra"
  | "code"
  | "english"
  | "constant"
  | "serial"
  | "value"
  | "flag"
  | "blank";

/** The headings that say what stands below them, the surer ones first. */
export const columnWords: readonly (readonly [ColumnRole, RegExp])[] = [
  ["serial", /^(序号|编号|行次|no\.?|#)$/i],
  ["code", /代码|编码|区划码|\bcode\b|_code$|^iso\d?$/i],
  ["measure", /^(计量)?单位$|^units?( of measure)?$|^measure$/i],
  ["scale", /^(?:scale|数量级|单位量级)$/i],
  ["extra", /备注|注释|^注$|^说明$|remark|\bflags?\b|^notes?$|comment|_flag$|\bstatus\b/i],
  ["period", /^(年份|年度|年|时间|时期|期间|季度|月份|日期|统计期|会计期间|报告期|截止日期|year|period|time|time[ _]period|date|quarter|month)$/i],
  [
    "indicator",
    /^(指标|指标名称|项目|科目|变量|统计指标|indicators?( name)?|series( name)?|variables?( name)?|items?|subject|subject descriptor|elements?|measure names?)$/i,
  ],
  [
    "unit",
    /地区|省|城市|县|国家|企业|单位名称|机构|银行|公司|名称|\b(country|region|province|city|county|firm|company|bank|name|geo|area|entity)\b|^(市|区|区县|单位)$/i,
  ],
];
