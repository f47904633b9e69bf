import { solveExactly, solveFrom } from "./exact-simplex.ts";
import { Fraction, zero } from "./fraction.ts";
import { provenInfeasible, provenOptimal, type Proven } from "./proven-basis.ts";
import { standardForm, type StandardForm } from "./standard-form.ts";
import { suggestedBasis, type Suggestion } from "./suggested-basis.ts";

export type Term = readonly [variable: number, coefficient: Fraction];
export type Sense = "<=" | ">=" | "=";

export type Optimum =
  | {
      readonly status: "optimal";
      readonly objective: Fraction;
      value(variable: number): Fraction;
      /** Whether these variables have one value in every optimum. */
      fixes(variables: readonly number[]): boolean;
    }
  | { readonly status: "infeasible" | "unbounded" };

/** How programs were solved, for the count of a run. */
export const solved = { suggested: 0, fromNothing: 0 };

/** A linear program in fractions, written out by a formulation; every verdict is proven in whole numbers. */
export class ExactLp {
  private readonly costs: Fraction[] = [];
  private readonly free = new Set<number>();
  private readonly rows: { readonly terms: readonly Term[]; readonly sense: Sense; readonly rhs: Fraction }[] = [];

  /** @param suggest where to look for a basis; whatever it says is checked */
  constructor(private readonly suggest: (form: StandardForm) => Suggestion | null = suggestedBasis) {}

  /** A variable ≥ 0; its number. */
  variable(cost = zero): number {
    return this.costs.push(cost) - 1;
  }

  /** A variable of either sign. */
  freeVariable(cost = zero): number {
    const variable = this.variable(cost);
    this.free.add(variable);
    return variable;
  }

  variables(count: number, cost: (k: number) => Fraction = () => zero): readonly number[] {
    return Array.from({ length: count }, (_, k) => this.variable(cost(k)));
  }

  row(terms: readonly Term[], sense: Sense, rhs: Fraction): void {
    this.rows.push({ terms, sense, rhs });
  }

  minimum(): Optimum {
    const { form, places, mirrors } = this.written();
    const proven = this.prove(form);
    if (proven.status !== "optimal") return { status: proven.status };
    const { basis, values, determinant, ties } = proven;
    const at = new Map(basis.map((column, k) => [column, values[k]]));
    const of = (column: number | undefined) => (column === undefined ? 0n : (at.get(column) ?? 0n));
    const objective = basis.reduce((sum, column, k) => sum + (column < form.columns ? form.costs[column] * values[k] : 0n), 0n);
    const optimum = Fraction.of(objective, determinant * form.costScale);
    return {
      status: "optimal",
      objective: optimum,
      value: (variable) => Fraction.of(of(places[variable]) - of(mirrors.get(variable)), determinant),
      fixes: (variables) => ties.length === 0 || this.isFixed(variables, optimum),
    };
  }

  private prove(form: StandardForm): Proven | { readonly status: "unbounded" } {
    const suggestion = this.suggest(form);
    const check = suggestion?.status === "optimal" ? provenOptimal : provenInfeasible;
    const proven = suggestion === null ? null : check(form, suggestion.basis);
    solved[proven === null ? "fromNothing" : "suggested"]++;
    return proven ?? (suggestion?.status === "optimal" ? solveFrom(form, suggestion.basis) : null) ?? solveExactly(form);
  }

  private written() {
    const columns = this.costs.map((cost) => ({ cost, entries: new Map<number, Fraction>() }));
    const places = this.costs.map((_, variable) => variable);
    this.rows.forEach(({ terms }, r) => {
      for (const [variable, coefficient] of terms) {
        const { entries } = columns[variable];
        const sum = (entries.get(r) ?? zero).plus(coefficient);
        if (sum.sign === 0) entries.delete(r);
        else entries.set(r, sum);
      }
    });
    const mirrors = new Map<number, number>();
    for (const variable of this.free) {
      const { cost, entries } = columns[variable];
      mirrors.set(variable, columns.length);
      columns.push({ cost: cost.negative(), entries: new Map([...entries].map(([r, value]) => [r, value.negative()])) });
    }
    this.rows.forEach(({ sense }, r) => {
      if (sense !== "=") columns.push({ cost: zero, entries: new Map([[r, Fraction.of(sense === "<=" ? 1n : -1n)]]) });
    });
    return {
      form: standardForm(
        columns,
        this.rows.map(({ rhs }) => rhs),
      ),
      places,
      mirrors,
    };
  }

  /** A sum of the variables that no face is level to has one value among the optima only where they are fixed. */
  private isFixed(variables: readonly number[], optimum: Fraction): boolean {
    const weight = (k: number) => Fraction.of(BigInt(1009 + 7919 * ((k * k + 3 * k) % 101)), BigInt(997 + k));
    const ends = [1n, -1n].map((side) => {
      const face = new ExactLp(this.suggest);
      const costs = new Map(variables.map((variable, k) => [variable, weight(k).times(Fraction.of(side))]));
      this.costs.forEach((_, variable) => (this.free.has(variable) ? face.freeVariable(costs.get(variable)) : face.variable(costs.get(variable))));
      for (const { terms, sense, rhs } of this.rows) face.row(terms, sense, rhs);
      face.row(
        this.costs.flatMap((cost, variable): Term[] => (cost.sign === 0 ? [] : [[variable, cost]])),
        "=",
        optimum,
      );
      return face.minimum();
    });
    const [low, high] = ends;
    return low.status === "optimal" && high.status === "optimal" && low.objective.equals(high.objective.negative());
  }
}
