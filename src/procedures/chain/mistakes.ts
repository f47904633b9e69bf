import { declareMistakes, type Mistake } from "../../engine/declare/mistake.ts";
import { sentence } from "../../locale/wording/sentences.ts";

/** What a chain of steps refuses. */
interface ChainMistakes {
  /** A step of a chain would give a column a name that another one has. */
  "column-taken": { readonly column: string };
  /** A step of a chain cannot be run: why. */
  "in-step": { readonly step: number; readonly procedure: string; readonly mistake: { readonly code: string; readonly params: object } };
}

export const chainMistake = declareMistakes<ChainMistakes>({
  "zh-CN": {
    "column-taken": ({ column }) => `结果列“${column}”与已有的列重名；请在这一步的names中为它另起一个名称。`,
    "in-step": ({ step, procedure, mistake }) => `第${step}步（${procedure}）：${sentence(mistake as Mistake, "zh-CN")}`,
  },
  en: {
    "column-taken": ({ column }) =>
      `The result column "${column}" has the name of a column that is there already; give it another in the "names" of this step.`,
    "in-step": ({ step, procedure, mistake }) => `Step ${step} (${procedure}): ${sentence(mistake as Mistake, "en")}`,
  },
});
