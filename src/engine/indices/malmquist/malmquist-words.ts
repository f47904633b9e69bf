import type { Citation } from "../../method/description.ts";
import { resultColumns } from "../../method/method.ts";
import { cumulativeColumn, driving, intervalTable } from "../shared/shared-columns.ts";

export const malmquistCitations: readonly Citation[] = [
  {
    text: "Färe, R., Grosskopf, S., Norris, M. & Zhang, Z. (1994). Productivity growth, technical progress, and efficiency change in industrialized countries. American Economic Review 84(1), 66–83.",
    doi: "10.2307/2117971",
  },
  {
    text: "Caves, D. W., Christensen, L. R. & Diewert, W. E. (1982). The economic theory of index numbers and the measurement of input, output, and productivity. Econometrica 50(6), 1393–1414.",
    doi: "10.2307/1913388",
  },
  {
    text: "Shestalova, V. (2003). Sequential Malmquist indices of productivity growth: an application to OECD industrial activities. Journal of Productivity Analysis 19, 211–226.",
    doi: "10.1023/A:1022857501478",
  },
  {
    text: "Pastor, J. T., Asmild, M. & Lovell, C. A. K. (2011). The biennial Malmquist productivity change index. Socio-Economic Planning Sciences 45(1), 10–15.",
    doi: "10.1016/j.seps.2010.09.001",
  },
  {
    text: "Berg, S. A., Førsund, F. R. & Jansen, E. S. (1992). Malmquist indices of productivity growth during the deregulation of Norwegian banking, 1980–89. Scandinavian Journal of Economics 94, S211–S228.",
  },
  {
    text: "Grifell-Tatjé, E. & Lovell, C. A. K. (1999). A generalized Malmquist productivity index. TOP 7(1), 81–101.",
    doi: "10.1007/BF02564713",
  },
  {
    text: "Färe, R., Grifell-Tatjé, E., Grosskopf, S. & Lovell, C. A. K. (1997). Biased technical change and the Malmquist productivity index. Scandinavian Journal of Economics 99(1), 119–127.",
    doi: "10.1111/1467-9442.00051",
  },
  {
    text: "Tone, K. (2004). Malmquist productivity index. In: Cooper, W. W., Seiford, L. M. & Zhu, J. (eds) Handbook on Data Envelopment Analysis, 203–227. Kluwer.",
  },
];

export const malmquistResults = resultColumns([
  {
    id: "TFP",
    per: "interval",
    title: { "zh-CN": "全要素生产率变化 TFP", en: "TFP change" },
    meaning: { "zh-CN": "大于 1 为生产率提高；等于各因素的乘积。", en: "Above 1, productivity rose; the product of its factors." },
  },
  {
    id: "EC",
    per: "interval",
    title: { "zh-CN": "效率变化 EC", en: "Efficiency change (EC)" },
    inFindings: driving.EC,
    meaning: { "zh-CN": "大于 1 为向当期前沿靠近（追赶）。", en: "Above 1, the unit moved towards the frontier of its period." },
  },
  {
    id: "TC",
    per: "interval",
    title: { "zh-CN": "技术变化 TC", en: "Technical change (TC)" },
    inFindings: driving.TC,
    meaning: { "zh-CN": "大于 1 为前沿向外移动，即技术进步。", en: "Above 1, the frontier moved outwards: technical progress." },
  },
  {
    id: "PEC",
    per: "interval",
    title: { "zh-CN": "纯效率变化 PEC", en: "Pure efficiency change (PEC)" },
    inFindings: { "zh-CN": "纯效率变化（PEC）", en: "pure efficiency change (PEC)" },
    meaning: { "zh-CN": "规模报酬可变下的效率变化。", en: "Efficiency change under variable returns to scale." },
  },
  {
    id: "SEC",
    per: "interval",
    title: { "zh-CN": "规模效率变化 SEC", en: "Scale efficiency change (SEC)" },
    meaning: { "zh-CN": "EC 与 PEC 之比；大于 1 为规模更接近最优。", en: "EC over PEC; above 1, the scale came nearer to the best one." },
  },
  {
    id: "SCH",
    per: "interval",
    title: { "zh-CN": "规模变化 SCH", en: "Scale change (SCH)" },
    inFindings: { "zh-CN": "规模变化（SCH）", en: "scale change (SCH)" },
    meaning: {
      "zh-CN": "按可变规模报酬前沿衡量的规模变化对生产率的贡献。",
      en: "What the change of scale, along the frontier of variable returns, contributes to productivity.",
    },
  },
  {
    id: "OBTC",
    per: "interval",
    title: { "zh-CN": "产出偏向 OBTC", en: "Output-biased technical change (OBTC)" },
    meaning: { "zh-CN": "技术变化中随产出结构而异的部分。", en: "The part of technical change that differs with the mix of outputs." },
  },
  {
    id: "IBTC",
    per: "interval",
    title: { "zh-CN": "投入偏向 IBTC", en: "Input-biased technical change (IBTC)" },
    meaning: { "zh-CN": "技术变化中随投入结构而异的部分。", en: "The part of technical change that differs with the mix of inputs." },
  },
  {
    id: "MATC",
    per: "interval",
    title: { "zh-CN": "中性技术变化 MATC", en: "Magnitude of technical change (MATC)" },
    meaning: { "zh-CN": "以前一期的观测衡量的前沿移动幅度。", en: "How far the frontier moved, seen from the observation of the earlier period." },
  },
  cumulativeColumn,
  intervalTable,
]);
