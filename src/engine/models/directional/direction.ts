import { meanOf, valuesOf, type Unit } from "../../data/dataset.ts";
import { Mistake } from "../../declare/mistake.ts";
import type { ColumnCounts } from "../../method/model.ts";
import type { Technology } from "../../technology/technology.ts";
import type { Disposability, DirectionName, WeakTechnology } from "./directional-options.ts";

/**
 * How far one step of β moves each variable, ≥ 0, in the order inputs, outputs, undesirable outputs: inputs and
 * undesirable outputs fall by it, outputs rise.
 */
export function directionOf(unit: Unit, technology: Technology, name: DirectionName, vector: readonly number[] | null): readonly number[] {
  const { x, y, b } = unit;
  const zeros = (values: readonly number[]) => values.map(() => 0);
  switch (name) {
    case "outputs":
      return [...zeros(x), ...y, ...b];
    case "own":
      return valuesOf(unit);
    case "inputs":
      return [...x, ...zeros(y), ...zeros(b)];
    case "undesirable":
      return [...zeros(x), ...zeros(y), ...b];
    case "mean":
      return meansOf(technology);
    case "unit":
      return valuesOf(unit).map(() => 1);
    case "chosen":
      return vector!;
  }
}

/** Means over all the data, whatever the technology, so that distances to two technologies are in one unit. */
export function meansOf(technology: Technology): readonly number[] {
  return technology.once("directional: means", () => technology.variables.map(({ values }) => meanOf(values)));
}

/** The options of a directional model that have to fit each other. */
interface Checked {
  readonly rts: string;
  readonly disposability: Disposability;
  readonly direction: DirectionName;
  readonly "direction-vector": readonly number[] | null;
  readonly "vrs-technology": WeakTechnology;
}

/** Throws a `Mistake` where the columns cannot be moved in the direction, or Shephard's technology has no linear program for it. */
export function checkDirection({ rts, disposability, direction, "direction-vector": vector, "vrs-technology": weak }: Checked, columns: ColumnCounts): void {
  const { inputs, outputs, undesirables } = columns;
  if (direction === "undesirable" && undesirables === 0) throw new Mistake("role-count", { role: "undesirable", min: 1, max: null, got: 0 });
  if (direction === "chosen") {
    const expected = inputs + outputs + undesirables;
    if (vector?.length !== expected) throw new Mistake("option-count", { option: "direction-vector", expected, got: vector?.length ?? 0 });
    if (!vector.some((step) => step > 0)) {
      throw new Mistake("option-number", { option: "direction-vector", min: 0, max: Infinity, integer: false, got: vector.join(", ") });
    }
  }
  const movesInputs = direction === "chosen" ? vector!.slice(0, inputs).some((step) => step > 0) : direction !== "outputs" && direction !== "undesirable";
  // One θ for all times one β: bilinear where the inputs move.
  if (movesInputs && weak === "shephard" && disposability === "weak" && rts !== "crs" && undesirables > 0) {
    throw new Mistake("option-value", { option: "direction", expected: ["outputs", "undesirable"], got: direction });
  }
}
