import { resultColumns } from "../../method/method.ts";
import { driving, quantityFactors } from "../shared/shared-columns.ts";

/** The factors of the Färe–Primont index, in their order. */
export const farePrimontFactors = resultColumns([
  {
    id: "TFP",
    per: "interval",
    title: { "zh-CN": "全要素生产率变化 TFP", en: "TFP change" },
    meaning: { "zh-CN": "大于 1 为生产率提高；等于 QO / QI，也等于 TC × TFPE。", en: "Above 1, productivity rose; TFP = QO / QI = TC × TFPE." },
  },
  ...quantityFactors,
  {
    id: "TC",
    per: "interval",
    title: { "zh-CN": "技术变化 TC", en: "Technical change (TC)" },
    inFindings: driving.TC,
    meaning: {
      "zh-CN": "大于 1 为当期技术所能达到的最高生产率提高，即技术进步；对所有单元相同。",
      en: "Above 1, the highest productivity that the period's technology allows rose: technical progress, the same for every unit.",
    },
  },
  {
    id: "TFPE",
    per: "interval",
    title: { "zh-CN": "生产率效率变化 TFPE", en: "TFP efficiency change (TFPE)" },
    inFindings: { "zh-CN": "生产率效率变化（TFPE）", en: "TFP efficiency change (TFPE)" },
    meaning: {
      "zh-CN": "大于 1 为更接近当期最高生产率；等于 TE × SE × RME。",
      en: "Above 1, the unit moved towards the highest productivity of its period; TFPE = TE × SE × RME.",
    },
  },
  {
    id: "TE",
    per: "interval",
    title: { "zh-CN": "技术效率变化 TE", en: "Technical efficiency change (TE)" },
    meaning: {
      "zh-CN": "大于 1 为向当期前沿靠近：产出导向为 OTE，投入导向为 ITE。",
      en: "Above 1, the unit moved towards the frontier of its period: OTE in output, ITE in input orientation.",
    },
  },
  {
    id: "SE",
    per: "interval",
    title: { "zh-CN": "规模效率变化 SE", en: "Scale efficiency change (SE)" },
    meaning: {
      "zh-CN": "大于 1 为更接近投入产出结构不变时的最佳规模；规模报酬不变时恒为 1。",
      en: "Above 1, the unit moved towards the best scale for its mix of inputs and outputs; always 1 under constant returns.",
    },
  },
  {
    id: "RME",
    per: "interval",
    title: { "zh-CN": "剩余混合效率变化 RME", en: "Residual mix efficiency change (RME)" },
    meaning: {
      "zh-CN": "大于 1 为投入产出的构成更接近生产率最高的构成。",
      en: "Above 1, the mix of inputs and outputs moved towards that of the highest productivity.",
    },
  },
]);
