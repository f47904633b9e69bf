import { number } from "../../engine/declare/options.ts";

/** Below which p value something is called significant. */
export const alpha = number({
  title: { "zh-CN": "显著性水平", en: "Significance level" },
  help: { "zh-CN": "p值小于它时称为显著。", en: "A p value below it is called significant." },
  min: 0.0001,
  max: 0.5,
  integer: false,
  default: 0.05,
});
