/** The logarithms of factors and of their total, added up over rows. */
export interface Logs {
  readonly n: number;
  readonly factors: readonly number[];
  readonly total: number;
}

/** ln of the factors and of the total of one row. */
export const logsOf = (factors: readonly number[], total: number): Logs => ({ n: 1, factors: factors.map(Math.log), total: Math.log(total) });

export const added = (rows: readonly Logs[]): Logs => ({
  n: rows.reduce((sum, { n }) => sum + n, 0),
  factors: rows[0].factors.map((_, k) => rows.reduce((sum, { factors }) => sum + factors[k], 0)),
  total: rows.reduce((sum, { total }) => sum + total, 0),
});

/** The mean of logarithms: ln of the geometric means. */
export const meanOfLogs = (rows: readonly Logs[]): Logs => {
  const { n, factors, total } = added(rows);
  return { n: rows.length, factors: factors.map((sum) => sum / n), total: total / n };
};

/** ln factor / ln total; null where the total is nearer to no change than the threshold. */
export const sharesOf = ({ factors, total }: Logs, threshold: number): readonly (number | null)[] =>
  factors.map((factor) => (total === 0 || Math.abs(total) < threshold ? null : factor / total));

/** What the factors leave of the total: 0 where it is their product. */
export const residualOf = ({ factors, total }: Logs): number => total - factors.reduce((sum, factor) => sum + factor, 0);
