import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { solveLinear } from "../oracle/linear.ts";
import { ExactLp, type Term } from "./exact/exact-lp.ts";
import { Fraction, one, zero } from "./exact/fraction.ts";
import { pick, randomOf, whole } from "./seeded.ts";

const number = (value: number) => Fraction.from(value);

describe("a fraction", () => {
  it("is the number that was typed", () => {
    expect(number(0.1).plus(number(0.2)).equals(number(0.3))).toBe(true);
    expect(number(1e23).equals(Fraction.of(10n ** 23n))).toBe(true);
    expect(number(-2.5e-7).equals(Fraction.of(-1n, 4_000_000n))).toBe(true);
  });

  it.each([0, 1, -1, 0.1, 1 / 3, 123456.789, 1e300, -1e-300, 5e-324, 1e-310, Number.MAX_VALUE, 2 ** -1022])(
    "goes back to the double it came from: %d",
    (value) => {
      expect(number(value).toNumber()).toBe(value);
    },
  );

  it("is infinite, or 0, beyond the doubles", () => {
    expect(number(1e300).times(number(1e300)).toNumber()).toBe(Infinity);
    expect(number(1e-300).times(number(-1e-300)).toNumber()).toBe(-0);
  });
});

/** min −x − y with x + 2y ≤ 4, 3x + y ≤ 6, as many times as rows say. */
function corner(suggest?: ConstructorParameters<typeof ExactLp>[0]) {
  const lp = new ExactLp(suggest);
  const [x, y] = lp.variables(2, () => one.negative());
  lp.row(
    [
      [x, one],
      [y, number(2)],
    ],
    "<=",
    number(4),
  );
  lp.row(
    [
      [x, number(3)],
      [y, one],
    ],
    "<=",
    number(6),
  );
  return { lp, x, y };
}

describe("an exact program", () => {
  it.each([
    { name: "a suggested basis", suggest: undefined },
    { name: "no suggestion", suggest: () => null },
    { name: "a basis that is not optimal", suggest: () => ({ status: "optimal", basis: [0, 3] }) as const },
    { name: "a basis that is not feasible", suggest: () => ({ status: "optimal", basis: [1, 2] }) as const },
    { name: "columns that are no basis", suggest: () => ({ status: "optimal", basis: [4, 4] }) as const },
    { name: "a false claim that there is no solution", suggest: () => ({ status: "infeasible", basis: [4, 5] }) as const },
  ])("has its optimum from $name", ({ suggest }) => {
    const { lp, x, y } = corner(suggest);
    const best = lp.minimum();
    if (best.status !== "optimal") return expect.fail(best.status);
    expect([best.objective, best.value(x), best.value(y)].map((value) => value.toNumber())).toEqual([-2.8, 1.6, 1.2]);
    expect(best.fixes([x, y])).toBe(true);
  });

  it.each([undefined, () => null])("has none where its rows contradict each other, or it falls for ever", (suggest) => {
    const { lp, x } = corner(suggest);
    lp.row([[x, one]], ">=", number(3));
    expect(lp.minimum().status).toBe("infeasible");
    const falling = new ExactLp(suggest);
    falling.row([[falling.variable(one.negative()), one]], ">=", zero);
    expect(falling.minimum().status).toBe("unbounded");
  });

  it("tells one optimum from several", () => {
    const lp = new ExactLp();
    const [x, y] = lp.variables(2, () => one.negative());
    lp.row(
      [
        [x, one],
        [y, one],
      ],
      "<=",
      one,
    );
    const best = lp.minimum();
    expect(best.status === "optimal" && best.fixes([x, y])).toBe(false);
  });

  it("has the objective of HiGHS, with ties, redundant rows, free variables and zeros", () => {
    const random = randomOf(5);
    let optimal = 0;
    for (let k = 0; k < 150; k++) {
      const [rows, columns] = [whole(random, 1, 5), whole(random, 2, 7)];
      const matrix = Array.from({ length: rows }, () => Array.from({ length: columns }, () => whole(random, -1, 3)));
      if (rows > 2) matrix[rows - 1] = matrix[0].map((value, c) => value + matrix[1][c]);
      const point = Array.from({ length: columns }, () => whole(random, 0, 2));
      const rhs = matrix.map((row) => row.reduce((sum, value, c) => sum + value * point[c], 0));
      const senses = matrix.map(() => pick(random, ["<=", "=", ">="] as const));
      const costs = point.map(() => whole(random, 0, 3));
      const solve = (suggest?: () => null) => {
        const lp = new ExactLp(suggest);
        const variables = costs.map((cost, c) => (c === 0 && cost === 0 ? lp.freeVariable() : lp.variable(number(cost))));
        matrix.forEach((row, r) =>
          lp.row(
            row.map((value, c): Term => [variables[c], number(value)]),
            senses[r],
            number(rhs[r]),
          ),
        );
        return lp.minimum();
      };
      const [best, other] = [solve(), solve(() => null)];
      if (best.status !== "optimal" || other.status !== "optimal") return expect.fail(`${best.status} ${other.status}`);
      const terms = (row: readonly number[]) => Object.fromEntries(row.map((value, c) => [`v${c}`, value]));
      const theirs = solveLinear({
        minimise: terms(costs),
        rows: matrix.map((row, r) => ({ terms: terms(row), sense: senses[r], rhs: rhs[r] })),
        bounds: costs[0] === 0 ? { v0: [-Infinity, Infinity] } : {},
      });
      expect(best.objective.equals(other.objective)).toBe(true);
      expect(best.objective.toNumber()).toBeCloseTo(theirs.objective, 8);
      optimal++;
    }
    expect(optimal).toBe(150);
  });
});

it.each(["exact", "formulations"])("%s knows nothing of the engine", (folder) => {
  const path = new URL(`./${folder}/`, import.meta.url);
  for (const name of readdirSync(path)) expect(readFileSync(new URL(name, path), "utf8"), name).not.toMatch(/from "[^"]*src\//);
});
