import type { Claim } from "./claim.ts";
import { headerPeriods } from "./header-periods.ts";
import { claimsOfIdentity, identitiesFound, type Identity } from "./identities.ts";
import { fitsOf, properFormulas } from "./formulas.ts";
import { meanRows } from "./mean-questions.ts";
import { checkMeanRows } from "./mean-rows.ts";
import { decimalsOfCells, unitRows, type PrintedTable, type RowKind } from "./printed-table.ts";
import { claimsOfRanks, rankColumns } from "./ranks.ts";
import { saidBy } from "./row-says.ts";

/** Tables of more rows have units down: what is in their rows is not looked for. */
const mostIndicators = 12;

/** The table with rows as columns: some have the units across and the indicators down. */
export function across(table: PrintedTable, ranks: ReadonlySet<number>): PrintedTable {
  const says = table.columns.map(({ name }) => saidBy(name));
  const kinds = table.columns.map((_, k): RowKind => (ranks.has(k) ? "other" : says[k] !== null ? "mean" : "unit"));
  const columns = table.labels.map((name, row) => {
    const cells = table.columns.map((column) => column.cells[row]);
    return { name, header: headerPeriods(name), cells, beside: cells.map(() => null), ...decimalsOfCells(cells) };
  });
  const labels = table.columns.map(({ name }) => name);
  return { rows: labels.length, labels, groups: labels.map(() => ""), periods: labels.map(() => null), columns, kinds, says };
}

/** What is claimed along the rows: means and sums of the columns beside, identities between rows, rows of ranks. */
export function claimsAcross(
  table: PrintedTable,
  ranks: ReadonlySet<number>,
  { taken, named, search }: { readonly taken: ReadonlySet<number>; readonly named: readonly Identity[]; readonly search: boolean },
): readonly Claim[] {
  const turned = across(table, ranks);
  const short = search && table.rows <= mostIndicators && table.kinds.every((kind) => kind === "unit");
  const ranked = short ? rankColumns(turned) : [];
  const found = short ? identitiesFound(turned, new Set(ranked.map(({ column }) => column))) : [];
  const identities = [...named, ...found.filter(({ total }) => !named.some((one) => one.total === total))];
  // Of columns that are no means of those beside nothing is claimed: they may be means of what is not printed.
  const means = meanRows(turned, new Set(ranked.map(({ column }) => column))).filter(({ row, sets: [{ question }] }) => {
    const most = Math.max(...properFormulas.map((formula) => fitsOf(question, formula)));
    return !taken.has(row) && question.cells.length >= 3 && unitRows(turned).length > 1 && 3 * most >= 2 * question.cells.length;
  });
  const claims = [
    ...checkMeanRows(turned, means, { identities, columnItems: new Map(), scores: null }).flatMap((one) => one.claims),
    ...identities.flatMap((identity) => claimsOfIdentity(turned, identity)),
    ...ranked.flatMap((one) => claimsOfRanks(turned, one)),
  ];
  // What stands in a row of means is judged with its row.
  const own = claims.filter(({ column }) => column !== null && table.kinds[column] === "unit");
  return own.map((claim) => ({ ...claim, row: claim.column, column: claim.row, unit: table.labels[claim.column!] }));
}
