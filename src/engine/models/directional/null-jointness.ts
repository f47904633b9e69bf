import type { Dataset } from "../../data/dataset.ts";
import { declareNotes, type Note } from "../../declare/note.ts";

/** Outputs without any undesirable output, where these are weakly disposable. */
interface NullJointness {
  "not-null-joint": { readonly dmu: string; readonly period: string | null };
}

const note = declareNotes<NullJointness>({
  "zh-CN": {
    "not-null-joint": ({ dmu, period }) =>
      `${dmu}${period === null ? "" : `（${period}）`}有期望产出而非期望产出全为0：弱可处置技术假定有产出就有排放（零结合性），该行与之不符，请核对数据或改用强可处置。`,
  },
  en: {
    "not-null-joint": ({ dmu, period }) =>
      `${dmu}${period === null ? "" : ` (${period})`} has desirable outputs and no undesirable output at all: weak disposability assumes that nothing is produced without by-products (null-jointness). Check the row, or take strong disposability.`,
  },
});

/**
 * Rows with an output and no undesirable output at all, where these are weakly disposable: such a technology assumes
 * null-jointness, that nothing is produced without by-products (Färe & Grosskopf), and these rows contradict it.
 */
export function nullJointness({ disposability }: { readonly disposability: string }, { dmus, periods, outputs, undesirables }: Dataset): readonly Note[] {
  if (disposability !== "weak" || undesirables.length === 0) return [];
  return dmus.flatMap((dmu, row): Note[] => {
    const clean = undesirables.every(({ values }) => values[row] === 0) && outputs.some(({ values }) => values[row] > 0);
    return clean ? [note("not-null-joint", { dmu, period: periods?.[row] ?? null })] : [];
  });
}
