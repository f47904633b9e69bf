/** Factors of an index: one number of each per interval. */
export const perInterval = <const Id extends string>(...factors: readonly Id[]) =>
  Object.fromEntries(factors.map((factor) => [factor, "interval"])) as Readonly<Record<Id, "interval">>;

/** The results that every index of ratios has beside its factors, and what each holds. */
export const running = { cumulative: "period", table: "table" } as const;

/** What a global index of ratios is split into: TFP = EC × BPC. */
export const globalFactors = perInterval("TFP", "EC", "BPC");
