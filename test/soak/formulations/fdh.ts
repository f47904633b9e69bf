import { largest, least, one, zero, type Fraction } from "../exact/fraction.ts";
import { columnsOf, none, standing, type Found, type Options, type Question } from "./question.ts";

/** Deprins, Simar & Tulkens (1984), by enumeration; undesirable outputs beside the inputs. */
export function found(question: Question, options: Options): Found {
  const columns = columnsOf(question);
  const toInputs = (options.orientation ?? "input") === "input";
  const moves = (kind: string) => (kind === "y") !== toInputs;
  const scaled = columns.filter(({ kind }) => moves(kind));
  const held = columns.filter(({ kind }) => !moves(kind));
  if (scaled.every(({ own }) => own.sign === 0)) return none("bad data");
  const worse = (value: Fraction, own: Fraction, kind: string) => value.compare(own) * (kind === "y" ? -1 : 1) > 0;
  const factors = question.reference.flatMap((_, j) => {
    if (held.some(({ kind, own, values }) => worse(values[j], own, kind))) return [];
    // No factor brings an input of 0 to more, and any does an output of 0.
    if (toInputs && scaled.some(({ own, values }) => own.sign === 0 && values[j].sign > 0)) return [];
    const ratios = scaled.filter(({ own }) => own.sign > 0).map(({ own, values }) => values[j].over(own));
    return [toInputs ? largest(ratios) : least(ratios)];
  });
  if (factors.length === 0) return none("infeasible");
  const best = toInputs ? least(factors) : largest(factors);
  if (!toInputs && best.sign === 0) return none("infeasible");
  const score = toInputs ? best : one.over(best);
  if (!score.equals(one)) return { score, status: standing(score) };
  const dominated = question.reference.some(
    (_, j) => columns.every(({ kind, own, values }) => !worse(values[j], own, kind)) && columns.some(({ own, values }) => !values[j].equals(own)),
  );
  return { score: best.sign === 0 ? zero : score, status: dominated ? "weakly-efficient" : "efficient" };
}
