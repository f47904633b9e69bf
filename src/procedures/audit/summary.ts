import type { ListRow, RecordRow } from "../declare/gives.ts";
import type { gives } from "./audit-results.ts";
import { isMeanFault, type Claim } from "./claim.ts";
import type { Gathered } from "./gather.ts";
import { foundWeights } from "./least-squares.ts";
import { unitRows, type PrintedTable } from "./printed-table.ts";

export type Totals = RecordRow<keyof typeof gives.totals.fields>;
export type CheckRow = ListRow<keyof typeof gives.checks.columns>;

const counts = (claims: readonly Claim[]) => ({
  consistent: claims.filter(({ verdict }) => verdict === "consistent").length,
  inconsistent: claims.filter(({ verdict }) => verdict === "inconsistent").length,
  undetermined: claims.filter(({ verdict }) => verdict === "undetermined").length,
});

/** Verdicts by statement and in all. */
export function summaryOf(table: PrintedTable, { claims, means, ofMeans }: Gathered): { totals: readonly Totals[]; checks: readonly CheckRow[] } {
  const stated = claims.filter(({ check }) => check !== "digits");
  const byStatement = new Map<string, Claim[]>();
  for (const one of claims) {
    const key = JSON.stringify([one.check, one.claim]);
    byStatement.set(key, [...(byStatement.get(key) ?? []), one]);
  }
  const blank = { formula: "", of: "", divisor: null, weight: null };
  const checks = [...byStatement.values()].map((own): CheckRow => {
    const [{ check, claim }] = own;
    const mean = means.find(({ claims: ofMean }) => ofMean.includes(own[0]));
    const named = mean === undefined ? blank : { formula: mean.formula, of: mean.of, divisor: mean.formula === "sum" ? null : mean.divisor, weight: null };
    return { period: null, cells: { check, claim, ...named, cells: own.length, ...counts(own) } };
  });
  const kept = ofMeans.map(({ identity, kept: consistent, of }): CheckRow => ({
    period: null,
    cells: { ...blank, check: "identity-of-means", claim: identity.claim, cells: of, consistent, inconsistent: of - consistent, undetermined: 0 },
  }));
  const weights = means.flatMap(({ formula, question, name }): readonly CheckRow[] => {
    const found = isMeanFault(formula) ? foundWeights(question) : null;
    return (found ?? []).map((weight, k) => ({
      period: null,
      cells: {
        ...blank,
        check: "weight",
        claim: name,
        of: question.names[k],
        weight,
        cells: question.cells.length,
        consistent: null,
        inconsistent: null,
        undetermined: null,
      },
    }));
  });
  return { totals: [{ period: null, values: { claims: stated.length, ...counts(stated) } }], checks: [...checks, ...kept, ...weights, ...gapOf(table)] };
}

/** Scores of a slacks-based measure leap from well below 1 to 1 and above: so many at least, and so wide a gap, are no chance. */
const leastScores = 30;
const leastGap = 0.05;

/** The gap below 1 among the levels of years, where super-efficiency leaves one. */
function gapOf(table: PrintedTable): readonly CheckRow[] {
  const levels = table.columns.filter(({ header }) => header.to !== null && header.from === null && header.stem === "");
  const values = levels.flatMap(({ cells }) => unitRows(table).flatMap((row) => cells[row]?.value ?? []));
  const [below, above] = [values.filter((value) => value < 1), values.filter((value) => value >= 1)];
  const edge = Math.max(...below);
  if (values.length < leastScores || above.length < 0.1 * values.length || below.length < 0.1 * values.length || 1 - edge < leastGap || Math.max(...values) > 5)
    return [];
  const cells = { formula: "", of: "", divisor: null, weight: edge, cells: values.length, consistent: null, inconsistent: null, undetermined: null };
  return [{ period: null, cells: { check: "gap", claim: `(${edge}, 1)`, ...cells, consistent: above.length } }];
}
