/** How a statistic of space is tested: under randomisation, under normality, and by permutations. */
export const testFields = {
  var_rand: "significant",
  z_rand: "score",
  p_rand: "significant",
  var_norm: "significant",
  z_norm: "score",
  p_norm: "significant",
  p_perm: "significant",
} as const;

/** Where a unit's own part of such a statistic comes from. */
export const anselin1995 = {
  text: "Anselin, L. (1995). Local indicators of spatial association—LISA. Geographical Analysis 27(2), 93–115.",
  doi: "10.1111/j.1538-4632.1995.tb00338.x",
} as const;
