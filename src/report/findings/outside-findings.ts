import type { Outside } from "../../locale/findings/score-findings.ts";
import { figureAt } from "../figures/figure.ts";
import { finding, type Finding } from "./finding.ts";
import type { PlacedTable } from "../layout/placed-table.ts";

/** That estimates lie outside their own intervals, on the side where most of them do, and what the mean is without their bias. */
export function outsideFindings(table: PlacedTable | undefined, value: string, sentence: (outside: Outside) => string): readonly Finding[] {
  if (table === undefined) return [];
  const [over, under] = ["over", "under"].map((line) => figureAt(table, line, value));
  const above = (over?.value ?? 0) >= (under?.value ?? 0);
  const most = above ? over : under;
  if (most === null || most.value === 0) return [];
  return finding(
    [most, figureAt(table, "with interval", value), figureAt(table, "mean", value), figureAt(table, "mean", "corrected")],
    (count, of, mean, corrected) => sentence({ count: count.shown, of: of.shown, above, mean: mean.shown, corrected: corrected.shown }),
  );
}
