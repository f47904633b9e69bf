import type { Text } from "../../declare/text.ts";

/** A formula of a model that treats undesirable outputs as inputs, which it says where there are any. */
export const withInputs = (formula: Text, undesirable: boolean): Text => ({
  "zh-CN": `${formula["zh-CN"]}${undesirable ? "（非期望产出视为投入）" : ""}`,
  en: `${formula.en}${undesirable ? ", undesirable outputs treated as inputs" : ""}`,
});

/** What the two orientations of a radial score are called in a formula. */
export const oriented = { input: { "zh-CN": "投入导向", en: "input-oriented" }, output: { "zh-CN": "产出导向", en: "output-oriented" } };
