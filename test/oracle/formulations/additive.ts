import { Lp, type Term } from "./lp.ts";
import { returns, unitOfMeasure, type Against, type Options, type Verdict } from "./observations.ts";

/** Charnes et al. (1985); MIP, RAM: Cooper, Park & Pastor (1999); BAM: Cooper, Pastor, Borras, Aparicio & Pastor (2011). */
export function additive({ unit, reference }: Against, options: Options): Verdict {
  const { weights = "none", rts = "crs" } = options;
  const list = (["x", "y", "b"] as const).flatMap((kind) =>
    unit[kind].map((own, k) => ({ own, output: kind === "y", values: reference.map((other) => other[kind][k]) })),
  );
  const any = weights !== "mip" && rts === "vrs";
  if (list.some(({ own }) => (weights === "mip" ? !(own > 0) : !any && own < 0))) return "bad data";
  const lp = new Lp();
  const lambdas = lp.variables(reference.length);
  const rows = list.map(({ own, output, values }) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const reach = output ? most - own : own - least;
    const width = weights === "ram" ? most - least : reach;
    const weight = weights === "none" ? 1 : weights === "mip" ? 1 / own : width > 0 ? 1 / (list.length * width) : 0;
    const scale = unitOfMeasure(own, values);
    const upper = weights === "bam" ? Math.max(reach, 0) / scale : Infinity;
    return { own, output, values, scale, upper, cost: weight * scale };
  });
  // Costs of one size: unweighted sums of columns of different units are beyond HiGHS otherwise.
  const most = Math.max(...rows.map(({ cost }) => cost)) || 1;
  for (const { own, output, values, scale, upper, cost } of rows) {
    const slack = lp.variable(-cost / most, 0, upper);
    lp.row([...lambdas.map((lambda, j): Term => [lambda, values[j] / scale]), [slack, output ? -1 : 1]], "=", own / scale);
  }
  returns(lp, lambdas, options);
  const best = lp.minimum();
  return best === null ? "infeasible" : { score: -best.objective * most, size: most };
}
