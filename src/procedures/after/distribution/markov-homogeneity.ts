import { chiSquareTail } from "../../distribution/chi-square-tail.ts";
import { sumOf, type Counts } from "./markov-chain.ts";

/** Whether transitions are the same in all lag classes. Where nothing can be compared, dof is 0 and there is no test. */
export interface Homogeneity {
  readonly Q: number | null;
  readonly LR: number | null;
  readonly dof: number;
  readonly p_Q: number | null;
  readonly p_LR: number | null;
}

/**
 * Tests of homogeneity (Bickenbach & Bode 2003): Q = ΣΣΣ n_i|l (p_ij|l − p_ij)² / p_ij and
 * LR = 2 ΣΣΣ n_ij|l ln(p_ij|l / p_ij), with Σ (a_i − 1)(b_i − 1) degrees of freedom: a_i lag classes have transitions
 * from class i, and b_i classes are entered from it.
 * @param pooled the transitions of all lag classes together
 */
export function homogeneityOf(pooled: Counts, byLag: readonly Counts[]): Homogeneity {
  let [Q, LR, dof] = [0, 0, 0];
  for (const [i, all] of pooled.entries()) {
    const n = sumOf(all);
    const rows = byLag.map((counts) => counts[i]).filter((row) => sumOf(row) > 0);
    const entered = [...all.keys()].filter((j) => all[j] > 0);
    if (rows.length === 0) continue;
    dof += (rows.length - 1) * (entered.length - 1);
    for (const row of rows)
      for (const j of entered) {
        const [own, p, wanted] = [sumOf(row), all[j] / n, row[j] / sumOf(row)];
        Q += (own * (wanted - p) ** 2) / p;
        if (row[j] > 0) LR += 2 * row[j] * Math.log(wanted / p);
      }
  }
  return dof === 0 ? { Q: null, LR: null, dof, p_Q: null, p_LR: null } : { Q, LR, dof, p_Q: chiSquareTail(Q, dof), p_LR: chiSquareTail(LR, dof) };
}
